using Compliance.Dates;
using static Compliance.Records.RecordSchema;

namespace Compliance.Records;

/// <summary>A document on file that may prove a permission, a protection or a fact.</summary>
public sealed record RecordDocument : RecordNode
{
    internal static RecordSchema RecordSchema { get; } = new(
        "document",
        Field<RecordDocument, string>("type", FieldType.Code, "What the document is, a word that the rule pack declares.", "state_determination", nameof(Type)),
        Field<RecordDocument, string>("issuer", FieldType.Text, "Who issued it.", "Ministry of Foreign Affairs", nameof(Issuer)),
        ValueField<RecordDocument, UncertainDate>("issued", FieldType.Date, "When it was issued.", "2020-01-10", nameof(Issued)),
        ValueField<RecordDocument, UncertainDate>("notified", FieldType.Date, "When the Committee was notified of it, where the law asks for a notice.", "2020-01-08", nameof(Notified)),
        Field<RecordDocument, Period>("covers", FieldType.Period, "The days it covers.", "2020-02-01/2020-12-31", nameof(Covers)),
        Field<RecordDocument, string>("ref", FieldType.Text, "Its reference or file number.", "AZ-123/20", nameof(Ref)));

    /// <summary>What the document is: a word that the rule pack declares, such as <c>un_1718_determination</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was issued.</summary>
    public UncertainDate? Issued { get; init; }

    /// <summary>When the 1718 Committee was notified of it.</summary>
    public UncertainDate? Notified { get; init; }

    /// <summary>The days it covers.</summary>
    public Period? Covers { get; init; }

    /// <summary>Its reference or file number.</summary>
    public string? Ref { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema;
}
