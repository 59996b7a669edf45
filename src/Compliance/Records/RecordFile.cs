using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>The records of a file that was read as a whole.</summary>
public sealed class RecordFile
{
    internal RecordFile(ImmutableArray<ScreeningRecord> records, ImmutableArray<RecordReadResult> rejected)
    {
        Records = records;
        Rejected = rejected;
    }

    /// <summary>The records that could be read, in the order of the file.</summary>
    public ImmutableArray<ScreeningRecord> Records { get; }

    /// <summary>The records that could not, with the reasons. They are not screened and must be reported as incomplete.</summary>
    public ImmutableArray<RecordReadResult> Rejected { get; }
}
