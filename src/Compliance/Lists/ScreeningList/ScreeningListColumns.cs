namespace Compliance.Lists.ScreeningList;

/// <summary>The columns of the Consolidated Screening List: 27 in 2016, two more (<c>_id</c>, <c>ids</c>) since.</summary>
internal sealed class ScreeningListColumns(ListColumns header)
{
    public static readonly string[] Known =
    [
        "_id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice", "start_date", "end_date", "standard_order",
        "license_requirement", "license_policy", "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks",
        "source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth", "source_information_url", "ids",
    ];

    /// <summary>Those without which nothing can be told: a list that lost one would lose names, programmes or the day of an end.</summary>
    public static readonly string[] Needed =
    [
        "source", "entity_number", "type", "programs", "name", "addresses", "federal_register_notice", "start_date", "end_date", "vessel_owner", "remarks", "alt_names", "citizenships",
        "dates_of_birth", "nationalities", "places_of_birth",
    ];

    public ListColumns Header { get; } = header;

    public int Source { get; } = header["source"];

    public int EntityNumber { get; } = header["entity_number"];

    public int Type { get; } = header["type"];

    public int Programs { get; } = header["programs"];

    public int Name { get; } = header["name"];

    public int Title { get; } = header["title"];

    public int Addresses { get; } = header["addresses"];

    public int Notice { get; } = header["federal_register_notice"];

    public int Start { get; } = header["start_date"];

    public int End { get; } = header["end_date"];

    public int LicenceRequirement { get; } = header["license_requirement"];

    public int LicencePolicy { get; } = header["license_policy"];

    public int CallSign { get; } = header["call_sign"];

    public int VesselOwner { get; } = header["vessel_owner"];

    public int Remarks { get; } = header["remarks"];

    public int AltNames { get; } = header["alt_names"];

    public int Citizenships { get; } = header["citizenships"];

    public int BirthDates { get; } = header["dates_of_birth"];

    public int Nationalities { get; } = header["nationalities"];

    public int BirthPlaces { get; } = header["places_of_birth"];

    public int Ids { get; } = header["ids"];

    /// <summary>Whether the current row of a table prints the header once more.</summary>
    public bool IsHeader(ListTable table) =>
        string.Equals(table[Source], "source", StringComparison.Ordinal) && string.Equals(table[Name], "name", StringComparison.Ordinal);
}
