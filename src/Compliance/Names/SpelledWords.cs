using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Compliance.Names;

/// <summary>The words of a person's name as they are spelled, titles left out.</summary>
/// <param name="Words">Folded words with their apostrophes.</param>
/// <param name="Surname">How many words stand before a comma: the surname is theirs; 0 when no comma tells.</param>
internal sealed record SpelledWords(ImmutableArray<string> Words, int Surname)
{
    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" ,-()[]");
    private static readonly SearchValues<char> Capital = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ'");

    /// <summary>No words.</summary>
    public static SpelledWords None { get; } = new([], 0);

    /// <summary>Where capitals say that the surname is.</summary>
    public SurnamePlace Capitals { get; private init; }

    /// <summary>The words with what capitals tell.</summary>
    /// <param name="capitals">The only word that is printed in capitals, folded, or null.</param>
    public SpelledWords WithCapitals(string? capitals) =>
        capitals is null || Words.Length < 2 ? this
        : Words[0] == capitals ? this with { Capitals = SurnamePlace.First }
        : Words[^1] == capitals ? this with { Capitals = SurnamePlace.Last }
        : this;

    /// <summary>The only word of a text that is printed in capitals, of two letters or more, when others are not.</summary>
    public static string? InCapitals(string text)
    {
        ReadOnlySpan<char> only = [];
        foreach (var range in text.AsSpan().SplitAny(BetweenWords))
        {
            var word = text.AsSpan(range);
            if (word.Length < 2 || word.ContainsAnyExcept(Capital))
            {
                continue;
            }

            if (!only.IsEmpty)
            {
                return null;
            }

            only = word;
        }

        return !only.IsEmpty && text.AsSpan().ContainsAnyInRange('a', 'z') ? only.ToString().ToLowerInvariant() : null;
    }

    /// <summary>Reads the folded text of one form.</summary>
    public static SpelledWords Of(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return new SpelledWords(WithoutTitles(Split(text)), 0);
        }

        var surname = WithoutTitles(Split(text[..comma]));
        var rest = WithoutTitles(Split(text[(comma + 1)..]));
        return rest.IsEmpty || surname.IsEmpty ? new SpelledWords(surname.AddRange(rest), 0) : new SpelledWords(surname.AddRange(rest), surname.Length);
    }

    private static ImmutableArray<string> WithoutTitles(ImmutableArray<string> words)
    {
        if (!words.Any(IsTitle))
        {
            return words;
        }

        var without = words.RemoveAll(IsTitle);
        return without.IsEmpty ? words : without;
    }

    private static bool IsTitle(string word) => WordTable.TryGet(NameKind.Person, word, out var kind, out _) && kind == TokenKind.Title;

    private static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (PlainWords.Are(text))
        {
            PlainWords.AddTo(words, text);
            return words.DrainToImmutable();
        }

        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || (c == '\'' && word.Length > 0))
            {
                word.Append(c);
            }
            else if (c == ' ' && Tokeniser.IsDetachedCoda(text, i, word))
            {
                continue;
            }
            else if (c != '\'')
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return words.ToImmutable();
    }

    private static void Flush(ImmutableArray<string>.Builder words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}

/// <summary>Where in a name the surname stands, as far as its print tells.</summary>
internal enum SurnamePlace
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>Before the given name.</summary>
    First,

    /// <summary>Behind it.</summary>
    Last,
}
