namespace Compliance.Lists;

/// <summary>What it means to be on a list that designates nobody.</summary>
public enum ListMeaning
{
    /// <summary>Anything the source does not name more closely, and entries of a user's own list.</summary>
    Other,

    /// <summary>Exports to the party need a licence or are denied (US Entity List, Denied Persons List, Unverified List and the like).</summary>
    ExportControl,

    /// <summary>A penalty under a non-proliferation statute, with dates of its own.</summary>
    Nonproliferation,

    /// <summary>Named by a research-security list, such as the one under section 1286 of a US defence act.</summary>
    ResearchSecurity,

    /// <summary>A record of a register of institutions; being on it says only that the institution exists and where.</summary>
    Register,

    /// <summary>An institution of a State that no authority designates.</summary>
    StateLinked,

    /// <summary>A person in or near public office.</summary>
    PublicOffice,

    /// <summary>A sanctions list as somebody other than its authority prints it: a pointer to look up, not the designation itself.</summary>
    Compilation,
}

/// <summary>The fact that a party stands on a list that is not a designation. Never shown or counted as one.</summary>
/// <param name="Authority">Who keeps the list, as a short code.</param>
/// <param name="List">The list's name.</param>
/// <param name="Reference">The list's reference for the party.</param>
/// <param name="Meaning">What being on the list means.</param>
/// <param name="Programme">The list's own subdivision, or null.</param>
/// <param name="From">The first day, or null when the source does not state it.</param>
/// <param name="Until">The last day, or null.</param>
public sealed record Mention(
    string Authority,
    string List,
    string Reference,
    ListMeaning Meaning,
    string? Programme = null,
    DateOnly? From = null,
    DateOnly? Until = null)
{
    /// <summary>As <see cref="Designation.Regime"/>: <see cref="Regimes.Dprk"/> when the list puts the party with North Korea.</summary>
    public string? Regime { get; init; }
}
