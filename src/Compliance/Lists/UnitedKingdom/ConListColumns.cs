namespace Compliance.Lists.UnitedKingdom;

/// <summary>Where the columns of the OFSI list stand.</summary>
internal sealed record ConListColumns
{
    private static readonly string[] Names =
    [
        "Group ID", "Group Type", "Alias Type", "Regime", "Listed On", "Last Updated", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6",
        "Title", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Number|Passport Details", "National Identification Number|NI Number", "Position",
        "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code", "Country", "Other Information",
    ];

    // Only the form since 2021 has these.
    private static readonly string[] Newer =
    [
        "Name Non-Latin Script", "Alias Quality", "UK Sanctions List Date Designated", "Passport Details", "National Identification Details",
        "Non-Latin Script Type", "Name Non-Latin Script Type", "Non-Latin Script Language", "Name Non-Latin Script Language",
    ];

    private const int Needed = 12;

    private readonly int[] places = [];

    private ConListColumns(ListColumns header, int[] places)
    {
        this.places = places;
        Count = header.Names.Count;
        NonLatin = header["Name Non-Latin Script"];
        Quality = header["Alias Quality"];
        Designated = header["UK Sanctions List Date Designated"];
        PassportRemarks = header["Passport Number"] >= 0 ? header["Passport Details"] : -1;
        NationalIdRemarks = header["National Identification Details"];
        Address = places[20..28];
        Name = places[6..12];
    }

    /// <summary>The columns, or null when the file is refused because one is missing.</summary>
    public static ConListColumns? Of(ListColumns header, ListFindings findings, int line)
    {
        var places = UnitedKingdomTable.Columns(header, findings, line, Needed, Names);
        UnitedKingdomTable.ReportUnknown(header, findings, line, Names.Concat(Newer));
        return findings.IsRefused ? null : new ConListColumns(header, places);
    }

    /// <summary>The number of columns.</summary>
    public int Count { get; }

    public int Id => places[0];

    public int Type => places[1];

    public int AliasType => places[2];

    public int Regime => places[3];

    public int ListedOn => places[4];

    public int UpdatedOn => places[5];

    /// <summary>Name 1 to Name 5 and Name 6.</summary>
    public int[] Name { get; }

    public int Title => places[12];

    public int BirthDate => places[13];

    public int BirthTown => places[14];

    public int BirthCountry => places[15];

    public int Nationality => places[16];

    public int Passport => places[17];

    public int PassportRemarks { get; }

    public int NationalId => places[18];

    public int NationalIdRemarks { get; }

    public int Position => places[19];

    /// <summary>Address 1 to Address 6, postal code, country.</summary>
    public int[] Address { get; }

    public int OtherInformation => places[28];

    public int NonLatin { get; }

    public int Quality { get; }

    public int Designated { get; }
}
