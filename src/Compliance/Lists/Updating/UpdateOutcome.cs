namespace Compliance.Lists.Updating;

/// <summary>What came of keeping one list up to date.</summary>
public enum UpdateOutcome
{
    /// <summary>A new edition is in place.</summary>
    Updated,

    /// <summary>The edition in place is what the authority publishes.</summary>
    NotModified,

    /// <summary>The list could not be updated; what was in place still is.</summary>
    Failed,

    /// <summary>An address needs a value that was not given; nothing was fetched.</summary>
    NotConfigured,

    /// <summary>Looked at without a connection: in place.</summary>
    InPlace,

    /// <summary>Looked at without a connection: a file is not there.</summary>
    Absent,

    /// <summary>Looked at without a connection: a file is not as it was fetched, or cannot be used.</summary>
    Damaged,
}
