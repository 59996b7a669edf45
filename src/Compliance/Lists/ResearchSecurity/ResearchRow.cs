using System.Buffers;

namespace Compliance.Lists.ResearchSecurity;

/// <summary>A row with its columns by name.</summary>
internal readonly struct ResearchRow(ListTable table, ListColumns header)
{
    private const int LongestDate = 20;

    private static readonly SearchValues<char> OfDates = SearchValues.Create("0123456789-/:. ,");

    public SourceLocation Place => table.Place;

    public string this[string column] => ListText.Clean(table[header[column]]);

    /// <summary>Reports that the row was left out.</summary>
    public void Report(string why) => table.ReportRow(why);

    /// <summary>Why its cells cannot belong to their columns, or null.</summary>
    public string? Problem(params ReadOnlySpan<string> dates)
    {
        if (table.Count != header.Names.Count)
        {
            return FormattableString.Invariant($"it has {table.Count} cells, the header has {header.Names.Count}");
        }

        foreach (var column in dates)
        {
            // A year, a month with its name, or a day.
            var cell = this[column];
            if (cell.Length > LongestDate || (cell.AsSpan().ContainsAnyExcept(OfDates) && !ListDates.TryFree(cell, out _)))
            {
                return $"its {column} is no date";
            }
        }

        return null;
    }
}
