using Compliance.Dates;
using FluentValidation;

namespace Compliance.Records;

/// <summary>An activity has a time, and its dates are in an order in which they can have happened.</summary>
internal sealed class ActivityValidator : MetRules<Activity>
{
    public ActivityValidator()
    {
        Rule(a => a.Start is not null || a.End is not null || a.Submitted is not null || a.Published is not null)
            .WithErrorCode(RecordDiagnostics.ActivityWithoutDates)
            .WithSeverity(Severity.Warning)
            .WithMessage("\"start\" is not stated, nor any other date: which law applied then cannot be told.")
            .WithState(_ => "state start and end, or submitted and published");
        Rule(a => a.Start is not { } start || a.End is not { Date: { } end } || end.Latest >= start.Earliest)
            .WithErrorCode(RecordDiagnostics.PeriodOrder)
            .WithMessage(a => $"\"end\" ({a.End}) lies before start ({a.Start}).")
            .WithState(_ => "correct one of the two dates");
        Rule(a => a.Submitted is not { } submitted || a.Published is not { } published || published.IsBefore(submitted) != Truth.True)
            .WithErrorCode(RecordDiagnostics.PublishedBeforeSubmitted)
            .WithSeverity(Severity.Warning)
            .WithMessage(a => $"\"published\" ({a.Published}) lies before submitted ({a.Submitted}).")
            .WithState(_ => "check the two dates");
    }
}
