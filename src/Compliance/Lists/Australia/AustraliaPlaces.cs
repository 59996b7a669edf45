using Compliance.Names;

namespace Compliance.Lists.Australia;

/// <summary>Reads addresses, places and citizenships, of which a cell may hold several. They are printed as one text; only a country at the end is told apart.</summary>
internal static class AustraliaPlaces
{
    /// <summary>The addresses of a cell.</summary>
    public static IEnumerable<ListedAddress> Addresses(string cell) =>
        Values(cell).Select(Split).Select(p => new ListedAddress(p.Text, null, null, null, p.Country));

    /// <summary>The places of birth of a cell.</summary>
    public static IEnumerable<ListedAddress> Places(string cell) =>
        Values(cell).Select(Split).Select(p => new ListedAddress(null, p.Text, null, null, p.Country));

    /// <summary>The citizenships of a cell.</summary>
    public static IEnumerable<string> Citizenships(string cell) => Values(cell);

    private static IEnumerable<string> Values(string cell)
    {
        foreach (var part in NumberedText.Split(cell))
        {
            foreach (var piece in part.Split(';'))
            {
                var text = ListText.Clean(piece).Trim(' ', ',', ';');
                if (text.Length > 0 && !AustraliaBirthDates.IsNothing(text))
                {
                    yield return text;
                }
            }
        }
    }

    private static (string? Text, string? Country) Split(string text)
    {
        var bare = text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open ? text[..open].TrimEnd() : text;
        var comma = bare.LastIndexOf(',');
        var last = bare[(comma + 1)..].Trim();
        if (last.Length < 4 || !CountryCodes.TryParse(last, out _))
        {
            return (text, null);
        }

        // A remark in brackets stays with the text: "France (in prison)".
        var isBare = bare.Length == text.Length;
        return (!isBare ? text : comma < 0 ? null : bare[..comma].TrimEnd(), last);
    }
}
