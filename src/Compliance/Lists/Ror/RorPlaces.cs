using System.Collections.Immutable;
using System.Text.Json;
using Compliance.Names;

namespace Compliance.Lists.Ror;

/// <summary>Places and numbers of a record in both schemas.</summary>
internal static class RorPlaces
{
    /// <summary>Whether a place of the record is in North Korea by its country's code or name.</summary>
    public static bool IsInNorthKorea(JsonElement record)
    {
        foreach (var country in record.Objects("country").Concat(record.Objects("locations").SelectMany(l => l.Objects("geonames_details"))))
        {
            if (IsNorthKorea(country.Text("country_code")) || IsNorthKorea(country.Text("country_name")))
            {
                return true;
            }
        }

        return false;
    }

    public static ImmutableArray<ListedAddress> Addresses(JsonElement record)
    {
        var addresses = ImmutableArray.CreateBuilder<ListedAddress>();
        foreach (var place in record.Objects("locations").SelectMany(l => l.Objects("geonames_details")))
        {
            Add(addresses, new ListedAddress(null, place.Text("name"), place.Text("country_subdivision_name"), null, Country(place)));
        }

        var country = record.Objects("country").Select(Country).FirstOrDefault();
        foreach (var place in record.Objects("addresses"))
        {
            Add(addresses, new ListedAddress(place.Text("line"), place.Text("city"), place.Text("state"), place.Text("postcode"), country));
        }

        if (country is not null && addresses.Count == 0)
        {
            Add(addresses, new ListedAddress(null, null, null, null, country));
        }

        return addresses.ToImmutable();
    }

    /// <summary>Identifiers that are unmistakable without their kind; plain numbers of other registers are left out.</summary>
    public static IEnumerable<Identifier> Identifiers(JsonElement record)
    {
        var numbers = record.Objects("external_ids").SelectMany(ids => ids.TryGetProperty("type", out _)
            ? Numbers(ids.Text("type") ?? "", ids)
            : ids.EnumerateObject().SelectMany(p => p.Value.ValueKind == JsonValueKind.Object ? Numbers(p.Name, p.Value) : []));
        return numbers.Distinct();
    }

    private static IEnumerable<Identifier> Numbers(string type, JsonElement numbers) =>
        type.ToUpperInvariant() is "GRID" or "ISNI" or "WIKIDATA" ? numbers.Texts("all").Select(n => new Identifier(IdentifierKind.Other, n)) : [];

    private static bool IsNorthKorea(string? country) => CountryCodes.TryParse(country, out var code) && code == "KP";

    private static string? Country(JsonElement place) => place.Text("country_name") ?? place.Text("country_code");

    private static void Add(ImmutableArray<ListedAddress>.Builder addresses, ListedAddress address)
    {
        if (address != new ListedAddress(null, null, null, null, null) && !addresses.Contains(address))
        {
            addresses.Add(address);
        }
    }
}
