using System.Text.RegularExpressions;
using Compliance.Names;

namespace Compliance.Lists.Australia;

/// <summary>Takes the facts out of the prose of Additional Information: the UN reference at its beginning, passports, bank codes, registrations.</summary>
internal static partial class AustraliaFacts
{
    /// <summary>The reference on the UN list as the UN prints it, such as <c>KPe.001</c>. Only at the beginning: further on stand the references of others.</summary>
    public static string? UnitedNationsReference(string information)
    {
        var match = UnReference().Match(information);
        return match.Success ? $"{match.Groups[1].Value.ToUpperInvariant()}{match.Groups[2].Value.ToLowerInvariant()}.{match.Groups[3].Value}" : null;
    }

    /// <summary>Passports, bank identifier codes and registration numbers, in the order of the text.</summary>
    public static IEnumerable<Identifier> Identifiers(string information)
    {
        if (information.Contains("passport", StringComparison.OrdinalIgnoreCase))
        {
            foreach (Match match in Passport().Matches(information))
            {
                var remarks = match.Groups["remark"].Captures;
                foreach (Capture number in match.Groups["number"].Captures)
                {
                    var remark = remarks.FirstOrDefault(r => r.Index >= number.Index + number.Length && r.Index <= number.Index + number.Length + 2);
                    yield return new Identifier(IdentifierKind.Passport, ListText.Clean(number.Value), remark is null ? null : Country(remark.Value));
                }
            }
        }

        if (information.Contains("SWIFT", StringComparison.Ordinal))
        {
            foreach (Match match in Swift().Matches(information))
            {
                yield return new Identifier(IdentifierKind.Bic, match.Groups[1].Value);
            }
        }

        foreach (Match match in Registration().Matches(information))
        {
            yield return new Identifier(IdentifierKind.Registration, match.Groups[1].Value);
        }
    }

    /// <summary>The gender the prose states, or null.</summary>
    public static string? Gender(string information) => GenderStated().Match(information) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The country in "North Korea, Diplomatic" or "issued by the DPRK", as printed, or null.</summary>
    private static string? Country(string remark)
    {
        foreach (var part in remark.Split(',', ';'))
        {
            var text = Issued().Replace(part.Trim(), "");
            if (text.Length > 2 && CountryCodes.TryParse(text, out _))
            {
                return text;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*([A-Za-z]{2})([ie])\.?\s?([0-9]{3})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex UnReference();

    // "Passport no.: a) 472320665 (Expires 26 Sep. 2017) b) 563120356", "Passport number 654220247 and PD381210081".
    [GeneratedRegex(
        @"\bpassports?\b\s?(?:no|nos|number|numbers|information)?\s?[.:]*\s?(?:(?:\(?[a-z]\)\s?)?(?<number>(?:[A-Z]{1,3}[ -]?)?[0-9]{5,12}[A-Z]?)(?![0-9A-Za-z/])\s?(?:\((?<remark>[^()]{0,80})\))?[\s,;.]{0,3}(?:and\s)?)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passport();

    [GeneratedRegex(@"\bSWIFT(?:/BIC)?(?:\s?code)?\s?[:.]?\s?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Swift();

    [GeneratedRegex(
        @"\b(?:tax id|company|business registration|registration)(?:\s(?:no|number|document))?\.?\s?:?\s([0-9]{6,15})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Registration();

    [GeneratedRegex(@"\bGender:\s?(male|female)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GenderStated();

    [GeneratedRegex(@"^issued\s(?:by|in)\s(?:the\s)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Issued();
}
