using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.PackTesting;

/// <summary>Reads <c>set</c> and <c>unset</c> and changes a record by them: first what is taken away, then what is put there.</summary>
internal static class RecordPatch
{
    /// <summary>The changed record, or null when <paramref name="diagnostics"/> received an error.</summary>
    public static ScreeningRecord? Apply(
        ScreeningRecord record, ImmutableArray<DataScalar> unset, ImmutableArray<DataEntry> set, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var before = diagnostics.Count;
        var changed = record;
        foreach (var scalar in unset)
        {
            changed = Blank(changed, scalar, diagnostics) ?? changed;
        }

        foreach (var entry in set)
        {
            if (Path(record, entry.Key, entry.KeyLocation, diagnostics) is { } path)
            {
                changed = RecordBinder.Set(changed, path, entry.Value, diagnostics) ?? changed;
            }
        }

        return RecordBinder.HasErrors(diagnostics, before) ? null : changed;
    }

    private static ScreeningRecord? Blank(ScreeningRecord record, DataScalar scalar, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Path(record, scalar.Text, scalar.Location, diagnostics) is not { } path)
        {
            return null;
        }

        var blanked = path.Blank(record);
        if (!string.Equals(RecordWriter.ToJson(blanked), RecordWriter.ToJson(record), StringComparison.Ordinal))
        {
            return blanked;
        }

        // A row that takes away what is not there would test nothing.
        diagnostics.Add(Diagnostic.Error(
            PackTestDiagnostics.UnknownPath, $"\"{scalar.Text}\" is not stated in the record", scalar.Location, "a field that the record states"));
        return null;
    }

    private static RecordPath? Path(ScreeningRecord record, string text, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var path = RecordPath.TryParse(record.Schema, text, out var problem);
        if (path is null)
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.UnknownPath, problem!, location, "a path such as activities[0].field"));
        }

        return path;
    }
}
