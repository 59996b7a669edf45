using System.Collections.Immutable;
using Compliance.Dates;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>One thing done together: a visit, a joint paper, a project.</summary>
public sealed record Activity : RecordNode
{
    internal static RecordSchema RecordSchema { get; } = new(
        "activity",
        ChoiceField<Activity, ActivityKind>("kind", "What kind of activity.", ActivityKind.JointPaper, nameof(Kind)).AsNeverNone(),
        ChoiceField<Activity, ActivityPurpose>("purpose", "What it serves.", ActivityPurpose.Research, nameof(Purpose)).AsNeverNone(),
        Field<Activity, string>("field", FieldType.Code, "The discipline, a code of the discipline table.", "optics", nameof(Field)),
        Field<Activity, string>("title", FieldType.Text, "Title of the paper, project or course.", "", nameof(Title)),
        Field<Activity, string>("abstract", FieldType.Text, "Abstract of the paper, or description of the project or course.", "", nameof(Abstract)),
        ListField<Activity>("keywords", FieldType.TextList, "Keywords.", "", nameof(Keywords)),
        ValueField<Activity, UncertainDate>("start", FieldType.Date, "First day of the work.", "2018-03-01", nameof(Start)),
        ValueField<Activity, PeriodBound>("end", FieldType.PeriodEnd, "Last day of the work; .. when it goes on.", "2020-06-30", nameof(End)),
        ValueField<Activity, UncertainDate>("submitted", FieldType.Date, "When the paper was submitted.", "2020-02-10", nameof(Submitted)),
        ValueField<Activity, UncertainDate>("published", FieldType.Date, "When it was published.", "[2020-06..2020-08]", nameof(Published)),
        ChoiceField<Activity, ActivityRole>("role", "In which capacity the party takes part.", ActivityRole.Private, nameof(Role)).AsNeverNone(),
        ChoiceField<Activity, CourseLevel>("level", "Level of the course; none when there is no course.", CourseLevel.Master, nameof(Level)),
        ChoiceField<Activity, TransferredItems>("items", "The most sensitive goods, software, technology or know-how transferred; none when nothing is.", TransferredItems.Published, nameof(Items)),
        ValueField<Activity, bool>("made_by_nationals", FieldType.Flag, "Whether nationals of the DPRK made the goods, wholly or partly, wherever that was.", "no", nameof(MadeByNationals)),
        ValueField<Activity, bool>("other_accounts", FieldType.Flag, "Whether the holder of the account has another one in the same State.", "no", nameof(OtherAccounts)),
        ValueField<Activity, bool>("for_profit", FieldType.Flag, "Whether it is carried on for personal profit.", "no", nameof(ForProfit)),
        ValueField<Activity, bool>("excepted_venture", FieldType.Flag, "Whether the venture is one that resolution 2375 (2017) names as excepted: the hydroelectric plants of China and the DPRK, or the Rajin-Khasan project for Russian coal.", "no", nameof(ExceptedVenture)),
        Field<Activity, string>("place", FieldType.Country, "Country where it takes place.", "DE", nameof(Place)),
        Field<Activity, Party>("partner", FieldType.Party, "The other side: the institution that works with the party.", "", nameof(Partner)).WithNested(Party.RecordSchema),
        ValueField<Activity, ImmutableArray<RecordDocument>>("documents", FieldType.DocumentList, "Documents on file for this activity.", "", nameof(Documents)).WithNested(RecordDocument.RecordSchema));

    /// <summary>What kind of activity.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>What it serves.</summary>
    public ActivityPurpose? Purpose { get; init; }

    /// <summary>The discipline, a code of the discipline table.</summary>
    public string? Field { get; init; }

    /// <summary>Title of the paper, project or course.</summary>
    public string? Title { get; init; }

    /// <summary>Abstract of the paper, or description of the project or course.</summary>
    public string? Abstract { get; init; }

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

    /// <summary>In which capacity the party takes part.</summary>
    public ActivityRole? Role { get; init; }

    /// <summary>Level of the course.</summary>
    public CourseLevel? Level { get; init; }

    /// <summary>The most sensitive goods, software, technology or know-how transferred.</summary>
    public TransferredItems? Items { get; init; }

    /// <summary>Whether nationals of the DPRK made the goods, wholly or partly, wherever that was.</summary>
    public bool? MadeByNationals { get; init; }

    /// <summary>Whether the holder of the account has another one in the same State.</summary>
    public bool? OtherAccounts { get; init; }

    /// <summary>Whether it is carried on for personal profit.</summary>
    public bool? ForProfit { get; init; }

    /// <summary>Whether the venture is one that resolution 2375 (2017) names as excepted.</summary>
    public bool? ExceptedVenture { get; init; }

    /// <summary>Country where it takes place, an ISO 3166-1 alpha-2 code.</summary>
    public string? Place { get; init; }

    /// <summary>The other side.</summary>
    public Party? Partner { get; init; }

    /// <summary>Documents on file; null when not stated.</summary>
    public ImmutableArray<RecordDocument>? Documents { get; init => field = Stated(value); }

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;
}
