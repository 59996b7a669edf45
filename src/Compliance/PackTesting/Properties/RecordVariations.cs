using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.PackTesting.Properties;

/// <summary>Makes further records from those of the tests: a statement of one is written into another.</summary>
internal sealed class RecordVariations
{
    private readonly ILookup<RecordType, ScreeningRecord> _byType;

    public RecordVariations(IEnumerable<ScreeningRecord> records) => _byType = records.ToLookup(r => r.Type);

    /// <summary>The record, or one that differs from it in a statement and that a reader of records accepts.</summary>
    public ScreeningRecord Of(ScreeningRecord record, SeededChoice choice)
    {
        if (choice.Below(2) == 0)
        {
            return record;
        }

        var others = _byType[record.Type].ToList();
        var stated = RecordFields.Leaves(choice.Of(others)).Where(f => !f.Path.Field.IsRequired && !f.IsNone).ToList();
        if (stated.Count == 0)
        {
            return record;
        }

        var statement = choice.Of(stated);
        if (!statement.Path.Fits(record))
        {
            return record;
        }

        var changed = statement.Path.Write(record, statement.Value);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        RecordValidators.Check(changed, diagnostics);
        return RecordBinder.HasErrors(diagnostics, 0) ? record : changed;
    }
}
