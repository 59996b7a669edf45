namespace Compliance.Records;

/// <summary>What a record is about.</summary>
public enum RecordType
{
    /// <summary>A person one works with, and the activities shared.</summary>
    Collaborator,

    /// <summary>A body one works with, and the activities shared.</summary>
    Institution,

    /// <summary>The use or letting of real property.</summary>
    Lease,

    /// <summary>A person employed or to be employed.</summary>
    Worker,
}
