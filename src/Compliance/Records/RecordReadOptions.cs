namespace Compliance.Records;

/// <summary>How a file of records is read. What is not set is found out from the file.</summary>
public sealed record RecordReadOptions
{
    /// <summary>What the records are about.</summary>
    /// <value>Default null: told by the JSON field or the CSV column <c>type</c>, or by CSV columns that only one type has.</value>
    public RecordType? Type { get; init; }

    /// <summary>How the file writes them.</summary>
    /// <value>Default null: told by the extension .csv, .tsv, .jsonl, .ndjson or .json, otherwise by the first character.</value>
    public RecordFormat? Format { get; init; }

    /// <summary>The most characters of one line or one CSV cell; a <see cref="RecordFormat.Json"/> document may have 64 times as many.</summary>
    /// <value>Default 1,048,576. What is longer is reported and not read, so that a missing quotation mark cannot fill the memory.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxLineLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1 << 20;
}
