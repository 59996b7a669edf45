using FluentValidation;

namespace Compliance.Records;

/// <summary>The money of a lease makes sense.</summary>
internal sealed class LeaseValidator : MetRules<LeaseRecord>
{
    public LeaseValidator() =>
        Rule(l => l.RentMonth is null || l.RentMonth.Amount >= 0)
            .WithErrorCode(RecordDiagnostics.RentNegative)
            .WithMessage(l => $"\"rent_month\" is negative ({FieldText.Format(l.RentMonth!)}).")
            .WithState(_ => "state the amount that is owed each month, 0 when none is");
}
