using System.Collections.Immutable;

namespace Compliance.Rules.Expressions;

/// <summary>A part of a checked expression that can be evaluated. Immutable; evaluation never throws for a value of the checked types.</summary>
internal abstract class BoundNode
{
    private ImmutableArray<string> _reads;

    protected BoundNode(ExpressionSyntax syntax, ExpressionType type, params ImmutableArray<BoundNode> children)
    {
        Syntax = syntax;
        Type = type;
        Children = children;
    }

    public ExpressionSyntax Syntax { get; }

    public ExpressionType Type { get; }

    public ImmutableArray<BoundNode> Children { get; }

    /// <summary>The bound on its share of the budget, with its children.</summary>
    public virtual long Cost => OwnCost + Children.Sum(c => c.Cost);

    /// <summary>The paths of the record that it reads itself.</summary>
    public virtual ImmutableArray<string> OwnReads => [];

    /// <summary>The name under which explanations list its value, or null for inner nodes.</summary>
    public virtual string? Label => null;

    /// <summary>Whether its value belongs to one item of a quantified list.</summary>
    public virtual bool DependsOnItem => Children.Any(c => c.DependsOnItem);

    protected virtual int OwnCost => 1;

    public abstract Value Evaluate(EvaluationContext context);

    /// <summary>Every record path read in the subtree, in the order of the text, each once.</summary>
    public ImmutableArray<string> Reads()
    {
        // Two threads may both compute it; they write the same.
        if (_reads.IsDefault)
        {
            var paths = new List<string>();
            Collect(this, paths);
            _reads = [.. paths];
        }

        return _reads;

        static void Collect(BoundNode node, List<string> paths)
        {
            foreach (var child in node.Children)
            {
                Collect(child, paths);
            }

            foreach (var path in node.OwnReads)
            {
                if (!paths.Contains(path))
                {
                    paths.Add(path);
                }
            }
        }
    }

    /// <summary>The calls of host functions in the subtree, such as propositions.</summary>
    public IEnumerable<HostCallNode> HostCalls() => Children.SelectMany(c => c.HostCalls()).Concat(this is HostCallNode call ? [call] : []);

    /// <summary>The reasons why two known values leave a question open: each that is not exact.</summary>
    internal static Value Undecided(params ReadOnlySpan<(BoundNode Node, Value Value)> sides)
    {
        var reasons = ImmutableArray.CreateBuilder<UnknownReason>();
        foreach (var (node, value) in sides)
        {
            if (value.Kind == ValueKind.Date ? value.AsDate.IsExact : value.Kind == ValueKind.Period && IsExact(value))
            {
                continue;
            }

            var paths = node.Reads();
            foreach (var path in paths.IsEmpty ? [ExpressionText.Of(node.Syntax)] : paths)
            {
                reasons.Add(new UnknownReason(path, $"{value} is not exact enough to decide"));
            }
        }

        return Value.Unknown(reasons.ToImmutable());
    }

    private static bool IsExact(in Value value)
    {
        var period = value.AsPeriod;
        return period is { Start: { IsNotStated: false }, End: { IsNotStated: false } } && period.Start.Date is not { IsExact: false } && period.End.Date is not { IsExact: false };
    }
}
