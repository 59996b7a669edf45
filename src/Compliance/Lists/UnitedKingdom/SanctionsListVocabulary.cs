namespace Compliance.Lists.UnitedKingdom;

/// <summary>The UK Sanctions List: its name, its ids, and the elements of its XML as published in 2026.</summary>
internal static class SanctionsListVocabulary
{
    public const string List = "UK Sanctions List";
    public const string Root = "Designations";
    public const string Entry = "Designation";
    public const string Date = "DateGenerated";

    public static readonly XmlShape Shape = new(
        Root,
        Root,
        $"{Entry} {Date}",
        "Designation: LastUpdated DateDesignated UniqueID OFSIGroupID UNReferenceNumber Names NonLatinNames Titles RegimeName IndividualEntityShip DesignationSource SanctionsImposed "
            + "SanctionsImposedIndicators OtherInformation UKStatementofReasons Addresses PhoneNumbers EmailAddresses Websites IndividualDetails EntityDetails ShipDetails",
        "SanctionsImposedIndicators: *",
        "Names: Name",
        "Name: Name1 Name2 Name3 Name4 Name5 Name6 NameType AliasStrength",
        "NonLatinNames: NonLatinName",
        "NonLatinName: NameNonLatinScript NonLatinScriptType NonLatinScriptLanguage",
        "Titles: Title",
        "Addresses: Address",
        "Address: AddressLine1 AddressLine2 AddressLine3 AddressLine4 AddressLine5 AddressLine6 AddressPostalCode AddressCountry",
        "PhoneNumbers: PhoneNumber",
        "EmailAddresses: EmailAddress",
        "Websites: Website",
        "IndividualDetails: Individual",
        "Individual: DOBs Genders Nationalities Positions PassportDetails NationalIdentifierDetails BirthDetails",
        "DOBs: DOB",
        "Genders: Gender",
        "Nationalities: Nationality",
        "Positions: Position",
        "PassportDetails: Passport",
        "Passport: PassportNumber PassportAdditionalInformation",
        "NationalIdentifierDetails: NationalIdentifier",
        "NationalIdentifier: NationalIdentifierNumber NationalIdentifierAdditionalInformation",
        "BirthDetails: Location",
        "Location: TownOfBirth CountryOfBirth",
        "EntityDetails: Entity",
        "Entity: TypeOfEntities BusinessRegistrationNumbers ParentCompanies Subsidiaries",
        "TypeOfEntities: TypeOfEntity",
        "BusinessRegistrationNumbers: BusinessRegistrationNumber",
        "ParentCompanies: ParentCompany",
        "Subsidiaries: Subsidiary",
        "ShipDetails: Ship",
        "Ship: IMONumbers CurrentOwnerOperators PreviousOwnerOperators CurrentBelievedFlagOfShips PreviousFlags TypeOfShipDetails TonnageOfShipDetails LengthOfShip LengthOfShipDetails "
            + "YearsBuilt HullIdentificationNumbers",
        "IMONumbers: IMONumber",
        "CurrentOwnerOperators: CurrentOwnerOperator",
        "PreviousOwnerOperators: PreviousOwnerOperator",
        "CurrentBelievedFlagOfShips: CurrentBelievedFlagOfShip",
        "PreviousFlags: PreviousFlag",
        "TypeOfShipDetails: TypeOfShip",
        "TonnageOfShipDetails: TonnageOfShip",
        "LengthOfShipDetails: LengthOfShip",
        "YearsBuilt: YearBuilt",
        "HullIdentificationNumbers: HullIdentificationNumber");

    /// <summary>The id of an entry, three capital letters and four digits such as <c>DPR0075</c>; null for what is none.</summary>
    public static string? Id(string text)
    {
        var id = text.Trim();
        return id.Length is >= 6 and <= 9 && id.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && id.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0 ? id : null;
    }
}
