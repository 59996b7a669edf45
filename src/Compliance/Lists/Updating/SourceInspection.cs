using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>Says what lies in the folder for one source, without a connection.</summary>
internal static class SourceInspection
{
    public static SourceUpdate Run(UpdateSource source, ListFolder folder, DateOnly today)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            var files = InPlaceFile.ReadAll(folder, source, diagnostics);
            var outcome = Judge(source, files, diagnostics);
            return Describe(source, files, today) with { Outcome = outcome, Diagnostics = diagnostics.ToImmutable() };
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.FolderUnusable, "a file cannot be read", new SourceLocation(folder.At(source.Files[0].Name)), "a readable file", "check the permissions"));
            return new SourceUpdate { Name = source.Name, Authority = source.Authority, Outcome = UpdateOutcome.Damaged, Diagnostics = diagnostics.ToImmutable() };
        }
    }

    /// <summary>The files in place and what the list says of itself.</summary>
    public static SourceUpdate Describe(UpdateSource source, ImmutableArray<InPlaceFile> files, DateOnly today)
    {
        var edition = files[0].Exists ? Facts(files[0]) : null;
        return new SourceUpdate
        {
            Name = source.Name,
            Authority = source.Authority,
            Files = [.. files.Select(f => f.State).OfType<ListFileState>()],
            PublishedOn = edition?.PublishedOn,
            AgeDays = edition?.PublishedOn is { } published ? today.DayNumber - published.DayNumber : null,
            Entries = edition?.Entries,
        };
    }

    // An intact file is what its record says; any other is read.
    private static Edition? Facts(InPlaceFile file) => file is { IsIntact: true, Record: { Entries: { } entries } record }
        ? new Edition(record.PublishedOn, entries, record.Names ?? 0, [])
        : file.Info is { IsUsable: true } info ? Edition.Of(info) : null;

    private static UpdateOutcome Judge(UpdateSource source, ImmutableArray<InPlaceFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var absent = files.Where(f => !f.Exists).ToArray();
        if (absent.Length == files.Length && !source.MissingVariables.IsEmpty)
        {
            diagnostics.AddRange(source.Files.Where(f => f.MissingVariable is not null).Select(UpdateDiagnostics.VariableMissing));
            return UpdateOutcome.NotConfigured;
        }

        foreach (var file in absent)
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.Absent, "the list file is not there", new SourceLocation(file.Path), nextStep: $"run `compliance lists update --source {source.Name}` with a connection, or put the file there"));
        }

        var altered = files.Where(f => f.IsIntact == false).ToArray();
        foreach (var file in altered)
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.Altered, "the file is not as it was fetched", new SourceLocation(file.Path), $"SHA-256 {file.Record!.Sha256}", "fetch it again, or remove its record if you replaced it on purpose"));
        }

        // The record of an intact file was written when it had passed every check; any other file is read.
        var isUnusable = files[0] is { Exists: true, IsIntact: null } && files[0].Info is not { IsUsable: true };
        if (isUnusable)
        {
            diagnostics.Add(Diagnostic.Error(
                UpdateDiagnostics.NotUsable, "the file cannot be used as a list", new SourceLocation(files[0].Path), nextStep: $"look into it with `compliance lists info {files[0].Path}`"));
        }

        return altered.Length > 0 || isUnusable ? UpdateOutcome.Damaged
            : absent.Length > 0 ? UpdateOutcome.Absent
            : UpdateOutcome.InPlace;
    }
}
