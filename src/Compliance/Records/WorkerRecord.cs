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
        Field<WorkerRecord, string>("id", FieldType.Text, "Your key of the record.", "W-001", r => r.Id, (r, v) => r with { Id = v ?? "" }).AsRequired(),
        Field<WorkerRecord, Party>("person", FieldType.Party, "The worker.", "", r => r.Person, (r, v) => r with { Person = v }).WithNested(Party.RecordSchema).AsInline(),
        Field<WorkerRecord, Party>("employer", FieldType.Party, "The employer.", "", r => r.Employer, (r, v) => r with { Employer = v }).WithNested(Party.RecordSchema),
        Field<WorkerRecord, string>("place", FieldType.Country, "Country of work.", "PL", r => r.Place, (r, v) => r with { Place = v }),
        ValueField<WorkerRecord, UncertainDate>("permit_issued", FieldType.Date, "When the work authorisation was issued.", "2018-05-14", r => r.PermitIssued, (r, v) => r with { PermitIssued = v }),
        ValueField<WorkerRecord, UncertainDate>("permit_renewed", FieldType.Date, "When it was last renewed.", "none", r => r.PermitRenewed, (r, v) => r with { PermitRenewed = v }),
        ValueField<WorkerRecord, UncertainDate>("permit_expires", FieldType.Date, "When it expires.", "2020-05-13", r => r.PermitExpires, (r, v) => r with { PermitExpires = v }),
        ValueField<WorkerRecord, UncertainDate>("contract_signed", FieldType.Date, "When the written contract was finalised.", "2018-05-01", r => r.ContractSigned, (r, v) => r with { ContractSigned = v }),
        ValueField<WorkerRecord, UncertainDate>("contract_reported", FieldType.Date, "When the State reported the contract to the 1718 Committee.", "none", r => r.ContractReported, (r, v) => r with { ContractReported = v }),
        Field<WorkerRecord, Period>("employment", FieldType.Period, "The days of employment.", "2018-06/..", r => r.Employment, (r, v) => r with { Employment = v }),
        ValueField<WorkerRecord, bool>("paid", FieldType.Flag, "Whether the person earns income.", "yes", r => r.Paid, (r, v) => r with { Paid = v }),
        ChoiceField<WorkerRecord, ProtectionStatus>("protection", "Protection status, or none.", ProtectionStatus.Refugee, r => r.Protection, (r, v) => r with { Protection = v }),
        ValueField<WorkerRecord, ImmutableArray<RecordDocument>>("documents", FieldType.DocumentList, "Documents on file.", "", r => r.Documents, (r, v) => r with { Documents = v }).WithNested(RecordDocument.RecordSchema));

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
