namespace Compliance.PackTesting.Mutation;

/// <summary>One way of making a rule pack wrong.</summary>
public enum MutationOperator
{
    /// <summary>Another comparison: <c>&lt;</c> for <c>&lt;=</c>, the end of a period for its start.</summary>
    Relation,

    /// <summary>A figure or day that is off by one: one unit of a number, one cent of an amount, one day of a date or duration.</summary>
    Boundary,

    /// <summary><c>all</c> for <c>any</c>, <c>and</c> for <c>or</c>, and the reverse.</summary>
    AllAny,

    /// <summary>Something is left out: a condition, an operand, a party that a proposition is asked about, an indicator, an identity need.</summary>
    Drop,

    /// <summary>A condition says the opposite.</summary>
    Negation,

    /// <summary>A word is left out of a list, added to it, or exchanged for another.</summary>
    Word,

    /// <summary>What is not known counts as false: the mistake by which missing data clears.</summary>
    UnknownAsFalse,

    /// <summary>What is not known counts as true.</summary>
    UnknownAsTrue,

    /// <summary>The screening day for the days of the activity, and the reverse.</summary>
    Clock,

    /// <summary>A date of law is off by one day, or a measure is missing, binds somebody else or binds less.</summary>
    Law,

    /// <summary>An exemption asks for less, lifts less, or is not there.</summary>
    Exemption,

    /// <summary>An exemption that an overlay sets aside is granted again.</summary>
    Tightening,

    /// <summary>The rule's verdict is one step milder.</summary>
    MilderVerdict,

    /// <summary>The severity lies on the other side of the score that escalates.</summary>
    Severity,

    /// <summary>A weight or threshold of a proposition is off by one deciban.</summary>
    Weight,

    /// <summary>The cap of a group of indicators is missing.</summary>
    Cap,

    /// <summary>A legal basis is split in two, or two are merged.</summary>
    Basis,

    /// <summary>The explanation is empty or lacks a placeholder.</summary>
    Text,
}

/// <summary>What a mutation can change in a result.</summary>
public enum MutationGroup
{
    /// <summary>Status or verdict: tests are expected to notice.</summary>
    Verdict,

    /// <summary>The score only. Reported apart: tests that pin points would have to change with every figure.</summary>
    Score,

    /// <summary>The words only. Reported apart.</summary>
    Text,
}

/// <summary>Sorts the operators.</summary>
public static class MutationOperators
{
    /// <summary>What the operator can change in a result.</summary>
    /// <param name="value">The operator.</param>
    public static MutationGroup Group(this MutationOperator value) => value switch
    {
        MutationOperator.Severity or MutationOperator.Weight or MutationOperator.Cap or MutationOperator.Basis => MutationGroup.Score,
        MutationOperator.Text => MutationGroup.Text,
        _ => MutationGroup.Verdict,
    };
}
