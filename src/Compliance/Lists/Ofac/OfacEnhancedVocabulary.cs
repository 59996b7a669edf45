namespace Compliance.Lists.Ofac;

/// <summary>The elements of OFAC's enhanced format as seen in its files of 2024 and 2025.</summary>
internal static class OfacEnhancedVocabulary
{
    public const string Root = "sanctionsData";
    public const string Publication = "publicationInfo";
    public const string Value = "referenceValue";
    public const string FeatureType = "featureType";
    public const string Entity = "entity";

    private const string Period = "fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate isDateRange @id";

    public static readonly XmlShape Shape = new(
        Root,
        $"{Root} referenceValues featureTypes entities",
        $"{Publication} {Value} {FeatureType} {Entity}",
        "publicationInfo: dataAsOf filters",
        "filters: sanctionsLists sanctionsPrograms",
        "referenceValue: type value code isoCode @refId",
        "featureType: type detailType publishDescription publishOrder publishExclude @featureTypeId",
        "detailType: @refId",
        "entity: generalInfo sanctionsLists sanctionsPrograms sanctionsTypes legalAuthorities names addresses features identityDocuments relationships @id",
        "generalInfo: identityId entityType title remarks",
        "entityType: @refId",
        "sanctionsLists: sanctionsList",
        "sanctionsList: @refId @id @datePublished",
        "sanctionsPrograms: sanctionsProgram",
        "sanctionsProgram: @refId @id",
        "sanctionsTypes: sanctionsType",
        "sanctionsType: @refId @id",
        "legalAuthorities: legalAuthority",
        "legalAuthority: @refId @id",
        "names: name",
        "name: isPrimary aliasType isLowQuality translations comments @id @nameId @nameTranslationId",
        "aliasType: @refId",
        "translations: translation",
        "translation: isPrimary script formattedFirstName! formattedLastName! formattedFullName! nameParts addressParts @id",
        "script: @refId",
        "nameParts: namePart",
        "namePart: type value! @id",
        "type: @refId @featureTypeId",
        "addresses: address",
        "address: country translations @id",
        "country: @refId",
        "addressParts: addressPart",
        "addressPart: type value @id",
        "features: feature",
        "feature: type versionId value valueRefId valueDate isPrimary reliability comments @id",
        "reliability: @refId",
        "valueDate: " + Period,
        "issueDate: " + Period,
        "expirationDate: " + Period,
        "identityDocuments: identityDocument",
        "identityDocument: type name documentNumber isValid issuingAuthority issuingLocation issuingCountry issueDate expirationDate comments idFeatures @id",
        "issuingCountry: @refId",
        "idFeatures: *",
        "relationships: relationship",
        "relationship: type relatedEntity quality comments isFormer @id",
        "relatedEntity: @entityId",
        "quality: @refId");
}
