using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Lists.Changes;

/// <summary>Finds among kept list files what was known on a day.</summary>
public static class KeptEditions
{
    /// <summary>The folder inside a folder of lists in which replaced editions are kept.</summary>
    public const string PreviousFolder = "previous";

    // What updating keeps beside the lists.
    private static readonly ImmutableArray<string> NoLists = [".source.json", ".yaml", ".yml"];

    /// <summary>Loads, of each list, the newest edition published by a day.</summary>
    /// <param name="paths">List files, and folders: of a folder its own files, those of its folder <c>previous</c> and of the folders in that are read, but
    /// for files that begin with a dot or end in <c>.source.json</c>, <c>.yaml</c> or <c>.yml</c>.</param>
    /// <param name="day">The day. The date of a list is its own, never that of the file.</param>
    /// <returns>The watchlist and everything worth reporting. A file that cannot be used is an error, because it may be the edition of the day; so is
    /// a list of which only later editions are kept. Without any edition of the day there is no watchlist.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    public static LoadResult<Watchlist> AsKnownOn(IEnumerable<string> paths, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var known = new List<ListContent>();
        var later = new List<ListSource>();
        foreach (var content in paths.SelectMany(path => Groups(path, diagnostics)).SelectMany(files => ListFile.ReadAll(files)))
        {
            if (content.Sources.IsEmpty)
            {
                diagnostics.AddRange(content.Diagnostics);
            }
            else if (content.Sources.FirstOrDefault(s => s.PublishedOn is null) is { } undated)
            {
                diagnostics.Add(Diagnostic.Error(
                    DiffDiagnostics.Undated,
                    $"{undated.List} does not state its date in this file: whether it was known on {Text(day)} cannot be told.",
                    new SourceLocation(content.File),
                    "a list that states its date",
                    "leave the file out, or screen without --as-known-on"));
            }
            else if (content.Sources.All(s => s.PublishedOn <= day))
            {
                known.Add(content);
                Thin(known, diagnostics);
            }
            else
            {
                later.AddRange(content.Sources);
            }
        }

        ReportMissing(known, later, day, diagnostics);
        if (known.Count == 0)
        {
            return new LoadResult<Watchlist>(null, diagnostics.ToImmutable());
        }

        diagnostics.AddRange(known.SelectMany(c => c.Sources.Select(s => Diagnostic.Info(
            DiffDiagnostics.Used, $"The edition of {Text(s.PublishedOn)} of {s.List} ({s.Scope}) was known on {Text(day)}.", new SourceLocation(c.File)))));
        var loaded = WatchlistFiles.Combine([.. known]);
        return new LoadResult<Watchlist>(loaded.Value, [.. diagnostics, .. loaded.Diagnostics]);
    }

    // The files of one publication in several files are read together, all others one at a time.
    private static IEnumerable<IReadOnlyList<string>> Groups(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!Directory.Exists(path))
        {
            return [[path]];
        }

        try
        {
            var previous = Path.Combine(path, PreviousFolder);
            IEnumerable<string> folders = Directory.Exists(previous) ? [path, previous, .. Directory.GetDirectories(previous).Order(StringComparer.Ordinal)] : [path];
            return [.. folders.SelectMany(InFolder)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.Error(
                DiffDiagnostics.FolderUnreadable, "The folder cannot be read.", new SourceLocation(path), "a folder of list files", "check its permissions"));
            return [];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> InFolder(string folder)
    {
        var files = Directory.GetFiles(folder)
            .Where(f => !Path.GetFileName(f).StartsWith('.') && !NoLists.Any(end => f.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .ToLookup(ListFile.IsOfSet);
        return files[false].Select(f => (IReadOnlyList<string>)[f]).Concat(files[true].Any() ? [[.. files[true]]] : []);
    }

    // Keeps in memory only what no later edition replaces.
    private static void Thin(List<ListContent> known, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var added = known[^1];
        foreach (var other in known.SkipLast(1).Where(o => o.Sources.Any(s => added.Sources.Any(a => IsSameDay(a, s)))))
        {
            diagnostics.Add(Diagnostic.Warning(
                DiffDiagnostics.SameDay,
                $"This file and {other.File} are different editions of one list with the same date; {(IsPreferred(added, other) ? "this one" : "the other")} is used.",
                new SourceLocation(added.File),
                nextStep: "remove the one that was replaced"));
        }

        ImmutableArray<ListContent> all = [.. known];
        known.RemoveAll(c => c.Sources.All(s => all.Any(n => !ReferenceEquals(n, c) && n.Sources.Any(newer => Replaces(newer, n, s, c)))));
    }

    private static bool Replaces(ListSource newer, ListContent newerFile, ListSource source, ListContent file) =>
        IsSameList(newer, source)
        && (newer.Scope == ListSource.WholeList || string.Equals(newer.Scope, source.Scope, StringComparison.Ordinal))
        && (newer.PublishedOn > source.PublishedOn
            || (newer.PublishedOn == source.PublishedOn && (newer.Scope != source.Scope || IsPreferred(newerFile, file))));

    private static bool IsSameDay(ListSource left, ListSource right) =>
        IsSameList(left, right) && left.PublishedOn == right.PublishedOn
        && string.Equals(left.Scope, right.Scope, StringComparison.Ordinal) && !string.Equals(left.Sha256, right.Sha256, StringComparison.Ordinal);

    private static bool IsSameList(ListSource left, ListSource right) =>
        string.Equals(left.Authority, right.Authority, StringComparison.Ordinal) && string.Equals(left.List, right.List, StringComparison.Ordinal);

    // Of one day, the file in place was published after the one it replaced; else the name decides, so that the order of the files does not.
    private static bool IsPreferred(ListContent left, ListContent right)
    {
        var (isPrevious, isOtherPrevious) = (IsPrevious(left.File), IsPrevious(right.File));
        return isPrevious == isOtherPrevious ? string.CompareOrdinal(left.File, right.File) > 0 : isOtherPrevious;
    }

    private static bool IsPrevious(string file)
    {
        var folder = Path.GetDirectoryName(file);
        return string.Equals(Path.GetFileName(folder), PreviousFolder, StringComparison.Ordinal)
            || string.Equals(Path.GetFileName(Path.GetDirectoryName(folder)), PreviousFolder, StringComparison.Ordinal);
    }

    private static void ReportMissing(List<ListContent> known, List<ListSource> later, DateOnly day, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var lists = known.SelectMany(c => c.Sources).Select(s => (s.Authority, s.List)).ToHashSet();
        foreach (var list in later.Where(s => !lists.Contains((s.Authority, s.List)))
            .GroupBy(s => (s.Authority, s.List)).OrderBy(g => g.Key.Authority, StringComparer.Ordinal).ThenBy(g => g.Key.List, StringComparer.Ordinal))
        {
            var oldest = list.Min(s => s.PublishedOn);
            diagnostics.Add(Diagnostic.Error(
                DiffDiagnostics.ListNotKept,
                $"No edition of {list.Key.List} ({list.Key.Authority}) that was known on {Text(day)} is kept; {(oldest > day ? $"the oldest is of {Text(oldest)}" : "that of the time is part of a snapshot with later lists")}.",
                SourceLocation.None,
                "an edition published by that day",
                "add that edition, or ask about a later day"));
        }

        if (known.Count == 0)
        {
            diagnostics.Add(Diagnostic.Error(
                DiffDiagnostics.NoneKept,
                $"No list that was known on {Text(day)} is kept.",
                SourceLocation.None,
                "a list file published by that day",
                "add the editions of that time"));
        }
    }

    private static string Text(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
