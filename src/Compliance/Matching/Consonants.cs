namespace Compliance.Matching;

/// <summary>Compares longer Latin words by their consonants: transliterations of Arabic and Persian differ mostly in vowels and
/// doubled letters (Tahir, Taher; Qadhafi, Qaddafi).</summary>
internal static class Consonants
{
    private const int Longest = 32;
    private const int LeastLetters = 5;
    private const int LeastConsonants = 3;
    private const int OfFiveLetters = 8_000;
    private const int OfMoreLetters = 8_500;

    /// <summary>The letters that may differ between words of the same consonants: the vowels, y, w and h.</summary>
    public static uint Silent { get; } = NameUnit.LettersOf("aeiouywh");

    /// <summary>8,500 (8,000 for words of five letters) when both words begin with the same letter and have the same consonants,
    /// else 0.</summary>
    public static int Similarity(string left, string right, int length)
    {
        if (length is < LeastLetters or > Longest || left[0] != right[0])
        {
            return 0;
        }

        Span<char> a = stackalloc char[Longest];
        Span<char> b = stackalloc char[Longest];
        var first = Skeleton(left, a);
        var second = Skeleton(right, b);
        return first >= LeastConsonants && a[..first].SequenceEqual(b[..second])
            ? length > LeastLetters ? OfMoreLetters : OfFiveLetters
            : 0;
    }

    private static int Skeleton(string word, Span<char> skeleton)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (!char.IsAscii(c))
            {
                return 0;
            }

            // The first letter always counts; h after a consonant marks only how it is spoken.
            var silent = i > 0 && (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' || (c == 'h' && count > 0 && skeleton[count - 1] == word[i - 1]));
            if (!silent && (count == 0 || skeleton[count - 1] != c))
            {
                skeleton[count++] = c;
            }
        }

        return count;
    }
}
