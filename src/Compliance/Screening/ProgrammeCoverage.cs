using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Ownership;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Which listed parties a pack looks at: those of its programme. How many it passes over is part of every result.</summary>
internal sealed class ProgrammeCoverage
{
    private readonly ImmutableArray<ListNote> _notes;

    // Authorities with a designation under a pack's programme: the act on another country's regime covers nothing of it.
    private readonly HashSet<string> _designating;

    public ProgrammeCoverage(Watchlist watchlist, ImmutableArray<RulePack> packs)
    {
        _designating = packs.SelectMany(pack => watchlist.Parties.SelectMany(p => p.Designations).Where(d => IsOf(pack, d)).Select(d => d.Authority))
            .ToHashSet(StringComparer.Ordinal);
        _notes = [.. packs.Where(pack => !watchlist.Parties.All(p => IsOf(pack, p))).SelectMany(pack => Notes(watchlist, pack))];
    }

    public static bool IsOf(RulePack pack, ListedParty party) =>
        party.IsOfRegime(pack.Programme) || party.Designations.Any(d => IsOf(pack, d));

    private static bool IsOf(RulePack pack, Designation designation) =>
        string.Equals(designation.Regime, pack.Programme, StringComparison.Ordinal) || string.Equals(designation.Programme, pack.Programme, StringComparison.Ordinal);

    /// <summary>The parties a pack compares: those of its programme, and those that hold shares in them, are held by them or act for them.</summary>
    public static ImmutableArray<ListedParty> Compared(Watchlist watchlist, RulePack pack, OwnershipGraph ownership)
    {
        var compared = watchlist.Parties.Where(p => IsOf(pack, p)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = compared.Count;
            compared.UnionWith(watchlist.Parties
                .Where(p => ownership.In(p.Id).Any(h => compared.Contains(h.OwnerId)) || p.Relations.Any(r => IsRelated(r, watchlist, compared)))
                .Select(p => p.Id)
                .ToList());
        }
        while (compared.Count > before);
        return [.. watchlist.Parties.Where(p => compared.Contains(p.Id))];
    }

    private static bool IsRelated(Relation relation, Watchlist watchlist, HashSet<string> compared) =>
        relation.Kind is RelationKind.ActsFor or RelationKind.LeaderOf or RelationKind.Supports
        && relation.OtherId is { } id && watchlist.Find(id) is { } other && compared.Contains(other.Id);

    /// <summary>The coverage with a note at each list of which parties were passed over.</summary>
    public WatchlistCoverage AddTo(WatchlistCoverage coverage) => coverage with
    {
        Covered = [.. coverage.Covered.Where(_designating.Contains)],
        NotCovered = [.. WatchlistCoverage.KnownAuthorities.Where(a => !coverage.Covered.Contains(a) || !_designating.Contains(a))],
        Lists =
        [
            .. coverage.Lists.Select(list => list with
            {
                Notes = [.. list.Notes, .. _notes.Where(n => IsSame(n.Authority, n.List, list.Authority, list.List)).Select(n => n.Text)],
            }),
        ],
    };

    private static IEnumerable<ListNote> Notes(Watchlist watchlist, RulePack pack)
    {
        foreach (var list in watchlist.Sources.DistinctBy(s => $"{s.Authority}\n{s.List}", StringComparer.Ordinal))
        {
            var parties = watchlist.Parties.Where(p => p.Designations.Any(d => IsSame(d.Authority, d.List, list.Authority, list.List))).ToList();
            var passedOver = parties.Count(p => !IsOf(pack, p));
            if (passedOver > 0)
            {
                yield return new ListNote(list.Authority, list.List, FormattableString.Invariant(
                    $"{passedOver} of the {parties.Count} parties of this list are outside the programme {pack.Programme} of the pack {pack.Id} and were not compared."));
            }
        }
    }

    private static bool IsSame(string authority, string list, string otherAuthority, string otherList) =>
        string.Equals(authority, otherAuthority, StringComparison.Ordinal) && string.Equals(list, otherList, StringComparison.Ordinal);

    private sealed record ListNote(string Authority, string List, string Text);
}
