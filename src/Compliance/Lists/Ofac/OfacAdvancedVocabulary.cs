using System.Collections.Frozen;

namespace Compliance.Lists.Ofac;

/// <summary>The elements of OFAC's advanced format by its published schema (sdn_advanced.xsd), which both of its namespaces share.</summary>
internal static class OfacAdvancedVocabulary
{
    public const string Root = "Sanctions";
    public const string Issue = "DateOfIssue";
    public const string Location = "Location";
    public const string Document = "IDRegDocument";
    public const string Party = "DistinctParty";
    public const string Relationship = "ProfileRelationship";
    public const string Entry = "SanctionsEntry";
    public const string Link = "SanctionsEntryLink";

    private const string Tables =
        "AliasType AreaCode AreaCodeType CalendarType Country CountryRelevance DecisionMakingBody DetailReference DetailType DocNameStatus EntryEventType EntryLinkType "
        + "ExRefType FeatureType FeatureTypeGroup IDRegDocDateType IDRegDocType IdentityFeatureLinkType LegalBasis LegalBasisType List LocPartType LocPartValueStatus "
        + "LocPartValueType NamePartType Organisation PartySubType PartyType RelationQuality RelationType Reliability SanctionsProgram SanctionsType Script ScriptStatus "
        + "SubsidiaryBody SupInfoType TargetType Validity";

    private static readonly string[] Known =
    [
        "DateOfIssue: Year Month Day @CalendarTypeID",
        "Date: Year Month Day @CalendarTypeID",
        "From: Year Month Day",
        "To: Year Month Day",
        "DatePeriod: Comment Start End DurationMinimum DurationMaximum @CalendarTypeID @YearFixed @MonthFixed @DayFixed",
        "Start: From To @Approximate @YearFixed @MonthFixed @DayFixed",
        "End: From To @Approximate @YearFixed @MonthFixed @DayFixed",
        "DurationMinimum: *",
        "DurationMaximum: *",
        "Location: Comment LocationAreaCode LocationCountry LocationPart FeatureVersionReference IDRegDocumentReference @ID",
        "LocationAreaCode: @AreaCodeID",
        "LocationCountry: @CountryID @CountryRelevanceID",
        "LocationPart: LocationPartValue @LocPartTypeID",
        "LocationPartValue: Comment Value @Primary @LocPartValueTypeID @LocPartValueStatusID",
        "FeatureVersionReference: @FeatureVersionID",
        "IDRegDocumentReference: @IDRegDocumentID",
        "ProfileRelationshipReference: @ProfileRelationshipID",
        "IDRegDocument: Comment IDRegistrationNo IssuingAuthority DocumentDate IDRegDocumentMention FeatureVersionReference DocumentedNameReference ProfileRelationshipReference "
            + "@ID @IDRegDocTypeID @IdentityID @IssuedBy-CountryID @IssuedIn-LocationID @ValidityID",
        "DocumentDate: DatePeriod @IDRegDocDateTypeID",
        "IDRegDocumentMention: @IDRegDocumentID @ReferenceType",
        "DocumentedNameReference: @DocumentedNameID",
        "DistinctParty: Comment Profile @FixedRef",
        "Profile: Comment Identity Feature SanctionsEntryReference ExternalReference @ID @PartySubTypeID",
        "SanctionsEntryReference: @SanctionsEntryID",
        "ExternalReference: *",
        "Identity: Comment Alias NamePartGroups IDRegDocumentReference @ID @FixedRef @Primary @False",
        "Alias: Comment DatePeriod DocumentedName @FixedRef @AliasTypeID @Primary @LowQuality",
        "DocumentedName: Comment DocumentedNamePart DocumentedNameCountry IDRegDocumentReference @ID @FixedRef @DocNameStatusID",
        "DocumentedNamePart: NamePartValue @LeadingChars @TrailingChars",
        "NamePartValue: @NamePartGroupID @ScriptID @ScriptStatusID @Acronym",
        "DocumentedNameCountry: Comment @CountryID",
        "NamePartGroups: MasterNamePartGroup",
        "MasterNamePartGroup: NamePartGroup",
        "NamePartGroup: @ID @NamePartTypeID",
        "Feature: FeatureVersion IdentityReference @ID @FeatureTypeID",
        "FeatureVersion: Comment DatePeriod VersionDetail VersionLocation IDRegDocumentReference @ID @ReliabilityID",
        "VersionDetail: @DetailTypeID @DetailReferenceID",
        "VersionLocation: @LocationID",
        "IdentityReference: @IdentityID @IdentityFeatureLinkTypeID",
        "ProfileRelationship: Comment DatePeriod IDRegDocumentReference @ID @From-ProfileID @To-ProfileID @RelationTypeID @RelationQualityID @Former @SanctionsEntryID",
        "SanctionsEntry: Comment LimitationsToListing EntryEvent SanctionsMeasure SupportingInfo ProfileRelationshipReference @ID @ProfileID @ListID @EntryProfileRef @EntryDeltaFlag",
        "EntryEvent: Comment Date @ID @EntryEventTypeID @LegalBasisID",
        "SanctionsMeasure: Comment DatePeriod @ID @SanctionsTypeID",
        "SupportingInfo: Text DirectURL @ID @SupInfoTypeID",
        "SanctionsEntryLink: *",
    ];

    // Elements that hold only text may bear a DeltaAction too.
    private const string Texts = "Year Month Day Comment Value IDRegistrationNo IssuingAuthority LimitationsToListing Text DirectURL";

    private static readonly string[] TableNames = Tables.Split(' ');

    public static readonly FrozenSet<string> TableSet = TableNames.ToFrozenSet(StringComparer.Ordinal);

    public static readonly XmlShape Shape = new(
        Root,
        string.Join(' ', (string[])[Root, "ReferenceValueSets", .. TableNames.Select(t => t + "Values"), "Locations", "IDRegDocuments", "DistinctParties", "ProfileRelationships", "SanctionsEntries", "SanctionsEntryLinks"]),
        string.Join(' ', (string[])[Issue, .. TableNames, Location, Document, Party, Relationship, Entry, Link]),
        [
            .. Known.Select(k => k.EndsWith('*') ? k : k + " @DeltaAction"),
            .. Texts.Split(' ').Select(t => t + ": @DeltaAction"),
            .. TableNames.Select(t => t + ": @*"),
        ]);
}
