using Compliance.Text;

namespace Compliance.Names;

/// <summary>Titles, particles, common and generic words from data/names/words.tsv.</summary>
internal static class WordTable
{
    private static readonly Lazy<Dictionary<string, Entry>> Persons = new(() => Load("title", "particle", "common"));

    private static readonly Lazy<Dictionary<string, Entry>> Organisations = new(() => Load("particle", "generic", "number"));

    private const int LeastMisspelt = 7;

    // In the order of the spellings, so that the first that fits is always the same.
    private static readonly Lazy<KeyValuePair<string, Entry>[]> LongGeneric = new(() =>
        [.. Organisations.Value.Where(w => w.Value.Kind == TokenKind.Generic && w.Key.Length >= LeastMisspelt).OrderBy(w => w.Key, StringComparer.Ordinal)]);

    /// <summary>What a folded word is in a name of the kind; false when it is a plain word.</summary>
    public static bool TryGet(NameKind kind, string word, out TokenKind tokenKind, out string canonical)
    {
        Entry? entry = null;
        var found = kind switch
        {
            NameKind.Person => Persons.Value.TryGetValue(word, out entry),
            NameKind.Organisation => Organisations.Value.TryGetValue(word, out entry),
            _ => false,
        };
        tokenKind = entry?.Kind ?? TokenKind.Word;
        canonical = entry?.Canonical ?? word;
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
            if (EditDistance.Osa(word, known, 1) == 1)
            {
                canonical = entry.Canonical;
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, Entry> Load(params string[] kinds)
    {
        var words = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.ReadRows("names/words.tsv").Where(r => kinds.Contains(r[0], StringComparer.Ordinal)))
        {
            var entry = new Entry(Enum.Parse<TokenKind>(row[0], ignoreCase: true), row[1]);
            foreach (var spelling in row[2].Split(' '))
            {
                words.TryAdd(spelling, entry);
            }
        }

        return words;
    }

    private sealed record Entry(TokenKind Kind, string Canonical);
}
