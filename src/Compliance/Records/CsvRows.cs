using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Compliance.Records;

/// <summary>The rows of a CSV file with the physical line on which each starts.</summary>
internal sealed class CsvRows : IDisposable
{
    private static readonly char[] Separators = [',', ';', '\t'];
    private readonly CsvParser _parser;
    private string? _badField;

    public CsvRows(RecordText text, int maxCellLength)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(text.Start).ToString(),
            HasHeaderRecord = false,
            // Blank lines come out as rows: the line numbers depend on it.
            IgnoreBlankLines = false,
            MaxFieldSize = maxCellLength,
            BadDataFound = args => _badField ??= args.Field,
        };
        _parser = new CsvParser(text, configuration, leaveOpen: true);
    }

    /// <summary>The line on which the row starts.</summary>
    public int Line { get; private set; }

    /// <summary>The row's cells, trimmed.</summary>
    public string[] Cells { get; private set; } = [];

    public bool IsBlank => Cells.All(c => c.Length == 0);

    /// <summary>A quotation mark stands where RFC 4180 has none.</summary>
    public bool IsMisquoted => _badField is not null;

    /// <summary>Quotation marks are not paired: where the row ends cannot be told.</summary>
    public bool IsUnpaired => _badField is ['"', ..] && _badField.Count(c => c == '"') % 2 == 1;

    /// <summary>Moves on; false at the end.</summary>
    /// <exception cref="LineTooLongException">A line or a cell is longer than allowed.</exception>
    public bool Read()
    {
        _badField = null;
        Line = _parser.RawRow + 1;
        try
        {
            if (!_parser.Read())
            {
                return false;
            }

            Cells = _parser.Record!;
        }
        catch (MaxFieldSizeException)
        {
            throw new LineTooLongException();
        }

        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i] = Cells[i].Trim();
        }

        return true;
    }

    public void Dispose() => _parser.Dispose();

    // The separator that stands most often in the first line that is not blank; ties go to the first of the list.
    private static char Separator(string start)
    {
        var header = start.AsSpan().TrimStart("\r\n");
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var c in header)
        {
            isQuoted ^= c == '"';
            if (!isQuoted && c is '\n' or '\r')
            {
                break;
            }

            var at = isQuoted ? -1 : Array.IndexOf(Separators, c);
            if (at >= 0)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
