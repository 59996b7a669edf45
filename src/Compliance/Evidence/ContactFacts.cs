using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Facts that rest on e-mail, telephone, bank code, seat and premises.</summary>
internal static class ContactFacts
{
    public static Fact SeatCountry(Party party)
    {
        var definition = FactCatalogue.SeatCountry;
        return PartyFields.Text(party.Country) switch
        {
            null => PartyFields.Absent(party, definition, "country"),
            "KP" => definition.True("the seat or residence is stated as KP"),
            var other => definition.False($"the seat or residence is stated as {other}"),
        };
    }

    public static Fact EmailDomain(Party party, IndicatorTable table)
    {
        var definition = FactCatalogue.EmailDomain;
        if (PartyFields.Text(party.Email) is not { } email)
        {
            return PartyFields.Absent(party, definition, "email");
        }

        var best = Truth.False;
        var result = definition.False($"the domain of \"{email}\" is no known domain of the DPRK");
        foreach (var part in EvidenceText.Fold(email).Split([';', ',', ' ', '<', '>', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var fact = EmailDomain(definition, part.TrimEnd('.'), email, table);
            if (fact is not null && fact.Value > best)
            {
                (best, result) = (fact.Value, fact);
            }
        }

        return best == Truth.False && !email.Contains('@', StringComparison.Ordinal) && !email.Contains('＠', StringComparison.Ordinal)
            ? definition.Undecided($"\"{email}\" is no e-mail address")
            : result;
    }

    public static Fact PhonePrefix(Party party, IndicatorTable table)
    {
        var definition = FactCatalogue.PhonePrefix;
        if (PartyFields.Text(party.Phone) is not { } phone)
        {
            return PartyFields.Absent(party, definition, "phone");
        }

        Fact? result = null;
        foreach (var part in EvidenceText.Fold(phone).Split([';', '/', ',', '|', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var fact = PhonePrefix(definition, part, party.Country, table);
            if (fact is not null && (result is null || fact.Value > result.Value))
            {
                result = fact;
            }
        }

        return result ?? definition.Undecided($"\"{phone}\" is no telephone number");
    }

    public static Fact BicCountry(Party party, IndicatorTable table)
    {
        var definition = FactCatalogue.BicCountry;
        if (PartyFields.Text(party.Bic) is not { } stated)
        {
            return PartyFields.Absent(party, definition, "bic");
        }

        var bic = string.Concat(EvidenceText.Fold(stated).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (bic.Length is not (8 or 11) || !bic.AsSpan(0, 6).ToString().All(char.IsAsciiLetterUpper))
        {
            return definition.Undecided($"\"{stated}\" is no bank identifier code of 8 or 11 characters");
        }

        var country = bic.Substring(4, 2);
        foreach (var indicator in table.Of(IndicatorKind.BicCountry))
        {
            if (indicator.Values.Contains(country, StringComparer.Ordinal))
            {
                return Tell(definition, indicator, $"positions 5 and 6 of \"{stated}\" are {country}");
            }
        }

        return definition.False($"positions 5 and 6 of \"{stated}\" are {country}");
    }

    public static Fact Premises(Party party, IndicatorTable table)
    {
        var definition = FactCatalogue.Premises;
        return PartyFields.Text(party.Address) is { } address
            ? PremisesReading.Read(definition, address, table)
            : PartyFields.Absent(party, definition, "address");
    }

    /// <summary>True when the indicator confirms, else undecided.</summary>
    public static Fact Tell(FactDefinition definition, Indicator indicator, string text)
    {
        var full = indicator.Note is null ? text : $"{text}; {indicator.Note}";
        return indicator.Confirms ? definition.True(full, indicator.Citation) : definition.Undecided(full, indicator.Citation);
    }

    private static Fact? EmailDomain(FactDefinition definition, string part, string email, IndicatorTable table)
    {
        foreach (var (indicator, address) in table.EmailAddresses)
        {
            if (string.Equals(address, part, StringComparison.Ordinal))
            {
                return Tell(definition, indicator, $"\"{email}\" is an address printed in a list entry");
            }
        }

        var host = part[(part.LastIndexOf('@') + 1)..];
        if (!host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (indicator, domain) in table.EmailDomains)
        {
            if (IsUnder(host, domain))
            {
                var owner = table.Institutions.FirstOrDefault(i => i.Hosts.Any(h => IsUnder(host, h)));
                var named = owner is null ? "" : $" (host of {owner.Indicator.Values[0]})";
                return Tell(definition, indicator, $"the host of \"{email}\" lies under .{domain}{named}");
            }
        }

        return null;
    }

    private static bool IsUnder(string host, string domain) =>
        string.Equals(host, domain, StringComparison.Ordinal)
        || (host.Length > domain.Length && host.EndsWith(domain, StringComparison.Ordinal) && host[^(domain.Length + 1)] == '.');

    private static Fact? PhonePrefix(FactDefinition definition, string part, string? country, IndicatorTable table)
    {
        var digits = string.Concat(part.Where(char.IsAsciiDigit));
        if (digits.Length < 3)
        {
            return null;
        }

        var first = part.IndexOfAny(['+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var isPlus = part[first] == '+';
        var international = isPlus ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith("011", StringComparison.Ordinal) ? digits[3..]
            : null;
        foreach (var indicator in table.Of(IndicatorKind.PhonePrefix))
        {
            foreach (var value in indicator.Values)
            {
                var prefix = string.Concat(value.Where(char.IsAsciiDigit));
                if (international is not null && international.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return Tell(definition, indicator, $"\"{part.Trim()}\" has the country code {value}");
                }

                if (international is null && digits.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return WithoutPrefix(definition, part.Trim(), digits, country, value, table);
                }
            }
        }

        return definition.False($"\"{part.Trim()}\" does not have the country code of the DPRK");
    }

    // "850 2 18111" is the country code without a plus; "850 555 0100" is a number in Florida.
    private static Fact WithoutPrefix(FactDefinition definition, string part, string digits, string? country, string code, IndicatorTable table)
    {
        var groups = string.Join(' ', EvidenceText.Tokens(part));
        foreach (var indicator in table.Of(IndicatorKind.PhoneNumber))
        {
            foreach (var value in indicator.Values)
            {
                var known = string.Join(' ', EvidenceText.Tokens(value));
                if (groups.StartsWith(known, StringComparison.Ordinal))
                {
                    return Tell(definition, indicator, $"\"{part}\" begins like {value}");
                }
            }
        }

        return digits.Length == 10 && country is "US" or "CA"
            ? definition.False($"\"{part}\" is a ten-digit number of the country {country}")
            : definition.Undecided($"\"{part}\" begins with 850 without an international prefix: it may be {code} or a local number");
    }
}
