using System.Collections.Frozen;

namespace Compliance.Lists.Ofac;

/// <summary>The labels of OFAC's statements: document types and features of its reference tables, and the words of its remarks.</summary>
internal static class OfacTerms
{
    private static readonly OfacTerm[] All =
    [
        .. Identifiers(IdentifierKind.Passport, "Passport|Diplomatic Passport|British National Overseas Passport|Stateless Person Passport|Passport No.|Passport Number"),
        .. Identifiers(
            IdentifierKind.NationalId,
            "National ID No.|National ID Number|Cedula No.|Cedula|SSN|D.N.I.|N.I.E.|C.I.N.|C.U.R.P.|C.U.I.P.|C.U.I.|I.F.E.|Identification Number|Personal ID Card|National Foreign ID Number|"
            + "Bosnian Personal ID No.|Kenyan ID No.|Moroccan Personal ID No.|Turkish Identification Number|Tazkira National ID Card|Stateless Person ID Card|Refugee ID Card|"
            + "Citizen's Card Number|UAE Identification|Numero de Identidad|CNP (Personal Numerical Code)|CNP|Credencial electoral|Electoral Registry No.|LE Number|"
            + "Cartilla de Servicio Militar Nacional|Birth Certificate Number|Driver's License No.|Residency Number|Romanian Permanent Resident|Immigration No.|"
            + "Public Security and Immigration No.|Travel Document Number|VisaNumberID|Seafarer's Identification Document|Military Registration Number|Pilot License Number|Chinese Commercial Code|Jamaican ID No.|ID Card"),
        .. Identifiers(
            IdentifierKind.Registration,
            "Registration ID|Registration Number|Company Number|UK Company Number|Commercial Registry Number|Business Registration Number|Business Registration Document #|"
            + "Business Registration Document|Business Number|C.R. No.|Romanian C.R.|Certificate of Incorporation Number|Chamber of Commerce Number|Dubai Chamber of Commerce Membership No.|"
            + "Istanbul Chamber of Comm. No.|Enterprise Number|Branch Unit Number|Organization Code|Public Registration Number|Registration Certificate Number (Dubai)|"
            + "Registered Charity No.|Folio Mercantil No.|Matricula Mercantil No|Unified Social Credit Code (USCC)|Unified Social Credit Code|"
            + "United Social Credit Code Certificate (USCCC)|Legal Entity Number|Trade License No.|Tourism License No.|License|Economic Register Number (CBLS)|"
            + "Central Registration System Number|MSB Registration Number|File Number|RSIN|Government Gazette Number|Afghan Money Service Provider License Number|Permit Number|"
            + "Russian State Individual Business Registration Number Pattern (OGRNIP)|SRE Permit No."),
        .. Identifiers(
            IdentifierKind.Other,
            "Tax ID No.|Fiscal Code|Italian Fiscal Code|V.A.T. Number|NIT #|NIT|RUC #|RUC|RIF #|RIF|R.F.C.|RFC|C.I.F.|N.I.F.|C.U.I.T.|RTN|US FEIN|Numero Unico de Identificacao Tributaria (NUIT)|"
            + "Paraguayan tax identification number|Romanian Tax Registration|Global Intermediary Identification Number|D-U-N-S Number|BIK (RU)|ISIN|Equity Ticker|MMSI|Serial No.|Trademark number|"
            + "Aircraft Serial Identification|Aircraft Construction Number (also called L/N or S/N or F/N)|Aircraft Manufacturer's Serial Number (MSN)|Aircraft Tail Number|"
            + "Aircraft Mode S Transponder Code|Digital Currency Address|Website|Vessel Call Sign|Previous Aircraft Tail Number"),
        .. Identifiers(IdentifierKind.Bic, "SWIFT/BIC"),
        .. Identifiers(IdentifierKind.Email, "Email Address|E-mail Address|Email"),
        .. Identifiers(IdentifierKind.Phone, "Phone Number|Phone No.|Phone|Telephone|Telephone No.|Telephone Number|Fax|Fax No.|Fax Number"),
        .. Terms(OfacMeaning.Imo, "Vessel Registration Identification|Identification Number IMO|Company Number IMO|Registration Number IMO|Registration ID IMO|Vessel Registration Number"),
        .. Terms(OfacMeaning.BirthDate, "DOB|Birthdate|Date of Birth"),
        .. Terms(OfacMeaning.BirthPlace, "POB|Place of Birth"),
        .. Terms(OfacMeaning.Nationality, "nationality|citizen|Nationality Country|Citizenship Country|Citizenship|Nationality of Registration|Vessel Flag"),
        .. Terms(OfacMeaning.Gender, "Gender"),
        .. Terms(OfacMeaning.Position, "Position|Title"),
        .. Terms(OfacMeaning.Link, "Linked To"),
        .. Terms(OfacMeaning.Alias, "a.k.a.|f.k.a.|n.k.a.|d.b.a."),
        .. Terms(
            OfacMeaning.Regulation,
            "Secondary sanctions risk|Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions|Additional Sanctions Information|IFCA Determination|"
            + "Executive Order 13846 information|PEESA Information"),
        .. Terms(
            OfacMeaning.Directive,
            "Executive Order 13662 Directive Determination|Executive Order 14014 Directive Information|Executive Order 14024 Directive Information|"
            + "Executive Order 14059 information|CAATSA Section 235 Information"),
        .. Terms(
            OfacMeaning.LeftOut,
            "Organization Established Date|Organization Type|Target Type|Listing Date|Effective Date|Purchase/Sales For Divestment Date|Issuer Name|Former Vessel Flag|Other Vessel Type|"
            + "Vessel Type|Vessel Year of Build|Vessel Gross Registered Tonnage|Vessel Gross Tonnage|Vessel Tonnage|Vessel Owner|Other Vessel Flag|Other Vessel Call Sign|Aircraft Manufacture Date|"
            + "Aircraft Model|Aircraft Operator|Location|Area of Operation|all offices worldwide|all branches worldwide|and all other locations worldwide|For more information|U.S. Persons Must Continue to Block|"
            + "ethnicity|Tribe|individual"),
    ];

    private static readonly FrozenDictionary<string, OfacTerm> ByLabel = All
        .DistinctBy(t => Trim(t.Label).ToString(), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(t => Trim(t.Label).ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, OfacTerm>.AlternateLookup<ReadOnlySpan<char>> Labels = ByLabel.GetAlternateLookup<ReadOnlySpan<char>>();

    // Labels by their first word, the longest first: "Passport" before nothing, "Registration ID IMO" before "Registration ID".
    private static readonly FrozenDictionary<string, OfacTerm[]> ByFirstWord = All
        .GroupBy(t => FirstWord(t.Label).ToString(), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Label.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, OfacTerm[]>.AlternateLookup<ReadOnlySpan<char>> FirstWords = ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The meaning of a whole label, as types of documents and features are printed: letter case and a trailing colon, dash or # do not matter,
    /// what follows a dash ("Digital Currency Address - XBT") or stands in brackets ("Effective Date (CMIC)") is a subdivision. Null for an unknown label.</summary>
    public static OfacTerm? Of(string label)
    {
        var text = Trim(label);
        return Labels.TryGetValue(text, out var term) ? term : StartOf(text, out _);
    }

    /// <summary>The term with which a statement begins, and where its value begins; null when it begins with none.</summary>
    public static OfacTerm? StartOf(ReadOnlySpan<char> statement, out int valueAt)
    {
        valueAt = 0;
        if (!FirstWords.TryGetValue(FirstWord(statement), out var terms))
        {
            return null;
        }

        foreach (var term in terms)
        {
            if (statement.StartsWith(term.Label, StringComparison.OrdinalIgnoreCase)
                && (statement.Length == term.Label.Length || !char.IsLetterOrDigit(statement[term.Label.Length]) || !char.IsLetterOrDigit(term.Label[^1])))
            {
                valueAt = term.Label.Length;
                while (valueAt < statement.Length && statement[valueAt] is ' ' or ':')
                {
                    valueAt++;
                }

                return term;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> label) => label.Trim().TrimEnd(" :-#");

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" :(");
        return end < 0 ? text : text[..end];
    }

    private static IEnumerable<OfacTerm> Identifiers(IdentifierKind kind, string labels) => labels.Split('|').Select(l => new OfacTerm(l, OfacMeaning.Identifier, kind));

    private static IEnumerable<OfacTerm> Terms(OfacMeaning meaning, string labels) => labels.Split('|').Select(l => new OfacTerm(l, meaning));
}
