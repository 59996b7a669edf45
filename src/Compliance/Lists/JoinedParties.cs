using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>What became of a party that was handed over.</summary>
internal enum PartyJoin
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It repeats an earlier one, which now has the facts of both.</summary>
    Joined,

    /// <summary>It has the key of an earlier one and shares no name with it: they are not the same party.</summary>
    Refused,
}

/// <summary>The parties of a table that prints one party in several rows, such as one for each address.</summary>
internal sealed class JoinedParties
{
    private readonly List<ListedParty> parties = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public IReadOnlyList<ListedParty> Parties => parties;

    /// <summary>The party of that id.</summary>
    public ListedParty this[string id] => parties[places[id]];

    /// <summary>Takes the party of one row. Rows of one id are one party when they are of one kind and share a name, whatever the order of its words.</summary>
    public PartyJoin Add(ListedParty party)
    {
        if (places.TryAdd(party.Id, parties.Count))
        {
            parties.Add(party);
            return PartyJoin.Added;
        }

        var at = places[party.Id];
        var first = parties[at];
        if (first.Kind != party.Kind || !ShareName(first, party))
        {
            return PartyJoin.Refused;
        }

        parties[at] = Join(first, party);
        return PartyJoin.Joined;
    }

    private static bool ShareName(ListedParty first, ListedParty second)
    {
        // Rows mostly repeat the name as it stands.
        if (string.Equals(first.Names[0].Name, second.Names[0].Name, StringComparison.Ordinal))
        {
            return true;
        }

        var words = first.Names.Select(n => Words(n.Name)).ToHashSet(StringComparer.Ordinal);
        return second.Names.Any(n => words.Contains(Words(n.Name)));
    }

    private static ListedParty Join(ListedParty first, ListedParty second)
    {
        var names = new ListNames();
        foreach (var alias in first.Names.Concat(second.Names))
        {
            names.Add(alias.Name, alias.Kind, alias.Quality);
        }

        return first with
        {
            Names = names.ToImmutable(),
            Designations = Union(first.Designations, second.Designations),
            Mentions = Union(first.Mentions, second.Mentions),
            BirthDates = Union(first.BirthDates, second.BirthDates),
            BirthPlaces = Union(first.BirthPlaces, second.BirthPlaces),
            Nationalities = Union(first.Nationalities, second.Nationalities),
            Titles = Union(first.Titles, second.Titles),
            Positions = Union(first.Positions, second.Positions),
            Gender = first.Gender ?? second.Gender,
            Addresses = Union(first.Addresses, second.Addresses),
            Identifiers = Union(first.Identifiers, second.Identifiers),
            Relations = Union(first.Relations, second.Relations),
        };
    }

    // "HAMMAD, Fathi" and "Fathi HAMMAD" are alike.
    private static string Words(string name)
    {
        var words = name.ToLowerInvariant().Split((char[])[' ', ',', '.', '-', '"', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    // Many rows of one party must not take time with the square of their number.
    private static ImmutableArray<T> Union<T>(ImmutableArray<T> first, ImmutableArray<T> second)
    {
        if (second.IsEmpty || first.AsSpan().SequenceEqual(second.AsSpan()))
        {
            return first;
        }

        return first.IsEmpty ? second : [.. first.Union(second)];
    }
}
