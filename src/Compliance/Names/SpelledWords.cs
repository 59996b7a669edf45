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
            else if (word.Length > 0)
            {
                word.Append(c);
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
