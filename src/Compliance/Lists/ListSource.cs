namespace Compliance.Lists;

/// <summary>One publication that a watchlist was built from.</summary>
/// <param name="Authority">Short code of the authority: UN, EU, UK, US, CH, AU, CA.</param>
/// <param name="List">The list's name.</param>
/// <param name="PublishedOn">The list's own date: the age of a list is counted from it.</param>
/// <param name="Sha256">SHA-256 of the published file, lower-case hexadecimal.</param>
/// <param name="Persons">Persons taken over.</param>
/// <param name="Organisations">Organisations taken over.</param>
/// <param name="Scope">What was taken over: <c>whole list</c>, or a programme such as <c>DPRK</c>.</param>
public sealed record ListSource(
    string Authority,
    string List,
    DateOnly PublishedOn,
    string Sha256,
    int Persons,
    int Organisations,
    string Scope)
{
    /// <summary>The <see cref="Scope"/> of a list that was taken over entire.</summary>
    public const string WholeList = "whole list";
}
