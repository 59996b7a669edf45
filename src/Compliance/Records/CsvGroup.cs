using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>The rows of one record while they are gathered.</summary>
internal sealed class CsvGroup(string key, string[] first, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    // The rows of one record are held until it is complete: a file that repeats one key for ever must not fill memory.
    private const int MaximumActivities = 10_000;

    private readonly ImmutableArray<DataNode>.Builder _activities = ImmutableArray.CreateBuilder<DataNode>(1);
    private DataMapping? _record;

    public string Key => key;

    public SourceLocation Location => location;

    public ImmutableArray<Diagnostic>.Builder Diagnostics => diagnostics;

    /// <summary>The record with its activities; null when its first row could not be taken apart.</summary>
    public DataMapping? Record
    {
        get
        {
            if (_record is null || _activities.Count == 0)
            {
                return _record;
            }

            if (_record.Find("activities") is { } none)
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.FieldStatedTwice,
                    "The column \"activities\" says none, but columns of an activity are filled.",
                    none.Location,
                    nextStep: "empty one or the other"));
                return _record;
            }

            var activities = new DataEntry("activities", location, new DataSequence(location, _activities.ToImmutable()));
            return _record with { Entries = _record.Entries.Add(activities) };
        }
    }

    /// <summary>Takes the first row apart.</summary>
    public void Begin(CsvHeader header)
    {
        _record = header.Record.Build(first, location, diagnostics) ?? new DataMapping(location, []);
        if (header.Activity.Build(first, location, diagnostics) is { } activity)
        {
            _activities.Add(activity);
        }
    }

    /// <summary>Adds a further row; what is wrong with it is wrong with the whole record.</summary>
    public void Join(string[] cells, SourceLocation row, CsvHeader header, ImmutableArray<Diagnostic>.Builder problems)
    {
        diagnostics.AddRange(problems);
        if (RecordBinder.HasErrors(problems) || _record is null)
        {
            return;
        }

        if (_activities.Count == MaximumActivities)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.TooLong,
                string.Create(CultureInfo.InvariantCulture, $"\"{FieldText.Shortened(key)}\" has more than {MaximumActivities} rows."),
                row,
                string.Create(CultureInfo.InvariantCulture, $"at most {MaximumActivities} activities of one record"),
                "give the rest a key of their own"));
            _record = null;
            _activities.Clear();
            return;
        }

        foreach (var column in header.TypeColumn < 0 ? header.RecordColumns : header.RecordColumns.Append(header.TypeColumn))
        {
            if (!string.Equals(first[column], cells[column], StringComparison.Ordinal))
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.RowsDisagree,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The rows of \"{FieldText.Shortened(key)}\" disagree in \"{header.Names[column]}\": \"{FieldText.Shortened(first[column])}\" on line {location.Line}, \"{FieldText.Shortened(cells[column])}\" on line {row.Line}."),
                    row,
                    "one row an activity, with the same cells in the columns of the party"));
            }
        }

        if (header.Activity.Build(cells, row, diagnostics) is { } activity)
        {
            _activities.Add(activity);
        }
        else
        {
            diagnostics.Add(Diagnostic.Warning(
                RecordDiagnostics.RowWithoutActivity,
                $"A further row of \"{FieldText.Shortened(key)}\" states no activity.",
                row,
                nextStep: "remove it, or fill its activity columns"));
        }
    }
}
