using System.Numerics;
using Compliance.Names;
using Sound = Compliance.Names.RomanisedKorean.Sound;

namespace Compliance.Matching;

/// <summary>How alike two words are that both read as romanised Korean: by their sounds, which the spelling systems write differently.</summary>
internal static class KoreanWords
{
    private const int Full = 100;

    /// <summary>The same sound may have been meant: plain spellings of the lists write o and u for two vowels each.</summary>
    private const int PlainVowel = 4;
    private const int NearVowel = 22;
    private const int Glide = 35;
    private const int NearCoda = 45;
    private const int InitialLaw = 20;
    private const int Gap = 100;
    private const int VowelGap = 55;
    private const int HGap = 55;
    private const int DoubledGap = 15;

    /// <summary>ng against n and a k or g that the reader joined to it (Chon-gak, Chong-ak).</summary>
    private const int Split = 12;

    /// <summary>What letters that differ at all cost, so that another spelling ranks behind the same one.</summary>
    private const int OtherSpelling = 5;

    /// <summary>One syllable has too little to tell.</summary>
    private const int LeastSyllables = 2;

    private const int Longest = RomanisedKorean.LongestWord;

    private const int SoundLimit = 32;

    // Sounds that no system exchanges for others: each that stands in one word only costs half an edit at least.
    private const uint Firm = (1u << (int)Sound.T) | (1u << (int)Sound.P) | (1u << (int)Sound.C) | (1u << (int)Sound.S) | (1u << (int)Sound.M) | (1u << (int)Sound.H);

    private const uint K = 1u << (int)Sound.K;
    private const uint Ng = 1u << (int)Sound.G;

    private static readonly byte[] Costs = MakeCosts();

    /// <summary>The similarity in basis points; 0 when it is below <see cref="GradedEdits.LeastSimilarity"/>. Symmetric.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">Another word.</param>
    /// <param name="least">A similarity below which the result is of no interest; then it may be 0.</param>
    public static int Similarity(RomanisedKorean left, RomanisedKorean right, int least = 0)
    {
        var per = Math.Max(left.Syllables, right.Syllables) + 1;
        var budget = least <= GradedEdits.LeastSimilarity
            ? (UnitSimilarity.Same - GradedEdits.LeastSimilarity) * per / Full
            : (((UnitSimilarity.Same - least + 1) * per) - 1) / Full;
        if (!MayMeet(left, right) || HalvesApart(left.Set, right.Set) > HalvesOf(budget))
        {
            return 0;
        }

        var cost = Cost(left.Sounds.AsSpan(), right.Sounds.AsSpan(), budget) + OtherSpelling;
        return cost > budget ? 0 : UnitSimilarity.Same - (cost * Full / per);
    }

    /// <summary>Whether words may meet at all by the number of their syllables and the sets of their sounds.</summary>
    public static bool MayMeet(RomanisedKorean left, RomanisedKorean right) => MayMeet(left, right.Syllables, right.Set);

    /// <summary>The same of a word of which the number of syllables and the set of sounds are known.</summary>
    public static bool MayMeet(RomanisedKorean left, int syllables, uint sounds) =>
        Math.Min(left.Syllables, syllables) >= LeastSyllables && Math.Abs(left.Syllables - syllables) <= 1
        && HalvesApart(left.Set, sounds) <= HalvesOf((UnitSimilarity.Same - GradedEdits.LeastSimilarity) * (Math.Max(left.Syllables, syllables) + 1) / Full);

    /// <summary>How many halves of an edit words are apart at least by the sets of their sounds: one for each firm sound that stands in one only, and for a K, which may be joined to an
    /// n where the other word has an ng for both.</summary>
    public static int HalvesApart(uint left, uint right)
    {
        var apart = left ^ right;
        var withoutK = (left & K) != 0 ? right : left;
        return BitOperations.PopCount(apart & Firm) + ((apart & K) != 0 && (withoutK & Ng) == 0 ? 1 : 0);
    }

    /// <summary>How many halves of an edit words may be apart that are so alike.</summary>
    /// <param name="syllables">The syllables of the longer word.</param>
    /// <param name="least">A similarity.</param>
    public static int MostHalvesApart(int syllables, int least) => HalvesOf((((UnitSimilarity.Same - least + 1) * (syllables + 1)) - 1) / Full);

    private static int HalvesOf(int budget) => (budget - OtherSpelling) / (Full / 2);

    private static int Cost(ReadOnlySpan<Sound> left, ReadOnlySpan<Sound> right, int budget)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[4 * (Longest + 1)];
        var gaps = rows.Slice(3 * width, right.Length);
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            gaps[j - 1] = GapOf(right, j - 1);
            previous[j] = previous[j - 1] + gaps[j - 1];
        }

        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            var gap = GapOf(left, i - 1);
            current[0] = previous[0] + gap;
            var least = current[0];
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(previous[j] + gap, current[j - 1] + gaps[j - 1]);
                cost = Math.Min(cost, previous[j - 1] + Substitution(left, i - 1, right, j - 1));
                if (j > 1 && IsSplit(left[i - 1], right[j - 2], right[j - 1]))
                {
                    cost = Math.Min(cost, previous[j - 2] + Split);
                }

                if (i > 1 && IsSplit(right[j - 1], left[i - 2], left[i - 1]))
                {
                    cost = Math.Min(cost, before[j - 1] + Split);
                }

                current[j] = cost;
                least = Math.Min(least, cost);
            }

            // What reaches over a row goes on from the row before.
            if (least > budget && leastBefore + Split > budget)
            {
                return least;
            }

            leastBefore = least;

            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[right.Length];
    }

    private static bool IsSplit(Sound one, Sound first, Sound second) => one == Sound.G && first == Sound.N && second == Sound.K;

    private static int Substitution(ReadOnlySpan<Sound> left, int i, ReadOnlySpan<Sound> right, int j)
    {
        var (a, b) = (left[i], right[j]);
        if (a != b && a is Sound.N or Sound.G or Sound.L && b is Sound.N or Sound.G or Sound.L)
        {
            var isCoda = IsCoda(left, i);
            return isCoda != IsCoda(right, j) ? Full
                : isCoda ? (a == Sound.L || b == Sound.L ? Full : NearCoda)
                : InitialLaw;
        }

        return Costs[((int)a * SoundLimit) + (int)b];
    }

    private static bool IsCoda(ReadOnlySpan<Sound> sounds, int index) => index + 1 == sounds.Length || sounds[index + 1] < Sound.A;

    private static int GapOf(ReadOnlySpan<Sound> sounds, int index)
    {
        var sound = sounds[index];
        if (index > 0 && sounds[index - 1] == sound)
        {
            return DoubledGap;
        }

        return sound switch
        {
            // The initial r and n that the South drops before i and y.
            Sound.L or Sound.N when index + 1 < sounds.Length && sounds[index + 1] is Sound.I or Sound.Ya or Sound.Ye or Sound.Yo or Sound.Yu => InitialLaw,
            Sound.H => HGap,
            >= Sound.A => VowelGap,
            _ => Gap,
        };
    }

    private static byte[] MakeCosts()
    {
        var costs = new byte[SoundLimit * SoundLimit];
        Array.Fill(costs, (byte)Full);
        for (var i = 0; i < SoundLimit; i++)
        {
            costs[(i * SoundLimit) + i] = 0;
        }

        Set(PlainVowel, (Sound.O, Sound.Eo), (Sound.U, Sound.Eu));
        Set(NearVowel, (Sound.U, Sound.Eo), (Sound.O, Sound.U), (Sound.Eu, Sound.Eo), (Sound.O, Sound.Eu), (Sound.Yo, Sound.Yu), (Sound.Ui, Sound.U), (Sound.Ui, Sound.Eu),
            (Sound.Ui, Sound.I), (Sound.We, Sound.E), (Sound.Wo, Sound.Eo), (Sound.Wo, Sound.O), (Sound.Ye, Sound.E), (Sound.Wi, Sound.Ui));
        Set(Glide, (Sound.Ya, Sound.A), (Sound.Yo, Sound.O), (Sound.Yo, Sound.Eo), (Sound.Yu, Sound.U), (Sound.Wa, Sound.A), (Sound.Wi, Sound.I), (Sound.E, Sound.Eo),
            (Sound.Ye, Sound.Yo));
        return costs;

        void Set(int cost, params ReadOnlySpan<(Sound A, Sound B)> pairs)
        {
            foreach (var (a, b) in pairs)
            {
                costs[((int)a * SoundLimit) + (int)b] = (byte)cost;
                costs[((int)b * SoundLimit) + (int)a] = (byte)cost;
            }
        }
    }
}
