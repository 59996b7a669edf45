namespace Compliance.Lists.ScreeningList;

/// <summary>What the <c>ids</c> column of one row gives.</summary>
internal sealed class ScreeningListFacts
{
    public List<Identifier> Identifiers { get; } = [];

    public List<(string Type, DateOnly Day)> Listings { get; } = [];

    public string? Gender { get; set; }

    /// <summary>Whether a notice names the North Korea Sanctions Regulations.</summary>
    public bool ConcernsDprk { get; set; }

    /// <summary>Values that identify nothing.</summary>
    public int Notes { get; set; }

    public int DocumentsWithoutNumber { get; set; }

    /// <summary>IMO numbers that fail both check digits.</summary>
    public List<string> WrongImo { get; } = [];

    public void AddImo(string number)
    {
        if (ImoNumber.IsShip(number))
        {
            Identifiers.Add(new Identifier(IdentifierKind.Imo, number));
        }
        else if (ImoNumber.IsCompany(number))
        {
            Identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
        }
        else
        {
            WrongImo.Add(number);
        }
    }
}
