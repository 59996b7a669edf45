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
        var folded = Fold(text);
        var words = ImmutableArray.CreateBuilder<string>();
        var segments = ImmutableArray.CreateBuilder<int>();
        var (segment, start, hasApostrophe, hasSingleLetter) = (0, -1, false, false);
        var open = false;
        for (var i = 0; i <= folded.Length; i++)
        {
            var c = i < folded.Length ? folded[i] : ' ';
            if (IsApostrophe(c))
            {
                hasApostrophe = true;
                continue;
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var word = folded[start..i];
                word = hasApostrophe ? WithoutApostrophes(word) : word;
                hasSingleLetter |= word.Length == 1;
                words.Add(word);
                segments.Add(segment);
                start = -1;
                open = true;
            }

            hasApostrophe = false;
            if (IsSeparator(c) && open)
            {
                segment++;
                open = false;
            }
        }

        return hasSingleLetter ? JoinSingleLetters(words, segments) : new Words(words.DrainToImmutable(), segments.DrainToImmutable());
    }

    /// <summary>The words of a text without regard to segments.</summary>
    public static ImmutableArray<string> Tokens(string text) => Read(text).Items;

    /// <summary>Whether a word belongs to a script that is written without spaces, so that words are found inside words.</summary>
    public static bool IsUnspaced(string word) => word.Length > 0 && word[0] >= '\u1100';

    private static string WithoutApostrophes(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!IsApostrophe(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

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

    /// <summary>Whether a word belongs to a script that is written without spaces.</summary>
    public bool HasUnspaced { get; } = Items.Any(EvidenceText.IsUnspaced);

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
    public IEnumerable<Words> Split() => Count > 0 && Segments[^1] == Segments[0] ? [this] : SplitAll();

    private IEnumerable<Words> SplitAll()
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
