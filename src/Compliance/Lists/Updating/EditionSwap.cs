using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>Puts the files of one source in place: all of them or none.</summary>
/// <remarks>Each file is put in place by a rename. Before the first one the folder of accepted files is renamed; a run that is killed after that is brought
/// to its end by the next one (<see cref="ListFolder.Recover"/>), one that is killed before leaves everything as it was.</remarks>
internal sealed class EditionSwap(ListFolder folder, UpdateSource source)
{
    /// <summary>Puts accepted files in place; null, or why everything is as it was.</summary>
    /// <param name="files">The files; those that have not changed only get a new record.</param>
    /// <param name="records">The records of the files, in their order.</param>
    public Diagnostic? Commit(ImmutableArray<StagedFile> files, ImmutableArray<SourceRecord> records)
    {
        var stage = folder.StageOf(source);
        var ready = folder.ReadyOf(source);
        // Records last: until then a file does not agree with its record, and is not taken for the one fetched.
        string[] names = [.. files.Where(f => f.IsChanged).Select(f => f.File.Name), .. files.Select(f => f.File.Name + SourceRecord.Suffix)];
        var done = 0;
        try
        {
            foreach (var (file, record) in files.Zip(records))
            {
                File.WriteAllBytes(Path.Combine(stage, file.File.Name + SourceRecord.Suffix), record.ToJson());
                if (!file.IsChanged)
                {
                    File.Delete(file.Path);
                }
            }

            Save(names);
            Directory.Move(stage, ready);
            foreach (var name in names)
            {
                File.Move(Path.Combine(ready, name), folder.At(name), overwrite: true);
                done++;
            }

            Directory.Delete(ready, recursive: true);
            Directory.Delete(folder.SavedOf(source), recursive: true);
            return null;
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            return Undo(names[..done], folder.At(names[Math.Min(done, names.Length - 1)]), problem);
        }
    }

    private void Save(IEnumerable<string> names)
    {
        var saved = folder.SavedOf(source);
        Directory.CreateDirectory(saved);
        foreach (var name in names.Where(n => File.Exists(folder.At(n))))
        {
            File.Copy(folder.At(name), Path.Combine(saved, name));
        }
    }

    private Diagnostic Undo(IReadOnlyList<string> done, string failed, Exception cause)
    {
        try
        {
            foreach (var name in done.Reverse())
            {
                var saved = Path.Combine(folder.SavedOf(source), name);
                if (File.Exists(saved))
                {
                    File.Move(saved, folder.At(name), overwrite: true);
                }
                else
                {
                    File.Delete(folder.At(name));
                }
            }

            foreach (var path in new[] { folder.ReadyOf(source), folder.SavedOf(source) }.Where(Directory.Exists))
            {
                Directory.Delete(path, recursive: true);
            }

            return UpdateDiagnostics.Storage(failed, cause);
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            return Diagnostic.Error(
                UpdateDiagnostics.NotStored,
                "the files could neither be put in place nor be put back: they may be of different editions",
                new SourceLocation(failed),
                nextStep: "check permissions and free space, then run the update again; it brings this one to its end");
        }
    }
}
