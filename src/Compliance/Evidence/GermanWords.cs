using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>A German keyword: its words are met in every declension, and the last one also as the first part of a compound
/// ("Raketentriebwerk" for "Rakete").</summary>
internal sealed class GermanWords
{
    /// <summary>The length of the longest <see cref="Key"/>.</summary>
    public const int LongestKey = 5;

    // A shorter word begins too many others.
    private const int ShortestCompound = 5;

    private static readonly ImmutableArray<string> Endings = ["", "e", "em", "en", "er", "es", "m", "n", "ns", "r", "s"];

    private readonly ImmutableArray<string> _bases;

    private GermanWords(ImmutableArray<string> bases) => _bases = bases;

    public int Count => _bases.Length;

    /// <summary>How the first word begins.</summary>
    public string Key => _bases[0][..Math.Min(_bases[0].Length, LongestKey)];

    public static GermanWords Of(string text)
    {
        var words = EvidenceText.Tokens(text);
        return new GermanWords([.. words.Select((w, i) => i == words.Length - 1 ? Without(w, "e") : Without(w, "en", "er", "es", "e"))]);
    }

    /// <summary>Whether the words of a text are these from a place on.</summary>
    public bool StandAt(ImmutableArray<string> words, int start)
    {
        if (start + Count > words.Length)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            var isCompound = i == Count - 1 && _bases[i].Length >= ShortestCompound;
            if (!words[start + i].StartsWith(_bases[i], StringComparison.Ordinal) || !(isCompound || IsEnding(words[start + i].AsSpan(_bases[i].Length))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEnding(ReadOnlySpan<char> rest)
    {
        foreach (var ending in Endings)
        {
            if (rest.SequenceEqual(ending))
            {
                return true;
            }
        }

        return false;
    }

    private static string Without(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
