namespace Compliance.Records;

/// <summary>What kind of activity is shared with a collaborator or institution.</summary>
public enum ActivityKind
{
    /// <summary>A research or study visit.</summary>
    Visit,

    /// <summary>A joint publication.</summary>
    JointPaper,

    /// <summary>A joint project.</summary>
    Project,

    /// <summary>Supervision of a thesis or of research.</summary>
    Supervision,

    /// <summary>Teaching: a degree place, a course, a lecture series.</summary>
    Teaching,

    /// <summary>Practical training in a laboratory or on equipment.</summary>
    Training,

    /// <summary>A conference or meeting.</summary>
    Conference,

    /// <summary>Peer review or editorial work.</summary>
    PeerReview,

    /// <summary>Technical assistance: advice, instruction or services about goods or technology, outside teaching and research.</summary>
    TechnicalAssistance,

    /// <summary>A bank account that the party holds with the partner or with you.</summary>
    Account,

    /// <summary>A representative office, branch or subsidiary of a bank or other financial institution.</summary>
    BranchOffice,

    /// <summary>A joint venture or cooperative entity with the party, or its expansion.</summary>
    JointVenture,

    /// <summary>An investment accepted from the party.</summary>
    InvestmentReceived,

    /// <summary>An investment, loan or ownership interest in the party, or in assets or business in its State.</summary>
    InvestmentMade,

    /// <summary>Funds, other economic resources or financial services for the party or for its benefit.</summary>
    Payment,

    /// <summary>Public or private financial support for trade: an export credit, a guarantee, an insurance.</summary>
    TradeSupport,

    /// <summary>Goods, software, technology or services supplied to the party.</summary>
    Export,

    /// <summary>Goods or services obtained from the party.</summary>
    Import,

    /// <summary>Entry into or transit through a State, without any other activity.</summary>
    Entry,

    /// <summary>A trade, profession or business that the party carries on.</summary>
    Commerce,

    /// <summary>A claim of the party under a contract, to be met or not.</summary>
    Claim,
}

/// <summary>What an activity serves.</summary>
public enum ActivityPurpose
{
    /// <summary>An exchange between medical institutions for a medical purpose.</summary>
    MedicalExchange,

    /// <summary>Research.</summary>
    Research,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Humanitarian assistance or basic human needs.</summary>
    Humanitarian,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>In which capacity a party takes part in an activity.</summary>
public enum ActivityRole
{
    /// <summary>A diplomatic mission or consular post.</summary>
    Mission,

    /// <summary>An accredited diplomat or consular officer.</summary>
    Diplomat,

    /// <summary>Another member of a mission or post.</summary>
    MissionMember,

    /// <summary>A member or official of the Government.</summary>
    Official,

    /// <summary>A member of the armed forces.</summary>
    ArmedForces,

    /// <summary>None of these.</summary>
    Private,
}

/// <summary>The level of a course.</summary>
public enum CourseLevel
{
    /// <summary>A bachelor course.</summary>
    Bachelor,

    /// <summary>A master course.</summary>
    Master,

    /// <summary>A doctorate.</summary>
    Doctorate,

    /// <summary>Any other course.</summary>
    Other,
}

/// <summary>How sensitive the goods, software, technology or know-how are that an activity transfers.</summary>
public enum TransferredItems
{
    /// <summary>Tied to arms, nuclear, missile or other items that the resolutions on the DPRK ban.</summary>
    SanctionsListed,

    /// <summary>On another control list.</summary>
    Controlled,

    /// <summary>Food or medicine that no control list names.</summary>
    FoodMedicine,

    /// <summary>Anything else that no control list names.</summary>
    Uncontrolled,

    /// <summary>Published information or the results of fundamental research only.</summary>
    Published,
}
