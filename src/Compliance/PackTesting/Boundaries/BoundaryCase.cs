using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.PackTesting.Boundaries;

/// <summary>A case that a boundary makes: the base case with one field on one day.</summary>
internal sealed record BoundaryCase(string Name, BoundaryDay Day, BoundaryVariant Variant, Expectation Expectation);

/// <summary>The record and settings of a base case with the boundary's fields on one day.</summary>
internal sealed record BoundaryVariant(BoundaryDay Day, ScreeningRecord Record, TestSettings Settings);

/// <summary>Sets the fields of a boundary to a day.</summary>
/// <param name="Fields">Paths of the record, or <c>as_of</c>.</param>
internal sealed record BoundaryFields(ImmutableArray<DataScalar> Fields)
{
    private const string AsOf = "as_of";

    /// <summary>The activity that every field belongs to, or null.</summary>
    public string? Activity()
    {
        var owners = Fields.Select(f => f.Text.StartsWith("activities[", StringComparison.Ordinal) ? f.Text.Split('.')[0] : null).Distinct(StringComparer.Ordinal).ToList();
        return owners is [{ } only] ? only : null;
    }

    /// <summary>The record and settings on a day, or null with an error. What lies after the as-of day does not exist, so that day moves along.</summary>
    public BoundaryVariant? On(BoundaryDay day, ScreeningRecord record, TestSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = FieldText.Format(Dates.UncertainDate.Day(day.Day));
        var (changed, asOf) = (record, settings.AsOf);
        foreach (var field in Fields)
        {
            if (string.Equals(field.Text, AsOf, StringComparison.Ordinal))
            {
                asOf = day.Day;
                continue;
            }

            if (RecordPath.TryParse(record.Schema, field.Text, out var problem) is not { } path)
            {
                diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.UnknownPath, problem!, field.Location, "as_of, or a path such as activities[0].start"));
                return null;
            }

            if (path.IsItem || path.Field.Type is not (FieldType.Date or FieldType.PeriodEnd or FieldType.Period))
            {
                diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.NoDayField, $"\"{field.Text}\" holds no day", field.Location, "as_of, or a field that holds a date or a period"));
                return null;
            }

            if (RecordBinder.Set(changed, path, new DataScalar(field.Location, text), diagnostics) is not { } set)
            {
                return null;
            }

            changed = set;
        }

        return new BoundaryVariant(day, changed, settings with { AsOf = asOf < day.Day ? day.Day : asOf });
    }
}
