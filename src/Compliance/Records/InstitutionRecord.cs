using System.Collections.Immutable;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>A body one works with, and the activities shared.</summary>
public sealed record InstitutionRecord : ScreeningRecord
{
    internal static RecordSchema RecordSchema { get; } = new(
        "institution",
        Field<InstitutionRecord, string>("id", FieldType.Text, "Your key of the record.", "I-001", nameof(Id)).AsRequired(),
        Field<InstitutionRecord, Party>("party", FieldType.Party, "The body.", "", nameof(Party)).WithNested(Party.RecordSchema).AsInline(),
        ValueField<InstitutionRecord, ImmutableArray<Activity>>("activities", FieldType.ActivityList, "What is done together.", "", nameof(Activities)).WithNested(Activity.RecordSchema));

    /// <summary>The body.</summary>
    public Party? Party { get; init; }

    /// <summary>What is done together; null when not stated.</summary>
    public ImmutableArray<Activity>? Activities { get; init => field = Stated(value); }

    /// <inheritdoc/>
    public override RecordType Type => RecordType.Institution;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;

    /// <inheritdoc/>
    public override ImmutableArray<PartyInRole> Parties => RecordParties.Of(this);
}
