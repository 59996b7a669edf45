using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.Reports;

/// <summary>The totals of a run.</summary>
/// <param name="Screened">Records that were screened.</param>
/// <param name="ByVerdict">How many came to each verdict, from clear to prohibited; every verdict is named.</param>
/// <param name="Incomplete">Screened records of which something could not be evaluated.</param>
/// <param name="Unread">Records that could not be read and were not screened.</param>
/// <param name="UnreadFiles">Files that could not be read, wholly or from some place on.</param>
/// <param name="ClearWithoutNationality">Records that read clear although the nationality of a person was not stated.</param>
/// <param name="Worst">The worst records, worst first; at most <see cref="RunTally.MaximumWorst"/>, none below review.</param>
/// <param name="Reasons">Why the run ended as it did, in words; empty when nothing was to be reported.</param>
public sealed record ReportSummary(
    int Screened,
    ImmutableArray<VerdictCount> ByVerdict,
    int Incomplete,
    int Unread,
    int UnreadFiles,
    int ClearWithoutNationality,
    ImmutableArray<RankedRecord> Worst,
    ImmutableArray<string> Reasons)
{
    /// <summary>Records that were not screened because the change to which the run was restricted cannot touch them: their earlier results stand.</summary>
    public int PassedOver { get; init; }
}

/// <summary>How many records came to a verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Count">How many.</param>
public sealed record VerdictCount(Verdict Verdict, int Count);

/// <summary>A record in the order of concern.</summary>
/// <param name="RecordId">The record's key.</param>
/// <param name="RecordType">Its type.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Score">Its score.</param>
/// <param name="Location">Where it stands.</param>
public sealed record RankedRecord(string RecordId, RecordType RecordType, Verdict Verdict, Score Score, SourceLocation Location);
