namespace Compliance.Lists.OpenSanctions;

/// <summary>What an entity that is no party says of parties, kept until all parties are known: the file gives them in any order.</summary>
internal abstract record FtmLink(string Schema, string[] Parties, int Line);

/// <summary>A relation to others, by their entity ids.</summary>
internal sealed record FtmRelation(string Schema, string[] Parties, int Line, RelationKind Kind, string[] Others, decimal? Share, DateOnly? From, DateOnly? Until)
    : FtmLink(Schema, Parties, Line);

/// <summary>The lists on which parties stand, and their references there.</summary>
internal sealed record FtmSanction(string[] Parties, int Line, Mention[] Mentions, Identifier[] References) : FtmLink("Sanction", Parties, Line);

/// <summary>A document of its holders.</summary>
internal sealed record FtmDocument(string Schema, string[] Parties, int Line, Identifier Identifier) : FtmLink(Schema, Parties, Line);

/// <summary>Posts that their holders have.</summary>
internal sealed record FtmOccupancy(string[] Parties, int Line, string[] Posts) : FtmLink("Occupancy", Parties, Line);

/// <summary>A party's reference to an address.</summary>
internal sealed record FtmAddressOf(string[] Parties, int Line, string Address) : FtmLink("addressEntity", Parties, Line);
