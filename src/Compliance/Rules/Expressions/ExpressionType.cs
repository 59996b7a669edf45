using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Rules.Expressions;

/// <summary>The static type of an expression. Every type also holds "unknown" and "none".</summary>
internal abstract record ExpressionType
{
    /// <summary>Three-valued: true, false, unknown.</summary>
    public static ExpressionType Truth { get; } = new SimpleType(ValueKind.Truth, "a condition");

    public static ExpressionType Integer { get; } = new SimpleType(ValueKind.Integer, "a whole number");

    public static ExpressionType Decimal { get; } = new SimpleType(ValueKind.Decimal, "a decimal number");

    public static ExpressionType Money { get; } = new SimpleType(ValueKind.Money, "an amount of money");

    public static ExpressionType Date { get; } = new SimpleType(ValueKind.Date, "a date");

    public static ExpressionType Period { get; } = new SimpleType(ValueKind.Period, "a period");

    public static ExpressionType Duration { get; } = new SimpleType(ValueKind.Duration, "a duration");

    public static ExpressionType Text { get; } = new SimpleType(ValueKind.Text, "a text");

    /// <summary>An ISO 3166-1 alpha-2 code.</summary>
    public static ExpressionType Country { get; } = new CountryType();

    /// <summary>A code of an open set.</summary>
    public static ExpressionType Code { get; } = new CodeType([]);

    /// <summary>The kind that known values of the type have.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>The type in words, with an article, as diagnostics show it.</summary>
    public abstract string Name { get; }

    /// <summary>One word of a closed list.</summary>
    public static ExpressionType Choice(ImmutableArray<string> words) => new ChoiceType(words);

    /// <summary>A code of a known set; the empty set accepts every word.</summary>
    public static ExpressionType CodeOf(ImmutableArray<string> allowed) => new CodeType(allowed);

    public static ExpressionType List(ExpressionType element) => new ListType(element);

    /// <summary>A record, party, activity or document.</summary>
    public static ExpressionType Node(RecordSchema schema) => new NodeType(schema);

    /// <summary>A bare word given to a function: only a word of the list can stand there, never a field.</summary>
    public static ExpressionType Word(ImmutableArray<string> allowed) => new WordType(allowed);

    /// <summary>Whether values of the other type may stand where this one is wanted.</summary>
    public bool Accepts(ExpressionType other) => (this, other) switch
    {
        (ListType wanted, ListType given) => wanted.Element.Accepts(given.Element),
        (NodeType wanted, NodeType given) => ReferenceEquals(wanted.Schema, given.Schema),
        (SimpleType { Kind: ValueKind.Decimal }, SimpleType { Kind: ValueKind.Integer }) => true,
        (SimpleType { Kind: ValueKind.Text }, _) => other.Kind == ValueKind.Text,
        (ChoiceType wanted, ChoiceType given) => given.Words.All(wanted.Words.Contains),
        (CodeType, CodeType) or (CountryType, CountryType) or (WordType, WordType) => true,
        (SimpleType, SimpleType) => Kind == other.Kind,
        _ => false,
    };

    public sealed override string ToString() => Name;
}

internal sealed record SimpleType(ValueKind Simple, string Words) : ExpressionType
{
    public override ValueKind Kind => Simple;

    public override string Name => Words;
}

internal sealed record ChoiceType(ImmutableArray<string> Words) : ExpressionType
{
    public override ValueKind Kind => ValueKind.Text;

    public override string Name => $"one of {string.Join(", ", Words)}";
}

internal sealed record CodeType(ImmutableArray<string> Allowed) : ExpressionType
{
    public override ValueKind Kind => ValueKind.Text;

    public override string Name => "a code";
}

internal sealed record CountryType : ExpressionType
{
    public override ValueKind Kind => ValueKind.Text;

    public override string Name => "a country";
}

internal sealed record ListType(ExpressionType Element) : ExpressionType
{
    public override ValueKind Kind => ValueKind.List;

    public override string Name => $"a list ({Element.Name} each)";
}

internal sealed record NodeType(RecordSchema Schema) : ExpressionType
{
    public override ValueKind Kind => ValueKind.Node;

    public override string Name => Schema.Name is "activity" or "institution" ? $"an {Schema.Name}" : $"a {Schema.Name}";
}

internal sealed record WordType(ImmutableArray<string> Allowed) : ExpressionType
{
    public override ValueKind Kind => ValueKind.Text;

    public override string Name => $"one of the words {string.Join(", ", Allowed)}";
}
