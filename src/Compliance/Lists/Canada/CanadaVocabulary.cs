namespace Compliance.Lists.Canada;

/// <summary>The element names of the Canadian list in the form of 2020 and that of 2025.</summary>
internal static class CanadaVocabulary
{
    public const string Root = "data-set";
    public const string Record = "record";

    public static readonly XmlShape Shape = new(
        Root,
        Root,
        Record,
        "record: Country Entity EntityOrShip LastName GivenName Title TitleOrShip Aliases DateOfBirth DateOfBirthOrShipBuildDate ShipIMONumber Schedule Item DateOfListing");
}
