using System.Collections.Immutable;

namespace Compliance.Rules.Packs;

/// <summary>Reads pack.yaml.</summary>
internal static class PackHeaderReader
{
    private const string Format = "rulepack/1";

    private static readonly Dictionary<string, bool> Types = new(StringComparer.Ordinal) { ["date"] = true, ["duration"] = true, ["integer"] = true };

    public static RulePackHeader? Read(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
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
        var regime = reader.Text("regime", required: true);
        var programme = reader.Text("programme", required: true);
        var layers = reader.Texts("layers", required: true);
        reader.RefuseEmpty("layers", "default_layers");
        RefuseRepeated(layers, "layer", diagnostics);
        var defaults = ReadDefaultLayers(reader, layers, diagnostics);
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

        return new RulePackHeader(
            id, version, title, regime, programme, [.. layers.Select(l => l.Text)], defaults, by, done, next.Value, disclaimer, documents, parameters)
        {
            Checks = checks,
            DocumentPlaces = reader.Entries("documents").ToImmutableSortedDictionary(d => d.Key, d => d.KeyLocation, StringComparer.Ordinal),
            ReviewLocation = review!.Location,
        };
    }

    // A pack may hold the law of places that only some users are bound by: they select it.
    private static ImmutableArray<string> ReadDefaultLayers(
        MappingReader reader, ImmutableArray<DataScalar> layers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var defaults = reader.Texts("default_layers");
        foreach (var layer in defaults.Where(d => !layers.Any(l => string.Equals(l.Text, d.Text, StringComparison.Ordinal))))
        {
            diagnostics.Add(RulePackLoader.Unknown("layer", layer.Text, layer.Location, layers.Select(l => l.Text)));
        }

        return [.. (defaults.IsEmpty ? layers : defaults).Select(l => l.Text)];
    }

    private static void RefuseRepeated(ImmutableArray<DataScalar> names, string what, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => !seen.Add(n.Text)))
        {
            diagnostics.Add(Diagnostic.Error("RP1013", $"the {what} \"{Diagnostic.Excerpt(name.Text)}\" is named twice", name.Location, $"each {what} once"));
        }
    }

    private static bool IsVersion(string text) =>
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
            if (type is not null && Types.ContainsKey(type) && value is not null && rationale is not null)
            {
                parameters[entry.Key] = new PackParameter(entry.Key, type, value, rationale);
            }
        }

        return parameters.ToImmutable();
    }
}
