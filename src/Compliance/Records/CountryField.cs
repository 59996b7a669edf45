using Compliance.Names;

namespace Compliance.Records;

/// <summary>The one place where a record's text becomes a country code.</summary>
internal static class CountryField
{
    /// <summary>Turns a country code or name into its ISO 3166-1 alpha-2 code; null when it is neither.</summary>
    public static string? ParseCountry(string text) => CountryCodes.TryParse(text, out var alpha2) ? alpha2 : null;
}
