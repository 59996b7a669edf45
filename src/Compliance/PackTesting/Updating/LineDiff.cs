using System.Globalization;
using System.Text;

namespace Compliance.PackTesting.Updating;

/// <summary>The difference of two texts as a unified diff.</summary>
/// <remarks>E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986.</remarks>
internal static class LineDiff
{
    private const int Context = 2;

    /// <summary>The diff with LF line ends; empty when the texts are the same.</summary>
    public static string Of(string name, string before, string after)
    {
        var lines = Lines(Split(before), Split(after));
        var text = new StringBuilder();
        for (var at = 0; at < lines.Count;)
        {
            if (lines[at].Kind == ' ')
            {
                at++;
                continue;
            }

            // Changes that are less than two contexts apart share a hunk.
            var start = Math.Max(at - Context, 0);
            var end = at;
            for (var next = at; next < lines.Count && next - end <= 2 * Context; next++)
            {
                end = lines[next].Kind == ' ' ? end : next + 1;
            }

            at = end;
            end = Math.Min(end + Context, lines.Count);
            text.Append(Hunk(name, lines[start..end]));
            at = Math.Max(at, end - Context);
        }

        return text.Length == 0 ? "" : $"--- {name}\n+++ {name}\n{text}";
    }

    // A line break ends the last line and begins no other.
    private static string[] Split(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    private static string Hunk(string name, List<(char Kind, string Text, int Left, int Right)> lines)
    {
        var (left, right) = (lines.Count(l => l.Kind != '+'), lines.Count(l => l.Kind != '-'));
        var first = lines.First(l => l.Kind != ' ');
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@@ -{lines[0].Left},{left} +{lines[0].Right},{right} @@ {name}:{first.Left}\n");
        foreach (var line in lines)
        {
            text.Append(line.Kind).Append(line.Text.TrimEnd('\r')).Append('\n');
        }

        return text.ToString();
    }

    private static List<(char Kind, string Text, int Left, int Right)> Lines(string[] left, string[] right)
    {
        var lines = new List<(char, string, int, int)>();
        var (x, y) = (left.Length, right.Length);
        foreach (var reach in Trace(left, right))
        {
            var (previousX, previousY) = reach(x, y);
            while (x > previousX && y > previousY)
            {
                lines.Add((' ', left[x - 1], x, y));
                (x, y) = (x - 1, y - 1);
            }

            if (x > Math.Max(previousX, 0))
            {
                lines.Add(('-', left[x - 1], x, y + 1));
            }
            else if (y > Math.Max(previousY, 0))
            {
                lines.Add(('+', right[y - 1], x + 1, y));
            }

            (x, y) = (Math.Max(previousX, 0), Math.Max(previousY, 0));
        }

        lines.Reverse();
        return lines;
    }

    // For each number of changes, the last first, where the path to a place came from.
    private static List<Func<int, int, (int X, int Y)>> Trace(string[] left, string[] right)
    {
        var longest = left.Length + right.Length;
        var reached = new Dictionary<int, int> { [1] = 0 };
        var steps = new List<Func<int, int, (int, int)>>();
        for (var changes = 0; changes <= longest; changes++)
        {
            var (known, count) = (new Dictionary<int, int>(reached), changes);
            steps.Insert(0, (x, y) => Previous(known, count, x - y));
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = Down(reached, changes, diagonal) ? reached[diagonal + 1] : reached[diagonal - 1] + 1;
                while (x < left.Length && x - diagonal < right.Length && string.Equals(left[x], right[x - diagonal], StringComparison.Ordinal))
                {
                    x++;
                }

                reached[diagonal] = x;
                if (x >= left.Length && x - diagonal >= right.Length)
                {
                    return steps;
                }
            }
        }

        return steps;
    }

    private static (int X, int Y) Previous(Dictionary<int, int> known, int changes, int diagonal)
    {
        if (changes == 0)
        {
            return (0, 0);
        }

        var from = Down(known, changes, diagonal) ? diagonal + 1 : diagonal - 1;
        return (known[from], known[from] - from);
    }

    private static bool Down(Dictionary<int, int> reached, int changes, int diagonal) =>
        diagonal == -changes || (diagonal != changes && reached[diagonal - 1] < reached[diagonal + 1]);
}
