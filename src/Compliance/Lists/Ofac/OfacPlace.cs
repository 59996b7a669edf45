namespace Compliance.Lists.Ofac;

/// <summary>Puts together an address from OFAC's typed parts.</summary>
internal sealed class OfacPlace
{
    public static readonly ListedAddress None = new(null, null, null, null, null);

    private readonly List<string> street = [];
    private readonly List<string> region = [];
    private string? city;
    private string? postalCode;

    /// <summary>Adds a part by its type: ADDRESS1 to ADDRESS3, CITY, STATE/PROVINCE, REGION, POSTAL CODE; any other is taken as part of the street.</summary>
    public void Add(string type, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        switch (type.ToUpperInvariant())
        {
            case "CITY" when city is null:
                city = value;
                break;
            case "POSTAL CODE" when postalCode is null:
                postalCode = value;
                break;
            case "STATE/PROVINCE" or "REGION":
                region.Add(value);
                break;
            default:
                street.Add(value);
                break;
        }
    }

    /// <summary>The address; this starts anew afterwards.</summary>
    public ListedAddress Take(string? country)
    {
        var address = new ListedAddress(Join(street), city, Join(region), postalCode, country);
        street.Clear();
        region.Clear();
        city = null;
        postalCode = null;
        return address;
    }

    private static string? Join(List<string> parts) => parts.Count == 0 ? null : string.Join(", ", parts);
}
