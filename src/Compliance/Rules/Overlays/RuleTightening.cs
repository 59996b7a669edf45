using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Law;

namespace Compliance.Rules.Overlays;

/// <summary>What an overlay changes in a rule of its base: policy with its reason, never law.</summary>
/// <param name="Pack">The overlay.</param>
/// <param name="Reason">Why.</param>
/// <param name="BaseSeverity">The severity in the base, or null when it stays.</param>
/// <param name="Without">The exemptions that are set aside.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record RuleTightening(string Pack, string Reason, int? BaseSeverity, ImmutableArray<string> Without, SourceLocation Location)
{
    /// <summary>Whether policy sets the exemption aside.</summary>
    public bool SetsAside(string exemption) => Without.Contains(exemption, StringComparer.Ordinal);

    /// <summary>The decision as policy leaves it: an exemption that is set aside says so, and what it would come to by itself.</summary>
    public ExemptionDecision Of(ExemptionDecision decision) => !SetsAside(decision.Id)
        ? decision
        : decision with
        {
            State = ExemptionState.SetAside,
            Text = $"set aside by the policy of {Pack}: {Reason}; by itself {ChoiceWords<ExemptionState>.Word(decision.State).Replace('_', ' ')}: {decision.Text}",
        };

    /// <summary>A measure that law would lift by an exemption that is set aside: its reason says which of the two is policy.</summary>
    public LawEngagement Of(LawEngagement law, ExemptionDecision lifting) => law.Outcome is LawOutcome.NotInForce or LawOutcome.Clear or LawOutcome.Note
        ? law
        : law with
        {
            Reason = $"policy of {Pack}, not law: by law the exemption {lifting.Id} lifts it ({law.Reason} without it)",
            OutcomeByLaw = LawOutcome.Exempt,
            SetAsideBy = Pack,
        };

    /// <summary>The raised severity in words, or null.</summary>
    public string? SeverityText(int severity) => BaseSeverity is { } before
        ? FormattableString.Invariant($"the severity is {severity} in place of {before} by the policy of {Pack}: {Reason}")
        : null;
}
