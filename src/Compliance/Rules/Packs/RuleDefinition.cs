using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Overlays;

namespace Compliance.Rules.Packs;

/// <summary>What a rule or exemption runs on.</summary>
internal enum RuleScope
{
    Collaborator,
    Institution,
    Lease,
    Worker,
    Activity,
    Party,
}

/// <summary>A rule as loaded: its conditions are bound and typed, its measures resolved.</summary>
internal sealed record RuleDefinition
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Scenario { get; init; }

    public required RuleScope Scope { get; init; }

    public required ImmutableArray<Measure> Laws { get; init; }

    /// <summary>The days the rule asks about: a period or a date, or null for the as-of day.</summary>
    public required BoundExpression? Clock { get; init; }

    public required ConditionGroup Condition { get; init; }

    public required ImmutableArray<ExemptionDefinition> Exemptions { get; init; }

    public required string? Refines { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Whether the rule only informs: no verdict follows.</summary>
    public required bool IsNote { get; init; }

    public required int Severity { get; init; }

    public required string Basis { get; init; }

    public required ExplanationTemplate Explanation { get; init; }

    public required string NextQuestion { get; init; }

    public required ImmutableArray<BoundExpression> Ask { get; init; }

    /// <summary>What the names in its expressions mean.</summary>
    public required ExpressionEnvironment Environment { get; init; }

    /// <summary>What an overlay makes stricter in it, or null.</summary>
    public RuleTightening? Tightening { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Where the values of <c>scenario</c>, <c>law</c>, <c>unless</c>, <c>refines</c> and <c>outcome</c> stand.</summary>
    public required KeyPlaces Places { get; init; }

    /// <summary>The functions that its condition calls: propositions and others.</summary>
    public IEnumerable<string> Asks() => Condition.Atoms().SelectMany(a => a.Expression.Root.HostCalls()).Select(c => c.Function.Name);

    /// <summary>Whether the rule may run on such records.</summary>
    public bool RunsOn(RecordType type) => Scope switch
    {
        RuleScope.Party => true,
        RuleScope.Activity => type is RecordType.Collaborator or RecordType.Institution,
        _ => PackEnvironments.TypeOf(Scope) == type,
    };
}

/// <summary>How the members of a group combine.</summary>
internal enum GroupKind
{
    All,
    Any,
    None,
}

/// <summary>A labelled condition or a group of them.</summary>
internal abstract record Condition(string Id, SourceLocation Location)
{
    /// <summary>The labelled expressions in it, in order.</summary>
    public IEnumerable<ConditionAtom> Atoms() => this switch
    {
        ConditionAtom atom => [atom],
        ConditionGroup group => group.Members.SelectMany(m => m.Atoms()),
        _ => throw new InvalidOperationException("Unknown kind of condition."),
    };
}

/// <summary>One expression.</summary>
internal sealed record ConditionAtom(string Id, BoundExpression Expression, SourceLocation Location) : Condition(Id, Location);

/// <summary>Several conditions under all, any or none.</summary>
internal sealed record ConditionGroup(string Id, GroupKind Kind, ImmutableArray<Condition> Members, SourceLocation Location)
    : Condition(Id, Location);

/// <summary>A permission that needs proof.</summary>
internal sealed record ExemptionDefinition
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required RuleScope Scope { get; init; }

    /// <summary>The measures that it lifts.</summary>
    public required ImmutableArray<string> Laws { get; init; }

    /// <summary>The type of the document that proves it, or null when conditions alone decide.</summary>
    public required string? Document { get; init; }

    /// <summary>The document must be issued before this day.</summary>
    public required BoundExpression? IssuedBefore { get; init; }

    /// <summary>The Committee must be notified of it before this day.</summary>
    public required BoundExpression? NotifiedBefore { get; init; }

    /// <summary>Whether the notice to the Committee must come before the document or together with it.</summary>
    public required bool IsNoticeFirst { get; init; }

    /// <summary>The document must cover these days.</summary>
    public required BoundExpression? Covers { get; init; }

    /// <summary>Conditions that must hold besides.</summary>
    public required ConditionGroup When { get; init; }

    /// <summary>What to ask for when it is not granted.</summary>
    public required string Missing { get; init; }

    /// <summary>What the names in its expressions mean.</summary>
    public required ExpressionEnvironment Environment { get; init; }

    public required SourceLocation Location { get; init; }
}
