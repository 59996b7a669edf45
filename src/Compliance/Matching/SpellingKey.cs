using System.Text;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>One spelling for words that transliterations write differently: Tchaikovsky, Chaykovskiy and Tschaikowskij; Vladimir and Wladimir;
/// Qadhafi and Kaddafi; Iurii, Yuriy and Jurij. Both sides are brought to the key; no spellings are multiplied.</summary>
/// <remarks>A key is made of the letters a to v and z without w and y; c stands for ch, x for sh, q for ts, j for zh and dzh. The rules are the
/// common ground of BGN/PCGN, ISO 9, the German, French and passport (ICAO) tables for Cyrillic, ELOT 743 for Greek, and the usual English
/// and French spellings of Arabic names. A word with capitals (<see cref="UnvocalisedText"/>) becomes one capital for each consonant.</remarks>
internal static class SpellingKey
{
    // In the order in which they are tried; longer ones first.
    private static readonly (string Spelling, string Key)[] Groups =
    [
        ("schtsch", "x"), ("shch", "x"), ("chtch", "x"), ("stsch", "x"), ("dsch", "j"), ("tsch", "c"), ("tch", "c"), ("dzh", "j"), ("sch", "x"),
        ("sh", "x"), ("ch", "c"), ("cz", "c"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("gh", "g"),
        ("ck", "k"), ("cq", "k"), ("tz", "q"), ("ts", "q"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ];

    // Capitals with a small h are one consonant.
    private static readonly (string Spelling, char Key)[] Consonants =
        [("Sh", 'I'), ("Kh", 'X'), ("Th", 'O'), ("Gh", 'G'), ("Dh", 'Z'), ("Ch", 'C'), ("Zh", 'J'), ("Ts", 'U')];

    /// <summary>The key of a folded word; a word that is not all Latin letters is its own key.</summary>
    public static string Of(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
            {
                return word;
            }
        }

        var key = ArabicParts.Even(UnvocalisedText.IsUnvocalised(word) ? OfConsonants(word) : OfLetters(word));
        return string.Equals(key, word, StringComparison.Ordinal) ? word : key;
    }

    private static string OfConsonants(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = word[i];
            foreach (var (spelling, consonant) in Consonants)
            {
                if (word.AsSpan(i).StartsWith(spelling, StringComparison.Ordinal))
                {
                    next = consonant;
                    i++;
                    break;
                }
            }

            if (key.Length == 0 || key[^1] != next)
            {
                key.Append(next);
            }
        }

        return key.ToString();
    }

    private static string OfLetters(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var rest = word.AsSpan(i);
            var group = Group(rest);
            if (group.Spelling is not null)
            {
                Append(key, group.Key[0]);
                i += group.Spelling.Length - 1;
                continue;
            }

            switch (word[i])
            {
                case 'q':
                    Append(key, 'k');
                    break;
                case 'x':
                    Append(key, 'k');
                    Append(key, 's');
                    break;
                case 'w':
                    Append(key, 'v');
                    break;
                case 'f' when rest is "f" or "ff" && key.Length >= 3 && key[^1] is 'o' or 'e':
                    Append(key, 'v');
                    break;
                case 'c':
                    Append(key, i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'y' ? 's' : 'k');
                    break;
                case 'y' or 'j' when i == 0 && rest.Length > 3 && rest[1] == 'e':
                    // Yevgeny, Jewgeni and Evgeny.
                    break;
                case 'y' or 'j' when i > 0 && i + 2 < word.Length && word[i + 1] == 'o' && !IsVowel(word[i - 1]) && !IsVowel(word[i + 2]):
                    // Pyotr, Petr; Fjodor, Fedor: the Cyrillic letter is mostly printed without its dots.
                    Append(key, 'e');
                    i++;
                    break;
                case 'j' when i > 0 && (i + 1 == word.Length || !IsVowel(word[i + 1])):
                case 'y':
                    Append(key, 'i');
                    break;
                case 'j' when i == 0 && rest.Length > 3 && rest[1] is 'u' or 'a' or 'o' && rest[2] is 'r' or 'k' or 'v' or 'w':
                    Append(key, 'i');
                    break;
                default:
                    Append(key, word[i]);
                    break;
            }
        }

        return key.ToString();
    }

    private static (string? Spelling, string Key) Group(ReadOnlySpan<char> rest)
    {
        foreach (var (spelling, key) in Groups)
        {
            if (rest.StartsWith(spelling, StringComparison.Ordinal))
            {
                return (spelling, key);
            }
        }

        return (null, "");
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void Append(StringBuilder key, char letter)
    {
        if (key.Length == 0 || key[^1] != letter)
        {
            key.Append(letter);
        }
    }
}
