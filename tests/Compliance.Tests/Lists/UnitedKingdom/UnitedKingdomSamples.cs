using System.Text;
using Compliance.Lists;

namespace Compliance.Tests.Lists.UnitedKingdom;

/// <summary>Invented UK lists for the tests of this folder.</summary>
internal static class UnitedKingdomSamples
{
    public const string OldHeader =
        "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,Country of Birth,Nationality,Passport Details,NI Number,Position,Address 1,Address 2,Address 3,Address 4,Address 5,"
        + "Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Regime,Listed On,Last Updated,Group ID";

    public const string NewHeader =
        "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,"
        + "Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,"
        + "Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID";

    public const string ListHeader =
        "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
        + "Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,"
        + "Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,"
        + "National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,"
        + "Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,"
        + "Length of ship,Year Built,Hull identification number (HIN)";

    private static readonly (string, string)[] ConListDefaults =
        [("Group Type", "Individual"), ("Alias Type", "Prime Alias"), ("Regime", "Sample"), ("Listed On", "01/02/2016"), ("Last Updated", "03/04/2017"), ("Group ID", "90001")];

    private static readonly (string, string)[] ListDefaults =
        [("Designation Type", "Individual"), ("Name type", "Primary Name"), ("Regime Name", "Sample"), ("Date Designated", "01/02/2022"), ("Last Updated", "03/04/2024"), ("Unique ID", "XXX0001")];

    /// <summary>A row of the older form of the OFSI list; what is not given has a default or is blank.</summary>
    public static string Old(params (string Column, string Value)[] cells) => Row(OldHeader, ConListDefaults, cells);

    /// <summary>A row of the newer form of the OFSI list.</summary>
    public static string New(params (string Column, string Value)[] cells) => Row(NewHeader, ConListDefaults, cells);

    /// <summary>A row of the CSV of the UK Sanctions List.</summary>
    public static string Listed(params (string Column, string Value)[] cells) => Row(ListHeader, ListDefaults, cells);

    public static ListContent ReadOld(params string[] rows) => Read("Last Updated,13/04/2018,,,\n" + OldHeader + "\n" + string.Join('\n', rows) + "\n");

    public static ListContent ReadNew(params string[] rows) => Read("Last Updated,13/04/2025\n" + NewHeader + "\n" + string.Join('\n', rows) + "\n");

    public static ListContent ReadListed(params string[] rows) => Read("Report Date: 13-Feb-2026\n" + ListHeader + "\n" + string.Join('\n', rows) + "\n");

    public static ListContent ReadXml(params string[] entries) => Read(Xml(entries));

    public static string Xml(params string[] entries) =>
        "<Designations><DateGenerated>20/08/2026</DateGenerated>" + string.Concat(entries) + "</Designations>";

    /// <summary>An entry of the XML of the UK Sanctions List.</summary>
    public static string Entry(string inner = "", string id = "XXX0001", string kind = "Individual", string name = "<Name><Name6>EXAMPLE</Name6><NameType>Primary Name</NameType></Name>") =>
        $"<Designation><LastUpdated>03/04/2024</LastUpdated><DateDesignated>01/02/2022</DateDesignated><UniqueID>{id}</UniqueID><Names>{name}</Names><RegimeName>Sample</RegimeName>"
        + $"<IndividualEntityShip>{kind}</IndividualEntityShip>{inner}</Designation>";

    public static ListContent Read(string text) => ListFile.Parse(Encoding.UTF8.GetBytes(text), "list");

    private static string Row(string header, (string Column, string Value)[] defaults, (string Column, string Value)[] cells) =>
        string.Join(',', header.Split(',').Select(column => Quoted(cells.Concat(defaults).FirstOrDefault(c => c.Column == column).Value ?? "")));

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}
