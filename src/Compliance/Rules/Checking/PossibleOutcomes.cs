using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Which truth values conditions can take, whatever the record says. Sound: a value that can occur is always among them; some that
/// cannot may be as well, because what is not a term of <see cref="Term"/> counts as open and dates are not computed with.</summary>
/// <remarks>Terms that are read once are independent, so sets of values combine exactly; those read several times are enumerated together, up
/// to <see cref="MaximumCombinations"/>, so that <c>a.kind == x or a.kind != x</c> is found.</remarks>
internal sealed partial class PossibleOutcomes
{
    /// <summary>How many combinations of values are tried; terms beyond are taken to be independent.</summary>
    public const int MaximumCombinations = 4096;

    private readonly TermTable _terms;
    private readonly Dictionary<string, Value> _assigned = new(StringComparer.Ordinal);

    private PossibleOutcomes(TermTable terms) => _terms = terms;

    /// <summary>What one condition of the language can be.</summary>
    public static Outcomes Of(BoundNode node)
    {
        var terms = new TermTable();
        terms.Add(node);
        var search = new PossibleOutcomes(terms);
        var found = Outcomes.None;
        search.ForEach(terms.Shared(), () =>
        {
            found |= search.Evaluate(node);
            return found != Outcomes.Any;
        });
        return found;
    }

    /// <summary>What a labelled condition or group can be; anything when the budget runs out.</summary>
    public static Outcomes Of(Condition condition, CheckBudget budget)
    {
        var found = Outcomes.None;
        return Explore([condition], budget, search =>
        {
            found |= search.Evaluate(condition);
            return found != Outcomes.Any;
        }) ? found : Outcomes.Any;
    }

    /// <summary>Visits every combination of values of what the conditions share, until the visitor has seen enough.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="budget">What the search may cost.</param>
    /// <param name="visit">Asks <see cref="Evaluate(Condition)"/> what a condition can be under the combination; false ends the search.</param>
    /// <param name="term">The key of a term that is enumerated too, also when it is read once.</param>
    /// <param name="days">Days that it is to be told apart by, besides those that the conditions name.</param>
    /// <returns>False when the budget ran out first: then nothing may be concluded.</returns>
    public static bool Explore(
        ImmutableArray<Condition> conditions, CheckBudget budget, Func<PossibleOutcomes, bool> visit, string? term = null, params ReadOnlySpan<Value> days)
    {
        var terms = new TermTable();
        foreach (var condition in conditions)
        {
            Add(condition, terms);
        }

        foreach (var day in days)
        {
            terms.Constant(term ?? "", day);
        }

        var search = new PossibleOutcomes(terms);
        var steps = conditions.Sum(Cost);
        search.ForEach(terms.Shared(), () => budget.Take(steps) && visit(search));
        return !budget.IsExhausted;
    }

    /// <summary>The value of a term in the combination, or null when it is not told apart.</summary>
    public Value? Assigned(string key) => _assigned.TryGetValue(key, out var value) ? value : null;

    /// <summary>What a condition that was given to <see cref="Explore"/> can be under the combination being visited.</summary>
    public Outcomes Evaluate(Condition condition)
    {
        if (condition is ConditionAtom atom)
        {
            return Evaluate(atom.Expression.Root);
        }

        var group = (ConditionGroup)condition;
        return Join(group.Kind, group.Members.Select(Evaluate));
    }

    /// <summary>How the members of a group make its value.</summary>
    public static Outcomes Join(GroupKind kind, IEnumerable<Outcomes> members)
    {
        var result = kind == GroupKind.Any ? Outcomes.False : Outcomes.True;
        foreach (var member in members)
        {
            result = kind switch
            {
                GroupKind.All => result.And(member),
                GroupKind.Any => result.Or(member),
                _ => result.And(member.Not()),
            };
        }

        return result;
    }

    private static long Cost(Condition condition) => condition switch
    {
        ConditionAtom atom => atom.Expression.Cost,
        ConditionGroup group => 1 + group.Members.Sum(Cost),
        _ => 1,
    };

    private static void Add(Condition condition, TermTable terms)
    {
        switch (condition)
        {
            case ConditionAtom atom:
                terms.Add(atom.Expression.Root);
                break;
            case ConditionGroup group:
                foreach (var member in group.Members)
                {
                    Add(member, terms);
                }

                break;
            default:
                throw new InvalidOperationException("Unknown kind of condition.");
        }
    }

    private void ForEach(ImmutableArray<Term> terms, Func<bool> visit)
    {
        var combinations = 1L;
        var count = 0;
        while (count < terms.Length && combinations * terms[count].Values.Length <= MaximumCombinations)
        {
            combinations *= terms[count].Values.Length;
            count++;
        }

        Assign(terms.AsSpan()[..count].ToImmutableArray(), 0, visit);
    }

    private bool Assign(ImmutableArray<Term> terms, int index, Func<bool> visit)
    {
        if (index == terms.Length)
        {
            return visit();
        }

        var goesOn = true;
        foreach (var value in terms[index].Values)
        {
            _assigned[terms[index].Key] = value;
            goesOn = Assign(terms, index + 1, visit);
            if (!goesOn)
            {
                break;
            }
        }

        _assigned.Remove(terms[index].Key);
        return goesOn;
    }

    private Outcomes Evaluate(BoundNode node)
    {
        switch (node)
        {
            case JunctionNode junction:
                return Join(junction.Deciding == Truth.False ? GroupKind.All : GroupKind.Any, node.Children.Select(Evaluate));
            case NotNode:
                return Evaluate(node.Children[0]).Not();
            case KnownNode known:
                return Known(known);
            case QuantifierNode quantifier:
                return OfItems(quantifier);
            case CompareNode { Comparison: var comparison }:
                return Compare(comparison, node.Children[0], node.Children[1]);
            case BetweenNode:
                return Values(node.Children[0]) is { } operands
                    ? operands.Aggregate(Outcomes.None, (found, value) => found
                        | Compare(ExpressionOperator.GreaterOrEqual, node.Children[0], [value], node.Children[1], Values(node.Children[1]))
                            .And(Compare(ExpressionOperator.LessOrEqual, node.Children[0], [value], node.Children[2], Values(node.Children[2]))))
                    : Compare(ExpressionOperator.GreaterOrEqual, node.Children[0], node.Children[1])
                        .And(Compare(ExpressionOperator.LessOrEqual, node.Children[0], node.Children[2]));
            case InItemsNode:
                return InItems(node);
            default:
                return Values(node) is { } values ? values.Aggregate(Outcomes.None, (found, value) => found | OutcomeLogic.Of(value.AsTruth)) : Outcomes.Any;
        }
    }

    private Outcomes InItems(BoundNode node)
    {
        var items = node.Children.Skip(1).ToList();
        if (Values(node.Children[0]) is not { } elements)
        {
            return Join(GroupKind.Any, items.Select(item => Compare(ExpressionOperator.Equal, node.Children[0], item)));
        }

        return elements.Aggregate(Outcomes.None, (found, value) => found
            | Join(GroupKind.Any, items.Select(item => Compare(ExpressionOperator.Equal, node.Children[0], [value], item, Values(item)))));
    }

    private Outcomes Known(KnownNode node)
    {
        if (Values(node.Children[0]) is not { } values)
        {
            return node.Children[0].Type.Kind == ValueKind.Truth ? KnownOf(Evaluate(node.Children[0]), node.IsNegated) : Outcomes.True | Outcomes.False;
        }

        return values.Aggregate(Outcomes.None, (found, value) => found | OutcomeLogic.Of((value.IsUnknown == node.IsNegated).ToTruth()));
    }

    private static Outcomes KnownOf(Outcomes operand, bool isNegated) =>
        (operand.Allows(Truth.Unknown) ? OutcomeLogic.Of(isNegated.ToTruth()) : 0)
        | ((operand & ~Outcomes.Unknown) != 0 ? OutcomeLogic.Of((!isNegated).ToTruth()) : 0);

    // The list may always be empty, or not stated.
    private Outcomes OfItems(QuantifierNode node)
    {
        var condition = node.Children[1];
        var found = Outcomes.None;
        ForEach(_terms.OfItems(node.Slot), () =>
        {
            found |= Evaluate(condition);
            return found != Outcomes.Any;
        });
        return node.Quantifier == Quantifier.Any
            ? found | Outcomes.False | Outcomes.Unknown
            : found | Outcomes.True | Outcomes.Unknown;
    }

    // The values that a node can have under the combination, or null when they are not told apart.
    private ImmutableArray<Value>? Values(BoundNode node)
    {
        if (Constants.IsConstant(node))
        {
            return [Constants.Value(node)];
        }

        if (Term.IsTerm(node))
        {
            return _assigned.TryGetValue(_terms.Key(node), out var value) ? [value] : _terms.Of(node).Values;
        }

        if (node.Type.Kind != ValueKind.Truth || node is PeriodRelationNode or LikeNode or InListNode)
        {
            return null;
        }

        // A condition compared with a condition: where it is false it may be none, which no comparison equals.
        var outcomes = Evaluate(node);
        return
        [
            .. outcomes.Allows(Truth.True) ? [Value.True] : Array.Empty<Value>(),
            .. outcomes.Allows(Truth.False) ? [Value.False, Value.None] : Array.Empty<Value>(),
            .. outcomes.Allows(Truth.Unknown) ? [default] : Array.Empty<Value>(),
        ];
    }
}
