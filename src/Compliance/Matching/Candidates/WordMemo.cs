using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The listed units that words of earlier queries were found to be as alike as asked to: most words of names were asked for before.</summary>
internal sealed class WordMemo
{
    /// <summary>When so many are kept all are forgotten, so that memory stays bounded.</summary>
    private const int Most = 16_384;

    private readonly Dictionary<string, Known> _byText = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Whether what a word finds depends on the word alone: not that of joined words, and of legal forms that depends on the name.</summary>
    public static bool Holds(in NameUnit word) => !word.IsJoined && word.Kind != TokenKind.LegalForm;

    /// <summary>What a word was found to be as alike as asked to; null when it was not asked for.</summary>
    public int[]? Of(in NameUnit word, int least)
    {
        for (var known = _byText.GetValueOrDefault(word.Text); known is not null; known = known.Next)
        {
            if (known.Kind == word.Kind && known.Least == least && string.Equals(known.Canonical, word.Canonical, StringComparison.Ordinal))
            {
                return known.Found;
            }
        }

        return null;
    }

    /// <summary>Keeps what a word was found to be as alike as asked to.</summary>
    public void Keep(in NameUnit word, int least, int[] found)
    {
        if (_count++ == Most)
        {
            _byText.Clear();
            _count = 1;
        }

        _byText[word.Text] = new Known(word.Canonical, word.Kind, least, found, _byText.GetValueOrDefault(word.Text));
    }

    /// <summary>What a word found, and what the same letters found that mean something else or were asked for at another threshold.</summary>
    private sealed record Known(string Canonical, TokenKind Kind, int Least, int[] Found, Known? Next);
}
