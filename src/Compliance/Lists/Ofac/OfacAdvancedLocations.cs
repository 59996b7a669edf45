namespace Compliance.Lists.Ofac;

/// <summary>The addresses and countries at the beginning of an advanced file, by their number.</summary>
internal sealed class OfacAdvancedLocations(ListFindings findings, OfacAdvancedTables tables)
{
    // What OFAC calls the country of a location that has none.
    private const string Undetermined = "undetermined";

    private readonly Dictionary<string, ListedAddress> locations = new(StringComparer.Ordinal);
    private readonly OfacPlace place = new();

    public void Add(ListElement element)
    {
        var id = element.Attribute("ID");
        if (id.Length == 0 || !locations.TryAdd(id, Address(element)))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.IdUsedTwice,
                id.Length == 0 ? "A location has no ID and was left out." : $"The location {Diagnostic.Excerpt(id)} occurs twice; the first stands.",
                findings.At(element.Line, element.Column)));
        }
    }

    /// <summary>The address of that number, or null when the file has none, which is reported.</summary>
    public ListedAddress? Find(ListElement reference, OfacTally tally)
    {
        var id = reference.Attribute("LocationID");
        if (locations.TryGetValue(id, out var address))
        {
            return address;
        }

        tally.Orphans++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.Orphan,
            $"The location {Diagnostic.Excerpt(id)} is not in the file; the entry is read without it.",
            findings.At(reference.Line, reference.Column),
            "the ID of a <Location>",
            "compare with the published list"));
        return null;
    }

    private ListedAddress Address(ListElement element)
    {
        var country = "";
        var area = "";
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "LocationCountry" when country.Length == 0:
                    country = tables.Text("Country", child.Attribute("CountryID"), child);
                    break;
                case "LocationAreaCode" when area.Length == 0:
                    area = tables.More("AreaCode", child.Attribute("AreaCodeID"), child);
                    break;
                case "LocationPart":
                    var type = tables.Text("LocPartType", child.Attribute("LocPartTypeID"), child);
                    foreach (var value in child.Children)
                    {
                        place.Add(type, value["Value"]);
                    }

                    break;
            }
        }

        country = country.Length > 0 ? country : area;
        return place.Take(country.Length == 0 || string.Equals(country, Undetermined, StringComparison.OrdinalIgnoreCase) ? null : country);
    }
}
