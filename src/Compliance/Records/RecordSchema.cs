using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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

    // Fields are properties, by name. The language lets only an initialiser call an init accessor; bound to a delegate it sets a node that is being read as well.
    internal static RecordField Field<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TNode, TValue>(
        string name,
        FieldType type,
        string description,
        string example,
        string property)
        where TNode : RecordNode
        where TValue : class
    {
        var (get, set) = Accessors<TNode, TValue?>(property);
        return new(name, type, description, example, node => get((TNode)node), (node, value) => set((TNode)node, (TValue?)value));
    }

    internal static RecordField ValueField<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TNode, TValue>(
        string name,
        FieldType type,
        string description,
        string example,
        string property)
        where TNode : RecordNode
        where TValue : struct
    {
        var (get, set) = Accessors<TNode, TValue?>(property);
        return new(name, type, description, example, node => get((TNode)node), (node, value) => set((TNode)node, (TValue?)value));
    }

    internal static RecordField ListField<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TNode>(
        string name,
        FieldType type,
        string description,
        string example,
        string property)
        where TNode : RecordNode
    {
        var (get, set) = Accessors<TNode, ImmutableArray<string>?>(property);
        return new(name, type, description, example, node => ImmutableStrings.From(get((TNode)node)), (node, value) => set((TNode)node, ((ImmutableStrings?)value)?.Items));
    }

    internal static RecordField ChoiceField<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TNode, TEnum>(
        string name,
        string description,
        TEnum example,
        string property)
        where TNode : RecordNode
        where TEnum : struct, Enum
    {
        var (get, set) = Accessors<TNode, TEnum?>(property);
        return new(
            name,
            FieldType.Choice,
            description,
            ChoiceWords<TEnum>.Word(example),
            node => get((TNode)node) is { } value ? ChoiceWords<TEnum>.Word(value) : null,
            (node, value) => set((TNode)node, value is string word ? ChoiceWords<TEnum>.Parse(word) : null))
        {
            Choices = ChoiceWords<TEnum>.All,
        };
    }

    private static (Func<TNode, TValue> Get, Action<TNode, TValue> Set) Accessors<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TNode, TValue>(string property)
    {
        var accessed = typeof(TNode).GetProperty(property)!;
        return (accessed.GetMethod!.CreateDelegate<Func<TNode, TValue>>(), accessed.SetMethod!.CreateDelegate<Action<TNode, TValue>>());
    }
}
