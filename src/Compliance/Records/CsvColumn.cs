using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>What a CSV column holds: the way through the schema that its name spells.</summary>
/// <param name="Steps">The fields on the way, the last one being the column's own; lists carry the number of the item, from 0.</param>
internal sealed record CsvColumn(ImmutableArray<CsvStep> Steps)
{
    // Documents are the only numbered items; more than two digits of them belong into JSON Lines.
    private const int MaxDigits = 2;

    /// <summary>Whether the column belongs to the activity of its row instead of the record.</summary>
    public bool IsOfActivity => Steps[0].Field.Type == FieldType.ActivityList && Steps.Length > 1;

    /// <summary>Whether the column stands for a whole party or list, which a cell can only answer with "none".</summary>
    public bool IsWhole => Steps[^1].Field.Nested is not null;

    /// <summary>Whether two names spell the same place, such as <c>document_type</c> and <c>document1_type</c>.</summary>
    public bool IsSamePlace(CsvColumn other) => Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <summary>Resolves a column's name, or null when no field of the type has it.</summary>
    public static CsvColumn? Resolve(RecordSchema schema, string name) => Resolve(schema, name, []);

    /// <summary>The column names of a type in the order of its schema, for templates and suggestions; one document of each list.</summary>
    public static IEnumerable<(string Name, CsvColumn Column)> All(RecordSchema schema) => All(schema, "", []);

    private static CsvColumn? Resolve(RecordSchema schema, string name, ImmutableArray<CsvStep> parents)
    {
        foreach (var field in schema.Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return new CsvColumn(parents.Add(new CsvStep(field)));
            }

            if (field.IsInline)
            {
                if (Resolve(field.Nested!, name, parents) is { } inner)
                {
                    return inner;
                }
            }
            else if (field.Nested is { } nested && Below(field, name) is var (remaining, index)
                && Resolve(nested, remaining, parents.Add(new CsvStep(field, index))) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    // What is left of the name behind the field's own part of it.
    private static (string Remaining, int Index)? Below(RecordField field, string name)
    {
        var singular = Singular(field);
        if (!name.StartsWith(singular, StringComparison.Ordinal))
        {
            return null;
        }

        var at = singular.Length;
        var index = 0;
        if (field.Type == FieldType.DocumentList)
        {
            var digits = name.AsSpan(at).IndexOfAnyExceptInRange('0', '9') is var count and > 0 and <= MaxDigits ? count : 0;
            if (digits > 0)
            {
                index = int.Parse(name.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture) - 1;
                at += digits;
            }
        }

        return index >= 0 && at < name.Length && name[at] == '_' ? (name[(at + 1)..], index) : null;
    }

    private static IEnumerable<(string Name, CsvColumn Column)> All(RecordSchema schema, string prefix, ImmutableArray<CsvStep> parents)
    {
        foreach (var field in schema.Fields)
        {
            if (field.IsInline)
            {
                foreach (var inner in All(field.Nested!, prefix, parents))
                {
                    yield return inner;
                }
            }
            else if (field.Nested is { } nested)
            {
                foreach (var inner in All(nested, prefix + Singular(field) + "_", parents.Add(new CsvStep(field))))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (prefix + field.Name, new CsvColumn(parents.Add(new CsvStep(field))));
            }
        }
    }

    private static string Singular(RecordField field) => field.Type switch
    {
        FieldType.DocumentList => "document",
        FieldType.ActivityList => "activity",
        _ => field.Name,
    };
}

/// <summary>One field on the way of a column.</summary>
/// <param name="Field">The field.</param>
/// <param name="Index">The item of a list, from 0.</param>
internal readonly record struct CsvStep(RecordField Field, int Index = 0);
