using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.Merging;

/// <summary>A fact on which the authorities that list one party do not agree.</summary>
/// <param name="Fact"><c>kind</c>, <c>birth date</c>, <c>gender</c> or <c>nationality</c>.</param>
/// <param name="Statements">Each entry's id with what it says, as printed, in the order of the entries.</param>
public sealed record PartyConflict(string Fact, ImmutableArray<string> Statements)
{
    /// <summary>The conflicts between the entries of a merged party; empty for a party on one list.</summary>
    public static ImmutableArray<PartyConflict> Of(ListedParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var conflicts = ImmutableArray.CreateBuilder<PartyConflict>();
        Add("kind", e => e.Kind == PartyKind.Unknown ? [] : [SnapshotWords.Parties[e.Kind]], static (a, b) => string.Equals(a, b, StringComparison.Ordinal));
        Add("gender", e => e.Gender is null ? [] : [e.Gender], static (a, b) => char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]));
        AddDates();
        return conflicts.ToImmutable();

        void Add(string fact, Func<ListedParty, ImmutableArray<string>> values, Func<string, string, bool> agree)
        {
            var stated = party.Entries.Select(e => (e.Id, Values: values(e))).Where(s => !s.Values.IsEmpty).ToList();
            if (stated.Exists(s => stated.Exists(o => !s.Values.Any(v => o.Values.Any(w => agree(v, w))))))
            {
                conflicts.Add(new PartyConflict(fact, [.. stated.Select(s => $"{s.Id} {string.Join(" or ", s.Values)}")]));
            }
        }

        void AddDates()
        {
            var stated = party.Entries.Where(e => !e.BirthDates.IsEmpty).ToList();
            if (stated.Exists(e => stated.Exists(o => !Overlap(e.BirthDates, o.BirthDates))))
            {
                conflicts.Add(new PartyConflict("birth date", [.. stated.Select(e => $"{e.Id} {string.Join(" or ", e.BirthDates)}")]));
            }
        }
    }

    /// <summary>Whether some date of the one may be the same day as some date of the other.</summary>
    internal static bool Overlap(ImmutableArray<UncertainDate> left, ImmutableArray<UncertainDate> right) =>
        left.Any(a => right.Any(b => a.Earliest <= b.Latest && b.Earliest <= a.Latest));
}
