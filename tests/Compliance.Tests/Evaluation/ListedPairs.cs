using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Tests.Evaluation;

/// <summary>Labelled pairs from the embedded list, whose parties were merged from several authorities: names of one party mean the
/// same, names of two parties that one authority lists apart mean different persons.</summary>
internal static class ListedPairs
{
    // Names further apart than this are other names of the person, which no comparison of spellings can link.
    private const int LeastAlike = 6_500;
    private const int NearByJaroWinkler = 8_800;
    private const int NearByEdits = 8_000;
    private const int YearsApart = 3;

    private static readonly Lazy<PairSet> LazySpellings = new(() => new("listed persons, spellings", SameParty(PartyKind.Person).Where(IsSpelling)));
    private static readonly Lazy<PairSet> LazyNear = new(() => new("listed persons, near names", NearNames()));

    /// <summary>Spellings of one person.</summary>
    public static PairSet Spellings => LazySpellings.Value;

    /// <summary>Near names of different persons.</summary>
    public static PairSet Near => LazyNear.Value;

    /// <summary>The Latin names of listed persons, each spelling once.</summary>
    public static ImmutableArray<(ListedParty Party, string Name)> PersonNames { get; } =
        [.. Watchlist.Default.Parties.Where(p => p.Kind == PartyKind.Person).SelectMany(p => Latin(p).Select(n => (p, n))).DistinctBy(n => FoldedText.Of(n.n))];

    /// <summary>The Latin names of a party, weak aliases too: they are spellings as well.</summary>
    public static IEnumerable<string> Latin(ListedParty party) =>
        party.Names.Select(n => n.Name).Where(n => FoldedText.Letters(n) is { Length: > 0 } letters && letters.All(char.IsAscii));

    /// <summary>All pairs of Latin names of one party.</summary>
    public static IEnumerable<NamePair> SameParty(PartyKind kind) =>
        from party in Watchlist.Default.Parties
        where party.Kind == kind
        let names = Latin(party).ToArray()
        from i in Enumerable.Range(0, names.Length)
        from j in Enumerable.Range(i + 1, names.Length - i - 1)
        select new NamePair(kind, names[i], names[j], party.Id);

    // The best of the two orders in which a name of several words can stand.
    private static bool IsSpelling(NamePair pair)
    {
        var right = Letters(pair.FoldedRight);
        return Orders(pair.FoldedLeft).Any(left => FoldedText.EditSimilarity(left, right) >= LeastAlike)
            && pair.FoldedLeft.Split(' ').Length > 1 && pair.FoldedRight.Split(' ').Length > 1;
    }

    private static IEnumerable<string> Orders(string folded)
    {
        var words = folded.Split(' ');
        yield return string.Concat(words);
        yield return string.Concat(words[1..].Append(words[0]));
        yield return string.Concat(words[..^1].Prepend(words[^1]));
    }

    private static string Letters(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<NamePair> NearNames()
    {
        for (var i = 0; i < PersonNames.Length; i++)
        {
            for (var j = i + 1; j < PersonNames.Length; j++)
            {
                var (left, right) = (PersonNames[i], PersonNames[j]);
                if (AreNear(FoldedText.Of(left.Name), FoldedText.Of(right.Name)) && AreProvenDifferent(left.Party, right.Party))
                {
                    yield return new NamePair(PartyKind.Person, left.Name, right.Name, left.Party.Id);
                }
            }
        }
    }

    private static bool AreNear(string left, string right) =>
        JaroWinkler.BasisPoints(left, right) >= NearByJaroWinkler || FoldedText.EditSimilarity(left, right) >= NearByEdits;

    // An authority that lists two persons apart, or birth years that no slip of the pen explains. Persons who share a spelling are
    // homonyms: their other spellings are near without being different.
    private static bool AreProvenDifferent(ListedParty left, ListedParty right) =>
        left.Id != right.Id
        && (left.Designations.Select(d => d.List).Intersect(right.Designations.Select(d => d.List), StringComparer.Ordinal).Any() || AreBornApart(left, right))
        && !Latin(left).Select(FoldedText.Letters).Intersect(Latin(right).Select(FoldedText.Letters), StringComparer.Ordinal).Any();

    private static bool AreBornApart(ListedParty left, ListedParty right) =>
        !left.BirthDates.IsEmpty && !right.BirthDates.IsEmpty
        && left.BirthDates.All(l => right.BirthDates.All(r => Math.Abs(l.Earliest.Year - r.Earliest.Year) >= YearsApart && Math.Abs(l.Latest.Year - r.Latest.Year) >= YearsApart));
}
