namespace Compliance.Lists.EuropeanUnion;

/// <summary>Puts the parts of an address or place of birth together.</summary>
internal static class FsfPlace
{
    /// <summary>The address, or null when no part is filled. A place beside a city stands with the street, a P.O. box too.</summary>
    public static ListedAddress? Of(string street, string poBox, string place, string city, string region, string postalCode, string? country)
    {
        var town = city.Length > 0 ? city : place;
        var rest = city.Length > 0 && !string.Equals(place, city, StringComparison.OrdinalIgnoreCase) ? place : "";
        var box = poBox.Length == 0 || street.Contains(poBox, StringComparison.OrdinalIgnoreCase) ? "" : "P.O. Box " + poBox;
        var line = Join(Join(street, box), rest);
        return line.Length + town.Length + region.Length + postalCode.Length == 0 && country is null
            ? null
            : new ListedAddress(Filled(line), Filled(town), Filled(region), Filled(postalCode), country);
    }

    private static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + ", " + second;

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}
