using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>Makes the facts-only snapshot of one programme from published lists; what <c>compliance lists build</c> does.</summary>
public static class WatchlistBuild
{
    /// <summary>Reads list files, keeps the newest edition of each list and of it the parties of one programme, without offices and functions
    /// (narrative comments are never read into a party).</summary>
    /// <param name="paths">The list files; of several editions of one list only the newest is used, which is reported.</param>
    /// <param name="programme">The programme as the authority names it, such as <c>DPRK</c>; null keeps the whole list.</param>
    /// <returns>The watchlist to write with <see cref="Watchlist.WriteTo"/>, and everything worth reporting.</returns>
    public static LoadResult<Watchlist> FromFiles(IEnumerable<string> paths, string? programme) => FromFiles(paths, programme, new WatchlistBuildOptions());

    /// <summary>As the other overload, with what the publications do not say of themselves.</summary>
    /// <param name="paths">The list files; of several editions of one list only the newest is used, which is reported.</param>
    /// <param name="programme">The programme as the authority names it or the regime, such as <c>DPRK</c>; null keeps the whole list.</param>
    /// <param name="options">Dates of publication and retrieval, and which authorities' lists are long superseded.</param>
    /// <returns>The watchlist to write with <see cref="Watchlist.WriteTo"/>, and everything worth reporting.</returns>
    public static LoadResult<Watchlist> FromFiles(IEnumerable<string> paths, string? programme, WatchlistBuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<ListContent> contents = [.. ListFile.ReadAll([.. paths]).Select(options.Complete)];
        var newest = NewestEditions(contents, programme, out var older);
        ImmutableArray<ListContent> reduced = [.. newest.Select(c => Reduce(c, programme))];
        var result = WatchlistFiles.Combine(reduced.Any(c => !c.Parties.IsEmpty) ? [.. reduced.Select(c => AddsNothing(c, programme) ? c with { Sources = [], AddsTo = c.File } : c)] : reduced);
        return new LoadResult<Watchlist>(result.Value, [.. result.Diagnostics, .. older]);
    }

    private static ImmutableArray<ListContent> NewestEditions(
        ImmutableArray<ListContent> contents, string? programme, out ImmutableArray<Diagnostic> older)
    {
        var sources = contents.SelectMany(c => c.Sources).ToLookup(s => (s.Authority, s.List));
        // A newer edition of one programme replaces a whole list only when that programme is all that is asked for.
        bool Replaces(ListSource newer, ListSource source) => newer.PublishedOn > source.PublishedOn
            && (newer.Scope == ListSource.WholeList || newer.Scope == source.Scope || newer.Scope == programme);
        bool IsOlder(ListContent content) =>
            !content.Sources.IsEmpty && content.Sources.All(s => sources[(s.Authority, s.List)].Any(newer => Replaces(newer, s)));
        older =
        [
            .. contents.Where(IsOlder).Select(c => Diagnostic.Info(
                ListDiagnostics.SeveralEditions,
                "A newer edition of this list was given; this file was not used.",
                new SourceLocation(c.File))),
        ];
        return [.. contents.Where(c => !IsOlder(c))];
    }

    private static ListContent Reduce(ListContent content, string? programme)
    {
        ImmutableArray<ListedParty> parties = [.. content.Parties.Where(p => IsOf(p, programme)).Select(WithoutPositions)];
        var diagnostics = content.Diagnostics;
        if (parties.IsEmpty && !content.Parties.IsEmpty && string.Equals(programme, Regimes.Dprk, StringComparison.Ordinal))
        {
            // A country may have a list and put nobody on it for North Korea: Canada's measures are country-wide.
            diagnostics = diagnostics.Add(Diagnostic.Info(
                ListDiagnostics.UnknownProgramme, $"No party of this list belongs to {programme}; it adds nothing.", new SourceLocation(content.File)));
        }
        else if (parties.IsEmpty && !content.Parties.IsEmpty)
        {
            var known = content.Parties.SelectMany(p => p.Designations).Select(d => d.Programme).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            diagnostics = diagnostics.Add(Diagnostic.Error(
                ListDiagnostics.UnknownProgramme,
                $"No party of this list belongs to the programme \"{programme}\".",
                new SourceLocation(content.File),
                "one of " + string.Join(", ", known),
                DidYouMean.Hint(programme ?? "", known)));
        }

        return content with
        {
            Parties = parties,
            Sources = [.. content.Sources.Select(s => Reduce(s, parties, programme))],
            Diagnostics = diagnostics,
        };
    }

    private static bool AddsNothing(ListContent content, string? programme) =>
        content.Parties.IsEmpty && string.Equals(programme, Regimes.Dprk, StringComparison.Ordinal) && content.Diagnostics.Any(d => d is { Code: ListDiagnostics.UnknownProgramme, Severity: DiagnosticSeverity.Info });

    private static ListSource Reduce(ListSource source, ImmutableArray<ListedParty> parties, string? programme)
    {
        bool IsOn(string authority, string list) =>
            string.Equals(authority, source.Authority, StringComparison.Ordinal) && string.Equals(list, source.List, StringComparison.Ordinal);
        var on = parties.SelectMany(p => p.Entries.IsEmpty ? [p] : p.Entries)
            .Where(p => p.Designations.Any(d => IsOn(d.Authority, d.List)) || p.Mentions.Any(m => IsOn(m.Authority, m.List)))
            .ToList();
        var persons = on.Count(p => p.Kind == PartyKind.Person);
        var organisations = on.Count(p => p.Kind == PartyKind.Organisation);
        return source with { Persons = persons, Organisations = organisations, Others = on.Count - persons - organisations, Scope = programme ?? source.Scope };
    }

    private static ListedParty WithoutPositions(ListedParty party) =>
        party with { Positions = [], Entries = [.. party.Entries.Select(e => e with { Positions = [] })] };

    private static bool IsOf(ListedParty party, string? programme) =>
        programme is null || party.IsOfRegime(programme) || party.Designations.Any(d => string.Equals(d.Programme, programme, StringComparison.Ordinal));
}
