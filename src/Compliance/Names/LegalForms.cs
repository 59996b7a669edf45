using Compliance.Text;

namespace Compliance.Names;

/// <summary>Legal forms of organisations from data/names/legal-forms.tsv and known words that are written as several (in Chinese and
/// Hangul, and where romanisation parts syllables), found whether written with dots, blanks or neither.</summary>
internal static class LegalForms
{
    /// <summary>The most tokens that one form can have.</summary>
    public const int LongestForm = 10;

    // Codes up to this length are words and initials inside a name ("as", "co"): they count at its end, some at its beginning.
    private const int LongestCode = 3;

    // A known word in several pieces: shorter ones arise by chance.
    private const int LeastGeneric = 5;

    // Chinese characters, kana and Hangul: a short form tells there, because names do not part words by blanks.
    private const char FirstOfEastAsia = '\u2FFF';

    private static readonly Lazy<Dictionary<string, Entry>> Forms = new(Load);

    private static readonly Lazy<int> LongestKey = new(() => Forms.Value.Keys.Max(k => k.Length));

    /// <summary>The legal forms and joined known words of a name: at each word where one begins, what it is, else null.</summary>
    /// <param name="words">The folded words of the name.</param>
    public static FoundForm?[] Find(IReadOnlyList<string> words)
    {
        // tail[i]: the words from i to the end are nothing but legal forms.
        var tail = new bool[words.Count + 1];
        tail[words.Count] = true;
        var found = new FoundForm?[words.Count];
        var forms = Forms.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[LongestKey.Value];
        for (var start = words.Count - 1; start >= 0; start--)
        {
            var length = 0;
            for (var end = start; end < words.Count && end - start < LongestForm && words[end].TryCopyTo(letters[length..]); end++)
            {
                length += words[end].Length;
                var joined = letters[..length];
                if (forms.TryGetValue(joined, out var form))
                {
                    tail[start] |= form.IsForm && tail[end + 1];
                    if (form.IsForm ? Counts(form, joined, start, tail[end + 1]) : end > start && IsLongEnough(joined))
                    {
                        found[start] = new FoundForm(form.Kind, form.Class, end - start + 1);
                    }
                }
            }
        }

        return found;
    }

    private static bool Counts(Entry form, ReadOnlySpan<char> joined, int start, bool isAtEnd) =>
        isAtEnd || joined.Length > LongestCode || joined[0] > FirstOfEastAsia || (start == 0 && form.IsFront);

    private static bool IsLongEnough(ReadOnlySpan<char> joined) => joined[0] > FirstOfEastAsia || joined.Length >= LeastGeneric || char.IsAsciiDigit(joined[^1]);

    private static Dictionary<string, Entry> Load()
    {
        var forms = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/legal-forms.tsv"))
        {
            foreach (var spelling in row[3].Split('|'))
            {
                forms.TryAdd(spelling.Replace(" ", "", StringComparison.Ordinal), new Entry(TokenKind.LegalForm, row[0], row[2] == "front"));
            }
        }

        foreach (var (kind, spelling, canonical) in WordTable.OfOrganisations())
        {
            forms.TryAdd(spelling, new Entry(kind, canonical, false));
        }

        return forms;
    }

    // Keyed by the spelling without blanks.
    private sealed record Entry(TokenKind Kind, string Class, bool IsFront)
    {
        public bool IsForm => Kind == TokenKind.LegalForm;
    }
}

/// <summary>A legal form or a known word in several pieces that begins at a word.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Class">The class of equivalent forms, or the word's canonical form.</param>
/// <param name="Length">How many words it takes.</param>
internal readonly record struct FoundForm(TokenKind Kind, string Class, int Length);
