namespace Compliance.Lists;

/// <summary>Where the date of a publication comes from.</summary>
public enum PublicationDateBasis
{
    /// <summary>The publication states it.</summary>
    Stated,

    /// <summary>The publication states none; the latest day in its entries is used. It was published then or later, so its age is never understated.</summary>
    LatestEntry,

    /// <summary>The publication states none; whoever loaded it gave the date.</summary>
    Given,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>One publication that a watchlist was built from.</summary>
/// <param name="Authority">Short code of the authority: UN, EU, UK, US, CH, AU, CA.</param>
/// <param name="List">The list's name.</param>
/// <param name="PublishedOn">The list's own date, from which its age is counted; null when it states none, and then the list never counts as coverage.</param>
/// <param name="Sha256">SHA-256 of the published file, lower-case hexadecimal.</param>
/// <param name="Persons">Persons taken over.</param>
/// <param name="Organisations">Organisations taken over.</param>
/// <param name="Scope">What was taken over: <c>whole list</c>, a programme such as <c>DPRK</c>, or what a partial publication says of itself.</param>
public sealed record ListSource(
    string Authority,
    string List,
    DateOnly? PublishedOn,
    string Sha256,
    int Persons,
    int Organisations,
    string Scope)
{
    /// <summary>The <see cref="Scope"/> of a list that was taken over entire.</summary>
    public const string WholeList = "whole list";

    /// <summary>Vessels, aircraft and parties of unknown kind taken over.</summary>
    public int Others { get; init; }

    /// <summary>The format of the file, such as <c>un-xml</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>Where <see cref="PublishedOn"/> comes from.</summary>
    public PublicationDateBasis DateBasis { get; init; }

    /// <summary>The day on which the file was fetched, when that was recorded, or null.</summary>
    public DateOnly? RetrievedOn { get; init; }

    /// <summary>Whether whoever built the list marked this publication as long superseded: its parties are candidates, and it never counts as coverage.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>How often each diagnostic code occurred when the file was read, as <c>CMP1015 3, CMP1020 1</c>; empty when there was none.</summary>
    public string Diagnostics { get; init; } = "";
}
