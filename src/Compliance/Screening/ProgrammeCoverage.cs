using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Which listed parties a pack looks at: those of its programme. How many it passes over is part of every result.</summary>
internal sealed class ProgrammeCoverage
{
    private readonly ImmutableArray<ListNote> _notes;

    public ProgrammeCoverage(Watchlist watchlist, ImmutableArray<RulePack> packs)
    {
        _notes = [.. packs.Where(pack => !watchlist.Parties.All(p => IsOf(pack, p))).SelectMany(pack => Notes(watchlist, pack))];
    }

    public static bool IsOf(RulePack pack, ListedParty party) =>
        party.IsOfRegime(pack.Programme) || party.Designations.Any(d => string.Equals(d.Programme, pack.Programme, StringComparison.Ordinal));

    /// <summary>The coverage with a note at each list of which parties were passed over.</summary>
    public WatchlistCoverage AddTo(WatchlistCoverage coverage) => _notes.IsEmpty ? coverage : coverage with
    {
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
