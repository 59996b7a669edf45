using System.Text.Json;
using Compliance.PackTesting.Coverage;
using Compliance.Records;

namespace Compliance.Reports;

/// <summary>Writes what the tests of a pack show of it as one JSON document (<c>coverage/1</c>).</summary>
public static class CoverageReportJson
{
    /// <summary>Writes the report of one pack, with a line break at its end.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="directory">The pack's folder as given.</param>
    /// <param name="report">The report.</param>
    public static void Write(TextWriter output, string directory, CoverageReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        JsonDocuments.Write(output, json => Write(json, directory, report));
    }

    private static void Write(Utf8JsonWriter json, string directory, CoverageReport report)
    {
        json.WriteString("format", "coverage/1");
        json.WriteString("pack", directory);
        json.WriteStartObject("kinds");
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            json.WriteStartObject(Word(kind));
            json.WriteNumber("seen", report.Seen(kind));
            json.WriteNumber("total", report.Total(kind));
            if (report.Total(kind) > 0)
            {
                json.WriteNumber("percent", report.Share(kind) / 100m);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        Write(json, "items", report.Items);
        Write(json, "impossible", report.Impossible);
        json.WriteStartArray("suggestions");
        foreach (var suggestion in report.Suggestions)
        {
            json.WriteStartObject();
            json.WriteString("item", suggestion.Item.Key);
            json.WriteString("case", suggestion.Case.Name);
            json.WriteString("row", suggestion.Row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<CoverageItem> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(item.Kind));
            json.WriteString("place", item.Place);
            json.WriteString("value", item.Value);
            json.WriteString("file", item.Location.File);
            json.WriteNumber("line", item.Location.Line);
            json.WriteNumber("column", item.Location.Column);
            json.WriteBoolean("seen", item.IsSeen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
