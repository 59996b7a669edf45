using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Folded phrases that are looked for in a text, the longest first; phrases of scripts without spaces are found inside words.</summary>
internal sealed class WordSet
{
    // Arrays: collections of immutable ones, which are structs, are compiled at every start.
    private readonly Dictionary<string, string[][]> _byFirst;
    private readonly ImmutableArray<string> _unspaced;

    public WordSet(IEnumerable<string> phrases)
    {
        var folded = phrases.Select(p => EvidenceText.Tokens(p).ToArray()).Where(p => p.Length > 0).ToArray();
        _byFirst = folded
            .GroupBy(p => p[0], StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.OrderByDescending(p => p.Length).ThenBy(p => string.Join(' ', p), StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        SingleWords = [.. folded.Where(p => p.Length == 1).Select(p => p[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _unspaced = [.. folded.Where(p => EvidenceText.IsUnspaced(p[0])).Select(p => string.Concat(p)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The number of words of the longest phrase that begins at a place, or 0.</summary>
    public int LengthAt(Words words, int start)
    {
        if (start < words.Count && _byFirst.TryGetValue(words[start], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (words.Matches(start, phrase))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The phrases of one word, in ordinal order.</summary>
    public ImmutableArray<string> SingleWords { get; }

    /// <summary>The phrases of scripts without spaces.</summary>
    public ImmutableArray<string> Unspaced => _unspaced;

    /// <summary>Whether a single word is one of the phrases.</summary>
    public bool Contains(string word) => _byFirst.TryGetValue(word, out var phrases) && phrases[^1].Length == 1;

    /// <summary>Whether any phrase occurs.</summary>
    public bool IsIn(Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (LengthAt(words, i) > 0)
            {
                return true;
            }
        }

        return FindUnspaced(words) is not null;
    }

    /// <summary>The phrase of a script without spaces that the text contains, spaces disregarded, or null.</summary>
    public string? FindUnspaced(Words words)
    {
        if (_unspaced.IsEmpty || !words.HasUnspaced)
        {
            return null;
        }

        var joined = string.Concat(words.Items);
        foreach (var phrase in _unspaced)
        {
            if (joined.Contains(phrase, StringComparison.Ordinal))
            {
                return phrase;
            }
        }

        return null;
    }
}
