namespace Compliance.Records;

/// <summary>How a file writes records.</summary>
public enum RecordFormat
{
    /// <summary>Comma-, semicolon- or tab-separated values with a header (RFC 4180).</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A JSON list of objects, or objects one after the other, over as many lines as they like.</summary>
    Json,
}
