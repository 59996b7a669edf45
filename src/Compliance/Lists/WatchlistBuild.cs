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
    public static LoadResult<Watchlist> FromFiles(IEnumerable<string> paths, string? programme)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ImmutableArray<ListContent> contents = ListFile.ReadAll([.. paths]);
        var newest = NewestEditions(contents, programme, out var older);
        var result = WatchlistFiles.Combine([.. newest.Select(c => Reduce(c, programme))]);
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
        ImmutableArray<ListedParty> parties =
            [.. content.Parties.Where(p => IsOf(p, programme)).Select(p => p with { Positions = [] })];
        var diagnostics = content.Diagnostics;
        if (parties.IsEmpty && !content.Parties.IsEmpty)
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

    private static ListSource Reduce(ListSource source, ImmutableArray<ListedParty> parties, string? programme)
    {
        int Count(PartyKind kind) => parties.Count(p => p.Kind == kind && p.Designations.Any(d =>
            string.Equals(d.Authority, source.Authority, StringComparison.Ordinal) && string.Equals(d.List, source.List, StringComparison.Ordinal)));
        return source with
        {
            Persons = Count(PartyKind.Person),
            Organisations = Count(PartyKind.Organisation),
            Scope = programme ?? source.Scope,
        };
    }

    private static bool IsOf(ListedParty party, string? programme) =>
        programme is null || party.Designations.Any(d => string.Equals(d.Programme, programme, StringComparison.Ordinal));
}
