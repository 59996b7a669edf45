using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>The fields of one kind of record or of a part of a record, in the order in which templates print them.</summary>
public sealed class RecordSchema
{
    private readonly Dictionary<string, RecordField> _byName;

    internal RecordSchema(string name, params ImmutableArray<RecordField> fields)
    {
        Name = name;
        Fields = fields;
        _byName = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        Inline = fields.FirstOrDefault(f => f.IsInline);
        LeadingToParties = [.. fields.Where(f => f.Type is FieldType.Party or FieldType.ActivityList)];
    }

    /// <summary>The kind: <c>collaborator</c>, <c>institution</c>, <c>lease</c>, <c>worker</c>, <c>party</c>, <c>activity</c> or <c>document</c>.</summary>
    public string Name { get; }

    /// <summary>The fields.</summary>
    public ImmutableArray<RecordField> Fields { get; }

    /// <summary>The schema of a record type.</summary>
    public static RecordSchema For(RecordType type) => type switch
    {
        RecordType.Collaborator => CollaboratorRecord.RecordSchema,
        RecordType.Institution => InstitutionRecord.RecordSchema,
        RecordType.Lease => LeaseRecord.RecordSchema,
        RecordType.Worker => WorkerRecord.RecordSchema,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The party whose fields stand at the top level, or null.</summary>
    internal RecordField? Inline { get; }

    /// <summary>The fields that hold parties, or activities that may name some.</summary>
    internal ImmutableArray<RecordField> LeadingToParties { get; }

    /// <summary>The field of that name, or null.</summary>
    public RecordField? Find(string name) => _byName.GetValueOrDefault(name);

    internal static RecordField Field<TNode, TValue>(
        string name,
        FieldType type,
        string description,
        string example,
        Func<TNode, TValue?> read,
        Func<TNode, TValue?, TNode> write)
        where TNode : RecordNode
        where TValue : class =>
        new(name, type, description, example, node => read((TNode)node), (node, value) => write((TNode)node, (TValue?)value));

    internal static RecordField ValueField<TNode, TValue>(
        string name,
        FieldType type,
        string description,
        string example,
        Func<TNode, TValue?> read,
        Func<TNode, TValue?, TNode> write)
        where TNode : RecordNode
        where TValue : struct =>
        new(name, type, description, example, node => read((TNode)node), (node, value) => write((TNode)node, (TValue?)value));

    internal static RecordField ChoiceField<TNode, TEnum>(
        string name,
        string description,
        TEnum example,
        Func<TNode, TEnum?> read,
        Func<TNode, TEnum?, TNode> write)
        where TNode : RecordNode
        where TEnum : struct, Enum =>
        new(
            name,
            FieldType.Choice,
            description,
            ChoiceWords<TEnum>.Word(example),
            node => read((TNode)node) is { } value ? ChoiceWords<TEnum>.Word(value) : null,
            (node, value) => write((TNode)node, value is string word ? ChoiceWords<TEnum>.Parse(word) : null))
        {
            Choices = ChoiceWords<TEnum>.All,
        };
}
