using System.Collections.Immutable;
using Compliance.Lists.Merging;

namespace Compliance.Lists;

/// <summary>Combines the contents of list files into one watchlist, whatever their order.</summary>
internal static class WatchlistFiles
{
    public static LoadResult<Watchlist> Combine(ImmutableArray<ListContent> contents)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(contents.SelectMany(c => c.Diagnostics));
        var usable = contents.Where(c => !c.Parties.IsEmpty).OrderBy(c => c, NewestFirst).ToImmutableArray();
        ReportEmpty(contents, diagnostics);
        if (usable.IsEmpty)
        {
            return new LoadResult<Watchlist>(null, diagnostics.ToImmutable());
        }

        ReportEditions(usable, diagnostics);
        var parties = new Dictionary<string, ListedParty>(StringComparer.Ordinal);
        foreach (var content in usable)
        {
            // One reference on two lists of an authority is one party with two entries; on two editions of one list the newest stands.
            var repeated = content.Parties.SelectMany(p => p.Entries.IsEmpty ? [p] : p.Entries)
                .Where(p => !parties.TryAdd(Key(p), p)).Select(p => p.Id).Order(StringComparer.Ordinal).ToArray();
            if (repeated.Length > 0)
            {
                diagnostics.Add(Diagnostic.Warning(
                    ListDiagnostics.DuplicateParty,
                    $"{repeated.Length} parties of this file are also in another file ({string.Join(", ", repeated.Take(3))}{(repeated.Length > 3 ? ", ..." : "")}); the newest publication's entries are used.",
                    new SourceLocation(content.File),
                    nextStep: "load each list once"));
            }
        }

        var (merged, findings) = PartyMerge.Merge(parties.Values);
        diagnostics.AddRange(findings);
        return new LoadResult<Watchlist>(Watchlist.Create(usable.SelectMany(c => c.Sources), merged), diagnostics.ToImmutable());
    }

    private static void ReportEmpty(ImmutableArray<ListContent> contents, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var content in contents.Where(c => c.Parties.IsEmpty && c.AddsTo is null && !c.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)))
        {
            diagnostics.Add(NoParties("The file holds no listed party.", content.File));
        }

        if (contents.IsEmpty)
        {
            diagnostics.Add(NoParties("No list file was given.", ""));
        }
    }

    private static Diagnostic NoParties(string what, string file) => Diagnostic.Error(
        ListDiagnostics.NoParties,
        what,
        new SourceLocation(file),
        "at least one listed party: an empty list would clear everybody",
        "download the list again");

    private static void ReportEditions(ImmutableArray<ListContent> usable, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var list in usable.SelectMany(c => c.Sources).Distinct().GroupBy(s => (s.Authority, s.List)))
        {
            var days = list.Select(s => s.PublishedOn).OfType<DateOnly>().Distinct().Order().ToArray();
            if (days.Length > 1)
            {
                diagnostics.Add(Diagnostic.Warning(
                    ListDiagnostics.SeveralEditions,
                    $"{list.Key.List} was given in several editions ({string.Join(", ", days.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}); parties delisted between them stay on the watchlist.",
                    SourceLocation.None,
                    nextStep: "load the newest edition only"));
            }
        }
    }

    // Newest publication first; then the wider scope, then by content so that the order of the files does not matter.
    private static readonly Comparer<ListContent> NewestFirst = Comparer<ListContent>.Create((left, right) =>
    {
        var order = Published(right).CompareTo(Published(left));
        order = order != 0 ? order : IsWhole(right).CompareTo(IsWhole(left));
        return order != 0 ? order : string.CompareOrdinal(Key(left), Key(right));
    });

    private static DateOnly Published(ListContent content) => content.Sources.Max(s => s.PublishedOn) ?? DateOnly.MinValue;

    private static bool IsWhole(ListContent content) =>
        content.Sources.All(s => string.Equals(s.Scope, ListSource.WholeList, StringComparison.Ordinal));

    private static string Key(ListedParty entry) =>
        entry.Id + "\n" + (entry.Designations is [var first, ..] ? first.Authority + first.List : entry.Mentions is [var mention, ..] ? mention.Authority + mention.List : "");

    private static string Key(ListContent content) =>
        string.Join('|', content.Sources.Select(s => s.Authority + s.List + s.Sha256 + s.Scope).Order(StringComparer.Ordinal)) + "|" + content.Format + "|" + content.File;
}
