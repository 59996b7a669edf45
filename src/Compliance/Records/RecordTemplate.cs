using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>Templates of record files: every field of a type with an example, to fill in or to learn the columns from.</summary>
public static class RecordTemplate
{
    // A party that is a body would carry a person's birthday if it took the fields' own examples.
    private static readonly ImmutableDictionary<string, string> BodyExamples = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "Example Institute of Optics",
        ["form"] = ChoiceWords<PartyForm>.Word(PartyForm.Organisation),
        ["country"] = "DE",
        ["address"] = "Musterstrasse 2, 10115 Berlin",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A CSV header with all columns of the type (one of each numbered column) and one example row; lines end with a line feed.</summary>
    public static string Csv(RecordType type)
    {
        var columns = CsvColumn.All(RecordSchema.For(type)).Select(c => c.Name).Prepend(RecordBinder.TypeKey);
        return CsvWriter.Write(Example(type), columns);
    }

    /// <summary>One line of JSON with an example of every field that has one, without a line break.</summary>
    public static string JsonLine(RecordType type) => RecordWriter.ToJson(Example(type));

    private static ScreeningRecord Example(RecordType type)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var mapping = Group(RecordSchema.For(type), isBody: type == RecordType.Institution);
        return RecordBinder.Bind(mapping, type, diagnostics) ?? throw new InvalidOperationException("The examples of the schema are not valid: " + diagnostics[0]);
    }

    private static DataMapping Group(RecordSchema schema, bool isBody)
    {
        var entries = ImmutableArray.CreateBuilder<DataEntry>();
        foreach (var field in schema.Fields)
        {
            DataNode value = field.Type switch
            {
                // Inline parties are what the record is about; all other roles are played by bodies here.
                FieldType.Party => Group(field.Nested!, isBody: isBody || !field.IsInline),
                FieldType.DocumentList or FieldType.ActivityList => new DataSequence(SourceLocation.None, [Group(field.Nested!, isBody: false)]),
                _ => new DataScalar(SourceLocation.None, isBody && schema.Name == "party" ? BodyExamples.GetValueOrDefault(field.Name, "") : field.Example),
            };
            entries.Add(new DataEntry(field.Name, SourceLocation.None, value));
        }

        return new DataMapping(SourceLocation.None, entries.ToImmutable());
    }
}
