using System.Collections.Immutable;
using Compliance.Lists.Ownership;

namespace Compliance.Lists.Changes;

/// <summary>Compares two watchlists entry by entry.</summary>
internal sealed class WatchlistComparison
{
    private readonly Watchlist _old;
    private readonly Watchlist _new;
    private readonly ImmutableArray<ListedParty> _oldParties;
    private readonly ImmutableArray<ListedParty> _newParties;
    private readonly HashSet<(string Authority, string List)> _gone;
    private readonly HashSet<(string Authority, string List)> _added;

    private WatchlistComparison(Watchlist old, Watchlist current)
    {
        (_old, _new) = (old, current);
        _oldParties = [.. old.Parties.Select(CanonicalParty.Of)];
        _newParties = [.. current.Parties.Select(CanonicalParty.Of)];
        _gone = [.. Lists(old).Except(Lists(current))];
        _added = [.. Lists(current).Except(Lists(old))];
    }

    public static WatchlistDiff Between(Watchlist old, Watchlist current) => new WatchlistComparison(old, current).Compare();

    private WatchlistDiff Compare()
    {
        var before = _oldParties.SelectMany(ListedEntry.Of).ToList();
        var after = _newParties.SelectMany(ListedEntry.Of).ToList();
        var (onlyOld, onlyNew) = Apart();
        return new WatchlistDiff
        {
            OldHash = _old.ContentHash,
            NewHash = _new.ContentHash,
            OldSources = _old.Sources,
            NewSources = _new.Sources,
            Lists = [.. Listed(_added, ListChangeKind.Added, after), .. Listed(_gone, ListChangeKind.Gone, before)],
            Entries =
            [
                .. Changes(Of(before, _gone), Of(after, _added))
                    .OrderBy(c => c.Authority, StringComparer.Ordinal)
                    .ThenBy(c => c.Reference, StringComparer.Ordinal)
                    .ThenBy(c => c.PartyId, StringComparer.Ordinal)
                    .ThenBy(c => c.Kind),
            ],
            Before = onlyOld,
            After = onlyNew,
            Linked = Linked(onlyOld, onlyNew),
        };
    }

    // What a list brought or took with it is no change of an entry.
    private static ILookup<(string Authority, string Reference), ListedEntry> Of(List<ListedEntry> entries, HashSet<(string, string)> without) => entries
        .Select(e => e.Without(without))
        .Where(e => !e.Lists.IsEmpty)
        .ToLookup(e => (e.Authority, e.Reference));

    private IEnumerable<EntryChange> Changes(
        ILookup<(string Authority, string Reference), ListedEntry> before, ILookup<(string Authority, string Reference), ListedEntry> after)
    {
        foreach (var key in before.Select(g => g.Key).Union(after.Select(g => g.Key)))
        {
            foreach (var (old, current) in Pairs([.. before[key]], [.. after[key]]))
            {
                if (Change(old, current) is { } change)
                {
                    yield return change;
                }
            }
        }
    }

    // A reference that a list uses for several parties is told apart by the party.
    private static IEnumerable<(ListedEntry? Old, ListedEntry? New)> Pairs(List<ListedEntry> old, List<ListedEntry> current)
    {
        if (old.Count == 1 && current.Count == 1)
        {
            yield return (old[0], current[0]);
            yield break;
        }

        foreach (var entry in old)
        {
            var same = current.Find(c => string.Equals(c.PartyId, entry.PartyId, StringComparison.Ordinal));
            current.Remove(same!);
            yield return (entry, same);
        }

        foreach (var entry in current)
        {
            yield return (null, entry);
        }
    }

    private EntryChange? Change(ListedEntry? old, ListedEntry? current)
    {
        if (old is null)
        {
            return Change(EntryChangeKind.Added, current!) with { DelistedOn = current!.DelistedOn };
        }

        if (current is null)
        {
            return Change(old.Lists.All(list => IsFull(old.Authority, list)) ? EntryChangeKind.Delisted : EntryChangeKind.NotShown, old);
        }

        var facts = EntryComparison.Compare(old, current);
        if (facts.IsEmpty)
        {
            return null;
        }

        var isDelisted = old.DelistedOn is null && current.DelistedOn is not null;
        return Change(isDelisted ? EntryChangeKind.Delisted : EntryChangeKind.Amended, current) with
        {
            DelistedOn = isDelisted ? current.DelistedOn : null,
            Facts = facts,
        };
    }

    private static EntryChange Change(EntryChangeKind kind, ListedEntry entry) => new()
    {
        Kind = kind,
        Authority = entry.Authority,
        List = entry.Lists[0],
        Reference = entry.Reference,
        PartyId = entry.PartyId,
        Name = entry.Facts.PrimaryName,
    };

    /// <summary>Whether absence from the newer publications of a list says that the entry is no longer on it.</summary>
    private bool IsFull(string authority, string list)
    {
        var old = Scopes(_old, authority, list);
        var current = Scopes(_new, authority, list);
        return current.Contains(ListSource.WholeList, StringComparer.Ordinal)
            || (old is [var scope] && current is [var other] && string.Equals(scope, other, StringComparison.Ordinal));
    }

    private static List<string> Scopes(Watchlist watchlist, string authority, string list) =>
    [
        .. watchlist.Sources
            .Where(s => string.Equals(s.Authority, authority, StringComparison.Ordinal) && string.Equals(s.List, list, StringComparison.Ordinal))
            .Select(s => s.Scope)
            .Distinct(StringComparer.Ordinal),
    ];

    // Whatever changed, also how entries were merged: exactly these parties can change a result.
    private (ImmutableArray<ListedParty> OnlyOld, ImmutableArray<ListedParty> OnlyNew) Apart()
    {
        var old = _oldParties.Select(SnapshotWriter.Line).ToHashSet(StringComparer.Ordinal);
        var current = _newParties.Select(SnapshotWriter.Line).ToHashSet(StringComparer.Ordinal);
        return (
            [.. _oldParties.Where(p => !current.Contains(SnapshotWriter.Line(p)))],
            [.. _newParties.Where(p => !old.Contains(SnapshotWriter.Line(p)))]);
    }

    // Whom a changed party holds, and who is said to act for, lead, support or otherwise stand with one, step by step and on either side.
    private ImmutableArray<ListedParty> Linked(ImmutableArray<ListedParty> onlyOld, ImmutableArray<ListedParty> onlyNew)
    {
        var changed = onlyOld.Concat(onlyNew).SelectMany(p => p.Entries.Select(e => e.Id).Append(p.Id)).ToHashSet(StringComparer.Ordinal);
        var touched = new HashSet<string>(changed, StringComparer.Ordinal);
        foreach (var (watchlist, parties) in new[] { (_old, _oldParties), (_new, _newParties) })
        {
            var graph = OwnershipGraph.Of(watchlist);
            var related = parties
                .Select(p => (Ids: p.Entries.Select(e => e.Id).Append(p.Id).ToList(), Others: graph.In(p.Id).Select(h => h.OwnerId).Concat(p.Relations.Select(r => r.OtherId).OfType<string>()).ToList()))
                .Where(p => p.Others.Count > 0)
                .ToList();
            while (related.RemoveAll(p => p.Others.Exists(touched.Contains) && Add(touched, p.Ids)) > 0)
            {
                // Until nobody is related to somebody who was found.
            }
        }

        return [.. _newParties.Where(p => touched.Contains(p.Id) && !changed.Contains(p.Id))];
    }

    private static bool Add(HashSet<string> ids, List<string> more)
    {
        ids.UnionWith(more);
        return true;
    }

    private static IEnumerable<(string Authority, string List)> Lists(Watchlist watchlist) => watchlist.Sources.Select(s => (s.Authority, s.List)).Distinct();

    private static IEnumerable<ListChange> Listed(HashSet<(string Authority, string List)> lists, ListChangeKind kind, List<ListedEntry> entries) => lists
        .OrderBy(l => l.Authority, StringComparer.Ordinal)
        .ThenBy(l => l.List, StringComparer.Ordinal)
        .Select(l => new ListChange(kind, l.Authority, l.List, entries.Count(e => string.Equals(e.Authority, l.Authority, StringComparison.Ordinal) && e.Lists.Contains(l.List))));
}
