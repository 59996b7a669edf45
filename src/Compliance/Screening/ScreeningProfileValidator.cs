using Compliance.Rules;
using FluentValidation;

namespace Compliance.Screening;

/// <summary>Checks the settings of a profile; each failure has a stable code.</summary>
internal sealed class ScreeningProfileValidator : AbstractValidator<ScreeningProfile>
{
    /// <summary>The one validator: rules are compiled when it is made.</summary>
    public static ScreeningProfileValidator Instance { get; } = new();

    private ScreeningProfileValidator()
    {
        RuleFor(p => p.StateDutyAs).Must(v => v is Verdict.Review or Verdict.LicenceRequired)
            .WithErrorCode(ScreeningDiagnostics.StateDuty).WithMessage("A duty of States reads as review or licence_required, never as {PropertyValue}.");
        RuleFor(p => p.MaximumListAgeDays).GreaterThanOrEqualTo(0)
            .WithErrorCode(ScreeningDiagnostics.ListAge).WithMessage("The list-age limit {PropertyValue} is negative.");
        RuleFor(p => p.ReviewAtScore).InclusiveBetween(1, 100)
            .WithErrorCode(ScreeningDiagnostics.ReviewAtScore).WithMessage("The score that escalates to review is {PropertyValue}; it lies from 1 to 100.");
        RuleFor(p => p.Matching).Must(m => m.PossibleFrom > 0 && m.PossibleFrom <= m.StrongFrom && m.StrongFrom <= 10_000)
            .WithErrorCode(ScreeningDiagnostics.Thresholds).WithMessage("The match thresholds must rise from possible to strong, within 1 to 10000 basis points.");
    }
}
