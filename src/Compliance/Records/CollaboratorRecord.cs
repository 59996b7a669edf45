using System.Collections.Immutable;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>A person one works with, and the activities shared.</summary>
public sealed record CollaboratorRecord : ScreeningRecord
{
    internal static RecordSchema RecordSchema { get; } = new(
        "collaborator",
        Field<CollaboratorRecord, string>("id", FieldType.Text, "Your key of the record.", "C-001", nameof(Id)).AsRequired(),
        Field<CollaboratorRecord, Party>("party", FieldType.Party, "The person.", "", nameof(Party)).WithNested(Party.RecordSchema).AsInline(),
        ValueField<CollaboratorRecord, ImmutableArray<Activity>>("activities", FieldType.ActivityList, "What is done together.", "", nameof(Activities)).WithNested(Activity.RecordSchema));

    /// <summary>The person.</summary>
    public Party? Party { get; init; }

    /// <summary>What is done together; null when not stated.</summary>
    public ImmutableArray<Activity>? Activities { get; init => field = Stated(value); }

    /// <inheritdoc/>
    public override RecordType Type => RecordType.Collaborator;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;

    /// <inheritdoc/>
    public override ImmutableArray<PartyInRole> Parties => RecordParties.Of(this);
}
