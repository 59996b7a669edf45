namespace Compliance.Records;

/// <summary>The type of a record's field, as files, packs and schemas see it.</summary>
public enum FieldType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One word of a closed list.</summary>
    Choice,

    /// <summary>A code of an open code set, such as a discipline.</summary>
    Code,

    /// <summary>A country: an ISO 3166-1 code or a name; held as the alpha-2 code.</summary>
    Country,

    /// <summary>An uncertain date in EDTF form.</summary>
    Date,

    /// <summary>The end of a stretch of days: an uncertain date, or <c>..</c> when it goes on.</summary>
    PeriodEnd,

    /// <summary>A period in EDTF form.</summary>
    Period,

    /// <summary>An amount and an ISO 4217 currency, such as <c>38000 EUR</c>.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Several texts; in CSV separated by <c>;</c>.</summary>
    TextList,

    /// <summary>Several countries; in CSV separated by <c>;</c>.</summary>
    CountryList,

    /// <summary>A person or body named in the record.</summary>
    Party,

    /// <summary>Documents on file.</summary>
    DocumentList,

    /// <summary>Activities; in CSV one a row.</summary>
    ActivityList,
}
