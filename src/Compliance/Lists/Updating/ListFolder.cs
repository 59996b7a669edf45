using System.Security.Cryptography;

namespace Compliance.Lists.Updating;

/// <summary>The folder of lists: where the files, their records, earlier editions and work in progress lie.</summary>
/// <remarks>Everything is on one file system, so that putting a file in place is a rename: readers see the old file or the new one.</remarks>
internal sealed class ListFolder(string path)
{
    /// <summary>The folder of earlier editions.</summary>
    public const string Previous = "previous";

    private const string Work = ".update";
    private const string Ready = ".ready";
    private const string Saved = ".saved";

    public string PreviousPath => Path.Combine(path, Previous);

    private string WorkPath => Path.Combine(path, Work);

    public string At(string file) => Path.Combine(path, file);

    public string RecordOf(string file) => Path.Combine(path, file + SourceRecord.Suffix);

    /// <summary>Where the files of a source are fetched to, under their own names.</summary>
    public string StageOf(UpdateSource source) => Path.Combine(WorkPath, source.Name);

    /// <summary>Where files wait that passed every check.</summary>
    public string ReadyOf(UpdateSource source) => StageOf(source) + Ready;

    /// <summary>Where copies of the files in place wait in case that putting the new ones there fails.</summary>
    public string SavedOf(UpdateSource source) => StageOf(source) + Saved;

    /// <summary>Makes the folder and locks it; null with the reason when that fails. Disposing it opens the folder for others.</summary>
    public (FileStream? Lock, Diagnostic? Problem) Open()
    {
        try
        {
            Directory.CreateDirectory(WorkPath);
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            return (null, Unusable());
        }

        try
        {
            // The file stays: whoever removed it might remove the lock of another.
            return (new FileStream(Path.Combine(WorkPath, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, Unusable());
        }
        catch (IOException)
        {
            return (null, Diagnostic.Error(
                UpdateDiagnostics.AlreadyRunning, "another update is at work in this folder", new SourceLocation(path), "one update at a time", "wait until it has ended"));
        }
    }

    /// <summary>Brings to an end what an earlier run had decided and not finished, and clears away what it had not decided.</summary>
    /// <returns>The files put in place.</returns>
    /// <exception cref="IOException">A file cannot be moved or removed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be moved or removed.</exception>
    public IReadOnlyList<string> Recover()
    {
        var moved = new List<string>();
        foreach (var folder in Directory.GetDirectories(WorkPath).Order(StringComparer.Ordinal))
        {
            if (folder.EndsWith(Ready, StringComparison.Ordinal))
            {
                foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
                {
                    File.Move(file, At(Path.GetFileName(file)), overwrite: true);
                    moved.Add(At(Path.GetFileName(file)));
                }
            }

            Directory.Delete(folder, recursive: true);
        }

        return moved;
    }

    /// <summary>Writes a small file so that readers see the old one or the new one.</summary>
    public void Replace(string target, byte[] content)
    {
        var temporary = Path.Combine(WorkPath, "record");
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, target, overwrite: true);
    }

    /// <summary>Size and SHA-256 of a file.</summary>
    public static (long Bytes, string Sha256) Measure(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return (stream.Length, hash);
    }

    private Diagnostic Unusable() => Diagnostic.Error(
        UpdateDiagnostics.FolderUnusable, "the folder of lists cannot be made or written", new SourceLocation(path), "a folder in which files may be written", "check the path and its permissions");
}
