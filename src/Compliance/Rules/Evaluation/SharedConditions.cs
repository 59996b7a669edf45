using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>The conditions of a pack's rules laid out so that what several rules ask of one subject is found out once: most rules of a scope begin with the same question. Immutable and thread-safe.</summary>
/// <remarks>Conditions of one scope are the same where they have the same text and their names mean the same. A condition answers the same whenever it is asked of a subject; one
/// that fails is asked again by the next rule.</remarks>
internal sealed class SharedConditions
{
    private const byte NotAsked = byte.MaxValue;

    private readonly Dictionary<string, Node> _byRule;
    private readonly int[] _counts = new int[(int)RuleScope.Party + 1];

    /// <summary>Lays out the conditions of rules as they were loaded: text and expression must say the same.</summary>
    public SharedConditions(IEnumerable<RuleDefinition> rules)
    {
        var numbers = new Dictionary<Question, int>();
        _byRule = rules.ToDictionary(r => r.Id, r => Of(r.Condition, r, numbers), StringComparer.Ordinal);
    }

    /// <summary>What the condition of a rule comes to on a subject.</summary>
    /// <param name="rule">One of the rules.</param>
    /// <param name="subjects">The subjects of its scope.</param>
    /// <param name="index">Which of them.</param>
    public Truth Evaluate(RuleDefinition rule, ScopeSubjects subjects, int index) =>
        Evaluate(_byRule[rule.Id], subjects.ContextOf(index), subjects.AnsweredOf(index, this, _counts[(int)rule.Scope], NotAsked));

    private static Truth Evaluate(Node node, EvaluationContext context, byte[] answered)
    {
        if (node.Expression is { } expression)
        {
            ref var known = ref answered[node.Number];
            if (known == NotAsked)
            {
                known = (byte)expression.Evaluate(context).AsTruth;
            }

            return (Truth)known;
        }

        return ConditionEvaluator.Combine(node.Kind, node.Members, (context, answered), static (member, with) => Evaluate(member, with.context, with.answered));
    }

    private Node Of(Condition condition, RuleDefinition rule, Dictionary<Question, int> numbers)
    {
        if (condition is ConditionAtom atom)
        {
            // The functions and constants that names stand for are made once for each pack.
            var question = new Question(rule.Scope, atom.Expression.Text, rule.Environment.Functions, rule.Environment.Constants);
            if (!numbers.TryGetValue(question, out var number))
            {
                numbers.Add(question, number = _counts[(int)rule.Scope]++);
            }

            return new Node(GroupKind.All, [], atom.Expression, number);
        }

        var group = (ConditionGroup)condition;
        return new Node(group.Kind, [.. group.Members.Select(m => Of(m, rule, numbers))], null, -1);
    }

    private sealed record Question(RuleScope Scope, string Text, object Functions, object Constants);

    private sealed record Node(GroupKind Kind, Node[] Members, BoundExpression? Expression, int Number);
}
