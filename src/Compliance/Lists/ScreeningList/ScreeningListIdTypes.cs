using System.Collections.Frozen;

namespace Compliance.Lists.ScreeningList;

/// <summary>What a value of the <c>ids</c> column is.</summary>
internal enum ScreeningListIdUse
{
    /// <summary>A number or address that identifies.</summary>
    Document,

    /// <summary>The gender.</summary>
    Gender,

    /// <summary>The day of listing on one of the lists.</summary>
    Listing,

    /// <summary>A note of OFAC that identifies nothing: legal notices, flags, kinds of organisation.</summary>
    Note,
}

/// <summary>A type of the <c>ids</c> column.</summary>
internal sealed record ScreeningListIdType(ScreeningListIdUse Use, IdentifierKind Kind)
{
    public static readonly ScreeningListIdType Note = new(ScreeningListIdUse.Note, IdentifierKind.Other);

    public static readonly ScreeningListIdType Gender = new(ScreeningListIdUse.Gender, IdentifierKind.Other);

    public static readonly ScreeningListIdType Listing = new(ScreeningListIdUse.Listing, IdentifierKind.Other);

    public static ScreeningListIdType Document(IdentifierKind kind) => new(ScreeningListIdUse.Document, kind);
}

/// <summary>The types of the <c>ids</c> column as OFAC words them.</summary>
internal static class ScreeningListIdTypes
{
    // Legal notices whose wording goes on behind these words.
    private static readonly string[] Notices =
    [
        "Secondary sanctions risk", "Additional Sanctions Information", "Transactions Prohibited For Persons", "Executive Order 1", "CAATSA Section", "IFCA Determination", "PEESA Information",
        "Organization Type", "Effective Date (", "Purchase/Sales For Divestment Date (",
    ];

    private static readonly FrozenDictionary<string, ScreeningListIdType> Known = All().ToFrozenDictionary(t => t.Name, t => t.Type, StringComparer.Ordinal);

    /// <summary>The type of that name, or null.</summary>
    public static ScreeningListIdType? Of(string name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (name.StartsWith("Digital Currency Address - ", StringComparison.Ordinal))
        {
            return ScreeningListIdType.Document(IdentifierKind.Other);
        }

        if (name.StartsWith("Listing Date (", StringComparison.Ordinal))
        {
            return ScreeningListIdType.Listing;
        }

        foreach (var notice in Notices)
        {
            // "Executive Order 13599" inside the text of a notice is no type: types end in "-", ":" or "Information".
            if (name.StartsWith(notice, StringComparison.Ordinal) && (name.EndsWith('-') || name.EndsWith(':') || name.EndsWith(')') || name.EndsWith("Information", StringComparison.Ordinal)))
            {
                return ScreeningListIdType.Note;
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, ScreeningListIdType Type)> All()
    {
        (string Names, ScreeningListIdType Type)[] groups =
        [
            ("Gender", ScreeningListIdType.Gender),
            ("Passport|Diplomatic Passport|Stateless Person Passport|British National Overseas Passport|Travel Document Number|Refugee ID Card", ScreeningListIdType.Document(IdentifierKind.Passport)),
            ("National ID No.|Cedula No.|C.U.R.P.|D.N.I.|Personal ID Card|SSN|Identification Number|National Foreign ID Number|Turkish Identification Number|Citizen's Card Number|C.U.I.|C.U.I.P.|"
                + "Electoral Registry No.|Credencial electoral|I.F.E.|LE Number|Residency Number|Numero de Identidad|Birth Certificate Number|Kenyan ID No.|Moroccan Personal ID No.|Bosnian Personal ID No.|"
                + "Tazkira National ID Card|Stateless Person ID Card|Cedula de Residencia|N.I.E.|Cartilla de Servicio Militar Nacional|Italian Fiscal Code|"
                + "Kuwaiti Civil ID No.|Dubai ID|Numero Unico de Identificacao|Carnet|Tarjeta de Identidad|Iraqi National ID|Malaysian ID|Philippine ID|CNP (Personal Numerical Code)|CNP|UAE Identification|Jamaican ID No.|ID Card|Military Registration Number|Pilot License Number|Seafarer's Identification Document|C.I.N.",
                ScreeningListIdType.Document(IdentifierKind.NationalId)),
            ("Registration Number|Registration ID|Commercial Registry Number|Company Number|Unified Social Credit Code (USCC)|United Social Credit Code Certificate (USCCC)|Business Registration Number|"
                + "Business Registration Document #|C.R. No.|Chamber of Commerce Number|Enterprise Number|UK Company Number|Public Registration Number|Legal Entity Number|Folio Mercantil No.|"
                + "Matricula Mercantil No|Certificate of Incorporation Number|Trade License No.|Registered Charity No.|Government Gazette Number|Branch Unit Number|Business Number|Company ID|Central Registration System Number|Tourism License No.|Afghan Money Service Provider License Number|Istanbul Chamber of Comm. No.|RSIN|Organization Code|"
                + "Registration Certificate Number (Dubai)|Economic Register Number (CBLS)|Permit Number|Romanian C.R.|MSB Registration Number|SRE Permit No.|Russian State Individual Business Registration Number Pattern (OGRNIP)",
                ScreeningListIdType.Document(IdentifierKind.Registration)),
            ("Vessel Registration Identification", ScreeningListIdType.Document(IdentifierKind.Other)),
            ("SWIFT/BIC", ScreeningListIdType.Document(IdentifierKind.Bic)),
            ("Email Address", ScreeningListIdType.Document(IdentifierKind.Email)),
            ("Phone Number|Fax Number|Telephone Number", ScreeningListIdType.Document(IdentifierKind.Phone)),
            ("Website|Tax ID No.|NIT #|R.F.C.|RFC|RUC #|RIF #|V.A.T. Number|US FEIN|C.U.I.T.|C.N.P.J.|C.P.F.|ISIN|Equity Ticker|BIK (RU)|MMSI|D-U-N-S Number|Driver's License No.|License|File Number|"
                + "Aircraft Tail Number|Previous Aircraft Tail Number|Aircraft Manufacturer's Serial Number (MSN)|Aircraft Construction Number (also called L/N or S/N or F/N)|Aircraft Mode S Transponder Code|"
                + "Chinese Commercial Code|Paraguayan tax identification number|Immigration No.|Public Security and Immigration No.|VisaNumberID|Serial No.|Dubai Chamber of Commerce Membership No.|"
                + "RTN|C.I.F.|N.I.F.|Fiscal Code|Numero Unico de Identificacao Tributaria (NUIT)|Aircraft Serial Identification|MICEX Code|UN/LOCODE|Global Intermediary Identification Number|Trademark number|Romanian Tax Registration|Romanian Permanent Resident",
                ScreeningListIdType.Document(IdentifierKind.Other)),
            ("Target Type|Organization Established Date|Aircraft Model|Aircraft Manufacture Date|Aircraft Operator|Former Vessel Flag|Other Vessel Flag|Other Vessel Type|Other Vessel Call Sign|"
                + "Nationality of Registration|Nationality Country|Registration Country|Vessel Year of Build|Vessel Flag|Issuer Name",
                ScreeningListIdType.Note),
        ];
        return groups.SelectMany(g => g.Names.Split('|').Select(n => (n, g.Type)));
    }
}
