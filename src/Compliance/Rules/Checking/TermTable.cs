using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Checking;

/// <summary>The terms of some conditions: which there are, how often each is read and what each is compared with.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundNode, string> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);

    /// <summary>Adds the terms of a condition; a value that a term is compared with besides can be given with <see cref="Constant"/>.</summary>
    public void Add(BoundNode node)
    {
        if (Term.IsTerm(node) && !Constants.IsConstant(node))
        {
            Read(node).Count++;
            return;
        }

        switch (node)
        {
            case CompareNode:
                Pair(node.Children[0], node.Children[1]);
                Pair(node.Children[1], node.Children[0]);
                break;
            case BetweenNode or InItemsNode:
                foreach (var other in node.Children.Skip(1))
                {
                    Pair(node.Children[0], other);
                    Pair(other, node.Children[0]);
                }

                break;
            default:
                break;
        }

        foreach (var child in node.Children)
        {
            Add(child);
        }
    }

    /// <summary>Makes the term of that key tell values apart at one more place.</summary>
    public void Constant(string key, Value value)
    {
        if (_readings.TryGetValue(key, out var reading))
        {
            reading.Constants.Add(value);
            reading.Count++;
        }
    }

    /// <summary>The term of a node that was added.</summary>
    public Term Of(BoundNode node)
    {
        var key = Key(node);
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, key, out _);
        return term ??= Term.Of(key, _readings[key].Node, _readings[key].Constants);
    }

    /// <summary>The terms that are read several times outside of quantified lists, those with few values first: only these can make
    /// conditions depend on each other.</summary>
    public ImmutableArray<Term> Shared() => Several(r => !r.Node.DependsOnItem);

    /// <summary>Those whose value belongs to the item of a quantified list.</summary>
    public ImmutableArray<Term> OfItems(int slot) => Several(r => r.Node.DependsOnItem && ReadsItem(r.Node, slot));

    public string Key(BoundNode node)
    {
        ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, node, out _);
        return key ??= TermKey.Of(node);
    }

    private ImmutableArray<Term> Several(Func<Reading, bool> isWanted) =>
    [
        .. _readings.Values.Where(r => r.Count > 1 && isWanted(r)).Select(r => Of(r.Node))
            .OrderBy(t => t.Values.Length).ThenBy(t => t.Key, StringComparer.Ordinal),
    ];

    private static bool ReadsItem(BoundNode node, int slot) =>
        node is ItemNode item ? item.Slot == slot : node.Children.Any(c => ReadsItem(c, slot));

    private void Pair(BoundNode node, BoundNode other)
    {
        if (Term.IsTerm(node) && !Constants.IsConstant(node) && Constants.IsConstant(other))
        {
            Read(node).Constants.Add(Constants.Value(other));
        }
    }

    private Reading Read(BoundNode node)
    {
        ref var reading = ref CollectionsMarshal.GetValueRefOrAddDefault(_readings, Key(node), out _);
        return reading ??= new Reading(node);
    }

    private sealed class Reading(BoundNode node)
    {
        public BoundNode Node => node;

        public int Count { get; set; }

        public List<Value> Constants { get; } = [];
    }
}

/// <summary>Nodes whose value neither record nor evidence nor day can change.</summary>
internal static class Constants
{
    private static readonly EvaluationContext Nothing = new([], DateOnly.MinValue);

    public static bool IsConstant(BoundNode node) => node switch
    {
        LiteralNode or ConstantNode => true,
        AsOfNode or VariableNode or ItemNode or HostCallNode or QuantifierNode => false,
        _ => !node.Children.IsEmpty && node.Children.All(IsConstant),
    };

    public static Value Value(BoundNode node) => node.Evaluate(Nothing);
}
