namespace Compliance.Lists;

/// <summary>The words by which snapshots write kinds.</summary>
internal static class SnapshotWords
{
    public const string Format = "watchlist/1";

    public static readonly WordTable<PartyKind> Parties = new()
    {
        ["unknown"] = PartyKind.Unknown,
        ["person"] = PartyKind.Person,
        ["organisation"] = PartyKind.Organisation,
        ["vessel"] = PartyKind.Vessel,
        ["aircraft"] = PartyKind.Aircraft,
    };

    public static readonly WordTable<AliasKind> Aliases = new()
    {
        ["primary"] = AliasKind.Primary,
        ["aka"] = AliasKind.AlsoKnownAs,
        ["fka"] = AliasKind.FormerlyKnownAs,
        ["original-script"] = AliasKind.OriginalScript,
    };

    public static readonly WordTable<AliasQuality> Qualities = new()
    {
        ["strong"] = AliasQuality.Strong,
        ["weak"] = AliasQuality.Weak,
    };

    public static readonly WordTable<IdentifierKind> Identifiers = new()
    {
        ["other"] = IdentifierKind.Other,
        ["passport"] = IdentifierKind.Passport,
        ["national-id"] = IdentifierKind.NationalId,
        ["imo"] = IdentifierKind.Imo,
        ["imo-company"] = IdentifierKind.ImoCompany,
        ["bic"] = IdentifierKind.Bic,
        ["email"] = IdentifierKind.Email,
        ["phone"] = IdentifierKind.Phone,
        ["registration"] = IdentifierKind.Registration,
        ["list-reference"] = IdentifierKind.ListReference,
    };

    public static readonly WordTable<RelationKind> Relations = new()
    {
        ["owns"] = RelationKind.Owns,
        ["acts-for"] = RelationKind.ActsFor,
        ["owned-or-controlled-by"] = RelationKind.OwnedOrControlledBy,
        ["leader-of"] = RelationKind.LeaderOf,
        ["supports"] = RelationKind.Supports,
        ["related-to"] = RelationKind.RelatedTo,
        ["vessel-interest"] = RelationKind.VesselInterest,
        ["linked-to"] = RelationKind.LinkedTo,
    };

    public static readonly WordTable<ListMeaning> Meanings = new()
    {
        ["other"] = ListMeaning.Other,
        ["export-control"] = ListMeaning.ExportControl,
        ["nonproliferation"] = ListMeaning.Nonproliferation,
        ["research-security"] = ListMeaning.ResearchSecurity,
        ["register"] = ListMeaning.Register,
        ["state-linked"] = ListMeaning.StateLinked,
        ["public-office"] = ListMeaning.PublicOffice,
        ["compilation"] = ListMeaning.Compilation,
    };

    public static readonly WordTable<PublicationDateBasis> DateBases = new()
    {
        ["stated"] = PublicationDateBasis.Stated,
        ["latest-entry"] = PublicationDateBasis.LatestEntry,
        ["given"] = PublicationDateBasis.Given,
        ["unknown"] = PublicationDateBasis.Unknown,
    };
}
