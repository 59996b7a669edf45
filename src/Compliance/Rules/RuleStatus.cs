namespace Compliance.Rules;

/// <summary>What the evaluation of one rule on one record came to.</summary>
public enum RuleStatus
{
    /// <summary>A condition is certainly not met.</summary>
    False,

    /// <summary>None of the rule's measures was in force on the days it asks about.</summary>
    NotInForce,

    /// <summary>The rule does not apply: its layer is not selected, or the rule that it refines is false.</summary>
    NotApplicable,

    /// <summary>The conditions are met and every engaged measure is lifted by an exemption that is proven.</summary>
    Exempt,

    /// <summary>Something the rule reads is not on file or not decided.</summary>
    Unknown,

    /// <summary>The conditions are met and a measure was certainly in force.</summary>
    True,

    /// <summary>The rule could not be evaluated; counts as unknown and makes the run incomplete.</summary>
    Error,
}
