using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Compliance.Records;

/// <summary>The way to one field of a record: <c>owner.name</c>, <c>activities[0].published</c>, <c>documents</c>.</summary>
/// <remarks>The fields of a party that stands at the top level are named with or without it: <c>name</c> is <c>party.name</c>.</remarks>
internal sealed class RecordPath
{
    private readonly ImmutableArray<Step> _steps;

    private RecordPath(ImmutableArray<Step> steps) => _steps = steps;

    /// <summary>The field at the end of the path.</summary>
    public RecordField Field => _steps[^1].Field;

    /// <summary>Whether the path ends at one item of a list instead of a field.</summary>
    public bool IsItem => _steps[^1].Index >= 0;

    /// <summary>Resolves a path against the schema; <paramref name="problem"/> says in a sentence why it cannot be.</summary>
    public static RecordPath? TryParse(RecordSchema schema, string text, out string? problem)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var current = schema;
        var parts = text.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var name = parts[i];
            var index = -1;
            var bracket = name.IndexOf('[', StringComparison.Ordinal);
            if (bracket > 0 && name[^1] == ']')
            {
                if (!int.TryParse(name.AsSpan(bracket + 1, name.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out index))
                {
                    problem = $"\"{name}\" has no number between its brackets.";
                    return null;
                }

                name = name[..bracket];
            }

            var field = current.Find(name);
            if (field is null && current.Inline is { } inline && inline.Nested!.Find(name) is { } inner)
            {
                steps.Add(new Step(inline, -1));
                field = inner;
            }

            if (field is null)
            {
                var names = current.Fields.Select(f => f.Name).Concat(current.Inline?.Nested!.Fields.Select(f => f.Name) ?? []);
                problem = $"\"{name}\" is no field of a {current.Name}; {DidYouMean.Hint(name, names) ?? "expected one of " + string.Join(", ", names)}";
                return null;
            }

            var isList = field.Type is FieldType.DocumentList or FieldType.ActivityList;
            var isLast = i == parts.Length - 1;
            if ((index >= 0 && !isList) || (!isLast && (field.Nested is null || (isList && index < 0))))
            {
                problem = $"\"{name}\" of a {current.Name} is {(isList ? "a list: write an index such as [0]" : "not a list or has no fields of its own")}.";
                return null;
            }

            steps.Add(new Step(field, index));
            current = field.Nested ?? current;
        }

        problem = null;
        return new RecordPath(steps.ToImmutable());
    }

    /// <summary>The path of a field below a node, for walks over records.</summary>
    public RecordPath Then(RecordField field, int index = -1) => new(_steps.Add(new Step(field, index)));

    /// <summary>The path of a field of the record itself.</summary>
    public static RecordPath To(RecordField field, int index = -1) => new([new Step(field, index)]);

    /// <summary>The record with the field, or the item, not stated.</summary>
    public ScreeningRecord Blank(ScreeningRecord record) => (ScreeningRecord)Change(
        record, create: false, (owner, field, index) => index < 0 ? Clear(owner, field) : WithItem(owner, field, index, null));

    /// <summary>The record with the field set to a value of the type that <see cref="RecordField.Read"/> returns; parties on the way are created.</summary>
    public ScreeningRecord Write(ScreeningRecord record, object? value) => (ScreeningRecord)Change(
        record, create: true, (owner, field, index) => index < 0 ? field.Write(Clear(owner, field), value) : WithItem(owner, field, index, (RecordNode?)value));

    /// <summary>The value at the end of the path, null when it or anything on the way is not stated.</summary>
    public object? Read(RecordNode record)
    {
        RecordNode? node = record;
        object? value = null;
        foreach (var step in _steps)
        {
            if (node is null)
            {
                return null;
            }

            value = step.Field.Read(node);
            value = step.Index < 0 ? value : Item(value, step.Index);
            node = value as RecordNode;
        }

        return value;
    }

    /// <summary>Whether every index on the way is of an item that is there or of the place behind the last.</summary>
    public bool Fits(RecordNode record)
    {
        RecordNode? node = record;
        foreach (var step in _steps)
        {
            var value = node is null ? null : step.Field.Read(node);
            var count = value switch
            {
                ImmutableArray<RecordDocument> documents => documents.Length,
                ImmutableArray<Activity> activities => activities.Length,
                _ => 0,
            };
            if (step.Index > count)
            {
                return false;
            }

            node = (step.Index < 0 ? value : Item(value, step.Index)) as RecordNode;
        }

        return true;
    }

    /// <summary>Applies a change to the node that owns the last field and rebuilds the record around it.</summary>
    public RecordNode Change(RecordNode record, bool create, Func<RecordNode, RecordField, int, RecordNode> change) => Change(record, 0, create, change);

    /// <summary>The node with the field neither valued nor answered with "none".</summary>
    public static RecordNode Clear(RecordNode node, RecordField field) =>
        field.Write(node, null) with { StatedNone = node.StatedNone.Remove(field.Name) };

    /// <summary>The node with one item of a list replaced, added behind the last, or (null) taken out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index lies beyond the place behind the last item.</exception>
    public static RecordNode WithItem(RecordNode node, RecordField field, int index, RecordNode? item)
    {
        object? items = field.Type == FieldType.DocumentList
            ? Replace(field.Read(node) as ImmutableArray<RecordDocument>?, index, (RecordDocument?)item)
            : Replace(field.Read(node) as ImmutableArray<Activity>?, index, (Activity?)item);
        return field.Write(node, items) with { StatedNone = node.StatedNone.Remove(field.Name) };
    }

    /// <summary>The path as records, packs and reports write it, without the party that stands at the top level.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (field, index) in _steps)
        {
            if (field.IsInline && _steps.Length > 1)
            {
                continue;
            }

            text.Append(text.Length > 0 ? "." : "").Append(field.Name);
            if (index >= 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
        }

        return text.ToString();
    }

    private RecordNode Change(RecordNode node, int at, bool create, Func<RecordNode, RecordField, int, RecordNode> change)
    {
        var (field, index) = _steps[at];
        if (at == _steps.Length - 1)
        {
            return change(node, field, index);
        }

        var value = field.Read(node);
        var child = (index < 0 ? value : Item(value, index)) as RecordNode;
        if (child is null && !create)
        {
            return node;
        }

        var changed = Change(child ?? RecordBinder.Blank(field.Nested!, node.Location), at + 1, create, change);
        return index < 0
            ? field.Write(node, changed) with { StatedNone = node.StatedNone.Remove(field.Name) }
            : WithItem(node, field, index, changed);
    }

    private static RecordNode? Item(object? list, int index) => list switch
    {
        ImmutableArray<RecordDocument> documents when index < documents.Length => documents[index],
        ImmutableArray<Activity> activities when index < activities.Length => activities[index],
        _ => null,
    };

    // The last item taken out leaves the list not stated: an empty list would answer "none".
    private static ImmutableArray<T>? Replace<T>(ImmutableArray<T>? items, int index, T? item)
        where T : RecordNode
    {
        var old = items ?? [];
        if (item is null)
        {
            return index >= old.Length ? items : old.Length == 1 ? null : old.RemoveAt(index);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, old.Length);
        return index == old.Length ? old.Add(item) : old.SetItem(index, item);
    }

    private readonly record struct Step(RecordField Field, int Index);
}
