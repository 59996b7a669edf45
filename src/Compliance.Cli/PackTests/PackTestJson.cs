using System.Text.Json;
using Compliance.PackTesting;

namespace Compliance.Cli.PackTests;

/// <summary>Results as one JSON document, in the order of the files, without times.</summary>
internal static class PackTestJson
{
    public static void Write(TextWriter writer, IReadOnlyList<PackTestRun> runs) => JsonDocuments.Write(writer, json =>
    {
        json.WriteString("format", "pack-tests/1");
        json.WriteStartArray("packs");
        foreach (var run in runs)
        {
            WritePack(json, run);
        }

        json.WriteEndArray();
    });

    private static void WritePack(Utf8JsonWriter json, PackTestRun run)
    {
        json.WriteStartObject();
        json.WriteString("directory", run.Directory);
        json.WriteString("pack", run.Suite.Pack.Id);
        json.WriteString("version", run.Suite.Pack.Version);
        json.WriteString("hash", run.Suite.Pack.Hash);
        BasePackJson.Write(json, run.Suite.Pack);
        json.WriteNumber("passed", run.Results.Passed);
        json.WriteNumber("failed", run.Results.Failed);
        json.WriteNumber("todo", run.Results.Todo);
        json.WriteStartArray("cases");
        foreach (var result in run.Results.Results)
        {
            WriteCase(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCase(Utf8JsonWriter json, RulePackTestResult result)
    {
        var test = result.Case;
        json.WriteStartObject();
        json.WriteString("name", test.Name);
        if (test.CaseId is not null)
        {
            json.WriteString("case", test.CaseId);
        }

        json.WriteString("outcome", result.Outcome.ToString().ToLowerInvariant());
        json.WriteString("file", test.Location.File);
        json.WriteNumber("line", test.Location.Line);
        json.WriteNumber("column", test.Location.Column);
        if (test.Todo is not null)
        {
            json.WriteString("todo", test.Todo);
        }

        json.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            json.WriteStringValue(failure);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
