using System.Collections.Immutable;

namespace Compliance.Rules.Packs;

/// <summary>Reads <c>checks:</c> of pack.yaml.</summary>
internal static class CheckSettingsReader
{
    private const int ShortestReason = 20;

    private static readonly WordTable<int> Weights = new()
    {
        ["off"] = -1,
        ["info"] = (int)DiagnosticSeverity.Info,
        ["warning"] = (int)DiagnosticSeverity.Warning,
        ["error"] = (int)DiagnosticSeverity.Error,
    };

    public static CheckSettings Read(MappingReader header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (header.Mapping("checks") is not { } reader)
        {
            return CheckSettings.Empty;
        }

        var severities = ImmutableSortedDictionary.CreateBuilder<string, CheckWeight>(StringComparer.Ordinal);
        if (reader.Mapping("severity") is { } weights)
        {
            foreach (var entry in reader.Entries("severity"))
            {
                CheckCode(entry.Key, entry.KeyLocation, diagnostics);
                if (weights.Choice(entry.Key, Weights, required: true) is { } weight)
                {
                    severities[entry.Key] = new CheckWeight(weight < 0 ? null : (DiagnosticSeverity)weight);
                }
            }
        }

        var exclusions = ImmutableArray.CreateBuilder<CheckExclusion>();
        foreach (var node in reader.Items("exclusions"))
        {
            if (MappingReader.Open(node, "the exclusion", diagnostics) is { } item && ReadExclusion(item, diagnostics) is { } exclusion)
            {
                exclusions.Add(exclusion);
            }
        }

        reader.Close();
        return new CheckSettings(severities.ToImmutable(), exclusions.ToImmutable());
    }

    private static CheckExclusion? ReadExclusion(MappingReader reader, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var code = reader.Scalar("code", required: true);
        var id = reader.Text("id", required: true);
        var reason = reader.Scalar("reason", required: true);
        var expires = reader.Day("expires", required: true);
        reader.Close();
        if (code is not null)
        {
            CheckCode(code.Text, code.Location, diagnostics);
        }

        if (reason is not null && reason.Text.Trim().Length < ShortestReason)
        {
            reader.Wrong(reason, "reason", FormattableString.Invariant($"a sentence of at least {ShortestReason} characters that says why the finding is accepted"));
        }

        return code is null || id is null || reason is null || expires is null
            ? null
            : new CheckExclusion(code.Text, id, reason.Text, expires.Value, reader.Location);
    }

    private static void CheckCode(string code, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!CheckSettings.Configurable.Contains(code, StringComparer.Ordinal))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP3009",
                $"\"{Diagnostic.Excerpt(code)}\" is no check that a pack may weigh or exclude",
                location,
                "one of " + string.Join(", ", CheckSettings.Configurable),
                DidYouMean.Hint(code, CheckSettings.Configurable) ?? "correct what an error of syntax or type names"));
        }
    }
}
