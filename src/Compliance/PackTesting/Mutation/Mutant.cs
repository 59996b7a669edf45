using System.Collections.Immutable;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>A pack with one mistake in it.</summary>
public sealed record Mutant
{
    internal Mutant(MutationOperator @operator, string place, string change, SourceLocation location, ImmutableArray<RuleDefinition> rules)
    {
        Operator = @operator;
        Place = place;
        Change = change;
        Location = location;
        Rules = rules;
    }

    /// <summary>How the pack was made wrong.</summary>
    public MutationOperator Operator { get; }

    /// <summary>What was changed: a rule and its condition, such as <c>RC-1.nexus</c>, a measure, an exemption, a proposition.</summary>
    public string Place { get; }

    /// <summary>The change in words.</summary>
    public string Change { get; }

    /// <summary>Where what was changed is written.</summary>
    public SourceLocation Location { get; }

    /// <summary>Names the mutant, also after lines have moved: <c>RC-1.nexus: CHANGE</c>.</summary>
    public string Key => $"{Place}: {Change}";

    /// <summary>The mutant under a key of its own, where the same words change twice in one place.</summary>
    internal Mutant Numbered(int number) => new(Operator, Place, FormattableString.Invariant($"{Change} ({number})"), Location, Rules) { Nexus = Nexus };

    /// <summary>The rules that differ, as they are in this mutant.</summary>
    internal ImmutableArray<RuleDefinition> Rules { get; }

    /// <summary>The proposition that differs, before and after, or null.</summary>
    internal (NexusDefinition Original, NexusDefinition Changed)? Nexus { get; init; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
