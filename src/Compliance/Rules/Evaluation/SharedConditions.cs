using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>The conditions of a pack's rules laid out so that what several rules ask of one subject is found out once: most rules of a scope begin with the same question. Immutable and thread-safe.</summary>
/// <remarks>Conditions of one scope are the same where they have the same text and their names mean the same. A condition answers the same whenever it is asked of a subject; one
/// that fails is asked again by the next rule.</remarks>
internal sealed class SharedConditions
{
    private const byte NotAsked = byte.MaxValue;

    private readonly LaidOut[] _rules;
    private readonly int[] _counts = new int[(int)RuleScope.Party + 1];

    /// <summary>Lays out the conditions of rules as they were loaded: text and expression must say the same.</summary>
    public SharedConditions(IEnumerable<RuleDefinition> rules)
    {
        var numbers = new Dictionary<Question, int>();
        _rules = [.. rules.Select(r => Of(r.Condition, r, numbers)).Select(c => new LaidOut(c, FirstOf(c)))];
    }

    /// <summary>What the condition of a rule comes to on a subject.</summary>
    /// <param name="rule">The place of the rule among those laid out.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="subjects">The subjects of the scope.</param>
    /// <param name="index">Which of them.</param>
    public Truth Evaluate(int rule, RuleScope scope, ScopeSubjects subjects, int index) =>
        Evaluate(_rules[rule].Condition, subjects.ContextOf(index), Answered(scope, subjects, index));

    /// <summary>The number of the question that the condition of a rule begins with and that all else in it waits for; -1 when there is none.</summary>
    public int FirstOf(int rule) => _rules[rule].First;

    /// <summary>Whether a question is known to be answered with no by what an earlier rule asked: nothing is asked.</summary>
    /// <param name="question">The number of the question.</param>
    /// <param name="scope">The scope of the rules that ask it.</param>
    /// <param name="subjects">The subjects of the scope.</param>
    /// <param name="index">Which of them.</param>
    public bool IsKnownFalse(int question, RuleScope scope, ScopeSubjects subjects, int index) => Answered(scope, subjects, index)[question] == (byte)Truth.False;

    private byte[] Answered(RuleScope scope, ScopeSubjects subjects, int index) => subjects.AnsweredOf(index, this, _counts[(int)scope], NotAsked);

    // The number of the condition that is asked first and that all else waits for; -1 when there is none.
    private static int FirstOf(Node node) => node switch
    {
        { Expression: not null } => node.Number,
        { Kind: GroupKind.All, Members: [var first, ..] } => FirstOf(first),
        _ => -1,
    };

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
            // The functions and constants that names stand for are made once for each pack, and the variables follow from what the rule calls its subject.
            var question = new Question(rule.Scope, rule.Environment.Variables[0].Name, atom.Expression.Text, rule.Environment.Functions, rule.Environment.Constants);
            if (!numbers.TryGetValue(question, out var number))
            {
                numbers.Add(question, number = _counts[(int)rule.Scope]++);
            }

            return new Node(GroupKind.All, [], atom.Expression, number);
        }

        var group = (ConditionGroup)condition;
        return new Node(group.Kind, [.. group.Members.Select(m => Of(m, rule, numbers))], null, -1);
    }

    private sealed record Question(RuleScope Scope, string Subject, string Text, object Functions, object Constants);

    private sealed record LaidOut(Node Condition, int First);

    private sealed record Node(GroupKind Kind, Node[] Members, BoundExpression? Expression, int Number);
}
