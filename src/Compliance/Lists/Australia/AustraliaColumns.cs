namespace Compliance.Lists.Australia;

/// <summary>Where the columns of the Australian list stand; read by name, because the header of 2024 and that of 2026 differ.</summary>
internal sealed class AustraliaColumns
{
    // In every edition; a sheet without one of them is not the list as published.
    private static readonly string[] Needed =
    [
        "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth", "Citizenship", "Address",
        "Additional Information", "Listing Information", "Committees", "Control Date",
    ];

    // Since 2025; the last four say which measures apply, and are not taken over.
    private static readonly string[] Further =
    [
        "Alias Strength", "IMO Number", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction",
    ];

    public AustraliaColumns(ListColumns header)
    {
        Missing = [.. Needed.Where(n => header[n] < 0)];
        Unknown = [.. header.Unknown(Needed.Concat(Further))];
        Reference = header["Reference"];
        Name = header["Name of Individual or Entity"];
        Type = header["Type"];
        NameType = header["Name Type"];
        AliasStrength = header["Alias Strength"];
        BirthDate = header["Date of Birth"];
        BirthPlace = header["Place of Birth"];
        Citizenship = header["Citizenship"];
        Address = header["Address"];
        Information = header["Additional Information"];
        Listing = header["Listing Information"];
        Imo = header["IMO Number"];
        Committees = header["Committees"];
        ControlDate = header["Control Date"];
        Instrument = header["Instrument of Designation"];
    }

    /// <summary>The needed columns that the header lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The columns of the header that are not known.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Whether so many columns are known that the header is meant to be that of this list.</summary>
    public bool IsHeader => Needed.Length - Missing.Count >= 4;

    public int Reference { get; }

    public int Name { get; }

    public int Type { get; }

    public int NameType { get; }

    public int AliasStrength { get; }

    public int BirthDate { get; }

    public int BirthPlace { get; }

    public int Citizenship { get; }

    public int Address { get; }

    public int Information { get; }

    public int Listing { get; }

    public int Imo { get; }

    public int Committees { get; }

    public int ControlDate { get; }

    public int Instrument { get; }
}
