using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>Keeps the editions that are replaced, each with its record, and removes the oldest ones.</summary>
/// <remarks>A list of one file is kept as <c>previous/NAME-DATE.EXT</c>, one of several files as a folder <c>previous/SOURCE-DATE/</c> in which the files
/// keep their names. Without a date of its own the list is told by the beginning of its hash; so are two editions of one day.</remarks>
internal sealed class PreviousEditions(ListFolder folder, UpdateSource source, int keep)
{
    private bool IsSet => source.Files.Length > 1;

    private string Stem => IsSet ? source.Name : Path.GetFileNameWithoutExtension(source.Files[0].Name);

    private string Extension => IsSet ? "" : Path.GetExtension(source.Files[0].Name);

    /// <summary>Copies the edition in place, unless it cannot be used or is already kept.</summary>
    /// <exception cref="IOException">A file cannot be copied.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be copied.</exception>
    public void Keep(ImmutableArray<InPlaceFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var main = files[0];
        if (!main.Exists)
        {
            return;
        }

        if (main.Info is not { IsUsable: true } info)
        {
            diagnostics.Add(Diagnostic.Warning(
                UpdateDiagnostics.PreviousEditions, "the file in place cannot be used as a list and is replaced without a copy", new SourceLocation(main.Path)));
            return;
        }

        var edition = Edition.Of(info);
        if (Target(edition, main.Sha256!) is not { } target)
        {
            return;
        }

        Directory.CreateDirectory(folder.PreviousPath);
        var temporary = folder.StageOf(source) + ".previous";
        Directory.CreateDirectory(temporary);
        foreach (var file in files.Where(f => f.Exists))
        {
            var copy = Path.Combine(temporary, file.File.Name);
            File.Copy(file.Path, copy, overwrite: true);
            File.WriteAllBytes(copy + SourceRecord.Suffix, Record(file, file == main ? edition : null).ToJson());
        }

        if (IsSet)
        {
            Directory.Move(temporary, target);
            return;
        }

        // The record first: a list without its record would have no origin.
        var single = Path.Combine(temporary, main.File.Name);
        File.Move(single + SourceRecord.Suffix, target + SourceRecord.Suffix, overwrite: true);
        File.Move(single, target);
        Directory.Delete(temporary, recursive: true);
    }

    /// <summary>Removes the oldest kept editions above the number to keep. What cannot be removed is reported.</summary>
    public void Prune(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            foreach (var path in Kept().OrderByDescending(k => k.Day).ThenByDescending(k => k.Path, StringComparer.Ordinal).Skip(keep).Select(k => k.Path))
            {
                if (IsSet)
                {
                    Directory.Delete(path, recursive: true);
                }
                else
                {
                    File.Delete(path);
                    File.Delete(path + SourceRecord.Suffix);
                }
            }
        }
        catch (Exception problem) when (UpdateDiagnostics.IsOfStorage(problem))
        {
            diagnostics.Add(Diagnostic.Warning(
                UpdateDiagnostics.PreviousEditions, "an earlier edition could not be removed", new SourceLocation(folder.PreviousPath), nextStep: "check the permissions of the folder"));
        }
    }

    private SourceRecord Record(InPlaceFile file, Edition? edition) => file.IsIntact == true && string.Equals(file.Record!.Source, source.Name, StringComparison.Ordinal)
        ? file.Record
        : new SourceRecord
        {
            Source = source.Name,
            Authority = source.Authority,
            Sha256 = file.Sha256!,
            Bytes = file.State!.Bytes,
            PublishedOn = edition?.PublishedOn,
            Entries = edition?.Entries,
            Names = edition?.Names,
        };

    // Null when this very edition is kept already.
    private string? Target(Edition edition, string sha256)
    {
        var hash = sha256[..8];
        var candidates = edition.PublishedOn is { } day ? new[] { UpdateDiagnostics.Day(day), UpdateDiagnostics.Day(day) + "-" + hash } : [hash, sha256];
        foreach (var path in candidates.Select(label => Path.Combine(folder.PreviousPath, Stem + "-" + label + Extension)))
        {
            var main = IsSet ? Path.Combine(path, source.Files[0].Name) : path;
            if (!Path.Exists(path))
            {
                return path;
            }

            if (File.Exists(main) && string.Equals(ListFolder.Measure(main).Sha256, sha256, StringComparison.Ordinal))
            {
                return null;
            }
        }

        throw new IOException("The names for the edition that is replaced are taken.");
    }

    // Only what this program put there for this source: its record says so.
    private IEnumerable<(string Path, DateOnly Day)> Kept()
    {
        if (!Directory.Exists(folder.PreviousPath))
        {
            yield break;
        }

        foreach (var path in IsSet ? Directory.GetDirectories(folder.PreviousPath) : Directory.GetFiles(folder.PreviousPath))
        {
            var main = IsSet ? Path.Combine(path, source.Files[0].Name) : path;
            if (Path.GetFileName(path).StartsWith(Stem + "-", StringComparison.Ordinal)
                && path.EndsWith(Extension, StringComparison.Ordinal)
                && SourceRecord.Read(main + SourceRecord.Suffix, ImmutableArray.CreateBuilder<Diagnostic>()) is { } record
                && string.Equals(record.Source, source.Name, StringComparison.Ordinal))
            {
                yield return (path, record.PublishedOn ?? record.RetrievedOn ?? DateOnly.MinValue);
            }
        }
    }
}
