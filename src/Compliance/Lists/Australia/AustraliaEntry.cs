namespace Compliance.Lists.Australia;

/// <summary>The rows of one entry, gathered by the digits of their references.</summary>
internal sealed class AustraliaEntry(string number)
{
    private readonly List<AustraliaRow> rows = [];

    /// <summary>The digits.</summary>
    public string Number { get; } = number;

    /// <summary>The row with the primary name, or the first one, then the others in their order.</summary>
    public IReadOnlyList<AustraliaRow> Rows => rows;

    public bool HasPrimary { get; private set; }

    /// <summary>Adds a row, unless it gives a second primary name: then it may be that of another entry whose reference was damaged.</summary>
    public bool Add(AustraliaRow row)
    {
        if (!row.IsPrimary)
        {
            rows.Add(row);
            return true;
        }

        if (HasPrimary)
        {
            return false;
        }

        HasPrimary = true;
        rows.Insert(0, row);
        return true;
    }
}
