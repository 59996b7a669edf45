using Compliance.Records;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Writes the results of a run as they come: once <see cref="Begin"/>, then the records in their order, then once <see cref="End"/>.</summary>
/// <remarks>What is written depends on the arguments alone: no clock, culture or environment. Memory does not grow with the number of records.</remarks>
public interface IReportWriter
{
    /// <summary>Starts the report.</summary>
    /// <param name="header">What the run rests on.</param>
    public void Begin(ReportHeader header);

    /// <summary>Reports a record that was screened.</summary>
    /// <param name="result">What screening came to.</param>
    public void Write(ScreeningResult result);

    /// <summary>Reports a record, or a file, that could not be read and was not screened.</summary>
    /// <param name="unread">Why not.</param>
    public void WriteUnread(RecordReadResult unread);

    /// <summary>Ends the report.</summary>
    /// <param name="summary">The totals.</param>
    public void End(ReportSummary summary);
}
