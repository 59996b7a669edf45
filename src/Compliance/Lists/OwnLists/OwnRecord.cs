namespace Compliance.Lists.OwnLists;

/// <summary>One entry of an own list, whatever form it is written in.</summary>
internal abstract class OwnRecord
{
    /// <summary>Where it begins.</summary>
    public abstract SourceLocation Place { get; }

    /// <summary>A value, cleaned; the empty string when it is not stated.</summary>
    public abstract string Text(OwnColumn column);

    /// <summary>The values of a column that holds several, cleaned and none blank.</summary>
    public abstract IReadOnlyList<string> Texts(OwnColumn column);

    /// <summary>Reports that the entry was left out because it is not what its columns say.</summary>
    public abstract void ReportLeftOut(string why);
}

/// <summary>A row of the CSV form.</summary>
internal sealed class OwnRow : OwnRecord
{
    private readonly ListTable table;
    private readonly int[] places;

    public OwnRow(ListTable table, ListColumns header)
    {
        this.table = table;
        places = [.. OwnColumns.Words.Select(w => header[w])];
    }

    public override SourceLocation Place => table.Place;

    public override string Text(OwnColumn column) => ListText.Clean(table[places[(int)column]]);

    public override IReadOnlyList<string> Texts(OwnColumn column) => OwnValues.Split(table[places[(int)column]]);

    public override void ReportLeftOut(string why) => table.ReportRow(why);
}

/// <summary>An object of the JSON Lines form; its columns that hold several values are lists of texts.</summary>
/// <remarks>The node was checked against <see cref="OwnColumns.Words"/>, so it knows which columns it has.</remarks>
internal sealed class OwnObject(SnapshotNode node, SourceLocation place, ListFindings findings) : OwnRecord
{
    private static readonly OwnColumn[] Columns = Enum.GetValues<OwnColumn>();

    // All of them at once: a value of another kind is reported, read or not.
    private readonly string[] texts = Array.ConvertAll(Columns, c => OwnColumns.IsMany(c) || !node.HasKnown((int)c) ? "" : ListText.Clean(node.Text(OwnColumns.Word(c))));

    private readonly IReadOnlyList<string>[] lists = Array.ConvertAll(Columns, c =>
        OwnColumns.IsMany(c) && node.HasKnown((int)c) ? [.. node.Texts(OwnColumns.Word(c)).Select(ListText.Clean).Where(t => t.Length > 0)] : (IReadOnlyList<string>)[]);

    public override SourceLocation Place => place;

    public override string Text(OwnColumn column) => texts[(int)column];

    public override IReadOnlyList<string> Texts(OwnColumn column) => lists[(int)column];

    public override void ReportLeftOut(string why) => findings.Add(Diagnostic.Error(
        ListDiagnostics.RowLeftOut, $"This line was left out: {why}. It is \"{Text(OwnColumn.Name)}\".", place, nextStep: "correct the line"));
}
