using System.Collections.Frozen;

namespace Compliance.Lists.OpenSanctions;

/// <summary>What becomes of the entities of a FollowTheMoney schema.</summary>
internal enum FtmUse
{
    /// <summary>A party.</summary>
    Party,

    /// <summary>A relation between two parties.</summary>
    Relation,

    /// <summary>A list on which its party stands.</summary>
    Sanction,

    /// <summary>A document or wallet that identifies its holder.</summary>
    Document,

    /// <summary>An address that parties refer to.</summary>
    Address,

    /// <summary>A post that somebody holds.</summary>
    Position,

    /// <summary>The holding of a post.</summary>
    Occupancy,

    /// <summary>Known, and nothing that identifies a party: payments, securities, real estate.</summary>
    Other,
}

/// <summary>A schema of the FollowTheMoney model: for relations the properties of both ends.</summary>
internal sealed record FtmSchema(FtmUse Use, PartyKind Kind = PartyKind.Unknown, string From = "", string To = "", RelationKind Relation = RelationKind.LinkedTo)
{
    private static readonly FrozenDictionary<string, FtmSchema> Known = new Dictionary<string, FtmSchema>(StringComparer.Ordinal)
    {
        ["Person"] = new(FtmUse.Party, PartyKind.Person),
        ["Organization"] = new(FtmUse.Party, PartyKind.Organisation),
        ["Company"] = new(FtmUse.Party, PartyKind.Organisation),
        ["PublicBody"] = new(FtmUse.Party, PartyKind.Organisation),

        // A person or an organisation: the source does not know.
        ["LegalEntity"] = new(FtmUse.Party),
        ["Vessel"] = new(FtmUse.Party, PartyKind.Vessel),
        ["Airplane"] = new(FtmUse.Party, PartyKind.Aircraft),
        ["Ownership"] = new(FtmUse.Relation, From: "owner", To: "asset", Relation: RelationKind.Owns),
        ["Directorship"] = new(FtmUse.Relation, From: "director", To: "organization", Relation: RelationKind.LeaderOf),
        ["Membership"] = new(FtmUse.Relation, From: "member", To: "organization"),
        ["Employment"] = new(FtmUse.Relation, From: "employee", To: "employer"),
        ["Representation"] = new(FtmUse.Relation, From: "agent", To: "client", Relation: RelationKind.ActsFor),
        ["Associate"] = new(FtmUse.Relation, From: "person", To: "associate", Relation: RelationKind.RelatedTo),
        ["Family"] = new(FtmUse.Relation, From: "person", To: "relative", Relation: RelationKind.RelatedTo),
        ["UnknownLink"] = new(FtmUse.Relation, From: "subject", To: "object"),
        ["Succession"] = new(FtmUse.Relation, From: "predecessor", To: "successor"),
        ["Sanction"] = new(FtmUse.Sanction, From: "entity"),
        ["Passport"] = new(FtmUse.Document, From: "holder"),
        ["Identification"] = new(FtmUse.Document, From: "holder"),
        ["CryptoWallet"] = new(FtmUse.Document, From: "holder"),
        ["BankAccount"] = new(FtmUse.Document, From: "holder"),
        ["Address"] = new(FtmUse.Address),
        ["Position"] = new(FtmUse.Position),
        ["Occupancy"] = new(FtmUse.Occupancy, From: "holder", To: "post"),
        ["Payment"] = new(FtmUse.Other),
        ["Security"] = new(FtmUse.Other),
        ["RealEstate"] = new(FtmUse.Other),
        ["Vehicle"] = new(FtmUse.Other),
        ["Asset"] = new(FtmUse.Other),
        ["Debt"] = new(FtmUse.Other),
        ["Contract"] = new(FtmUse.Other),
        ["ContractAward"] = new(FtmUse.Other),
        ["Documentation"] = new(FtmUse.Other),
        ["Document"] = new(FtmUse.Other),
        ["Article"] = new(FtmUse.Other),
        ["Mention"] = new(FtmUse.Other),
        ["Event"] = new(FtmUse.Other),
        ["Trip"] = new(FtmUse.Other),
        ["CourtCase"] = new(FtmUse.Other),
        ["CourtCaseParty"] = new(FtmUse.Other),
        ["License"] = new(FtmUse.Other),
        ["Permit"] = new(FtmUse.Other),
        ["Project"] = new(FtmUse.Other),
        ["ProjectParticipant"] = new(FtmUse.Other),
        ["TaxRoll"] = new(FtmUse.Other),
        ["EconomicActivity"] = new(FtmUse.Other),
        ["Similar"] = new(FtmUse.Other),
        ["Note"] = new(FtmUse.Other),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The schema of that name, or null.</summary>
    public static FtmSchema? Of(string name) => Known.GetValueOrDefault(name);
}
