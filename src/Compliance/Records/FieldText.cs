using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;

namespace Compliance.Records;

/// <summary>The text form of single values, both ways: what files write and what fields hold.</summary>
internal static class FieldText
{
    /// <summary>The most characters of one field, all texts of a list together: names are compared with every listed party, and what
    /// no name or address needs must not cost the time of a thousand records.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>The answer "there is none", as opposed to no answer.</summary>
    public const string None = "none";

    // Words that people write when they have no answer. Read as text they would pass for evidence that is not there.
    private static readonly ImmutableArray<string> Placeholders = ["n/a", "unknown", "null", "tbd", "none", "-", "--", "?"];

    public static bool IsPlaceholder(string text)
    {
        foreach (var word in Placeholders)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a field that holds a single value; null and an error when the text is not one.</summary>
    public static object? Parse(RecordField field, string text, FieldPath path, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        switch (field.Type)
        {
            case FieldType.Choice:
                return field.Choices.AsSpan().Contains(text) ? text : Refuse(
                    RecordDiagnostics.BadChoice, "no word of its list", "one of " + string.Join(", ", field.Choices), DidYouMean.Hint(text, field.Choices));
            case FieldType.Country:
                return CountryField.ParseCountry(text) ?? Refuse(
                    RecordDiagnostics.BadCountry, "not a country", "an ISO 3166-1 code such as KP or the country's name");
            case FieldType.Date:
                return UncertainDate.TryParse(text, out var date) ? date : Refuse(RecordDiagnostics.BadDate, "not a date", RecordDiagnostics.DateForms);
            case FieldType.PeriodEnd:
                if (text == "..")
                {
                    return PeriodBound.Open;
                }

                return UncertainDate.TryParse(text, out var end) ? PeriodBound.At(end) : Refuse(
                    RecordDiagnostics.BadDate, "not a date", RecordDiagnostics.DateForms + ", or .. when it goes on");
            case FieldType.Period:
                if (Period.TryParse(text, out var period))
                {
                    return period;
                }

                return EndsBeforeItBegins(text)
                    ? Refuse(RecordDiagnostics.PeriodOrder, "a period that ends before it begins", "the earlier date first")
                    : Refuse(RecordDiagnostics.BadPeriod, "not a period", RecordDiagnostics.PeriodForms);
            case FieldType.Money:
                return Money.TryParse(text, out var money) ? money : Refuse(
                    RecordDiagnostics.BadMoney, "not an amount of money", "digits with an optional point, a space and an ISO 4217 code, such as 38000 EUR");
            case FieldType.Flag:
                return ParseFlag(text) is { } flag ? flag : Refuse(RecordDiagnostics.BadFlag, "neither yes nor no", "yes, no, true or false");
            default:
                return text;
        }

        object? Refuse(string code, string what, string expected, string? hint = null)
        {
            diagnostics.Add(Diagnostic.Error(code, $"\"{path}\" holds \"{Shortened(text)}\", which is {what}.", location, expected, hint));
            return null;
        }
    }

    /// <summary>The text of a single value; parsing it gives an equal value.</summary>
    public static string Format(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "yes" : "no",
        // Trailing zeros are dropped so that equal amounts have one text.
        Money money => money.Amount.ToString("0.############################", CultureInfo.InvariantCulture) + " " + money.Currency,
        UncertainDate date => date.ToString(),
        PeriodBound bound => bound.ToString(),
        Period period => period.ToString(),
        _ => throw new ArgumentException($"A {value.GetType().Name} is not a single value.", nameof(value)),
    };

    /// <summary>The text cut to a length that fits a message, with line breaks taken out.</summary>
    public static string Shortened(string text)
    {
        var cut = text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[56]) ? 56 : 57), "...");
        return cut.Replace('\n', ' ').Replace('\r', ' ');
    }

    private static bool? ParseFlag(string text)
    {
        if (string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return string.Equals(text, "no", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase)
            ? false
            : null;
    }

    private static bool EndsBeforeItBegins(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && UncertainDate.TryParse(text[..slash], out var from)
            && UncertainDate.TryParse(text[(slash + 1)..], out var to)
            && to.Latest < from.Earliest;
    }
}
