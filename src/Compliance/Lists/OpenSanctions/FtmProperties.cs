using System.Collections.Frozen;

namespace Compliance.Lists.OpenSanctions;

/// <summary>The properties of FollowTheMoney entities that are read, or known to say nothing that a watchlist keeps.</summary>
internal static class FtmProperties
{
    public static FrozenSet<string> Known { get; } = (
        // names
        "name alias weakAlias previousName abbreviation firstName secondName middleName fatherName lastName motherName "
        // persons and organisations
        + "birthDate birthPlace birthCountry deathDate nationality citizenship title position gender country jurisdiction mainCountry address addressEntity topics "
        + "passportNumber idNumber socialSecurityNumber registrationNumber ogrnCode leiCode uscCode swiftBic email phone innCode taxNumber vatCode kppCode okpoCode dunsCode bikCode npiCode "
        + "uniqueEntityId wikidataId mmsi callSign serialNumber icaoCode website imoNumber "
        // prose
        + "notes description summary reason legalForm keywords status sector classification religion ethnicity political education provisions "
        // links
        + "owner asset director organization member employee employer agent client person associate relative relationship subject object predecessor successor entity holder post role percentage "
        + "startDate endDate date listingDate authority authorityId unscId program programId programUrl sourceUrl publisher publisherUrl recordId modifiedAt createdAt retrievedAt "
        + "type number publicKey iban accountNumber currency managingExchange "
        + "full street street2 postOfficeBox city state region postalCode countryCode latitude longitude remarks "
        + "amount amountEur amountUsd beneficiary payer namesMentioned purpose duration "
        + "incorporationDate dissolutionDate ownershipType sharesValue sharesCount sharesCurrency flag pastFlags buildDate tonnage grossRegisteredTonnage deadweightTonnage model manufacturer "
        + "innerId parent subsidiaries innCodes permId isinCode tickerSymbol ticker issuer okopfCode fnsCode fssCode pfrNumber sicCode naicsCode riskClassification wikipediaUrl")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);
}
