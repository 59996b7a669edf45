using System.Collections.Immutable;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>Reads pack.yaml.</summary>
internal static class PackHeaderReader
{
    private const string Format = "rulepack/1";

    private static readonly string[] Keys =
    [
        "format", "id", "version", "title", "regime", "programme", "layers", "default_layers", "disclaimer", "review", "documents", "params", "checks",
    ];

    private static readonly WordTable<bool> Types = new() { ["date"] = true, ["duration"] = true, ["integer"] = true };

    /// <param name="reader">pack.yaml.</param>
    /// <param name="under">What the base of an overlay says, or null for a pack that stands alone.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static RulePackHeader? Read(MappingReader reader, RulePackHeader? under, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var overlay = OverlayHeaderReader.Read(reader, diagnostics);
        if (reader.HasKey(OverlayHeaderReader.Key) && (overlay is null || under is null))
        {
            // Without its base nothing else that it says can be judged; its keys are known all the same.
            foreach (var key in Keys)
            {
                reader.Node(key);
            }

            return null;
        }

        var format = reader.Scalar("format", required: true);
        if (format is not null && !string.Equals(format.Text, Format, StringComparison.Ordinal))
        {
            reader.Wrong(format, "format", Format);
        }

        var id = reader.Text("id", required: true);
        var version = reader.Text("version", required: true);
        if (reader.Scalar("version") is { } number && !IsVersion(number.Text))
        {
            reader.Wrong(number, "version", "a version such as 0.1.0");
        }

        var title = reader.Text("title", required: true);
        var regime = under is null ? reader.Text("regime", required: true) : under.Regime;
        var programme = under is null ? reader.Text("programme", required: true) : under.Programme;
        if (under is not null)
        {
            OverlayHeaderReader.Refuse(reader, "regime", diagnostics);
            OverlayHeaderReader.Refuse(reader, "programme", diagnostics);
        }

        var layers = ReadLayers(reader, under, diagnostics);
        ImmutableArray<string> all = [.. under?.Layers ?? [], .. layers];
        var defaults = ReadDefaultLayers(reader, all, diagnostics);
        var disclaimer = reader.Text("disclaimer", required: true);
        var review = reader.Mapping("review", required: true);
        var by = review?.Text("by", required: true);
        var done = review?.Day("done");
        var next = review?.Day("next", required: true);
        review?.Close();
        if (review is not null && done is null)
        {
            diagnostics.Add(Diagnostic.Info(
                "RP3001", "the pack states no review", review.Location, nextStep: "have counsel read it, and state the day as \"done\""));
        }
        else if (done > next)
        {
            diagnostics.Add(Diagnostic.Error("RP3001", "the next review lies before the last one", review!.Location, "a later day for \"next\""));
        }

        var documents = ReadDocuments(reader, diagnostics);
        var parameters = ReadParameters(reader, diagnostics);
        var checks = CheckSettingsReader.Read(reader, diagnostics);
        if (id is null || version is null || title is null || regime is null || programme is null || disclaimer is null
            || by is null || next is null)
        {
            return null;
        }

        var header = new RulePackHeader(id, version, title, regime, programme, all, defaults, by, done, next.Value, disclaimer, documents, parameters)
        {
            Checks = checks,
            DocumentEntries = Entries(reader.Entries("documents")),
            ReviewLocation = review!.Location,
        };
        if (under is null || overlay is null)
        {
            return header;
        }

        OverlayHeaderReader.CheckBase(overlay, under, diagnostics);
        OverlayHeaderReader.CheckId(reader, id, under, diagnostics);
        return header with
        {
            Overlay = overlay with { Layers = layers },
            DefaultLayers = OverlayHeaderReader.Defaults(reader, defaults, layers, under, overlay.Authority, diagnostics),
            Disclaimer = $"{disclaimer} {under.Disclaimer}",
            Documents = OverlayHeaderReader.Documents(reader, documents, under, diagnostics),
            DocumentEntries = under.DocumentEntries.SetItems(header.DocumentEntries),
            Parameters = OverlayHeaderReader.Parameters(parameters, under, overlay.Authority, diagnostics),
        };
    }

    private static ImmutableArray<string> ReadLayers(MappingReader reader, RulePackHeader? under, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var layers = reader.Texts("layers", required: under is null);
        reader.RefuseEmpty("layers", "default_layers");
        RefuseRepeated(layers, "layer", diagnostics);
        foreach (var layer in layers.Where(l => under is not null && under.Layers.Contains(l.Text)))
        {
            diagnostics.Add(OverlayHeaderReader.Twice("layer", layer.Text, layer.Location, null));
        }

        return [.. layers.Select(l => l.Text).Where(l => under?.Layers.Contains(l) != true)];
    }

    // A pack may hold the law of places that only some users are bound by: they select it.
    private static ImmutableArray<string> ReadDefaultLayers(
        MappingReader reader, ImmutableArray<string> layers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var defaults = reader.Texts("default_layers");
        foreach (var layer in defaults.Where(d => !layers.Contains(d.Text, StringComparer.Ordinal)))
        {
            diagnostics.Add(RulePackLoader.Unknown("layer", layer.Text, layer.Location, layers));
        }

        return defaults.IsEmpty ? layers : [.. defaults.Select(l => l.Text)];
    }

    private static void RefuseRepeated(ImmutableArray<DataScalar> names, string what, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => !seen.Add(n.Text)))
        {
            diagnostics.Add(Diagnostic.Error("RP1013", $"the {what} \"{Diagnostic.Excerpt(name.Text)}\" is named twice", name.Location, $"each {what} once"));
        }
    }

    /// <summary>Whether a text is three numbers with points between.</summary>
    public static bool IsVersion(string text) =>
        text.Split('.') is { Length: 3 } parts && parts.All(part => part.Length is > 0 and < 7 && part.All(char.IsAsciiDigit));

    private static ImmutableSortedDictionary<string, string> ReadDocuments(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var documents = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in reader.Entries("documents"))
        {
            if (MappingReader.Open(entry.Value, $"the document type \"{entry.Key}\"", diagnostics) is { } document)
            {
                documents[entry.Key] = document.Text("title", required: true) ?? "";
                document.Close();
            }
        }

        return documents.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, DataEntry> Entries(ImmutableArray<DataEntry> entries)
    {
        var byKey = ImmutableSortedDictionary.CreateBuilder<string, DataEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byKey.Add(entry.Key, entry);
        }

        return byKey.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, PackParameter> ReadParameters(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, PackParameter>(StringComparer.Ordinal);
        foreach (var entry in reader.Entries("params"))
        {
            if (MappingReader.Open(entry.Value, $"the parameter \"{entry.Key}\"", diagnostics) is not { } parameter)
            {
                continue;
            }

            var type = parameter.Text("type", required: true);
            parameter.Choice("type", Types);
            var value = parameter.Scalar("value", required: true);
            var rationale = parameter.Text("rationale", required: true);
            parameter.Close();
            if (type is not null && Types.Find(type) is not null && value is not null && rationale is not null)
            {
                parameters[entry.Key] = new PackParameter(entry.Key, type, value, rationale);
            }
        }

        return parameters.ToImmutable();
    }
}
