namespace Compliance.Lists.OwnLists;

/// <summary>The entry of an own list that is being read, whatever form it is written in: one for all entries of a file, filled anew for each.</summary>
internal abstract class OwnRecord(ListFindings findings)
{
    private readonly string[] texts = [.. OwnColumns.Words.Select(_ => "")];
    private readonly List<string>[] lists = [.. OwnColumns.Words.Select(_ => new List<string>())];

    /// <summary>The line on which it begins.</summary>
    public abstract int Line { get; }

    /// <summary>Where it begins.</summary>
    public SourceLocation Place => Findings.At(Line);

    /// <summary>What entries of a list repeat, as one string.</summary>
    public RepeatedTexts Repeated { get; } = new();

    protected ListFindings Findings { get; } = findings;

    /// <summary>A value, cleaned; the empty string when it is not stated.</summary>
    public string Text(OwnColumn column) => texts[(int)column];

    /// <summary>The values of a column that holds several, cleaned and none blank; valid until the next entry.</summary>
    public List<string> Texts(OwnColumn column) => lists[(int)column];

    /// <summary>Reports that the entry was left out because it is not what its columns say.</summary>
    public abstract void ReportLeftOut(string why);

    /// <summary>Sets a cleaned value.</summary>
    protected void Set(OwnColumn column, string text) => texts[(int)column] = text;
}

/// <summary>A row of the CSV form.</summary>
internal sealed class OwnRow : OwnRecord
{
    private readonly ListTable table;
    private readonly (OwnColumn Column, int Cell)[] columns;

    public OwnRow(ListTable table, ListColumns header, ListFindings findings)
        : base(findings)
    {
        this.table = table;
        columns = [.. Enum.GetValues<OwnColumn>().Select(c => (c, header[OwnColumns.Word(c)])).Where(c => c.Item2 >= 0)];
    }

    public override int Line => table.Line;

    /// <summary>Takes the table's current row.</summary>
    public void Take()
    {
        foreach (var (column, cell) in columns)
        {
            if (OwnColumns.IsMany(column))
            {
                OwnValues.Split(table[cell], Texts(column));
                continue;
            }

            var text = ListText.Clean(table[cell]);
            Set(column, OwnColumns.IsRepeated(column) ? Repeated.Of(text) : text);
        }
    }

    public override void ReportLeftOut(string why) => table.ReportRow(why);
}
