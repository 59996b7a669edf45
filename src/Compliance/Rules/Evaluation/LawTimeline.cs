using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Sets a rule's clock against the days on which its measures were in force.</summary>
internal static class LawTimeline
{
    private static readonly Period AnyTime = Period.TryCreate(PeriodBound.NotStated, PeriodBound.NotStated)!;

    /// <summary>The days the rule asks about; null when the record states that there are none.</summary>
    public static (Period? Days, ImmutableArray<UnknownReason> Missing) Clock(RuleDefinition rule, EvaluationContext context)
    {
        if (rule.Clock is null)
        {
            return (context.Day, []);
        }

        var value = rule.Clock.Evaluate(context);
        return value.Kind switch
        {
            ValueKind.Period => (value.AsPeriod, []),
            ValueKind.Date => (Period.Between(value.AsDate, value.AsDate), []),
            ValueKind.None => (null, []),
            _ => (AnyTime, value.Reasons),
        };
    }

    /// <summary>What one measure comes to.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="law">One of its measures.</param>
    /// <param name="days">The days the rule asks about, or null.</param>
    /// <param name="condition">Whether the rule's conditions are met.</param>
    /// <param name="exemption">The exemption granted for this measure, or null.</param>
    /// <param name="asOf">The screening day.</param>
    public static LawEngagement Engage(
        RuleDefinition rule, Measure law, Period? days, Truth condition, ExemptionDecision? exemption, DateOnly asOf)
    {
        var inForce = days is null ? Truth.False : law.IsInForceDuring(days, asOf);
        var span = days is null ? null : law.DaysInForce(days, asOf);
        var ongoing = days is null ? Truth.False : days.Contains(asOf).And(law.IsInForceOn(asOf));
        var (outcome, reason) = Outcome(rule, law, inForce, condition, exemption);
        return new LawEngagement(law, inForce, span, ongoing, outcome, reason, outcome == LawOutcome.Exempt ? exemption?.Id : null);
    }

    /// <summary>What follows from a measure, given whether it was in force and whether the rule's conditions are met.</summary>
    public static (LawOutcome Outcome, string Reason) Outcome(
        RuleDefinition rule, Measure law, Truth inForce, Truth condition, ExemptionDecision? exemption)
    {
        if (condition == Truth.False)
        {
            return (LawOutcome.Clear, "a condition is not met");
        }

        if (inForce == Truth.False)
        {
            return (LawOutcome.NotInForce, $"in force {InForce(law)}, not on the days in question");
        }

        if (rule.IsNote || law.Force == MeasureForce.Guidance)
        {
            return (LawOutcome.Note, "for information");
        }

        if (exemption is not null)
        {
            return (LawOutcome.Exempt, exemption.Title);
        }

        if (condition == Truth.Unknown || inForce == Truth.Unknown)
        {
            return (LawOutcome.Review, condition == Truth.Unknown ? "undecided: a condition is unknown" : "undecided: whether it was in force on the days in question");
        }

        if (law.Force == MeasureForce.Vigilance)
        {
            return (LawOutcome.Vigilance, "a call for vigilance, not a prohibition" + (law.Verification == Verification.No ? $"; not verified: {law.Unverified}" : ""));
        }

        if (law.Verification == Verification.No)
        {
            return (LawOutcome.Review, $"not verified: {law.Unverified}");
        }

        if (rule.Verdict == Verdict.Review)
        {
            return (LawOutcome.Review, "the rule asks for a review");
        }

        if (law.Force == MeasureForce.Policy)
        {
            return rule.Verdict == Verdict.LicenceRequired
                ? (LawOutcome.LicenceRequired, "by policy, not by law: it asks for a licence or approval")
                : (LawOutcome.Prohibited, "by policy, not by law");
        }

        return law.Addressee == Addressee.States
            ? (LawOutcome.StateDuty, "duty of the State: it binds States, not you directly")
            : rule.Verdict == Verdict.LicenceRequired
                ? (LawOutcome.LicenceRequired, "binds everyone; needs a licence")
                : (LawOutcome.Prohibited, "binds everyone");
    }

    private static string InForce(Measure law) => law.To is null ? $"from {law.From}" : $"from {law.From} to {law.To}";
}
