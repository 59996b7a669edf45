using Compliance.Rules.Law;

namespace Compliance.Rules.Evaluation;

/// <summary>What one measure comes to in one finding.</summary>
public enum LawOutcome
{
    /// <summary>Not in force on any day the rule asks about.</summary>
    NotInForce,

    /// <summary>The rule's conditions are not met.</summary>
    Clear,

    /// <summary>Guidance or information; no verdict follows.</summary>
    Note,

    /// <summary>Engaged, and lifted by an exemption that is proven.</summary>
    Exempt,

    /// <summary>Undecided, unverified, or a rule that asks for a review.</summary>
    Review,

    /// <summary>A call for vigilance is engaged: review.</summary>
    Vigilance,

    /// <summary>A duty of the State is engaged: review, not a prohibition of the actor.</summary>
    StateDuty,

    /// <summary>Allowed only with a licence.</summary>
    LicenceRequired,

    /// <summary>Forbidden.</summary>
    Prohibited,
}

/// <summary>One measure in one finding: whether it was in force, on which days, and what follows.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="InForce">Whether it was in force on at least one day that the rule asks about.</param>
/// <param name="Days">Those days, or null.</param>
/// <param name="IsOngoing">Whether the state of affairs goes on at the as-of date.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="ExemptedBy">The exemption that lifts it, or null.</param>
public sealed record LawEngagement(
    Measure Measure,
    Truth InForce,
    DaySpan? Days,
    Truth IsOngoing,
    LawOutcome Outcome,
    string Reason,
    string? ExemptedBy)
{
    /// <summary>What law alone comes to, where policy sets aside the exemption that lifts the measure; null when it is <see cref="Outcome"/>.</summary>
    public LawOutcome? OutcomeByLaw { get; init; }

    /// <summary>The overlay whose policy sets that exemption aside, or null.</summary>
    public string? SetAsideBy { get; init; }

    /// <summary>Whether the outcome rests on policy.</summary>
    internal bool IsByPolicy => OutcomeByLaw is not null
        || (Measure.Force == MeasureForce.Policy && Outcome is not (LawOutcome.NotInForce or LawOutcome.Clear or LawOutcome.Note));

    /// <summary>The verdict that the outcome stands for.</summary>
    /// <param name="stateDutyAs">How a duty of States reads in the profile.</param>
    public Verdict ToVerdict(Verdict stateDutyAs) => Outcome switch
    {
        LawOutcome.Prohibited => Verdict.Prohibited,
        LawOutcome.LicenceRequired => Verdict.LicenceRequired,
        LawOutcome.StateDuty => stateDutyAs,
        LawOutcome.Review or LawOutcome.Vigilance => Verdict.Review,
        LawOutcome.Exempt => Verdict.Exempt,
        _ => Verdict.Clear,
    };
}
