using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>Brings one source up to date: fetch, judge, put in place.</summary>
/// <remarks>What an interrupted run leaves among the work in progress is cleared away by the next one.</remarks>
internal sealed class SourceRefresh(UpdateSource source, ListFolder folder, DateOnly today, int keepPrevious, UpdateConsent consent)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public async Task<SourceUpdate> RunAsync(Download download, CancellationToken stop)
    {
        var stage = folder.StageOf(source);
        try
        {
            Directory.CreateDirectory(stage);
            var inPlace = InPlaceFile.ReadAll(folder, source, _diagnostics);
            foreach (var file in inPlace.Where(f => f.IsIntact == false))
            {
                _diagnostics.Add(Diagnostic.Warning(
                    UpdateDiagnostics.Altered, "the file in place is not as it was fetched; it is fetched whole", new SourceLocation(file.Path)));
            }

            var before = inPlace[0].Exists ? Edition.Of(inPlace[0]) : null;
            var staged = await FetchAsync(inPlace, download, stop).ConfigureAwait(false);
            var outcome = staged.IsDefault ? UpdateOutcome.Failed : Place(staged);
            if (Directory.Exists(stage))
            {
                Directory.Delete(stage, recursive: true);
            }

            var result = Result(outcome);
            return outcome == UpdateOutcome.Updated ? result with { EntriesBefore = before?.Entries } : result;
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            _diagnostics.Add(UpdateDiagnostics.Storage(folder.At(source.Files[0].Name), problem));
            return new SourceUpdate { Name = source.Name, Authority = source.Authority, Outcome = UpdateOutcome.Failed, Diagnostics = _diagnostics.ToImmutable() };
        }
    }

    // Default when a file could not be fetched.
    private async Task<ImmutableArray<StagedFile>> FetchAsync(ImmutableArray<InPlaceFile> files, Download download, CancellationToken stop)
    {
        var staged = ImmutableArray.CreateBuilder<StagedFile>();
        foreach (var file in files)
        {
            // Only for an intact file from this very address may the server say that it has not changed.
            var known = file.IsIntact == true && string.Equals(file.Record!.Url, file.File.Address, StringComparison.Ordinal) && file.Record.CanBeAskedFor ? file.Record : null;
            var path = Path.Combine(folder.StageOf(source), file.File.Name);
            var result = await download.GetAsync(file.File, known, path, stop).ConfigureAwait(false);
            if (result.Problem is { } problem)
            {
                _diagnostics.Add(problem);
                return default;
            }

            staged.Add(new StagedFile(file, path, result));
        }

        return staged.ToImmutable();
    }

    private UpdateOutcome Place(ImmutableArray<StagedFile> files)
    {
        if (files.All(f => f.Download.IsNotModified))
        {
            foreach (var file in files)
            {
                folder.Replace(folder.RecordOf(file.File.Name), file.Record(source, today, null).ToJson());
            }

            return UpdateOutcome.NotModified;
        }

        // The files of a set are judged side by side, also those that have not changed.
        foreach (var file in files.Where(f => f.Download.IsNotModified))
        {
            File.Copy(file.InPlace.Path, file.Path, overwrite: true);
        }

        var edition = new EditionCheck(source, today, consent).Judge(files, _diagnostics);
        if (edition is null || _diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            return UpdateOutcome.Failed;
        }

        var isChanged = files.Any(f => f.IsChanged);
        if (isChanged)
        {
            new PreviousEditions(folder, source, keepPrevious).Keep([.. files.Select(f => f.InPlace)], _diagnostics);
        }

        if (new EditionSwap(folder, source).Commit(files, [.. files.Select((f, i) => f.Record(source, today, i == 0 ? edition : null))]) is { } problem)
        {
            _diagnostics.Add(problem);
            return UpdateOutcome.Failed;
        }

        new PreviousEditions(folder, source, keepPrevious).Prune(_diagnostics);
        return isChanged ? UpdateOutcome.Updated : UpdateOutcome.NotModified;
    }

    // What was wrong with a record has been said.
    private SourceUpdate Result(UpdateOutcome outcome) =>
        SourceInspection.Describe(source, InPlaceFile.ReadAll(folder, source, ImmutableArray.CreateBuilder<Diagnostic>()), today) with
        {
            Outcome = outcome,
            Diagnostics = _diagnostics.ToImmutable(),
        };
}
