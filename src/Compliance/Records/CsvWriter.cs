using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Compliance.Records;

/// <summary>Writes one record as the CSV rows that read back to it.</summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n");

    /// <summary>A header and the rows, each ended by a line feed; columns that no row fills are left out unless <paramref name="columns"/> asks for them.</summary>
    /// <exception cref="ArgumentException">A text of a list holds <c>;</c>, which CSV cannot carry: write JSON instead.</exception>
    public static string Write(ScreeningRecord record, IEnumerable<string>? columns = null)
    {
        var shared = new List<(string Name, string Text)> { (RecordBinder.TypeKey, record.Schema.Name) };
        var rows = new List<List<(string Name, string Text)>>();
        AddFields(shared, rows, record, "");
        var names = (columns ?? shared.Concat(rows.SelectMany(r => r)).Select(c => c.Name)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var csv = new StringBuilder().AppendJoin(',', names).Append('\n');
        foreach (var row in rows.Count > 0 ? rows : [[]])
        {
            var cells = shared.Concat(row).ToDictionary(c => c.Name, c => c.Text, StringComparer.Ordinal);
            csv.AppendJoin(',', names.Select(n => Quoted(cells.GetValueOrDefault(n, "")))).Append('\n');
        }

        return csv.ToString();
    }

    private static void AddFields(List<(string, string)> cells, List<List<(string, string)>> rows, RecordNode node, string prefix)
    {
        foreach (var field in node.Schema.Fields)
        {
            var value = field.Read(node);
            if (RecordWriter.IsNone(node, field, value))
            {
                cells.Add((prefix + field.Name, FieldText.None));
                continue;
            }

            switch (value)
            {
                case Party party:
                    AddFields(cells, rows, party, field.IsInline ? prefix : prefix + field.Name + "_");
                    break;
                case ImmutableStrings texts:
                    cells.Add((prefix + field.Name, List(texts)));
                    break;
                case ImmutableArray<RecordDocument> documents:
                    for (var i = 0; i < documents.Length; i++)
                    {
                        var number = i == 0 ? "" : (i + 1).ToString(CultureInfo.InvariantCulture);
                        AddFields(cells, rows, documents[i], prefix + "document" + number + "_");
                    }

                    break;
                case ImmutableArray<Activity> activities:
                    foreach (var activity in activities)
                    {
                        var row = new List<(string, string)>();
                        AddFields(row, rows, activity, prefix + "activity_");
                        rows.Add(row);
                    }

                    break;
                default:
                    if (RecordWriter.IsStated(value))
                    {
                        cells.Add((prefix + field.Name, FieldText.Format(value!)));
                    }

                    break;
            }
        }
    }

    private static string List(ImmutableStrings texts) => texts.Items.Any(t => t.Contains(';', StringComparison.Ordinal))
        ? throw new ArgumentException("A text that holds a semicolon cannot stand in a CSV list.", nameof(texts))
        : string.Join(';', texts.Items);

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(NeedQuotes) < 0 && text.Trim().Length == text.Length ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
