using Compliance.Names;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Reads places as the Official Journal tables print them: parts between commas, the country last when it is one.</summary>
internal static class JournalPlaces
{
    public static IReadOnlyList<ListedAddress> Read(string cell)
    {
        if (cell.Length == 0)
        {
            return [];
        }

        var places = new List<ListedAddress>();
        foreach (var value in JournalCells.Quoted(cell))
        {
            foreach (var numbered in NumberedText.Split(value))
            {
                if (ListText.Clean(numbered).Trim(' ', ',', '.', ';') is { Length: > 0 } text && !ImoNumber.Find(text).Exists(n => ImoNumber.IsCompany(n)))
                {
                    places.Add(Place(text));
                }
            }
        }

        return places;
    }

    private static ListedAddress Place(string text)
    {
        if (CountryCodes.TryParse(text, out _))
        {
            return new ListedAddress(null, null, null, null, text);
        }

        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        var country = comma > 0 && CountryCodes.TryParse(text[(comma + 2)..], out _) ? text[(comma + 2)..] : null;
        var rest = country is null ? text : text[..comma];
        return rest.Contains(',', StringComparison.Ordinal) || rest.AsSpan().ContainsAnyInRange('0', '9')
            ? new ListedAddress(rest, null, null, null, country)
            : new ListedAddress(null, rest, null, null, country);
    }
}
