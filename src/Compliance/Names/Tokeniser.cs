using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compliance.Text;

namespace Compliance.Names;

/// <summary>Cuts a folded text of one script into tokens.</summary>
internal static class Tokeniser
{
    /// <summary>How many tokens of a name are considered.</summary>
    public const int MaxTokens = 32;

    public static ImmutableArray<NameToken> Tokenise(string folded, Script script, NameKind kind)
    {
        var words = Words(folded, script);
        if (kind != NameKind.Person)
        {
            words = JoinLetters(words);
        }

        var legalForms = kind == NameKind.Organisation ? LegalForms.Find(words) : null;
        var tokens = ImmutableArray.CreateBuilder<NameToken>(words.Count);
        for (var i = 0; i < words.Count && tokens.Count < MaxTokens; i++)
        {
            if (legalForms?[i] is var (foundKind, @class, length))
            {
                var spelling = string.Join(IsWrittenWithoutBlanks(script) || foundKind != TokenKind.LegalForm ? "" : " ", words.Skip(i).Take(length));
                tokens.Add(new NameToken(spelling, foundKind, @class, foundKind switch { TokenKind.LegalForm => 1, TokenKind.Generic => 3, _ => 10 }));
                i += length - 1;
            }
            else
            {
                // "y" and "e" join surnames inside a name; before or behind it they are initials.
                var token = kind == NameKind.Person && words[i].Length == 1 && (i == 0 || i == words.Count - 1) && !IsWrittenWithoutBlanks(script)
                    && !char.IsAsciiDigit(words[i][0])
                    ? new NameToken(words[i], TokenKind.Initial, words[i], 3)
                    : Classify(words[i], script, kind);
                if (token.Weight > 0)
                {
                    tokens.Add(token);
                }
            }
        }

        // A name of nothing but "the" and "of" is compared by them.
        return tokens.Count > 0
            ? tokens.ToImmutable()
            : [.. words.Take(MaxTokens).Select(w => new NameToken(w, TokenKind.Word, w, WordWeight(w, script)))];
    }

    /// <summary>How much a plain word tells by its length: a Chinese character or Hangul syllable as much as a short Latin word,
    /// a letter of a script that leaves vowels out more than a Latin one.</summary>
    public static int WordWeight(string word, Script script)
    {
        var length = IsWrittenWithoutBlanks(script) ? 3 : script is Script.Arabic or Script.Hebrew ? word.Length + 1 : word.Length;
        return Math.Clamp(length + 5, 8, 12);
    }

    private static NameToken Classify(string word, Script script, NameKind kind)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            var digits = word.TrimStart('0');
            return new NameToken(word, TokenKind.Number, digits.Length == 0 ? "0" : digits, 10);
        }

        if (WordTable.TryGet(kind, word, out var tokenKind, out var canonical))
        {
            return new NameToken(word, tokenKind, canonical, tokenKind switch
            {
                TokenKind.Common => 5,
                TokenKind.Particle => kind == NameKind.Person ? 2 : 0,
                TokenKind.Title or TokenKind.Generic => 3,
                _ => 10,
            });
        }

        if (kind == NameKind.Organisation && WordTable.TryGetMisspelt(word, out canonical))
        {
            return new NameToken(word, TokenKind.Generic, canonical, 3);
        }

        return kind == NameKind.Person && word.Length == 1 && !IsWrittenWithoutBlanks(script)
            ? new NameToken(word, TokenKind.Initial, word, 3)
            : new NameToken(word, TokenKind.Word, word, WordWeight(word, script));
    }

    private static bool IsWrittenWithoutBlanks(Script script) => script is Script.Han or Script.Hangul;

    private static List<string> Words(string folded, Script script)
    {
        var words = new List<string>();
        if (PlainWords.Are(folded))
        {
            PlainWords.AddTo(words, folded);
            return words;
        }

        var word = new StringBuilder();
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c == '\'')
            {
                continue;
            }

            if (!IsWordCharacter(folded, i))
            {
                if (c == ' ' && IsDetachedCoda(folded, i, word))
                {
                    continue;
                }

                Flush(words, word);
                if (c == '&')
                {
                    words.Add("and");
                }

                continue;
            }

            word.Append(c);
            if (char.IsHighSurrogate(c) && i + 1 < folded.Length)
            {
                word.Append(folded[++i]);
            }

            if (IsWrittenWithoutBlanks(script) && !char.IsAscii(c))
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return words;
    }

    // "Cho 'n Myo 'ng-kuk": a Korean vowel mark that an editor parted from its syllable. The rest of the syllable must be a Korean
    // final and end there, so that "bin 'Abdallah" stays two words.
    internal static bool IsDetachedCoda(string text, int blank, StringBuilder word)
    {
        if (word.Length == 0 || word[^1] is not ('o' or 'u') || blank + 1 >= text.Length || text[blank + 1] != '\'')
        {
            return false;
        }

        var end = blank + 2;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(blank + 2, end - blank - 2) is "n" or "ng" or "k" or "l" or "m" or "p" or "t";
    }

    private static bool IsWordCharacter(string text, int index)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(text, index);
        return category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // "D.O.O.", "d o o" and "doo" are one word.
    private static List<string> JoinLetters(List<string> words)
    {
        var joined = new List<string>(words.Count);
        var run = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Length == 1 && word[0] < 0x2E80 && char.IsLetter(word[0]))
            {
                run.Append(word);
                continue;
            }

            Flush(joined, run);
            joined.Add(word);
        }

        Flush(joined, run);
        return joined;
    }
}
