using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>The columns of a CSV file, resolved for one type of record.</summary>
internal sealed class CsvHeader
{
    private const string OwnColumnPrefix = "x_";

    private CsvHeader(RecordType type, ImmutableArray<string> names)
    {
        Type = type;
        Names = names;
    }

    /// <summary>The type of all records of the file.</summary>
    public RecordType Type { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>The column with the records' keys.</summary>
    public int KeyColumn { get; private set; }

    /// <summary>The column <c>type</c>, or -1.</summary>
    public int TypeColumn { get; private init; }

    /// <summary>The columns in which all rows of one record agree.</summary>
    public List<int> RecordColumns { get; } = [];

    public CsvRowTree Record { get; } = new();

    public CsvRowTree Activity { get; } = new();

    /// <summary>Resolves the names; null and errors when the file cannot be read with them.</summary>
    /// <param name="cells">The header's cells.</param>
    /// <param name="known">The type when the caller or the first row tells it; otherwise the columns must.</param>
    /// <param name="location">The header's place.</param>
    /// <param name="diagnostics">Takes what was wrong.</param>
    public static CsvHeader? Read(string[] cells, RecordType? known, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        ImmutableArray<string> names = [.. cells];
        var type = known;
        if (type is null && !TryDetect(names, out type, out var candidates))
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.TypeNotTold,
                $"The columns fit {string.Join(" and ", candidates.Select(c => RecordSchema.For(c).Name))} records alike.",
                location,
                "a column \"type\", or columns that only one type has",
                "give the type with --type, or add the column"));
            return null;
        }

        var header = new CsvHeader(type!.Value, names) { TypeColumn = names.IndexOf(RecordBinder.TypeKey) };
        header.Resolve(RecordSchema.For(header.Type), location, diagnostics);
        return RecordBinder.HasErrors(diagnostics) ? null : header;
    }

    // A type is told by columns that no other type has. Collaborators and institutions share all of theirs.
    private static bool TryDetect(ImmutableArray<string> names, out RecordType? type, out ImmutableArray<RecordType> candidates)
    {
        var scores = Enum.GetValues<RecordType>()
            .Select(t => (Type: t, Count: names.Count(n => CsvColumn.Resolve(RecordSchema.For(t), n) is not null)))
            .ToImmutableArray();
        var best = scores.Max(s => s.Count);
        candidates = [.. scores.Where(s => s.Count == best).Select(s => s.Type)];
        type = candidates.Length == 1 ? candidates[0] : null;
        return type is not null;
    }

    private void Resolve(RecordSchema schema, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new List<CsvColumn>();
        KeyColumn = -1;
        for (var i = 0; i < Names.Length; i++)
        {
            var name = Names[i];
            if (i == TypeColumn || name.StartsWith(OwnColumnPrefix, StringComparison.Ordinal))
            {
                continue;
            }

            if (CsvColumn.Resolve(schema, name) is not { } column)
            {
                diagnostics.Add(Unknown(schema, name, i, location));
            }
            else if (seen.Exists(column.IsSamePlace))
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.RepeatedColumn, $"The column \"{name}\" stands twice.", location, nextStep: "keep one of them"));
            }
            else
            {
                Place(column, i);
                seen.Add(column);
            }
        }

        if (KeyColumn < 0)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.NoKeyColumn, "There is no column \"id\".", location, "a column with your own key of each record"));
        }
    }

    private void Place(CsvColumn column, int index)
    {
        if (column.IsOfActivity)
        {
            Activity.Add(column, index, skip: 1);
            return;
        }

        Record.Add(column, index);
        RecordColumns.Add(index);
        if (column.Steps[^1].Field.IsRequired)
        {
            KeyColumn = index;
        }
    }

    private static Diagnostic Unknown(RecordSchema schema, string name, int index, SourceLocation location)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return name.Length == 0
            ? Diagnostic.Error(RecordDiagnostics.UnknownColumn, $"Column {number} has no name.", location, nextStep: "name it, or remove it")
            : Diagnostic.Error(
                RecordDiagnostics.UnknownColumn,
                $"Column {number}, \"{FieldText.Shortened(name)}\", is no field of a {schema.Name}.",
                location,
                nextStep: DidYouMean.Hint(name, CsvColumn.All(schema).Select(c => c.Name))
                    ?? $"rename it (the template shows all columns), or put {OwnColumnPrefix} before its name to have it left alone");
    }
}
