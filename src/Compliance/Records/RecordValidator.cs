using FluentValidation;

namespace Compliance.Records;

/// <summary>A record has a key that can be printed and compared, and names at least one party.</summary>
internal sealed class RecordValidator : MetRules<ScreeningRecord>
{
    private const int MaxKeyLength = 200;

    public RecordValidator()
    {
        Rule(r => !string.IsNullOrWhiteSpace(r.Id))
            .WithErrorCode(RecordDiagnostics.KeyMissing)
            .WithMessage("\"id\" is empty.")
            .WithState(_ => "give each record a key of your own");
        Rule(r => r.Id is null || (r.Id.Length <= MaxKeyLength && !r.Id.Any(char.IsControl)))
            .WithErrorCode(RecordDiagnostics.KeyUnprintable)
            .WithMessage($"\"id\" is longer than {MaxKeyLength} characters or holds control characters.")
            .WithState(_ => "use a short key on one line");
        Rule(RecordParties.IsAnyNamed)
            .WithErrorCode(RecordDiagnostics.PartyMissing)
            .WithSeverity(Severity.Warning)
            .WithMessage("The record names no party: nobody can be compared with any list.")
            .WithState(_ => "state who it is about");
    }
}
