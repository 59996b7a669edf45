using Compliance.Names;
using FluentValidation;

namespace Compliance.Records;

/// <summary>A party can be screened by name, and its contact data have the shape that indicators read.</summary>
internal sealed class PartyValidator : MetRules<Party>
{
    public PartyValidator()
    {
        Rule(p => p.Name is not null || p.NativeName is not null || p.OtherNames is { IsEmpty: false })
            .WithErrorCode(RecordDiagnostics.NameMissing)
            .WithSeverity(Severity.Warning)
            .WithMessage("\"name\" is not stated: the party cannot be compared with any list.")
            .WithState(_ => "state name, native_name or other_names");
        Rule(HasLatinSpelling)
            .WithErrorCode(RecordDiagnostics.NoLatinSpelling)
            .WithSeverity(Severity.Warning)
            .WithMessage("\"name\" is stated only in a script in which listed names are rarely printed: whether it resembles one stays open.")
            .WithState(_ => "state a Latin spelling in name or other_names");
        Rule(p => p.Email is null || IsEmail(p.Email))
            .WithErrorCode(RecordDiagnostics.EmailShape)
            .WithSeverity(Severity.Warning)
            .WithMessage(p => $"\"email\" holds \"{FieldText.Shortened(p.Email!)}\", which has not the form of an e-mail address.")
            .WithState(_ => "write local@domain");
        Rule(p => p.Phone is null || IsPhone(p.Phone))
            .WithErrorCode(RecordDiagnostics.PhoneShape)
            .WithSeverity(Severity.Warning)
            .WithMessage(p => $"\"phone\" holds \"{FieldText.Shortened(p.Phone!)}\", which is not in international form.")
            .WithState(_ => "write + and the country code, such as +49 30 1234567");
        Rule(p => p.Bic is null || IsBic(p.Bic))
            .WithErrorCode(RecordDiagnostics.BicShape)
            .WithSeverity(Severity.Warning)
            .WithMessage(p => $"\"bic\" holds \"{FieldText.Shortened(p.Bic!)}\", which has not the form of a bank identifier code.")
            .WithState(_ => "write 8 or 11 characters (ISO 9362)");
    }

    private static bool HasLatinSpelling(Party party)
    {
        if (party is { Name: { } only, NativeName: null, OtherNames: null })
        {
            return CanMeetLatin(only, party);
        }

        string[] names = [.. new[] { party.Name, party.NativeName }.OfType<string>(), .. party.OtherNames ?? []];
        return names.Length == 0 || names.Any(n => CanMeetLatin(n, party));
    }

    private static bool CanMeetLatin(string name, Party party) => NameReach.CanMeetLatin(name, party.Form is { } form ? form == PartyForm.Person : null);

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && text.IndexOf('.', at) > at + 1
            && text[^1] != '.'
            && !text.Any(char.IsWhiteSpace);
    }

    private static bool IsPhone(string text) =>
        (text[0] == '+' || text.StartsWith("00", StringComparison.Ordinal))
        && text.Count(char.IsAsciiDigit) is >= 6 and <= 20
        && text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')' or '/' or '.');

    // ISO 9362: four letters or digits, two letters of the country, two characters of the place, three of the branch.
    private static bool IsBic(string text) =>
        text.Length is 8 or 11 && text.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(text[4]) && char.IsAsciiLetter(text[5]);
}
