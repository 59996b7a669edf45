using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Compliance.Rules.Checking;

namespace Compliance.Cli;

/// <summary>Findings of a check as one JSON document.</summary>
internal static class PackCheckJson
{
    public static void Write(TextWriter output, ImmutableArray<PackCheck> checks, RulePackCheckOptions options) => JsonDocuments.Write(output, json =>
    {
        json.WriteString("format", "pack-check/1");
        json.WriteString("on", options.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("release", options.ForRelease);
        json.WriteStartArray("packs");
        foreach (var check in checks)
        {
            Write(json, check);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in checks.SelectMany(c => c.Result.Diagnostics))
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, PackCheck check)
    {
        json.WriteStartObject();
        json.WriteString("directory", check.Directory);
        json.WriteBoolean("valid", check.Errors == 0);
        if (check.Result.Value is { } pack)
        {
            json.WriteString("id", pack.Id);
            json.WriteString("version", pack.Version);
            json.WriteString("hash", pack.Hash);
            BasePackJson.Write(json, pack);
            json.WriteNumber("rules", pack.Rules.Length);
            json.WriteNumber("measures", pack.Measures.Length);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        });
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.Location.File);
        Number(json, "line", diagnostic.Location.Line);
        Number(json, "column", diagnostic.Location.Column);
        json.WriteString("expected", diagnostic.Expected);
        json.WriteString("nextStep", diagnostic.NextStep);
        json.WriteString("help", $"docs/diagnostics.md#{diagnostic.Code.ToLowerInvariant()}");
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int value)
    {
        if (value > 0)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
