using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Compliance.Rules.Expressions;

/// <summary><c>like(text, 'pat*')</c>: * stands for any characters, nothing else is special; letters match in either case, ordinally.</summary>
internal sealed class LikeNode(ExpressionSyntax syntax, BoundNode text, string pattern) : BoundNode(syntax, ExpressionType.Truth, text)
{
    private readonly string[] _parts = pattern.Split('*');

    public override Value Evaluate(EvaluationContext context)
    {
        var value = text.Evaluate(context);
        return value.IsNone ? Value.False : value.IsUnknown ? value : Value.Of(Matches(value.AsText));
    }

    private bool Matches(string candidate)
    {
        if (_parts.Length == 1)
        {
            return string.Equals(candidate, _parts[0], StringComparison.OrdinalIgnoreCase);
        }

        var rest = candidate.AsSpan();
        if (!rest.StartsWith(_parts[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        rest = rest[_parts[0].Length..];
        for (var i = 1; i < _parts.Length - 1; i++)
        {
            var found = rest.IndexOf(_parts[i], StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            rest = rest[(found + _parts[i].Length)..];
        }

        return rest.EndsWith(_parts[^1], StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A call of a <see cref="HostFunction"/>.</summary>
internal sealed class HostCallNode(CallSyntax syntax, HostFunction function, ImmutableArray<BoundNode> arguments)
    : BoundNode(syntax, function.Returns, arguments)
{
    /// <summary>The most parameters that a host function may have.</summary>
    public const int MaximumArguments = 4;

    public HostFunction Function => function;

    public override string Label { get; } = ExpressionText.Of(syntax);

    protected override int OwnCost => function.Cost;

    public override Value Evaluate(EvaluationContext context)
    {
        if (Children.Length == 1)
        {
            var only = Children[0].Evaluate(context);
            return function.TakesMissing || !(only.IsNone || only.IsUnknown) ? function.Invoke(context, new ReadOnlySpan<Value>(in only)) : only;
        }

        var values = default(Arguments);
        var missing = default(Value);
        var anyMissing = false;
        for (var i = 0; i < Children.Length; i++)
        {
            var value = Children[i].Evaluate(context);
            values[i] = value;
            if (value.IsNone && !function.TakesMissing)
            {
                return Value.None;
            }

            if (value.IsUnknown)
            {
                missing = Value.Merge(missing, value);
                anyMissing = true;
            }
        }

        return anyMissing && !function.TakesMissing ? missing : function.Invoke(context, ((ReadOnlySpan<Value>)values)[..Children.Length]);
    }

    [InlineArray(MaximumArguments)]
    private struct Arguments
    {
        private Value _first;
    }
}
