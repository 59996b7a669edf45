using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Overlays;

/// <summary>Finds the files of the pack that an overlay lies over: in a folder, or among the library's resources.</summary>
internal static class BasePack
{
    /// <summary>The base of a pack; null for one that stands alone, and for one whose <c>overlay</c> is not well formed, which reading it reports.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="directory">The pack's folder.</param>
    /// <param name="diagnostics">Receives why a base cannot be used.</param>
    public static RulePackFiles? Of(RulePackFiles files, string directory, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Statement(files) is not { } overlay || overlay.Find("pack") is not DataScalar { Text: { Length: > 0 } id } pack)
        {
            return null;
        }

        if (overlay.Find("path") is { } stated && stated is not DataScalar { IsNull: true } && !(stated is DataScalar text && OverlayHeaderReader.IsPath(text.Text)))
        {
            return null;
        }

        var under = overlay.Find("path") is DataScalar { IsNull: false } path
            ? InFolder(path, Path.Combine(Resolved(directory), path.Text), diagnostics)
            : Embedded(pack, id, diagnostics);
        if (under is not null && Statement(under) is not null)
        {
            diagnostics.Add(Diagnostic.Error(
                OverlayDiagnostics.NoBase, $"the base \"{Diagnostic.Excerpt(id)}\" is an overlay itself", pack.Location, "a pack that stands alone", "lay the overlay over the base of that one"));
            return null;
        }

        return under;
    }

    private static RulePackFiles? InFolder(DataScalar place, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var folder = Short(path);
        if (!File.Exists(Path.Combine(folder, "pack.yaml")))
        {
            diagnostics.Add(Diagnostic.Error(
                OverlayDiagnostics.NoBase, $"there is no pack at \"{Diagnostic.Excerpt(place.Text)}\"", place.Location, "a path from this folder to one that holds pack.yaml", "correct \"path\""));
            return null;
        }

        var read = RulePackFiles.ReadAlone(folder);
        diagnostics.AddRange(read.Diagnostics);
        return read.Value;
    }

    private static RulePackFiles? Embedded(DataScalar pack, string id, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (RulePackFiles.EmbeddedIds.Contains(id, StringComparer.Ordinal))
        {
            return RulePackFiles.Embedded(id);
        }

        diagnostics.Add(Diagnostic.Error(
            OverlayDiagnostics.NoBase,
            $"no pack \"{Diagnostic.Excerpt(id)}\" comes with the library",
            pack.Location,
            "one of " + string.Join(", ", RulePackFiles.EmbeddedIds) + ", or a key \"path\"",
            DidYouMean.Hint(id, RulePackFiles.EmbeddedIds) ?? "state under \"path\" where the pack lies"));
        return null;
    }

    private static DataMapping? Statement(RulePackFiles files)
    {
        var header = files.Files.FirstOrDefault(f => string.Equals(f.RelativePath, "pack.yaml", StringComparison.Ordinal));
        return header is not null
            && YamlNodes.Read(header.Text, header.DisplayPath, ImmutableArray.CreateBuilder<Diagnostic>()) is DataMapping root
            ? root.Find(OverlayHeaderReader.Key) as DataMapping
            : null;
    }

    // A path that leads out of a folder is taken from where the folder is: one level above a link to it there may be another base of the same name.
    private static string Resolved(string directory)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var followed = Followed(full);
        return string.Equals(followed, full, StringComparison.Ordinal) ? directory : followed;
    }

    private static string Followed(string full)
    {
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var place = Path.Combine(Followed(parent), Path.GetFileName(full));
        return Directory.ResolveLinkTarget(place, returnFinalTarget: true) is { } target ? Followed(Path.TrimEndingDirectorySeparator(target.FullName)) : place;
    }

    // As the user would name the folder: packs/dprk, not packs/house/../dprk.
    private static string Short(string path) => Path.IsPathRooted(path) ? Path.GetFullPath(path) : Path.GetRelativePath(".", path);
}
