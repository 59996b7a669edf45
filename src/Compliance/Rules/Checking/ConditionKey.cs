using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>What conditions ask, apart from their ids, their order and the name of the subject.</summary>
internal static class ConditionKey
{
    /// <summary>Equal for conditions that are equal but for ids and order.</summary>
    public static string Of(Condition condition) => condition switch
    {
        ConditionAtom atom => TermKey.Of(atom.Expression.Root),
        ConditionGroup { Members.Length: 1, Kind: not GroupKind.None } single => Of(single.Members[0]),
        ConditionGroup group => $"{group.Kind}[{string.Join("; ", group.Members.Select(Of).Order(StringComparer.Ordinal))}]",
        _ => throw new InvalidOperationException("Unknown kind of condition."),
    };

    /// <summary>The fields, functions and relations whose answers decide the condition.</summary>
    public static HashSet<string> Questions(Condition condition)
    {
        var questions = new HashSet<string>(StringComparer.Ordinal);
        Collect(condition, questions);
        return questions;
    }

    private static void Collect(Condition condition, HashSet<string> questions)
    {
        if (condition is ConditionAtom atom)
        {
            Collect(atom.Expression.Root, questions);
            return;
        }

        foreach (var member in ((ConditionGroup)condition).Members)
        {
            Collect(member, questions);
        }
    }

    private static void Collect(BoundNode node, HashSet<string> questions)
    {
        if (Constants.IsConstant(node))
        {
            return;
        }

        if (Term.IsTerm(node) || node is PeriodRelationNode or InListNode or LikeNode or QuantifierNode)
        {
            questions.Add(TermKey.Of(node));
            return;
        }

        foreach (var child in node.Children)
        {
            Collect(child, questions);
        }
    }
}
