namespace Compliance.Dates;

/// <summary>How finely a date was stated.</summary>
public enum DatePrecision : byte
{
    /// <summary>A full calendar day.</summary>
    Day,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>One day somewhere in a stated range.</summary>
    Range,
}
