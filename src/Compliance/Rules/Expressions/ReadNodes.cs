using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;

namespace Compliance.Rules.Expressions;

/// <summary>A value written in the expression.</summary>
internal sealed class LiteralNode(ExpressionSyntax syntax, ExpressionType type, Value value) : BoundNode(syntax, type)
{
    public Value Value => value;

    public override Value Evaluate(EvaluationContext context) => value;
}

/// <summary>A value of the environment, such as a law's first day.</summary>
internal sealed class ConstantNode(NameSyntax syntax, ExpressionType type, Value value) : BoundNode(syntax, type)
{
    public Value Value => value;

    public override string Label { get; } = syntax.Path;

    public override Value Evaluate(EvaluationContext context) => value;
}

/// <summary>The screening day.</summary>
internal sealed class AsOfNode(NameSyntax syntax) : BoundNode(syntax, ExpressionType.Date)
{
    public const string Name = "as_of";

    public override string Label => Name;

    public override Value Evaluate(EvaluationContext context) => Value.Of(context.AsOf);
}

/// <summary>A variable of the context. Its path is read only when it is used as a whole.</summary>
internal sealed class VariableNode(ExpressionSyntax syntax, ExpressionType type, string path, int slot, bool isWhole) : BoundNode(syntax, type)
{
    private readonly Value _notStated = Value.Unknown(path, UnknownReason.NotStated);

    /// <summary>The index of the variable in the environment.</summary>
    public int Slot => slot;

    public override ImmutableArray<string> OwnReads { get; } = isWhole ? [path] : [];

    public override string? Label { get; } = isWhole ? path : null;

    public override Value Evaluate(EvaluationContext context)
    {
        ref var value = ref context.Variables[slot];
        return value.IsUnknown && value.Reasons.IsEmpty ? _notStated : value;
    }
}

/// <summary>The item that a quantifier looks at.</summary>
internal sealed class ItemNode(ExpressionSyntax syntax, ExpressionType type, int slot) : BoundNode(syntax, type)
{
    /// <summary>How deep its quantifier is nested.</summary>
    public int Slot => slot;

    public override bool DependsOnItem => true;

    public override Value Evaluate(EvaluationContext context) => context.Local(slot);
}

/// <summary>A field of a record, party, activity or document. Null is unknown, or none where the record says so.</summary>
internal sealed class FieldNode(ExpressionSyntax syntax, ExpressionType type, BoundNode owner, RecordField field, string path, bool isWhole)
    : BoundNode(syntax, type, owner)
{
    private static readonly Value Open = Value.Of(DateOnly.MaxValue);

    private readonly Value _notStated = Value.Unknown(path, UnknownReason.NotStated);

    // Most fields are those of a variable, which is then looked at where it lies.
    private readonly int _slot = owner is VariableNode variable ? variable.Slot : -1;

    public RecordField Field => @field;

    public override ImmutableArray<string> OwnReads { get; } = isWhole ? [path] : [];

    public override string? Label { get; } = isWhole ? path : null;

    public override Value Evaluate(EvaluationContext context)
    {
        if (_slot >= 0)
        {
            ref readonly var variable = ref context.Variables[_slot];
            if (variable.Kind == ValueKind.Node)
            {
                return Read(variable.AsNode);
            }
        }

        var value = owner.Evaluate(context);
        return value.Kind == ValueKind.Node ? Read(value.AsNode) : value;
    }

    private Value Read(RecordNode node)
    {
        var stated = field.Read(node);
        return stated switch
        {
            string text => Value.Of(text),
            UncertainDate date => Value.Of(date),
            PeriodBound { IsOpen: true } => Open,
            PeriodBound { Date: { } date } => Value.Of(date),
            Period period => Value.Of(period),
            Money money => Value.Of(money),
            bool flag => Value.Of(flag),
            ImmutableStrings { Items.IsDefault: false } strings => Value.Of(strings),
            RecordNode nested => Value.Of(nested),
            ImmutableArray<RecordDocument> { IsDefault: false } or ImmutableArray<Activity> { IsDefault: false } => Value.OfBoxedList(stated),
            _ => node.IsNone(field) ? Value.None : _notStated,
        };
    }
}

/// <summary>The days of an activity, from its two date fields.</summary>
internal sealed class ActivityPeriodNode(ExpressionSyntax syntax, BoundNode owner, string path) : BoundNode(syntax, ExpressionType.Period, owner)
{
    public const string Name = "period";

    private readonly Value _noStart = Value.Unknown(path + ".start", UnknownReason.NotStated);
    private readonly Value _noEnd = Value.Unknown(path + ".end", UnknownReason.NotStated);
    private readonly Value _neither = Value.Unknown([new(path + ".start", UnknownReason.NotStated), new(path + ".end", UnknownReason.NotStated)]);
    private readonly Value _contradiction = Value.Unknown(path + ".end", "lies before the start");

    public override ImmutableArray<string> OwnReads { get; } = [path + ".start", path + ".end"];

    public override string Label { get; } = path + "." + Name;

    public override Value Evaluate(EvaluationContext context)
    {
        var value = owner.Evaluate(context);
        if (value.Kind != ValueKind.Node)
        {
            return value;
        }

        var activity = (Activity)value.AsNode;
        if (activity.Period is { } period)
        {
            return Value.Of(period);
        }

        if (activity.Start is not null || activity.End is not null)
        {
            return _contradiction;
        }

        return (activity.StatedNone.Contains("start"), activity.StatedNone.Contains("end")) switch
        {
            (true, true) => Value.None,
            (true, false) => _noEnd,
            (false, true) => _noStart,
            _ => _neither,
        };
    }
}
