using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>One field of a record, party, activity or document: the single definition that readers, templates, schemas, rule
/// packs and tests share.</summary>
public sealed class RecordField
{
    private readonly Func<RecordNode, object?> _read;
    private readonly Action<RecordNode, object?> _set;

    internal RecordField(
        string name,
        FieldType type,
        string description,
        string example,
        Func<RecordNode, object?> read,
        Action<RecordNode, object?> set)
    {
        Name = name;
        Type = type;
        Description = description;
        Example = example;
        _read = read;
        _set = set;
        JsonKey = $"\"{name}\":";
        OnlyName = ImmutableSortedSet.Create(StringComparer.Ordinal, name);
    }

    /// <summary>The snake_case name in JSON, CSV and rule packs.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public FieldType Type { get; }

    /// <summary>What it holds, in one sentence.</summary>
    public string Description { get; }

    /// <summary>An example in text form.</summary>
    public string Example { get; }

    /// <summary>The accepted words of a <see cref="FieldType.Choice"/> field, otherwise empty.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The schema of a nested <see cref="FieldType.Party"/>, document or activity, otherwise null.</summary>
    public RecordSchema? Nested { get; private init; }

    /// <summary>Whether a record without it cannot be screened at all.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>Whether the party's fields stand at the top level of JSON and CSV instead of under this name.</summary>
    public bool IsInline { get; private init; }

    /// <summary>Whether the field is evidence of who a party is; see the identity setting of the profile.</summary>
    public bool IsIdentityEvidence { get; private init; }

    /// <summary>The name as the key of a JSON object, with the colon: names need no escapes.</summary>
    internal string JsonKey { get; }

    /// <summary>A set of its name alone: most parts of records answer one field with "none", if any.</summary>
    internal ImmutableSortedSet<string> OnlyName { get; }

    /// <summary>Whether "none" answers it. There is always a key, and everybody is something: for these "none" counts as not stated.</summary>
    internal bool CanBeNone { get; private init; } = true;

    /// <summary>The value: string for text, choice, code and country; <see cref="Dates.UncertainDate"/>; <see cref="Dates.PeriodBound"/>; <see cref="Dates.Period"/>;
    /// <see cref="Records.Money"/>; bool; <see cref="ImmutableStrings"/>; boxed immutable arrays of <see cref="RecordDocument"/> or <see cref="Activity"/>;
    /// <see cref="Party"/>; null when not stated.</summary>
    /// <exception cref="InvalidCastException">The node is of another kind than the schema's.</exception>
    public object? Read(RecordNode node) => _read(node);

    /// <summary>A copy of the node with the field set to a value of the type <see cref="Read"/> returns, or to null for "not stated".</summary>
    /// <exception cref="InvalidCastException">The node or the value is of another type.</exception>
    internal RecordNode Write(RecordNode node, object? value)
    {
        var copy = node with { };
        _set(copy, value);
        return copy;
    }

    /// <summary>Sets the field of the node itself: only of one that is being made, which nobody else has yet.</summary>
    /// <exception cref="InvalidCastException">The node or the value is of another type.</exception>
    internal void Set(RecordNode made, object? value) => _set(made, value);

    internal RecordField AsIdentityEvidence() => Copy(Nested, IsRequired, IsInline, isIdentityEvidence: true, CanBeNone);

    internal RecordField AsRequired() => Copy(Nested, isRequired: true, IsInline, IsIdentityEvidence, canBeNone: false);

    internal RecordField AsInline() => Copy(Nested, IsRequired, isInline: true, IsIdentityEvidence, CanBeNone);

    internal RecordField AsNeverNone() => Copy(Nested, IsRequired, IsInline, IsIdentityEvidence, canBeNone: false);

    internal RecordField WithNested(RecordSchema nested) => Copy(nested, IsRequired, IsInline, IsIdentityEvidence, CanBeNone);

    private RecordField Copy(RecordSchema? nested, bool isRequired, bool isInline, bool isIdentityEvidence, bool canBeNone) =>
        new(Name, Type, Description, Example, _read, _set)
        {
            Choices = Choices,
            Nested = nested,
            IsRequired = isRequired,
            IsInline = isInline,
            IsIdentityEvidence = isIdentityEvidence,
            CanBeNone = canBeNone,
        };
}
