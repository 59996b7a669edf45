using Compliance.Text;

namespace Compliance.Names;

/// <summary>Titles, particles, common and generic words from data/names/words.tsv.</summary>
internal static class WordTable
{
    private static readonly Lazy<Dictionary<string, Entry>> Persons = new(() => Load("title", "particle", "common"));

    private static readonly Lazy<Dictionary<string, Entry>> Organisations = new(() => Load("particle", "generic", "subject", "number"));

    private const int LeastMisspelt = 7;

    private const int SharedStem = 4;

    // In the order of the spellings, so that the first that fits is always the same. Only English words: one letter parts a romanised
    // Korean word from another (kwangsan, a mine; Kwangson, a bank's name).
    private static readonly Lazy<KeyValuePair<string, Entry>[]> LongGeneric = new(() =>
        [.. Organisations.Value.Where(w => w.Value.Kind == TokenKind.Generic && w.Key.Length >= LeastMisspelt && IsOfStem(w.Key, w.Value.Canonical))
            .OrderBy(w => w.Key, StringComparer.Ordinal)]);

    /// <summary>What a folded word is in a name of the kind; false when it is a plain word.</summary>
    public static bool TryGet(NameKind kind, string word, out TokenKind tokenKind, out string canonical)
    {
        Entry? entry = null;
        var found = kind switch
        {
            NameKind.Person => Persons.Value.TryGetValue(word, out entry),
            NameKind.Organisation => Organisations.Value.TryGetValue(word, out entry),
            NameKind.Craft => Organisations.Value.TryGetValue(word, out entry) && entry.Kind == TokenKind.Number,
            _ => false,
        };
        tokenKind = found ? entry!.Kind : TokenKind.Word;
        canonical = found ? entry!.Canonical : word;
        return found;
    }

    /// <summary>The generic word of an organisation's name that a misspelt word stands for: one edit among seven letters and more.</summary>
    public static bool TryGetMisspelt(string word, out string canonical)
    {
        canonical = word;
        if (word.Length < LeastMisspelt)
        {
            return false;
        }

        foreach (var (known, entry) in LongGeneric.Value)
        {
            // One edit leaves the first letter or the last as it is.
            if ((word[0] == known[0] || word[^1] == known[^1]) && EditDistance.IsOne(word, known))
            {
                canonical = entry.Canonical;
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of organisations' names that have a canonical form, in the order of the table.</summary>
    public static IEnumerable<(TokenKind Kind, string Spelling, string Canonical)> OfOrganisations() =>
        EmbeddedTable.ReadRows("names/words.tsv").Where(r => r[0] is "generic" or "subject" or "number")
            .SelectMany(r => r[2].Split(' ').Select(s => (KindOf(r[0]), s, r[1])));

    // What an organisation deals with (mining, defence) tells more than a generic word: a plain word with a canonical form.
    private static TokenKind KindOf(string kind) => kind == "subject" ? TokenKind.Word : Enum.Parse<TokenKind>(kind, ignoreCase: true);

    private static bool IsOfStem(string spelling, string canonical) =>
        canonical.Length >= SharedStem && spelling.StartsWith(canonical[..SharedStem], StringComparison.Ordinal);

    private static Dictionary<string, Entry> Load(params string[] kinds)
    {
        var words = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/words.tsv").Where(r => kinds.Contains(r[0], StringComparer.Ordinal)))
        {
            var entry = new Entry(KindOf(row[0]), row[1]);
            foreach (var spelling in row[2].Split(' '))
            {
                words.TryAdd(spelling, entry);
            }
        }

        return words;
    }

    private sealed record Entry(TokenKind Kind, string Canonical);
}
