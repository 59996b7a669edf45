using System.Text.RegularExpressions;

namespace Compliance.Lists;

/// <summary>Splits cells in which a list numbers its values: "(1) Tripoli (2) Tunis", "1) Saudi Arabia 2) Qatar", "a) 1964 b) 28.8.1962".</summary>
internal static partial class NumberedText
{
    // "(xvii)".
    private const int LongestMark = 6;

    /// <summary>The values without their numbers; a text that does not begin with the first number is one value.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var clean = ListText.Clean(text);
        if (clean.Length == 0)
        {
            return [];
        }

        // A text without a bracket behind its first number has one value; most have.
        if (clean.AsSpan(0, Math.Min(clean.Length, LongestMark)).IndexOf(')') <= 0)
        {
            return [clean];
        }

        var marks = Mark().Matches(clean);
        if (marks.Count == 0 || marks[0].Index != 0 || !IsFirst(marks[0]))
        {
            return [clean];
        }

        var values = new List<string>();
        for (var i = 0; i < marks.Count; i++)
        {
            var start = marks[i].Index + marks[i].Length;
            var end = i + 1 < marks.Count ? marks[i + 1].Index : clean.Length;
            if (ListText.Clean(clean[start..end]).Trim(' ', ',', ';') is { Length: > 0 } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static bool IsFirst(Match mark) => mark.Groups[1].Value is "1" or "a" or "i" or "A";

    [GeneratedRegex(@"(?:^|(?<=[\s,;]))\(?([0-9]{1,2}|[a-zA-Z]|[ivx]{1,4})\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
