using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The listed units that words of earlier queries were found to be as alike as asked to: most words of names were asked for before.</summary>
internal sealed class WordMemo
{
    /// <summary>When so many are kept all are forgotten, so that memory stays bounded.</summary>
    private const int Most = 4_096;

    private readonly Dictionary<(string Text, string Canonical, TokenKind Kind, int Least), int[]> _found = [];

    /// <summary>Whether what a word finds depends on the word alone: not that of joined words, and of legal forms that depends on the name.</summary>
    public static bool Holds(in NameUnit word) => !word.IsJoined && word.Kind != TokenKind.LegalForm;

    /// <summary>What a word was found to be as alike as asked to; null when it was not asked for.</summary>
    public int[]? Of(in NameUnit word, int least) => _found.GetValueOrDefault((word.Text, word.Canonical, word.Kind, least));

    /// <summary>Keeps what a word was found to be as alike as asked to.</summary>
    public void Keep(in NameUnit word, int least, int[] found)
    {
        if (_found.Count == Most)
        {
            _found.Clear();
        }

        _found.Add((word.Text, word.Canonical, word.Kind, least), found);
    }
}
