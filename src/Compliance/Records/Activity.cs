using System.Collections.Immutable;
using Compliance.Dates;
using static Compliance.Records.RecordSchema;

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

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One thing done together: a visit, a joint paper, a project.</summary>
public sealed record Activity : RecordNode
{
    internal static RecordSchema RecordSchema { get; } = new(
        "activity",
        ChoiceField<Activity, ActivityKind>("kind", "What kind of activity.", ActivityKind.JointPaper, a => a.Kind, (a, v) => a with { Kind = v }).AsNeverNone(),
        ChoiceField<Activity, ActivityPurpose>("purpose", "What it serves.", ActivityPurpose.Research, a => a.Purpose, (a, v) => a with { Purpose = v }).AsNeverNone(),
        Field<Activity, string>("field", FieldType.Code, "The discipline, a code of the discipline table.", "optics", a => a.Field, (a, v) => a with { Field = v }),
        Field<Activity, string>("title", FieldType.Text, "Title of the paper, project or course.", "", a => a.Title, (a, v) => a with { Title = v }),
        Field<Activity, ImmutableStrings>("keywords", FieldType.TextList, "Keywords.", "", a => ImmutableStrings.From(a.Keywords), (a, v) => a with { Keywords = v?.Items }),
        ValueField<Activity, UncertainDate>("start", FieldType.Date, "First day of the work.", "2018-03-01", a => a.Start, (a, v) => a with { Start = v }),
        ValueField<Activity, PeriodBound>("end", FieldType.PeriodEnd, "Last day of the work; .. when it goes on.", "2020-06-30", a => a.End, (a, v) => a with { End = v }),
        ValueField<Activity, UncertainDate>("submitted", FieldType.Date, "When the paper was submitted.", "2020-02-10", a => a.Submitted, (a, v) => a with { Submitted = v }),
        ValueField<Activity, UncertainDate>("published", FieldType.Date, "When it was published.", "[2020-06..2020-08]", a => a.Published, (a, v) => a with { Published = v }),
        Field<Activity, string>("place", FieldType.Country, "Country where it takes place.", "DE", a => a.Place, (a, v) => a with { Place = v }),
        Field<Activity, Party>("partner", FieldType.Party, "The other side: the institution that works with the party.", "", a => a.Partner, (a, v) => a with { Partner = v }).WithNested(Party.RecordSchema),
        ValueField<Activity, ImmutableArray<RecordDocument>>("documents", FieldType.DocumentList, "Documents on file for this activity.", "", a => a.Documents, (a, v) => a with { Documents = v }).WithNested(RecordDocument.RecordSchema));

    /// <summary>What kind of activity.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>What it serves.</summary>
    public ActivityPurpose? Purpose { get; init; }

    /// <summary>The discipline, a code of the discipline table.</summary>
    public string? Field { get; init; }

    /// <summary>Title of the paper, project or course.</summary>
    public string? Title { get; init; }

    /// <summary>Keywords; null when not stated.</summary>
    public ImmutableArray<string>? Keywords { get; init => field = Stated(value); }

    /// <summary>First day of the work; null when not stated.</summary>
    public UncertainDate? Start { get; init; }

    /// <summary>Last day of the work; null when not stated, <see cref="PeriodBound.Open"/> when it goes on.</summary>
    public PeriodBound? End { get; init; }

    /// <summary>The days of the work, or null when neither end was stated or the ends contradict each other.</summary>
    public Period? Period => Start is null && End is null
        ? null
        : Dates.Period.TryCreate(Start is { } start ? PeriodBound.At(start) : PeriodBound.NotStated, End ?? PeriodBound.NotStated);

    /// <summary>When the paper was submitted.</summary>
    public UncertainDate? Submitted { get; init; }

    /// <summary>When it was published.</summary>
    public UncertainDate? Published { get; init; }

    /// <summary>Country where it takes place, an ISO 3166-1 alpha-2 code.</summary>
    public string? Place { get; init; }

    /// <summary>The other side.</summary>
    public Party? Partner { get; init; }

    /// <summary>Documents on file; null when not stated.</summary>
    public ImmutableArray<RecordDocument>? Documents { get; init => field = Stated(value); }

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;
}
