using System.Buffers;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>One spelling for words that transliterations write differently: Tchaikovsky, Chaykovskiy and Tschaikowskij; Vladimir and Wladimir;
/// Qadhafi and Kaddafi; Iurii, Yuriy and Jurij. Both sides are brought to the key; no spellings are multiplied.</summary>
/// <remarks>A key is made of the letters a to v and z without w and y; c stands for ch, x for sh, q for ts, j for zh and dzh. The rules are the
/// common ground of BGN/PCGN, ISO 9, the German, French and passport (ICAO) tables for Cyrillic, ELOT 743 for Greek, and the usual English
/// and French spellings of Arabic names. A word with capitals (<see cref="UnvocalisedText"/>) becomes one capital for each consonant.</remarks>
internal static class SpellingKey
{
    private const int MostOnStack = 64;

    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // In the order in which they are tried; longer ones first.
    private static readonly (string Spelling, string Key)[] Groups =
    [
        ("schtsch", "x"), ("shch", "x"), ("chtch", "x"), ("stsch", "x"), ("dsch", "j"), ("tsch", "c"), ("tch", "c"), ("dzh", "j"), ("sch", "x"),
        ("sh", "x"), ("ch", "c"), ("cz", "c"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("gh", "g"),
        ("ck", "k"), ("cq", "k"), ("tz", "q"), ("ts", "q"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ];

    private static readonly (string Spelling, string Key)[][] GroupsByFirst =
        [.. Enumerable.Range('a', 26).Select(c => Groups.Where(g => g.Spelling[0] == c).ToArray())];

    // Capitals with a small h are one consonant.
    private static readonly (string Spelling, char Key)[] Consonants =
        [("Sh", 'I'), ("Kh", 'X'), ("Th", 'O'), ("Gh", 'G'), ("Dh", 'Z'), ("Ch", 'C'), ("Zh", 'J'), ("Ts", 'U')];

    /// <summary>The key of a folded word; a word that is not all Latin letters is its own key.</summary>
    public static string Of(string word)
    {
        if (word.AsSpan().ContainsAnyExcept(AsciiLetters))
        {
            return word;
        }

        // No letter becomes more than two.
        Span<char> room = word.Length <= MostOnStack ? stackalloc char[2 * MostOnStack] : new char[2 * word.Length];
        var letters = new Letters(room);
        if (UnvocalisedText.IsUnvocalised(word))
        {
            ReadConsonants(word, ref letters);
        }
        else
        {
            ReadLetters(word, ref letters);
        }

        var key = ArabicParts.Even(letters.Written.SequenceEqual(word) ? word : letters.Written.ToString());
        return string.Equals(key, word, StringComparison.Ordinal) ? word : key;
    }

    private static void ReadConsonants(string word, ref Letters key)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var next = word[i];
            foreach (var (spelling, consonant) in Consonants)
            {
                if (word.AsSpan(i).StartsWith(spelling))
                {
                    next = consonant;
                    i++;
                    break;
                }
            }

            key.Append(next);
        }
    }

    private static void ReadLetters(string word, ref Letters key)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var rest = word.AsSpan(i);
            var group = Group(rest);
            if (group.Spelling is not null)
            {
                key.Append(group.Key[0]);
                i += group.Spelling.Length - 1;
                continue;
            }

            switch (word[i])
            {
                case 'q':
                    key.Append('k');
                    break;
                case 'x':
                    key.Append('k');
                    key.Append('s');
                    break;
                case 'w':
                    key.Append('v');
                    break;
                case 'f' when rest is "f" or "ff" && key.Written is [_, _, .., 'o' or 'e']:
                    key.Append('v');
                    break;
                case 'c':
                    key.Append(i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'y' ? 's' : 'k');
                    break;
                case 'y' or 'j' when i == 0 && rest.Length > 3 && rest[1] == 'e':
                    // Yevgeny, Jewgeni and Evgeny.
                    break;
                case 'y' or 'j' when i > 0 && i + 2 < word.Length && word[i + 1] == 'o' && !IsVowel(word[i - 1]) && !IsVowel(word[i + 2]):
                    // Pyotr, Petr; Fjodor, Fedor: the Cyrillic letter is mostly printed without its dots.
                    key.Append('e');
                    i++;
                    break;
                case 'j' when i > 0 && (i + 1 == word.Length || !IsVowel(word[i + 1])):
                case 'y':
                    key.Append('i');
                    break;
                case 'j' when i == 0 && rest.Length > 3 && rest[1] is 'u' or 'a' or 'o' && rest[2] is 'r' or 'k' or 'v' or 'w':
                    key.Append('i');
                    break;
                default:
                    key.Append(word[i]);
                    break;
            }
        }
    }

    private static (string? Spelling, string Key) Group(ReadOnlySpan<char> rest)
    {
        foreach (var (spelling, key) in rest[0] is >= 'a' and <= 'z' ? GroupsByFirst[rest[0] - 'a'] : [])
        {
            if (rest.StartsWith(spelling))
            {
                return (spelling, key);
            }
        }

        return (null, "");
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>The letters written so far; one that follows itself is written once.</summary>
    private ref struct Letters(Span<char> room)
    {
        private readonly Span<char> _room = room;
        private int _length;

        public readonly ReadOnlySpan<char> Written => _room[.._length];

        public void Append(char letter)
        {
            if (_length == 0 || _room[_length - 1] != letter)
            {
                _room[_length++] = letter;
            }
        }
    }
}
