namespace Compliance.Lists.UnitedKingdom;

/// <summary>Where the columns of the UK Sanctions List stand.</summary>
internal sealed record SanctionsListColumns
{
    private static readonly string[] Names =
    [
        "Unique ID", "Designation Type|Individual, Entity, Ship", "Name type", "Regime Name", "Date Designated", "Last Updated",
        "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6", "Alias strength", "Name non-latin script",
        "OFSI Group ID", "UN Reference Number", "Title", "Other Information", "UK Statement of Reasons",
        "Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code", "Address Country",
        "Phone number", "Website", "Email address", "D.O.B", "Nationality(/ies)", "National Identifier number", "National Identifier additional information",
        "Passport number", "Passport additional information", "Position", "Gender", "Town of birth", "Country of birth",
        "Subsidiaries", "Parent company", "Business registration number (s)", "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)",
        "Hull identification number (HIN)",
    ];

    // Known, and left out: the model has no place for them.
    private static readonly string[] LeftOut =
    [
        "Non-latin script type", "Non-latin script language", "Designation source", "Sanctions Imposed", "Type of entity", "Current believed flag of ship", "Previous flags",
        "Type of ship", "Tonnage of ship", "Length of ship", "Year Built",
    ];

    private const int Needed = 14;

    private readonly int[] places;

    private SanctionsListColumns(int count, int[] places)
    {
        Count = count;
        this.places = places;
        Name = places[6..12];
        Address = places[19..27];
    }

    /// <summary>The columns, or null when the file is refused because one is missing.</summary>
    public static SanctionsListColumns? Of(ListColumns header, ListFindings findings, int line)
    {
        var places = UnitedKingdomTable.Columns(header, findings, line, Needed, Names);
        UnitedKingdomTable.ReportUnknown(header, findings, line, Names.Concat(LeftOut));
        return findings.IsRefused ? null : new SanctionsListColumns(header.Names.Count, places);
    }

    /// <summary>The number of columns.</summary>
    public int Count { get; }

    public int Id => places[0];

    public int Type => places[1];

    public int NameType => places[2];

    public int Regime => places[3];

    public int DesignatedOn => places[4];

    public int UpdatedOn => places[5];

    /// <summary>Name 1 to Name 5 and Name 6.</summary>
    public int[] Name { get; }

    public int Strength => places[12];

    public int NonLatin => places[13];

    public int Group => places[14];

    public int UnitedNationsReference => places[15];

    public int Title => places[16];

    public int OtherInformation => places[17];

    public int Reasons => places[18];

    /// <summary>Address Line 1 to Address Line 6, postal code, country.</summary>
    public int[] Address { get; }

    public int Phone => places[27];

    public int Website => places[28];

    public int Email => places[29];

    public int BirthDate => places[30];

    public int Nationality => places[31];

    public int NationalId => places[32];

    public int NationalIdRemarks => places[33];

    public int Passport => places[34];

    public int PassportRemarks => places[35];

    public int Position => places[36];

    public int Gender => places[37];

    public int BirthTown => places[38];

    public int BirthCountry => places[39];

    public int Subsidiaries => places[40];

    public int Parents => places[41];

    public int Registration => places[42];

    public int Imo => places[43];

    public int Owners => places[44];

    public int FormerOwners => places[45];

    public int Hull => places[46];
}
