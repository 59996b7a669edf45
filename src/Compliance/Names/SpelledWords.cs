using System.Collections.Immutable;
using System.Text;

namespace Compliance.Names;

/// <summary>The words of a person's name as they are spelled, titles left out.</summary>
/// <param name="Words">Folded words with their apostrophes.</param>
/// <param name="Surname">How many words stand before a comma: the surname is theirs; 0 when no comma tells.</param>
internal sealed record SpelledWords(ImmutableArray<string> Words, int Surname)
{
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
        string? only = null;
        foreach (var word in text.Split([' ', ',', '-', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length < 2 || !word.All(c => char.IsAsciiLetterUpper(c) || c == '\''))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = word;
        }

        return only is not null && text.AsSpan().ContainsAnyInRange('a', 'z') ? only.ToLowerInvariant() : null;
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
        var without = words.RemoveAll(w => WordTable.TryGet(NameKind.Person, w, out var kind, out _) && kind == TokenKind.Title);
        return without.IsEmpty ? words : without;
    }

    private static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
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
