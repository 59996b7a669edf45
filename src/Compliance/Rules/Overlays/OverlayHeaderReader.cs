using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Overlays;

/// <summary>Reads <c>overlay:</c> of pack.yaml and joins what the overlay says of itself with what its base says.</summary>
internal static class OverlayHeaderReader
{
    /// <summary>The key that makes a pack an overlay.</summary>
    public const string Key = "overlay";

    public static OverlayHeader? Read(MappingReader header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        header.RefuseEmpty(Key);
        if (header.Mapping(Key) is not { } reader)
        {
            return null;
        }

        var pack = reader.Text("pack", required: true);
        var version = reader.Scalar("version", required: true);
        var isRead = pack is { Length: > 0 } && version is not null;
        if (version is not null && !PackHeaderReader.IsVersion(version.Text))
        {
            isRead = false;
            reader.Wrong(version, "version", "a version such as 1.0.0");
        }

        if (reader.Scalar("path") is { } path && !IsPath(path.Text))
        {
            isRead = false;
            reader.Wrong(path, "path", "a path from this folder, with slashes, such as ../dprk");
        }

        var authority = reader.Text("authority");
        if (authority is { } text && text.Trim().Length == 0)
        {
            reader.Wrong(reader.Scalar("authority")!, "authority", "who allowed the overlay to be milder than its base");
        }

        reader.Close();
        return isRead ? new OverlayHeader(pack!, version!.Text, authority, (reader.PlaceOf("pack"), reader.PlaceOf("version"))) : null;
    }

    /// <summary>Whether a text leads from one folder to another on every machine.</summary>
    public static bool IsPath(string text) => text.Length > 0 && text[0] != '/' && text.IndexOfAny(['\\', ':']) < 0 && !text.Any(char.IsControl);

    /// <summary>Whether the base is the one that is meant.</summary>
    public static void CheckBase(OverlayHeader overlay, RulePackHeader under, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!string.Equals(overlay.Pack, under.Id, StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.Error(
                OverlayDiagnostics.NoBase,
                $"the pack found is \"{under.Id}\", not \"{Diagnostic.Excerpt(overlay.Pack)}\"",
                overlay.Places.Pack,
                under.Id,
                DidYouMean.Hint(overlay.Pack, [under.Id]) ?? "correct \"pack\" or \"path\""));
        }

        if (string.Equals(overlay.Version, under.Version, StringComparison.Ordinal))
        {
            return;
        }

        var message = $"the base is {under.Id} {under.Version}, the overlay was written for {overlay.Version}";
        diagnostics.Add(string.Equals(Major(overlay.Version), Major(under.Version), StringComparison.Ordinal)
            ? Diagnostic.Warning(OverlayDiagnostics.OtherVersion, message, overlay.Places.Version, under.Version, "look at what changed, run the tests, and state the new version")
            : Diagnostic.Error(
                OverlayDiagnostics.NoBase, message, overlay.Places.Version, $"a version {Major(overlay.Version)}.x.x of the base", "compare the two versions with packs diff, and state the new one"));
    }

    /// <summary>Whether the overlay bears a name of its own: results that name it must not seem to come from the base.</summary>
    public static void CheckId(MappingReader header, string id, RulePackHeader under, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (string.Equals(id, under.Id, StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.Error(
                OverlayDiagnostics.OfTheBase, $"\"{id}\" is the id of the base", header.PlaceOf("id"), "an id of its own", "name the overlay after the house or place whose rules it holds"));
        }
    }

    /// <summary>Reports a key that only the base has.</summary>
    public static void Refuse(MappingReader header, string key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        header.Node(key);
        if (header.HasKey(key))
        {
            diagnostics.Add(Diagnostic.Error(
                OverlayDiagnostics.OfTheBase, $"\"{key}\" of an overlay is that of its base", header.PlaceOf(key), $"a pack.yaml without \"{key}\"", $"remove \"{key}\""));
        }
    }

    /// <summary>The default layers: all of the base's, and the overlay's unless it says otherwise.</summary>
    public static ImmutableArray<string> Defaults(
        MappingReader header, ImmutableArray<string> stated, ImmutableArray<string> own, RulePackHeader under, string? authority, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!header.HasKey("default_layers"))
        {
            return [.. under.DefaultLayers, .. own];
        }

        foreach (var layer in under.DefaultLayers.Where(l => !stated.Contains(l, StringComparer.Ordinal)))
        {
            diagnostics.Add(OverlayDiagnostics.OfMilder(
                authority,
                $"\"default_layers\" leaves out \"{layer}\", which counts by default in the base",
                header.PlaceOf("default_layers"),
                string.Join(", ", under.DefaultLayers) + " and layers of the overlay",
                "add it; without the key all of them count"));
        }

        return stated;
    }

    /// <summary>The documents of both packs.</summary>
    public static ImmutableSortedDictionary<string, string> Documents(
        MappingReader header, ImmutableSortedDictionary<string, string> own, RulePackHeader under, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var entry in header.Entries("documents").Where(d => under.Documents.ContainsKey(d.Key)))
        {
            diagnostics.Add(Twice("document type", entry.Key, entry.KeyLocation, under.DocumentEntries[entry.Key].KeyLocation));
        }

        return under.Documents.SetItems(own);
    }

    /// <summary>The parameters of both packs. Which way a figure works cannot be told from it: only authority replaces one of the base.</summary>
    public static ImmutableSortedDictionary<string, PackParameter> Parameters(
        ImmutableSortedDictionary<string, PackParameter> own, RulePackHeader under, string? authority, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (name, parameter) in own)
        {
            if (!under.Parameters.TryGetValue(name, out var replaced))
            {
                continue;
            }

            if (!string.Equals(replaced.Type, parameter.Type, StringComparison.Ordinal))
            {
                diagnostics.Add(Diagnostic.Error(
                    OverlayDiagnostics.OfTheBase,
                    $"the parameter \"{name}\" of the base is a {replaced.Type}",
                    parameter.Value.Location,
                    $"a {replaced.Type}",
                    $"see {replaced.Value.Location}"));
            }
            else if (!string.Equals(replaced.Value.Text, parameter.Value.Text, StringComparison.Ordinal))
            {
                diagnostics.Add(OverlayDiagnostics.OfMilder(
                    authority,
                    $"the parameter \"{name}\" of the base is replaced: {replaced.Value.Text} by {parameter.Value.Text}, which may make rules of the base milder",
                    parameter.Value.Location,
                    "a parameter of another name, with a rule of the overlay that uses it",
                    "give it a name of its own, or state under \"authority\" who allowed it"));
            }
        }

        return under.Parameters.SetItems(own);
    }

    /// <summary>Something that the base defines as well.</summary>
    public static Diagnostic Twice(string what, string name, SourceLocation location, SourceLocation? other) => Diagnostic.Error(
        "RP1013", $"the {what} \"{Diagnostic.Excerpt(name)}\" stands in the base", location, "a new one", other is null ? "remove it" : $"see {other}");

    private static string Major(string version) => version.Split('.')[0].TrimStart('0') is { Length: > 0 } major ? major : "0";
}
