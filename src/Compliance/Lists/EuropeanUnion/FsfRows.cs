namespace Compliance.Lists.EuropeanUnion;

/// <summary>The entries of a table that has one row for each name, address and so on, with the facts of the entry repeated in every row.</summary>
internal sealed class FsfRows(ListTable table, ListFindings findings)
{
    private const int MostDigits = 12;
    private const int LongestSubject = 30;

    private readonly Dictionary<string, FsfEntry> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idOf = new(StringComparer.Ordinal);
    private readonly List<FsfEntry> entries = [];

    /// <summary>The day on which the file was generated; when rows disagree the earliest, so that the age of the file is not understated.</summary>
    public DateOnly? GeneratedOn { get; private set; }

    /// <summary>The entries in the order of their first rows.</summary>
    public IReadOnlyList<FsfEntry> Entries => entries;

    /// <summary>The entry of the current row, or null when the row was left out because it is not one of this table.</summary>
    /// <param name="cells">The number of columns.</param>
    /// <param name="day">The day on which the file was generated; null when there is no such column.</param>
    /// <param name="id">The logical id.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="reference">The EU reference; empty when there is none.</param>
    public FsfEntry? Find(int cells, string? day, string id, string subject, string reference)
    {
        if (Fault(cells, day, id, subject) is { } fault)
        {
            table.ReportRow(fault, "the columns of the header, with a date, a logical id and a subject");
            return null;
        }

        TakeDay(day);
        if (!byId.TryGetValue(id, out var entry))
        {
            entry = new FsfEntry(id, table.Place) { Subject = FsfWords.Subject(subject) ?? subject, Reference = reference };
            byId.Add(id, entry);
            entries.Add(entry);
            if (reference.Length > 0 && !idOf.TryAdd(reference, id))
            {
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.RowsDisagree,
                    $"The EU reference {reference} stands with the logical ids {idOf[reference]} and {id}; both were read as entries of their own.",
                    table.Place,
                    "one logical id for each EU reference"));
            }

            return entry;
        }

        if (!string.Equals(entry.Reference, reference, StringComparison.Ordinal))
        {
            table.ReportRow($"it bears the logical id {id} with the EU reference \"{reference}\", and an earlier row with \"{entry.Reference}\"", "one EU reference for each logical id");
            return null;
        }

        if (!string.Equals(entry.Subject, FsfWords.Subject(subject) ?? subject, StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.RowsDisagree, $"This row gives the entry {id} the subject \"{subject}\"; \"{entry.Subject}\" of its first row is used.", table.Place));
        }

        return entry;
    }

    private void TakeDay(string? text)
    {
        if (text is null || Day(text) is not { } day || day == GeneratedOn)
        {
            return;
        }

        if (GeneratedOn is { } other)
        {
            findings.AddOnce("day", () => Diagnostic.Warning(
                ListDiagnostics.RowsDisagree, "The rows disagree about the day on which the file was generated; the earliest is used.", table.Place));
            GeneratedOn = other < day ? other : day;
        }
        else
        {
            GeneratedOn = day;
        }
    }

    private string? Fault(int cells, string? day, string id, string subject)
    {
        if (table.Count != cells)
        {
            return $"it has {table.Count} cells, the header {cells}";
        }

        if (id.Length is 0 or > MostDigits || id.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return $"\"{id}\" is no logical id";
        }

        if (day is not null && Day(day) is null)
        {
            return $"\"{day}\" is not the day on which the file was generated";
        }

        return subject.Length is > 0 and <= LongestSubject && subject.All(char.IsAsciiLetter) ? null : $"\"{subject}\" is no subject";
    }

    private static DateOnly? Day(string text) => ListDates.Day(text, "dd/MM/yyyy") ?? ListDates.IsoDay(text);
}
