using System.Text.Json;
using Compliance.PackTesting.Mutation;
using Compliance.Records;

namespace Compliance.Reports;

/// <summary>Writes what mutating a pack came to as one JSON document (<c>mutation/1</c>).</summary>
public static class MutationReportJson
{
    /// <summary>Writes the report of one pack, with a line break at its end.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="directory">The pack's folder as given.</param>
    /// <param name="report">The report.</param>
    public static void Write(TextWriter output, string directory, MutationReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        JsonDocuments.Write(output, json => Write(json, directory, report));
    }

    private static void Write(Utf8JsonWriter json, string directory, MutationReport report)
    {
        json.WriteString("format", "mutation/1");
        json.WriteString("pack", directory);
        json.WriteNumber("cases", report.Cases);
        json.WriteStartObject("groups");
        foreach (var group in Enum.GetValues<MutationGroup>())
        {
            json.WriteStartObject(Word(group));
            json.WriteNumber("killed", report.Killed(group));
            json.WriteNumber("total", report.Total(group));
            if (report.Total(group) > 0)
            {
                json.WriteNumber("percent", report.Score(group) / 100m);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("mutants");
        foreach (var result in report.Results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MutantResult result)
    {
        json.WriteStartObject();
        json.WriteString("mutant", result.Mutant.Key);
        json.WriteString("operator", Word(result.Mutant.Operator));
        json.WriteString("group", Word(result.Mutant.Operator.Group()));
        json.WriteString("file", result.Mutant.Location.File);
        json.WriteNumber("line", result.Mutant.Location.Line);
        json.WriteNumber("column", result.Mutant.Location.Column);
        json.WriteString("fate", Word(result.Fate));
        if (result.Accepted is { } accepted)
        {
            json.WriteStartObject("accepted");
            json.WriteString("reason", accepted.Reason);
            json.WriteString("expires", accepted.Expires.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        if (result.Difference is { } difference)
        {
            json.WriteStartObject("difference");
            json.WriteString("case", difference.Case.Name);
            json.WriteString("row", difference.Row);
            json.WriteString("change", difference.Change);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => ChoiceWords<T>.Word(value);
}
