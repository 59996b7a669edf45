using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>One stated field of a record.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Value">Its value as <see cref="RecordField.Read"/> returns it; null or an empty list when the answer is "none".</param>
/// <param name="IsNone">Whether it was answered with "none".</param>
internal sealed record StatedField(RecordPath Path, object? Value, bool IsNone);

/// <summary>Walks a record over its schema, so that no field can be forgotten by those who compare, blank or write them.</summary>
internal static class RecordFields
{
    /// <summary>Every stated field that has no fields of its own, "none" included, in the order of the schema.</summary>
    public static IEnumerable<StatedField> Leaves(ScreeningRecord record) => Walk(record, null, containers: false);

    /// <summary>The leaves and, before their own fields, the parties, documents and activities (whole lists and each item).</summary>
    public static IEnumerable<StatedField> All(ScreeningRecord record) => Walk(record, null, containers: true);

    /// <summary>The record without a statement at the path.</summary>
    /// <exception cref="ArgumentException">The path names no field of such a record.</exception>
    public static ScreeningRecord Blank(ScreeningRecord record, string path) => Path(record, path).Blank(record);

    /// <summary>The record with a value, as <see cref="RecordField.Read"/> returns it, at the path.</summary>
    /// <exception cref="ArgumentException">The path names no field of such a record.</exception>
    public static ScreeningRecord Set(ScreeningRecord record, string path, object? value) => Path(record, path).Write(record, value);

    private static RecordPath Path(ScreeningRecord record, string path) =>
        RecordPath.TryParse(record.Schema, path, out var problem) ?? throw new ArgumentException(problem, nameof(path));

    private static IEnumerable<StatedField> Walk(RecordNode node, RecordPath? parent, bool containers)
    {
        foreach (var field in node.Schema.Fields)
        {
            var value = field.Read(node);
            var isNone = RecordWriter.IsNone(node, field, value);
            if (!isNone && !RecordWriter.IsStated(value))
            {
                continue;
            }

            var path = parent?.Then(field) ?? RecordPath.To(field);
            IEnumerable<(RecordNode Node, RecordPath Path)> children = value switch
            {
                Party party => [(party, path)],
                ImmutableArray<RecordDocument> documents => documents.Select((d, i) => ((RecordNode)d, parent?.Then(field, i) ?? RecordPath.To(field, i))),
                ImmutableArray<Activity> activities => activities.Select((a, i) => ((RecordNode)a, parent?.Then(field, i) ?? RecordPath.To(field, i))),
                _ => [],
            };
            if (containers || field.Nested is null || isNone)
            {
                yield return new StatedField(path, value, isNone);
            }

            foreach (var (child, childPath) in children)
            {
                if (containers && childPath.IsItem)
                {
                    yield return new StatedField(childPath, child, IsNone: false);
                }

                foreach (var inner in Walk(child, childPath, containers))
                {
                    yield return inner;
                }
            }
        }
    }
}
