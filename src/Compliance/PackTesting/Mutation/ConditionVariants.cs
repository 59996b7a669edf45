using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>A tree of conditions with one mistake in it.</summary>
internal sealed record ConditionVariant(MutationOperator Operator, string Label, string Change, SourceLocation Location, ConditionGroup Root);

/// <summary>Every way in which one condition, or the way several combine, is changed.</summary>
internal sealed class ConditionVariants
{
    private readonly ExpressionEnvironment _environment;
    private readonly List<ConditionVariant> _variants = [];

    private ConditionVariants(ExpressionEnvironment environment) => _environment = environment;

    public static IReadOnlyList<ConditionVariant> Of(ConditionGroup root, ExpressionEnvironment environment)
    {
        var variants = new ConditionVariants(environment);
        variants.Visit(root, changed => changed);
        return variants._variants;
    }

    private void Visit(ConditionGroup group, Func<ConditionGroup, ConditionGroup> rebuild)
    {
        if (group.Members.Length > 1)
        {
            var (other, words) = group.Kind switch
            {
                GroupKind.All => (group with { Kind = GroupKind.Any }, "\"all\" becomes \"any\""),
                GroupKind.Any => (group with { Kind = GroupKind.All }, "\"any\" becomes \"all\""),
                _ => (group with { Members = [group with { Kind = GroupKind.All }] }, "\"none\" becomes \"not all\""),
            };
            _variants.Add(new ConditionVariant(MutationOperator.AllAny, group.Id, words, group.Location, rebuild(other)));
        }

        for (var i = 0; i < group.Members.Length; i++)
        {
            var at = i;
            var member = group.Members[at];

            // The only member of an inner group goes with the group, which is a mutant of its own.
            if (group.Members.Length > 1 || group.Kind != GroupKind.Any)
            {
                var fewer = group with { Members = group.Members.RemoveAt(at) };
                _variants.Add(new ConditionVariant(MutationOperator.Drop, member.Id, "the condition is left out", member.Location, rebuild(fewer)));
            }

            if (member is ConditionGroup inner)
            {
                Visit(inner, changed => rebuild(group with { Members = group.Members.SetItem(at, changed) }));
            }
            else
            {
                Visit((ConditionAtom)member, changed => rebuild(group with { Members = group.Members.SetItem(at, changed) }));
            }
        }
    }

    private void Visit(ConditionAtom atom, Func<ConditionAtom, ConditionGroup> rebuild)
    {
        var expression = atom.Expression;
        Add(MutationOperator.Negation, "the condition says the opposite", new NotNode(expression.Syntax, expression.Root));
        Add(MutationOperator.UnknownAsFalse, "unknown counts as false", new SupposedNode(expression.Root, Truth.False));
        Add(MutationOperator.UnknownAsTrue, "unknown counts as true", new SupposedNode(expression.Root, Truth.True));
        foreach (var variant in ExpressionVariants.Of(expression, _environment))
        {
            if (Rebinding.Bind(variant.Syntax, _environment, ExpressionType.Truth) is { } changed)
            {
                _variants.Add(new ConditionVariant(variant.Operator, atom.Id, variant.Change, atom.Location, rebuild(atom with { Expression = changed })));
            }
        }

        void Add(MutationOperator kind, string change, BoundNode node) => _variants.Add(new ConditionVariant(
            kind, atom.Id, change, atom.Location, rebuild(atom with { Expression = new BoundExpression(expression.Text, node) })));
    }
}
