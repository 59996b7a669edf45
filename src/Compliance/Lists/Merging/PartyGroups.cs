using System.Collections.Immutable;

namespace Compliance.Lists.Merging;

/// <summary>The entries in groups that are one party each. A group never holds two entries that one list keeps apart.</summary>
internal sealed class PartyGroups
{
    private readonly ImmutableArray<ListedParty> entries;
    private readonly int[] group;
    private readonly List<int>?[] members;

    public PartyGroups(ImmutableArray<ListedParty> entries)
    {
        this.entries = entries;
        group = new int[entries.Length];
        members = new List<int>?[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            group[i] = i;
            members[i] = [i];
        }
    }

    public bool AreTogether(int left, int right) => group[left] == group[right];

    /// <summary>The groups in the order of their first entries.</summary>
    public IEnumerable<List<int>> All() => members.OfType<List<int>>();

    /// <summary>Makes two groups one, or says why they stay apart.</summary>
    public bool TryJoin(PartyLink link, out string why)
    {
        why = "";
        var (into, from) = (Math.Min(group[link.Left], group[link.Right]), Math.Max(group[link.Left], group[link.Right]));
        if (into == from)
        {
            return true;
        }

        foreach (var left in members[into]!)
        {
            foreach (var right in members[from]!)
            {
                if (AreKeptApart(entries[left], entries[right]))
                {
                    why = $"one list keeps {entries[left].Id} and {entries[right].Id} apart";
                    return false;
                }
            }
        }

        foreach (var member in members[from]!)
        {
            group[member] = into;
        }

        members[into]!.AddRange(members[from]!);
        members[from] = null;
        return true;
    }

    // Two entries of one list are two parties to its authority. A ship may stand on two annexes of one list: it is one by its IMO number.
    private static bool AreKeptApart(ListedParty left, ListedParty right)
    {
        if (string.Equals(left.Id, right.Id, StringComparison.Ordinal) || !Lists(left).Intersect(Lists(right), StringComparer.Ordinal).Any())
        {
            return false;
        }

        return left.Kind != PartyKind.Vessel || right.Kind != PartyKind.Vessel
            || !left.Identifiers.Any(i => i.Kind == IdentifierKind.Imo && right.Identifiers.Any(o => o.Kind == IdentifierKind.Imo && string.Equals(o.Value, i.Value, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Lists(ListedParty entry) =>
        entry.Designations.Select(d => d.Authority + "\n" + d.List).Concat(entry.Mentions.Select(m => m.Authority + "\n" + m.List));
}
