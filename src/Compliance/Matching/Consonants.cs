namespace Compliance.Matching;

/// <summary>Compares a word without short vowels (Arabic, Hebrew) with a Latin word by their keys (<see cref="SpellingKey"/>): each consonant may be
/// spelled in several ways, short vowels between consonants hardly count, long ones that one side lacks do.</summary>
internal static class Consonants
{
    /// <summary>The same consonants: the vowels remain unknown, so it is never quite the same word.</summary>
    public const int Same = 9_700;

    /// <summary>Words that are less alike do not meet.</summary>
    public const int Least = 5_000;

    private const int Longest = 40;
    private const int Never = 1_000;
    private const int ShortVowel = 3;
    private const int OtherVowel = 10;
    private const int Limit = 160;

    /// <summary>What a letter or symbol costs that has no counterpart and is firm.</summary>
    public const int Unmet = 100;

    /// <summary>Letters that need no counterpart, and those outside a to z.</summary>
    public static uint LooseLetters { get; } = NameUnit.LettersOf("aeiouh") | OtherLetters;

    // Letters outside a to z share six bits and stand for themselves alone.
    private const uint OtherLetters = ~((1u << 26) - 1);

    private static readonly byte[] Costs = Build();
    private static readonly uint[] Spellings = BuildSpellings();

    /// <summary>The similarity in basis points; 0 when the words do not meet.</summary>
    /// <param name="consonants">The key with capitals.</param>
    /// <param name="letters">The key of the Latin word.</param>
    /// <param name="least">A similarity below which the result is of no interest; then it may be 0.</param>
    public static int Similarity(string consonants, string letters, int least = 0)
    {
        if (!MayBeAsLong(consonants.Length, letters.Length))
        {
            return 0;
        }

        var limit = MostCostOf(consonants.Length, Math.Max(least, Least));
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var width = letters.Length + 1;
        var previous = rows[..width];
        var current = rows.Slice(width, width);
        var gaps = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 1; j < width; j++)
        {
            gaps[j] = LetterGap(letters[j - 1], false);
            previous[j] = previous[j - 1] + (j == 1 ? LetterGap(letters[0], true) : gaps[j]);
        }

        for (var i = 1; i <= consonants.Length; i++)
        {
            var symbol = consonants[i - 1];
            var gap = SymbolGap(symbol, i == consonants.Length);
            current[0] = previous[0] + gap;
            var cheapest = current[0];
            for (var j = 1; j < width; j++)
            {
                var value = Math.Min(previous[j] + gap, current[j - 1] + gaps[j]);
                current[j] = Math.Min(value, previous[j - 1] + Cost(symbol, letters[j - 1]));
                cheapest = Math.Min(cheapest, current[j]);
            }

            if (cheapest > limit)
            {
                return 0;
            }

            var free = previous;
            previous = current;
            current = free;
        }

        return previous[width - 1] > limit ? 0 : OfCost(consonants.Length, previous[width - 1]);
    }

    /// <summary>Whether words of so many consonants and letters can meet.</summary>
    public static bool MayBeAsLong(int consonants, int letters) => consonants <= Longest && letters <= Longest && letters <= (2 * consonants) + 3;

    /// <summary>The most that words cost which are as alike as <paramref name="least"/>.</summary>
    public static int MostCostOf(int consonants, int least) =>
        least > Same ? 0 : Math.Min(Limit, (((Same - least + 1) * 100) - 1) / PerPlain(consonants));

    /// <summary>The letters that stand for a symbol at no more than a cost, as a set (<see cref="NameUnit.Letters"/>).</summary>
    public static uint LettersOf(char symbol, int cost) =>
        char.IsAsciiLetter(symbol) ? Spellings[((symbol - 'A') * (Limit + 1)) + Math.Min(cost, Limit)] : OtherLetters;

    /// <summary>Whether a symbol without a letter costs <see cref="Unmet"/>.</summary>
    public static bool IsFirm(char symbol) => SymbolGap(symbol, false) >= Unmet;

    /// <summary>Whether a letter of a key costs <see cref="Unmet"/> when no symbol stands for it.</summary>
    public static bool IsFirmLetter(char letter) => LetterGap(letter, false) >= Unmet;

    /// <summary>The least that a symbol costs that no letter stands for.</summary>
    public static int GapOf(char symbol) => SymbolGap(symbol, true);

    /// <summary>What a letter costs that stands for a symbol; more than any words may cost when it never does.</summary>
    public static int CostOf(char symbol, char letter) => Cost(symbol, letter);

    private static int OfCost(int consonants, int cost) => Same - (cost * PerPlain(consonants) / 100);

    /// <summary>How many letters of a key cost <see cref="Unmet"/> when no symbol stands for them, up to 255.</summary>
    public static byte FirmLetters(string letters) => (byte)Math.Min(letters.Count(IsFirmLetter), byte.MaxValue);

    // What a hundredth costs falls with the number of consonants.
    private static int PerPlain(int consonants) => consonants switch { <= 2 => 9_000, 3 => 5_000, 4 => 3_400, 5 => 2_600, 6 => 2_100, _ => 1_800 };

    private static int LetterGap(char letter, bool isFirst) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => isFirst ? 25 : ShortVowel,
        'h' => 30,
        _ => 100,
    };

    private static int SymbolGap(char symbol, bool isLast) => symbol switch
    {
        'A' => 30,
        'E' => 12,
        'H' => isLast ? 6 : 60,
        'W' or 'Y' => 50,
        'a' or 'e' or 'i' or 'o' or 'u' or 'h' => 10,
        _ => 100,
    };

    private static int Cost(char symbol, char letter) =>
        symbol == letter ? 0
        : symbol is >= 'A' and <= 'Z' && letter is >= 'a' and <= 'z' ? Costs[((symbol - 'A') * 26) + (letter - 'a')]
        : IsVowel(symbol) && IsVowel(letter) ? OtherVowel : Never;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static byte[] Build()
    {
        var costs = new byte[26 * 26];
        Array.Fill(costs, byte.MaxValue);
        // symbol: letters of a key with their cost. I is sh, X kh, O th, Z z and dh, G gh and g, C ch, U ts, E ain.
        foreach (var line in (string[])
        [
            "A a0 e5 o12 u12 i12", "E a0 e2 i2 o2 u2", "W v0 u0 o3", "Y i0 e6 j8 a20", "H h0 a4 c15", "X h0 k12 c10", "J j0 g10 i25 c25", "G g0 h25 k40 j20",
            "Q k0 g12 c40", "K k0 h25 c20 g40", "O t0 s8", "Z z0 d8 s30 j30", "D d0 t30 z40", "T t0 d30", "S s0 z25 q30", "I x0 s15 c8", "C c0 x20 j20 s30",
            "B b0 v12 p20", "P p0 f8 b20", "F f0 v20 p20", "V v0 b15 f20", "R r0 l70", "L l0 r50", "M m0 n50", "N n0 m40", "U q0 z10 s12 c30",
        ])
        {
            foreach (var spelled in line[2..].Split(' '))
            {
                costs[((line[0] - 'A') * 26) + (spelled[0] - 'a')] = byte.Parse(spelled.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return costs;
    }

    // By symbol and cost.
    private static uint[] BuildSpellings()
    {
        var spellings = new uint[('z' - 'A' + 1) * (Limit + 1)];
        for (var i = 0; i < spellings.Length; i++)
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                spellings[i] |= Cost((char)('A' + (i / (Limit + 1))), letter) <= i % (Limit + 1) ? 1u << (letter - 'a') : 0;
            }
        }

        return spellings;
    }
}
