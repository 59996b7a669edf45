namespace Compliance.Rules;

/// <summary>What a finding or a record amounts to, in ascending order: a record's verdict is the maximum of its findings.</summary>
public enum Verdict
{
    /// <summary>Screened, nothing found. Not a clearance.</summary>
    Clear,

    /// <summary>A measure is engaged and an exemption is proven by a document on file.</summary>
    Exempt,

    /// <summary>A person has to look: something is undecided, unverified, or a duty of a State.</summary>
    Review,

    /// <summary>The measure allows it only with a licence that is not on file.</summary>
    LicenceRequired,

    /// <summary>A binding, verified measure addressed to everyone forbids it; or the policy of an overlay does, and the finding says so.</summary>
    Prohibited,
}
