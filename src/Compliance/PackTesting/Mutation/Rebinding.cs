using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Looks the names of expressions up again where what they mean has changed.</summary>
internal static class Rebinding
{
    /// <summary>The changed expression, or null when it has no meaning: then it is no mutant.</summary>
    public static BoundExpression? Bind(ExpressionSyntax syntax, ExpressionEnvironment environment, ExpressionType? expected)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        return ExpressionCompiler.Bind(syntax, new ExpressionSource(ExpressionText.Of(syntax), SourceLocation.None), environment, expected, problems);
    }

    /// <summary>The rule with every expression that reads a name bound in the changed environment; null when none reads it.</summary>
    public static RuleDefinition? Changed(RuleDefinition rule, string name, Func<ExpressionEnvironment, ExpressionEnvironment> change)
    {
        var condition = Changed(rule.Condition, name, change(rule.Environment));
        var clock = rule.Clock is { } c && Reads(c, name) ? Bind(c.Syntax, change(rule.Environment), null) : null;
        var exemptions = rule.Exemptions.Select(e => Changed(e, name, change)).ToImmutableArray();
        return condition is null && clock is null && exemptions.All(e => e is null)
            ? null
            : rule with
            {
                Condition = condition ?? rule.Condition,
                Clock = clock ?? rule.Clock,
                Exemptions = [.. exemptions.Select((e, i) => e ?? rule.Exemptions[i])],
            };
    }

    /// <summary>Whether any part of the expression reads the constant or calls the function of that name.</summary>
    public static bool Reads(BoundExpression expression, string name) => Reads(expression.Root, name);

    private static bool Reads(BoundNode node, string name) => node switch
    {
        ConstantNode constant when string.Equals(constant.Label, name, StringComparison.Ordinal) => true,
        HostCallNode { Syntax: CallSyntax call } when string.Equals(call.Name, name, StringComparison.Ordinal) => true,
        _ => node.Children.Any(child => Reads(child, name)),
    };

    private static ExemptionDefinition? Changed(ExemptionDefinition exemption, string name, Func<ExpressionEnvironment, ExpressionEnvironment> change)
    {
        var environment = change(exemption.Environment);
        var when = Changed(exemption.When, name, environment);
        var issued = Changed(exemption.IssuedBefore, name, environment);
        var notified = Changed(exemption.NotifiedBefore, name, environment);
        var covers = Changed(exemption.Covers, name, environment);
        return when is null && issued is null && notified is null && covers is null
            ? null
            : exemption with
            {
                When = when ?? exemption.When,
                IssuedBefore = issued ?? exemption.IssuedBefore,
                NotifiedBefore = notified ?? exemption.NotifiedBefore,
                Covers = covers ?? exemption.Covers,
            };
    }

    private static BoundExpression? Changed(BoundExpression? expression, string name, ExpressionEnvironment environment) =>
        expression is not null && Reads(expression, name) ? Bind(expression.Syntax, environment, null) : null;

    private static ConditionGroup? Changed(ConditionGroup group, string name, ExpressionEnvironment environment)
    {
        var members = group.Members.ToBuilder();
        var isChanged = false;
        for (var i = 0; i < members.Count; i++)
        {
            Condition? changed = members[i] switch
            {
                ConditionAtom atom when Reads(atom.Expression, name) => atom with { Expression = Bind(atom.Expression.Syntax, environment, ExpressionType.Truth)! },
                ConditionGroup inner => Changed(inner, name, environment),
                _ => null,
            };
            if (changed is not null)
            {
                members[i] = changed;
                isChanged = true;
            }
        }

        return isChanged ? group with { Members = members.ToImmutable() } : null;
    }
}
