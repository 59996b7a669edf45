using System.Globalization;
using System.Text.RegularExpressions;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>
/// Places of birth, whose towns and countries stand in two cells numbered alike: "(1) Tripoli (2) Tunis" and "(1) Libya (2) Tunisia". Numbers are
/// also grouped: "(1)-(2) Algeria", "(1) to (6) Algeria (7) Morocco", "(1) (2) Egypt".
/// </summary>
internal static partial class UnitedKingdomPlaces
{
    // "(12)".
    private const int LongestMark = 4;

    public static IEnumerable<ListedAddress> OfBirth(string town, string country)
    {
        var (towns, countries) = (Numbered(town), Numbered(country));
        if (towns is null && countries is null)
        {
            return [Place(town, country)];
        }

        if (countries is null)
        {
            return towns!.Values.Select(t => Place(t, country));
        }

        // A single town cannot be told to belong to one of several countries.
        return towns is null
            ? countries.Values.Select(c => Place(null, c)).Append(Place(town, null))
            : towns.Keys.Union(countries.Keys).Order().Select(n => Place(towns.GetValueOrDefault(n), countries.GetValueOrDefault(n)));
    }

    private static ListedAddress Place(string? town, string? country) => new(null, ListText.CleanOrNull(town), null, null, ListText.CleanOrNull(country));

    private static Dictionary<int, string>? Numbered(string text)
    {
        var clean = ListText.Clean(text);
        if (clean.AsSpan(0, Math.Min(clean.Length, LongestMark)).IndexOf(')') <= 0)
        {
            return null;
        }

        var marks = Mark().Matches(clean);
        if (marks.Count == 0 || marks[0].Index != 0 || Number(marks[0]) != 1)
        {
            return null;
        }

        var values = new Dictionary<int, string>();
        var open = new List<int>();
        for (var i = 0; i < marks.Count; i++)
        {
            open.Add(Number(marks[i]));
            var from = marks[i].Index + marks[i].Length;
            var between = clean[from..(i + 1 < marks.Count ? marks[i + 1].Index : clean.Length)].Trim(' ', ',', ';');
            if (i + 1 < marks.Count && between is "-" or "–" or "to")
            {
                open.AddRange(Enumerable.Range(open[^1] + 1, Math.Max(0, Number(marks[i + 1]) - open[^1] - 1)));
            }
            else if (between.Length > 0)
            {
                open.ForEach(n => values.TryAdd(n, between == "-" ? "" : between));
                open.Clear();
            }
        }

        return values;
    }

    private static int Number(Match mark) =>
        int.TryParse(mark.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : char.ToLowerInvariant(mark.Groups[1].ValueSpan[0]) - 'a' + 1;

    [GeneratedRegex(@"(?:^|(?<=[\s,;–-]))\(?([0-9]{1,2}|[a-zA-Z])\)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
