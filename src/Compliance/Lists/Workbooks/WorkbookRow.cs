namespace Compliance.Lists.Workbooks;

/// <summary>One row of a sheet; reused for the next row.</summary>
internal sealed class WorkbookRow
{
    private readonly List<WorkbookCell> cells = [];

    /// <summary>The row's number in the sheet, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why the row cannot be relied on, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The number of cells up to the last filled one.</summary>
    public int Count => cells.Count;

    /// <summary>A cell by its column from 0; empty beyond the last one and for -1.</summary>
    public WorkbookCell this[int column] => column >= 0 && column < cells.Count ? cells[column] : WorkbookCell.Empty;

    /// <summary>The cell's text, cleaned.</summary>
    public string Text(int column) => ListText.Clean(this[column].Text);

    public bool IsBlank => cells.TrueForAll(static c => string.IsNullOrWhiteSpace(c.Text));

    /// <summary>The row's beginning, for messages.</summary>
    public string Beginning()
    {
        var start = ListText.Clean(string.Join(" | ", cells.Take(4).Select(c => c.Text)));
        return start.Length <= 80 ? start : start[..80] + "...";
    }

    internal void Start(int number)
    {
        Number = number;
        Problem = null;
        cells.Clear();
    }

    internal void Set(int column, WorkbookCell cell)
    {
        while (cells.Count <= column)
        {
            cells.Add(WorkbookCell.Empty);
        }

        if (cells[column].Kind != WorkbookCellKind.Empty)
        {
            Damage("two cells bear the same address");
        }

        cells[column] = cell;
    }

    internal void Damage(string why) => Problem ??= why;
}
