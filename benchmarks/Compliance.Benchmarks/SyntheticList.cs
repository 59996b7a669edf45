using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists;

namespace Compliance.Benchmarks;

/// <summary>A list of synthetic persons, and queries for it.</summary>
internal sealed class SyntheticList
{
    private readonly SyntheticNames _names;
    private readonly Random _random;

    /// <summary>Makes a list.</summary>
    /// <param name="size">How many persons, of one name each.</param>
    /// <param name="seed">The same seed makes the same list.</param>
    public SyntheticList(int size, int seed)
    {
        (_names, _random) = (new SyntheticNames(seed), new Random(seed));
        Names = [.. Enumerable.Range(0, size).Select(_ => _names.Next())];
        Parties =
        [
            .. Names.Select((n, i) => new ListedParty
            {
                Id = i.ToString(CultureInfo.InvariantCulture),
                Kind = PartyKind.Person,
                Names = [new Alias(n, AliasKind.Primary, AliasQuality.Strong)],
                Designations = [],
            }),
        ];
    }

    /// <summary>The names.</summary>
    public string[] Names { get; }

    /// <summary>The persons.</summary>
    public ImmutableArray<ListedParty> Parties { get; }

    /// <summary>A listed name.</summary>
    public string Listed() => Names[_random.Next(Names.Length)];

    /// <summary>A listed name with a letter changed.</summary>
    public string Mistyped()
    {
        var name = Listed();
        var at = _random.Next(name.Length);
        return string.Concat(name.AsSpan(0, at), ((char)('a' + _random.Next(26))).ToString(), name.AsSpan(at + 1));
    }

    /// <summary>The name that would have been listed next, so that its words are as frequent as those of the list.</summary>
    public string Stranger() => _names.Next();

    /// <summary>Strangers, and as many listed names with a letter changed as asked.</summary>
    /// <param name="count">How many.</param>
    /// <param name="listedOfHundred">How many of a hundred are listed.</param>
    public string[] Mix(int count, int listedOfHundred) => [.. Enumerable.Range(0, count).Select(_ => _random.Next(100) < listedOfHundred ? Mistyped() : Stranger())];
}
