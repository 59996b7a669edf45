using System.Collections.Immutable;
using Compliance.Dates;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>Why a worker may be protected from return.</summary>
public enum ProtectionStatus
{
    /// <summary>Recognised refugee.</summary>
    Refugee,

    /// <summary>Another form of international protection.</summary>
    InternationalProtection,

    /// <summary>Return is barred by national or international law on other grounds.</summary>
    ReturnProhibited,

    /// <summary>A national of the State of work.</summary>
    HostNational,
}

/// <summary>A person employed or to be employed.</summary>
public sealed record WorkerRecord : ScreeningRecord
{
    internal static RecordSchema RecordSchema { get; } = new(
        "worker",
        Field<WorkerRecord, string>("id", FieldType.Text, "Your key of the record.", "W-001", nameof(Id)).AsRequired(),
        Field<WorkerRecord, Party>("person", FieldType.Party, "The worker.", "", nameof(Person)).WithNested(Party.RecordSchema).AsInline(),
        Field<WorkerRecord, Party>("employer", FieldType.Party, "The employer.", "", nameof(Employer)).WithNested(Party.RecordSchema),
        Field<WorkerRecord, string>("place", FieldType.Country, "Country of work.", "PL", nameof(Place)),
        ValueField<WorkerRecord, UncertainDate>("permit_issued", FieldType.Date, "When the work authorisation was issued.", "2018-05-14", nameof(PermitIssued)),
        ValueField<WorkerRecord, UncertainDate>("permit_renewed", FieldType.Date, "When it was last renewed.", "none", nameof(PermitRenewed)),
        ValueField<WorkerRecord, UncertainDate>("permit_expires", FieldType.Date, "When it expires.", "2020-05-13", nameof(PermitExpires)),
        ValueField<WorkerRecord, UncertainDate>("contract_signed", FieldType.Date, "When the written contract was finalised.", "2018-05-01", nameof(ContractSigned)),
        ValueField<WorkerRecord, UncertainDate>("contract_reported", FieldType.Date, "When the State reported the contract to the 1718 Committee.", "none", nameof(ContractReported)),
        Field<WorkerRecord, Period>("employment", FieldType.Period, "The days of employment.", "2018-06/..", nameof(Employment)),
        ValueField<WorkerRecord, bool>("paid", FieldType.Flag, "Whether the person earns income.", "yes", nameof(Paid)),
        ChoiceField<WorkerRecord, ProtectionStatus>("protection", "Protection status, or none.", ProtectionStatus.Refugee, nameof(Protection)),
        ValueField<WorkerRecord, ImmutableArray<RecordDocument>>("documents", FieldType.DocumentList, "Documents on file.", "", nameof(Documents)).WithNested(RecordDocument.RecordSchema));

    /// <summary>The worker.</summary>
    public Party? Person { get; init; }

    /// <summary>The employer.</summary>
    public Party? Employer { get; init; }

    /// <summary>Country of work, an ISO 3166-1 alpha-2 code.</summary>
    public string? Place { get; init; }

    /// <summary>When the work authorisation was issued.</summary>
    public UncertainDate? PermitIssued { get; init; }

    /// <summary>When it was last renewed.</summary>
    public UncertainDate? PermitRenewed { get; init; }

    /// <summary>When it expires.</summary>
    public UncertainDate? PermitExpires { get; init; }

    /// <summary>When the written contract was finalised.</summary>
    public UncertainDate? ContractSigned { get; init; }

    /// <summary>When the State reported the contract to the 1718 Committee.</summary>
    public UncertainDate? ContractReported { get; init; }

    /// <summary>The days of employment.</summary>
    public Period? Employment { get; init; }

    /// <summary>Whether the person earns income.</summary>
    public bool? Paid { get; init; }

    /// <summary>Protection status; "none" is stated through <see cref="RecordNode.StatedNone"/>.</summary>
    public ProtectionStatus? Protection { get; init; }

    /// <summary>Documents on file; null when not stated.</summary>
    public ImmutableArray<RecordDocument>? Documents { get; init => field = Stated(value); }

    /// <inheritdoc/>
    public override RecordType Type => RecordType.Worker;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;

    /// <inheritdoc/>
    public override ImmutableArray<PartyInRole> Parties => RecordParties.Of(this);
}
