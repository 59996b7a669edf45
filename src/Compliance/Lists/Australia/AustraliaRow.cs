using Compliance.Lists.Workbooks;

namespace Compliance.Lists.Australia;

/// <summary>One row: one name of one entry, with the facts of the entry as this row repeats them. Texts are as stored and shared between rows.</summary>
/// <param name="Line">The row's number.</param>
/// <param name="Reference">The reference as printed: digits, and for a further name letters.</param>
/// <param name="IsPrimary">Whether the row gives the primary name.</param>
/// <param name="Kind">What the entry is.</param>
/// <param name="Name">The name with its kind and quality.</param>
/// <param name="BirthDate">A day as a number, a year, or text with several of both.</param>
/// <param name="BirthPlace">Places of birth.</param>
/// <param name="Citizenship">Citizenships.</param>
/// <param name="Address">Addresses.</param>
/// <param name="Information">Prose with some facts.</param>
/// <param name="Listing">When and by what act it was listed.</param>
/// <param name="Imo">A ship's number.</param>
/// <param name="Committees">The programme.</param>
/// <param name="ControlDate">The day of the row's last change.</param>
/// <param name="Instrument">The act.</param>
internal sealed record AustraliaRow(
    int Line,
    string Reference,
    bool IsPrimary,
    PartyKind Kind,
    Alias Name,
    WorkbookCell BirthDate,
    string BirthPlace,
    string Citizenship,
    string Address,
    string Information,
    WorkbookCell Listing,
    string Imo,
    string Committees,
    DateOnly? ControlDate,
    string Instrument);
