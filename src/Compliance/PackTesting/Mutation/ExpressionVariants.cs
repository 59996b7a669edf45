using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules.Expressions;

namespace Compliance.PackTesting.Mutation;

/// <summary>An expression with one mistake in it, before its names are looked up again.</summary>
internal sealed record ExpressionVariant(MutationOperator Operator, ExpressionSyntax Syntax, string Change);

/// <summary>Every way in which one part of an expression is changed, on the checked tree: its types say which words a field may hold.</summary>
internal sealed class ExpressionVariants
{
    private readonly Dictionary<ExpressionSyntax, BoundNode> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly ExpressionEnvironment _environment;
    private readonly List<ExpressionVariant> _variants = [];

    private ExpressionVariants(BoundExpression expression, ExpressionEnvironment environment)
    {
        _environment = environment;
        Remember(expression.Root);
    }

    public static IReadOnlyList<ExpressionVariant> Of(BoundExpression expression, ExpressionEnvironment environment)
    {
        var variants = new ExpressionVariants(expression, environment);
        variants.Visit(expression.Syntax, isRoot: true, changed => changed);
        return variants._variants;
    }

    private void Remember(BoundNode node)
    {
        _bound.TryAdd(node.Syntax, node);
        foreach (var child in node.Children)
        {
            Remember(child);
        }
    }

    private void Visit(ExpressionSyntax syntax, bool isRoot, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        switch (syntax)
        {
            case LiteralSyntax literal:
                VisitLiteral(literal, rebuild);
                break;
            case NotSyntax not:
                if (!isRoot)
                {
                    Replace(MutationOperator.Negation, not, not.Operand, rebuild);
                }

                Visit(not.Operand, isRoot: false, changed => rebuild(not with { Operand = changed }));
                break;
            case BinarySyntax { Operator: ExpressionOperator.And or ExpressionOperator.Or } chain:
                VisitChain(chain, rebuild);
                break;
            case BinarySyntax { Operator: ExpressionOperator.In or ExpressionOperator.NotIn } membership:
                VisitMembership(membership, isRoot, rebuild);
                break;
            case BinarySyntax binary:
                VisitBinary(binary, isRoot, rebuild);
                break;
            case BetweenSyntax between:
                VisitBetween(between, rebuild);
                break;
            case KnownSyntax known:
                if (!isRoot)
                {
                    Replace(MutationOperator.Negation, known, known with { IsNegated = !known.IsNegated }, rebuild);
                }

                break;
            case CallSyntax call:
                VisitCall(call, rebuild);
                break;
            case QuantifierSyntax quantifier:
                if (quantifier.Quantifier != Quantifier.Count)
                {
                    var other = quantifier.Quantifier == Quantifier.Any ? Quantifier.All : Quantifier.Any;
                    Replace(MutationOperator.AllAny, quantifier, quantifier with { Quantifier = other }, rebuild);
                }

                Visit(quantifier.Condition, isRoot: false, changed => rebuild(quantifier with { Condition = changed }));
                break;
            default:
                break;
        }
    }

    // a and b and c is one chain, however it nests.
    private void VisitChain(BinarySyntax chain, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax left = chain;
        while (left is BinarySyntax binary && binary.Operator == chain.Operator)
        {
            operands.Insert(0, binary.Right);
            left = binary.Left;
        }

        operands.Insert(0, left);
        var other = chain.Operator == ExpressionOperator.And ? ExpressionOperator.Or : ExpressionOperator.And;
        Replace(MutationOperator.AllAny, chain, Joined(operands, other), rebuild);
        for (var i = 0; i < operands.Count; i++)
        {
            var at = i;
            var rest = operands.Where((_, index) => index != at).ToList();
            Add(MutationOperator.Drop, rebuild(Joined(rest, chain.Operator)), $"\"{ExpressionText.Of(operands[at])}\" is left out of \"{ExpressionText.Of(chain)}\"");
            Visit(operands[at], isRoot: false, changed => rebuild(Joined([.. operands.Select((o, index) => index == at ? changed : o)], chain.Operator)));
        }
    }

    private void VisitMembership(BinarySyntax membership, bool isRoot, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        if (!isRoot)
        {
            var other = membership.Operator == ExpressionOperator.In ? ExpressionOperator.NotIn : ExpressionOperator.In;
            Replace(MutationOperator.Negation, membership, membership with { Operator = other }, rebuild);
        }

        if (membership.Right is not ListSyntax list)
        {
            VisitWord(membership.Left, changed => rebuild(membership with { Left = changed }));
            return;
        }

        for (var i = 0; i < list.Items.Length && list.Items.Length > 1; i++)
        {
            var rest = list with { Items = list.Items.RemoveAt(i) };
            Add(MutationOperator.Word, rebuild(membership with { Right = rest }), $"\"{ExpressionText.Of(list.Items[i])}\" is left out of \"{ExpressionText.Of(membership)}\"");
        }

        foreach (var word in OtherWords(membership.Left, [.. list.Items.Select(ExpressionText.Of)]))
        {
            var more = list with { Items = list.Items.Add(word) };
            Add(MutationOperator.Word, rebuild(membership with { Right = more }), $"\"{ExpressionText.Of(word)}\" is added to \"{ExpressionText.Of(membership)}\"");
        }
    }

    private void VisitBinary(BinarySyntax binary, bool isRoot, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        foreach (var other in Others(binary.Operator, isRoot))
        {
            Replace(MutationOperator.Relation, binary, binary with { Operator = other }, rebuild);
        }

        if (binary.Operator is ExpressionOperator.Equal or ExpressionOperator.NotEqual)
        {
            var membership = binary.Operator == ExpressionOperator.Equal ? ExpressionOperator.In : ExpressionOperator.NotIn;
            foreach (var word in OtherWords(binary.Left, [ExpressionText.Of(binary.Right)]))
            {
                var list = new ListSyntax(binary.Right.Start, binary.Right.End, [binary.Right, word]);
                Add(
                    MutationOperator.Word,
                    rebuild(binary with { Operator = membership, Right = list }),
                    $"\"{ExpressionText.Of(word)}\" is added to \"{ExpressionText.Of(binary)}\"");
            }

            VisitWord(binary.Right, changed => rebuild(binary with { Right = changed }));
        }

        Visit(binary.Left, isRoot: false, changed => rebuild(binary with { Left = changed }));
        Visit(binary.Right, isRoot: false, changed => rebuild(binary with { Right = changed }));
    }

    // Exchanging == for != at the root is the negation of the whole condition, which is a mutant of its own.
    private static IEnumerable<ExpressionOperator> Others(ExpressionOperator value, bool isRoot) => value switch
    {
        ExpressionOperator.Equal when !isRoot => [ExpressionOperator.NotEqual],
        ExpressionOperator.NotEqual when !isRoot => [ExpressionOperator.Equal],
        ExpressionOperator.Less => [ExpressionOperator.LessOrEqual, ExpressionOperator.Greater],
        ExpressionOperator.LessOrEqual => [ExpressionOperator.Less, ExpressionOperator.GreaterOrEqual],
        ExpressionOperator.Greater => [ExpressionOperator.GreaterOrEqual, ExpressionOperator.Less],
        ExpressionOperator.GreaterOrEqual => [ExpressionOperator.Greater, ExpressionOperator.LessOrEqual],
        ExpressionOperator.Add => [ExpressionOperator.Subtract],
        ExpressionOperator.Subtract => [ExpressionOperator.Add],
        _ => [],
    };

    private void VisitBetween(BetweenSyntax between, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        Replace(MutationOperator.Relation, between, Bounded(between, ExpressionOperator.Greater, ExpressionOperator.LessOrEqual), rebuild);
        Replace(MutationOperator.Relation, between, Bounded(between, ExpressionOperator.GreaterOrEqual, ExpressionOperator.Less), rebuild);
        Visit(between.Low, isRoot: false, changed => rebuild(between with { Low = changed }));
        Visit(between.High, isRoot: false, changed => rebuild(between with { High = changed }));
    }

    private static BinarySyntax Bounded(BetweenSyntax between, ExpressionOperator low, ExpressionOperator high) => new(
        between.Start,
        between.End,
        ExpressionOperator.And,
        new BinarySyntax(between.Start, between.End, low, between.Operand, between.Low),
        new BinarySyntax(between.Start, between.End, high, between.Operand, between.High));

    private void VisitCall(CallSyntax call, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        var other = call.Name switch
        {
            "start" => "end",
            "end" => "start",
            "overlaps" => "covers",
            "covers" => "overlaps",
            _ => null,
        };
        if (other is not null)
        {
            Replace(MutationOperator.Relation, call, call with { Name = other }, rebuild);
        }

        var repeats = _environment.Functions.TryGetValue(call.Name, out var function) && function.RepeatsLast;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var at = i;
            if (repeats && call.Arguments.Length > 1)
            {
                var fewer = call with { Arguments = call.Arguments.RemoveAt(at) };
                Add(MutationOperator.Drop, rebuild(fewer), $"\"{ExpressionText.Of(call.Arguments[at])}\" is left out of \"{ExpressionText.Of(call)}\"");
            }

            VisitWord(call.Arguments[at], changed => rebuild(call with { Arguments = call.Arguments.SetItem(at, changed) }));
            Visit(call.Arguments[at], isRoot: false, changed => rebuild(call with { Arguments = call.Arguments.SetItem(at, changed) }));
        }
    }

    // A word of a closed list that a function takes, and a country.
    private void VisitWord(ExpressionSyntax syntax, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        if (!_bound.TryGetValue(syntax, out var node) || node is not LiteralNode literal)
        {
            return;
        }

        ImmutableArray<string> others = literal.Type switch
        {
            WordType words => words.Allowed,
            CountryType => [string.Equals(literal.Value.AsText, "KP", StringComparison.Ordinal) ? "KR" : "KP"],
            _ => [],
        };
        foreach (var word in others.Where(w => !string.Equals(w, literal.Value.AsText, StringComparison.Ordinal)))
        {
            Replace(MutationOperator.Word, syntax, Word(syntax, word), rebuild);
        }
    }

    private void VisitLiteral(LiteralSyntax literal, Func<ExpressionSyntax, ExpressionSyntax> rebuild)
    {
        foreach (var near in Neighbours(literal.Value))
        {
            Replace(MutationOperator.Boundary, literal, literal with { Value = near }, rebuild);
        }
    }

    /// <summary>The values one unit below and above: whole numbers by one, decimals and amounts by a hundredth, dates and durations by a day.</summary>
    public static IEnumerable<Value> Neighbours(Value value)
    {
        foreach (var step in (int[])[-1, 1])
        {
            switch (value.Kind)
            {
                case ValueKind.Integer:
                    yield return Value.Of(value.AsInteger + step);
                    break;
                case ValueKind.Decimal:
                    yield return Value.Of(value.AsDecimal + (step * 0.01m));
                    break;
                case ValueKind.Money:
                    yield return Value.Of(new Money(value.AsMoney.Amount + (step * 0.01m), value.AsMoney.Currency));
                    break;
                case ValueKind.Date:
                    yield return Value.Of(value.AsDate.Plus(0, step));
                    break;
                case ValueKind.Duration:
                    yield return Value.Of(value.AsDuration + new Duration(0, step));
                    break;
                default:
                    break;
            }
        }
    }

    private IEnumerable<ExpressionSyntax> OtherWords(ExpressionSyntax element, ImmutableArray<string> present) =>
        _bound.TryGetValue(element, out var node) && node.Type is ChoiceType choice
            ? choice.Words.Where(w => !present.Contains(w, StringComparer.Ordinal)).Select(w => Word(element, w))
            : [];

    private static NameSyntax Word(ExpressionSyntax place, string word) => new(place.Start, place.End, [word]);

    private static ExpressionSyntax Joined(List<ExpressionSyntax> operands, ExpressionOperator junction) =>
        operands.Aggregate((left, right) => new BinarySyntax(left.Start, right.End, junction, left, right));

    private void Replace(MutationOperator kind, ExpressionSyntax old, ExpressionSyntax changed, Func<ExpressionSyntax, ExpressionSyntax> rebuild) =>
        Add(kind, rebuild(changed), $"\"{ExpressionText.Of(old)}\" becomes \"{ExpressionText.Of(changed)}\"");

    private void Add(MutationOperator kind, ExpressionSyntax syntax, string change) => _variants.Add(new ExpressionVariant(kind, syntax, change));
}
