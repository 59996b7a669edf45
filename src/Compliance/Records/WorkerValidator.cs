using Compliance.Dates;
using FluentValidation;

namespace Compliance.Records;

/// <summary>The dates of a worker's papers are in an order in which they can have happened.</summary>
internal sealed class WorkerValidator : MetRules<WorkerRecord>
{
    public WorkerValidator()
    {
        Rule(w => !IsBefore(w.PermitExpires, w.PermitIssued))
            .WithErrorCode(RecordDiagnostics.PermitOrder)
            .WithMessage(w => $"\"permit_expires\" ({w.PermitExpires}) lies before permit_issued ({w.PermitIssued}).")
            .WithState(_ => "correct one of the two dates");
        Rule(w => !IsBefore(w.PermitRenewed, w.PermitIssued))
            .WithErrorCode(RecordDiagnostics.PermitRenewalOrder)
            .WithSeverity(Severity.Warning)
            .WithMessage(w => $"\"permit_renewed\" ({w.PermitRenewed}) lies before permit_issued ({w.PermitIssued}).")
            .WithState(_ => "check the two dates");
        Rule(w => !IsBefore(w.ContractReported, w.ContractSigned))
            .WithErrorCode(RecordDiagnostics.ContractOrder)
            .WithSeverity(Severity.Warning)
            .WithMessage(w => $"\"contract_reported\" ({w.ContractReported}) lies before contract_signed ({w.ContractSigned}).")
            .WithState(_ => "check the two dates");
    }

    private static bool IsBefore(UncertainDate? left, UncertainDate? right) =>
        left is { } one && right is { } other && one.IsBefore(other) == Truth.True;
}
