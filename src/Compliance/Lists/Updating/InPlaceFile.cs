using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>A file of a source as it lies in the folder, with the record of where it came from.</summary>
internal sealed class InPlaceFile(UpdateFile file, string path, SourceRecord? record, long bytes, string? sha256, Func<string, ListFileInfo?> info)
{
    public UpdateFile File { get; } = file;

    public string Path { get; } = path;

    public SourceRecord? Record { get; } = record;

    public string? Sha256 { get; } = sha256;

    public bool Exists => Sha256 is not null;

    /// <summary>Whether the file is as it was fetched; null when it is not there or that is not on record.</summary>
    public bool? IsIntact => Sha256 is null || Record is null ? null : string.Equals(Record.Sha256, Sha256, StringComparison.Ordinal);

    /// <summary>What the file holds as a list, read together with the others of its source, once and only when asked for; null when it is not there.</summary>
    public ListFileInfo? Info => info(Path);

    public ListFileState? State => Sha256 is null ? null : new ListFileState(Path, IsIntact == true ? Record?.Url : null, bytes, Sha256, IsIntact == true ? Record?.RetrievedOn : null, IsIntact);

    /// <summary>Looks at the files of a source; a record that cannot be used becomes a warning.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ImmutableArray<InPlaceFile> ReadAll(ListFolder folder, UpdateSource source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<InPlaceFile>();
        var infos = new Lazy<Dictionary<string, ListFileInfo>>(() =>
            ListFileInfo.ReadAll([.. files.Where(f => f.Exists).Select(f => f.Path)]).ToDictionary(i => i.File, StringComparer.Ordinal));
        foreach (var file in source.Files)
        {
            var path = folder.At(file.Name);
            var record = SourceRecord.Read(folder.RecordOf(file.Name), diagnostics);
            var (bytes, sha256) = System.IO.File.Exists(path) ? ListFolder.Measure(path) : (0, (string?)null);
            files.Add(new InPlaceFile(file, path, record, bytes, sha256, p => infos.Value.GetValueOrDefault(p)));
        }

        return files.ToImmutable();
    }
}
