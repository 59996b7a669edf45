namespace Compliance.Dates;

/// <summary>One end of a <see cref="Period"/>: a date, open (it goes on), or not stated.</summary>
public readonly record struct PeriodBound
{
    private PeriodBound(UncertainDate? date, bool isOpen)
    {
        Date = date;
        IsOpen = isOpen;
    }

    /// <summary>Goes on without end (EDTF <c>..</c>).</summary>
    public static PeriodBound Open { get; } = new(null, true);

    /// <summary>There is an end, but nobody wrote it down (EDTF: empty). This is the default value.</summary>
    public static PeriodBound NotStated { get; }

    /// <summary>The date, or null when open or not stated.</summary>
    public UncertainDate? Date { get; }

    /// <summary>Whether it goes on without end.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether nothing was stated.</summary>
    public bool IsNotStated => !IsOpen && Date is null;

    /// <summary>A stated date.</summary>
    public static PeriodBound At(UncertainDate date) => new(date, false);

    /// <summary>The EDTF text: a date, <c>..</c>, or empty.</summary>
    public override string ToString() => IsOpen ? ".." : Date?.ToString() ?? "";
}
