using System.Globalization;

namespace Compliance.Lists.Workbooks;

/// <summary>What a cell holds.</summary>
internal enum WorkbookCellKind
{
    Empty,
    Text,
    Number,
    Boolean,
}

/// <summary>One cell as stored: a number stays the digits of the file.</summary>
internal readonly record struct WorkbookCell(WorkbookCellKind Kind, string Text)
{
    public static WorkbookCell Empty { get; } = new(WorkbookCellKind.Empty, "");

    /// <summary>The whole number in a number cell, or in a text cell of digits only.</summary>
    public bool TryWhole(out int number)
    {
        number = 0;
        if (int.TryParse(Text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        // "46073.0", and a day with a time.
        if (Kind == WorkbookCellKind.Number
            && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and < int.MaxValue)
        {
            number = (int)Math.Floor(value);
            return true;
        }

        return false;
    }
}
