namespace Compliance.Lists.Ofac;

/// <summary>A party of an advanced file whose designations and relations come later in the file.</summary>
internal sealed class OfacDraft(string number, ListedParty party, bool namesDprkRegulations, bool isDeleted, int line, int column)
{
    /// <summary>FixedRef, the number by which every format of OFAC knows the party.</summary>
    public string Number { get; } = number;

    public ListedParty Party { get; } = party;

    public bool NamesDprkRegulations { get; } = namesDprkRegulations;

    /// <summary>Whether a file of changes deletes the party.</summary>
    public bool IsDeleted { get; } = isDeleted;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<OfacSanction> Sanctions { get; } = new(1);

    public List<Relation> Relations { get; } = new(0);
}

/// <summary>The listing of one party on one list.</summary>
/// <param name="List">The list's name.</param>
/// <param name="ListedOn">The day of its first event, or null.</param>
/// <param name="DelistedOn">The day on which a file of changes deletes it, or null.</param>
/// <param name="LegalBasis">The acts, joined by semicolons, or null.</param>
/// <param name="Programmes">The programmes.</param>
internal sealed record OfacSanction(string List, DateOnly? ListedOn, DateOnly? DelistedOn, string? LegalBasis, IReadOnlyList<string> Programmes);
