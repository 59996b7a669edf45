using FluentValidation;

namespace Compliance.Records;

/// <summary>A record has a key that can be printed and compared, and names at least one party.</summary>
internal sealed class RecordValidator : AbstractValidator<ScreeningRecord>
{
    private const int MaxKeyLength = 200;

    public RecordValidator()
    {
        RuleFor(r => r.Id)
            .Must(id => !string.IsNullOrWhiteSpace(id))
            .WithErrorCode(RecordDiagnostics.KeyMissing)
            .WithMessage("\"id\" is empty.")
            .WithState(_ => "give each record a key of your own");
        RuleFor(r => r.Id)
            .Must(id => id is null || (id.Length <= MaxKeyLength && !id.Any(char.IsControl)))
            .WithErrorCode(RecordDiagnostics.KeyUnprintable)
            .WithMessage($"\"id\" is longer than {MaxKeyLength} characters or holds control characters.")
            .WithState(_ => "use a short key on one line");
        RuleFor(r => r)
            .Must(r => !r.Parties.IsEmpty)
            .WithErrorCode(RecordDiagnostics.PartyMissing)
            .WithSeverity(Severity.Warning)
            .WithMessage("The record names no party: nobody can be compared with any list.")
            .WithState(_ => "state who it is about");
    }
}
