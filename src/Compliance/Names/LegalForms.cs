using Compliance.Text;

namespace Compliance.Names;

/// <summary>Legal forms of organisations from data/names/legal-forms.tsv, found whether written with dots, blanks or neither.</summary>
internal static class LegalForms
{
    /// <summary>The most tokens that one form can have.</summary>
    public const int LongestForm = 10;

    // Keyed by the spelling without blanks; short codes are ambiguous inside a name ("as", "co") and count only at its ends.
    private static readonly Lazy<Dictionary<string, string>> Classes = new(() =>
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/legal-forms.tsv"))
        {
            foreach (var spelling in row[1].Split('|'))
            {
                classes.TryAdd(spelling.Replace(" ", "", StringComparison.Ordinal), row[0]);
            }
        }

        return classes;
    });

    private static readonly Lazy<int> LongestKey = new(() => Classes.Value.Keys.Max(k => k.Length));

    /// <summary>The legal forms of a name: at each word where one begins, its class and how many words it takes, else null.</summary>
    /// <param name="words">The folded words of the name.</param>
    public static (string Class, int Length)?[] Find(IReadOnlyList<string> words)
    {
        // tail[i]: the words from i to the end are nothing but legal forms.
        var tail = new bool[words.Count + 1];
        tail[words.Count] = true;
        var found = new (string, int)?[words.Count];
        for (var start = words.Count - 1; start >= 0; start--)
        {
            var joined = "";
            for (var end = start; end < words.Count && end - start < LongestForm; end++)
            {
                joined += words[end];
                if (joined.Length > LongestKey.Value)
                {
                    break;
                }

                if (Classes.Value.TryGetValue(joined, out var @class))
                {
                    tail[start] |= tail[end + 1];
                    if (start == 0 || tail[end + 1] || joined.Length > 3 || joined[0] > 0x2FFF)
                    {
                        found[start] = (@class, end - start + 1);
                    }
                }
            }
        }

        return found;
    }
}
