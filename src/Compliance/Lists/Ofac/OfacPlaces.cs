using Compliance.Names;

namespace Compliance.Lists.Ofac;

/// <summary>Takes apart the places that OFAC prints in one cell.</summary>
internal static class OfacPlaces
{
    public static ListedAddress? Address(string street, string cityCell, string country)
    {
        var (city, region, postalCode) = City(ListText.Clean(cityCell));
        var address = new ListedAddress(ListText.CleanOrNull(street), city, region, postalCode, ListText.CleanOrNull(country));
        return address == Empty ? null : address;
    }

    /// <summary>A place of birth: "Sinaloa, Mexico", "Pyongyang, Korea, North", "Iran". What ends in no country is the city as printed.</summary>
    public static ListedAddress? Birth(string text)
    {
        var place = ListText.Clean(text);
        if (place.Length == 0)
        {
            return null;
        }

        if (CountryCodes.TryParse(place, out _))
        {
            return Empty with { Country = place };
        }

        // "Korea, North" and "Congo, Democratic Republic of the" have a comma of their own.
        var last = place.LastIndexOf(", ", StringComparison.Ordinal);
        var before = last <= 0 ? -1 : place.LastIndexOf(", ", last - 1, StringComparison.Ordinal);
        foreach (var at in (ReadOnlySpan<int>)[before, last])
        {
            if (at > 0 && CountryCodes.TryParse(place[(at + 2)..], out _))
            {
                var comma = place.IndexOf(", ", StringComparison.Ordinal);
                return Empty with
                {
                    City = place[..comma],
                    Region = comma < at ? place[(comma + 2)..at] : null,
                    Country = place[(at + 2)..],
                };
            }
        }

        return Empty with { City = place };
    }

    private static ListedAddress Empty { get; } = new(null, null, null, null, null);

    // "Apatzingan, Michoacan 60710", "London EC3N 1DY", "60920": words with digits at the end are the postal code.
    private static (string? City, string? Region, string? PostalCode) City(string cell)
    {
        var end = cell.Length;
        while (end > 0)
        {
            var blank = cell.LastIndexOf(' ', end - 1);
            if (!cell.AsSpan(blank + 1, end - blank - 1).ContainsAnyInRange('0', '9'))
            {
                break;
            }

            end = Math.Max(0, blank);
        }

        var postalCode = cell[end..].Trim();
        var place = cell[..end].Trim(' ', ',');
        var comma = place.IndexOf(", ", StringComparison.Ordinal);
        return (
            ListText.CleanOrNull(comma < 0 ? place : place[..comma]),
            comma < 0 ? null : ListText.CleanOrNull(place[(comma + 2)..]),
            postalCode.Length == 0 ? null : postalCode);
    }
}
