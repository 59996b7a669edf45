using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compliance.Text;

namespace Compliance.Evidence;

/// <summary>Cuts names, affiliations, addresses and titles into comparable words. The only place of the module that folds text.</summary>
internal static class EvidenceText
{
    /// <summary>Lower case without accents, compatibility forms resolved; line ends become semicolons.</summary>
    public static string Fold(string text) => UnicodeFolding.Fold(text.Replace('\n', ';').Replace('\r', ';'));

    /// <summary>The words of a text with the segment (comma, semicolon, bracket, line) each stands in.</summary>
    public static Words Read(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var segments = ImmutableArray.CreateBuilder<int>();
        var word = new StringBuilder();
        var segment = 0;
        var open = false;
        foreach (var c in Fold(text))
        {
            if (IsApostrophe(c))
            {
                continue;
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c))
            {
                word.Append(c);
                continue;
            }

            Flush();
            if (IsSeparator(c) && open)
            {
                segment++;
                open = false;
            }
        }

        Flush();
        return JoinSingleLetters(words, segments);

        void Flush()
        {
            if (word.Length == 0)
            {
                return;
            }

            words.Add(word.ToString());
            segments.Add(segment);
            word.Clear();
            open = true;
        }
    }

    /// <summary>The words of a text without regard to segments.</summary>
    public static ImmutableArray<string> Tokens(string text) => Read(text).Items;

    /// <summary>Whether a word belongs to a script that is written without spaces, so that words are found inside words.</summary>
    public static bool IsUnspaced(string word) => word.Length > 0 && word[0] >= '\u1100';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or '′' or '\u02b9';

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSeparator(char c) => c is ',' or ';' or '|' or '(' or ')' or '[' or ']' or '/' or ':' or '·' or '、' or '。';

    // "D.P.R. Korea" and "D P R K" are read as "dpr korea" and "dprk".
    private static Words JoinSingleLetters(ImmutableArray<string>.Builder words, ImmutableArray<int>.Builder segments)
    {
        var items = ImmutableArray.CreateBuilder<string>(words.Count);
        var places = ImmutableArray.CreateBuilder<int>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && words[end].Length == 1 && char.IsAsciiLetter(words[end][0]) && segments[end] == segments[i])
            {
                end++;
            }

            if (end - i > 1)
            {
                items.Add(string.Concat(words.Skip(i).Take(end - i)));
                places.Add(segments[i]);
                i = end - 1;
                continue;
            }

            items.Add(words[i]);
            places.Add(segments[i]);
        }

        return new Words(items.ToImmutable(), places.ToImmutable());
    }
}

/// <summary>Folded words in order, each with the number of its segment.</summary>
internal sealed record Words(ImmutableArray<string> Items, ImmutableArray<int> Segments)
{
    public int Count => Items.Length;

    public string this[int index] => Items[index];

    /// <summary>Whether a word is the first of its segment.</summary>
    public bool Starts(int index) => index == 0 || Segments[index - 1] != Segments[index];

    /// <summary>Whether the place behind a word is the end of the segment of the word before it.</summary>
    public bool Ends(int index) => index >= Count || index == 0 || Segments[index] != Segments[index - 1];

    /// <summary>Whether the words from a place on are these.</summary>
    public bool Matches(int start, ReadOnlySpan<string> words)
    {
        if (start + words.Length > Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(Items[start + i], words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of each segment as a text of its own.</summary>
    public IEnumerable<Words> Split()
    {
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && Segments[end] == Segments[start])
            {
                end++;
            }

            yield return new Words(Items[start..end], Segments[start..end]);
            start = end;
        }
    }
}
