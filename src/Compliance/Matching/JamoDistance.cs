using Compliance.Names.Korean;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>How far two Hangul syllables are apart, in thousandths. A syllable that differs in one sound is another syllable: what is
/// near is only what spelling, dialect and the initial-sound law confuse.</summary>
internal static class JamoDistance
{
    // Beyond one sound that differs, more differences add little: the syllable is another one already.
    private const int OneSound = 700;
    private const int Beyond = 4;

    private const int NearOnset = 580;
    private const int OtherOnset = 850;
    private const int NearVowel = 600;
    private const int OtherVowel = 900;
    private const int NearCoda = 620;
    private const int OtherCoda = 850;

    private const int Lead = 19;
    private const int VowelCount = 21;
    private const int Tail = 28;

    private const string LeadOrder = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string VowelOrder = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const string TailOrder = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static readonly short[] Leads = Table(LeadOrder, NearOnset, OtherOnset,
        ("ㄱㄲ", 250), ("ㄷㄸ", 250), ("ㅂㅃ", 250), ("ㅅㅆ", 200), ("ㅈㅉ", 250), ("ㄱㅋ", 0), ("ㄷㅌ", 0), ("ㅂㅍ", 0), ("ㅈㅊ", 0), ("ㄲㅋ", 0), ("ㄸㅌ", 0), ("ㅃㅍ", 0), ("ㅉㅊ", 0), ("ㅇㅎ", 0), ("ㄹㄴ", 250));

    private static readonly short[] VowelTable = Table(VowelOrder, NearVowel, OtherVowel,
        ("ㅐㅔ", 200), ("ㅙㅚ", 200), ("ㅚㅞ", 200), ("ㅙㅞ", 200), ("ㅖㅔ", 250), ("ㅢㅣ", 250), ("ㅏㅘ", 0), ("ㅓㅝ", 420), ("ㅓㅗ", 0), ("ㅜㅡ", 0), ("ㅕㅛ", 0), ("ㅜㅠ", 0),
        ("ㅓㅕ", 0), ("ㅗㅛ", 0), ("ㅏㅑ", 0), ("ㅢㅟ", 0), ("ㅣㅟ", 0), ("ㅓㅡ", 0), ("ㅗㅜ", 0), ("ㅐㅖ", 0));

    private static readonly short[] Tails = Table(TailOrder, NearCoda, OtherCoda,
        ("ㄴㅇ", 0), ("ㄷㅅ", 100), ("ㄹㄴ", 0), ("ㄱㅇ", 0), ("ㅁㄴ", 0), (" ㅇ", 0), (" ㄹ", 0), (" ㄱ", 0), (" ㄴ", 0));

    // Names use some four hundred syllables, so all distances between them are worked out once.
    private static readonly short[] OfNames = Distances();

    /// <summary>The distance of two readings' syllables.</summary>
    public static int Between(in SyllableReading left, in SyllableReading right) =>
        (left.Number | right.Number) >= 0
            ? OfNames[(left.Number * NameSyllables.All.Length) + right.Number]
            : Measure(left.Hangul, right.Hangul);

    /// <summary>The distance of two composed syllables.</summary>
    public static int Between(char left, char right) => Between(new SyllableReading(left, 0), new SyllableReading(right, 0));

    private static short[] Distances()
    {
        var syllables = NameSyllables.All;
        var distances = new short[syllables.Length * syllables.Length];
        for (var i = 0; i < syllables.Length; i++)
        {
            for (var j = 0; j < syllables.Length; j++)
            {
                distances[(i * syllables.Length) + j] = (short)Measure(syllables[i], syllables[j]);
            }
        }

        return distances;
    }

    private static int Measure(char left, char right)
    {
        if (left == right)
        {
            return 0;
        }

        var (a, b) = (Hangul.Decompose(left), Hangul.Decompose(right));
        var onset = Leads[(a.Lead * Lead) + b.Lead];
        if (onset > 0 && DropsInitial(a.Lead, b.Lead, a.Vowel) && DropsInitial(a.Lead, b.Lead, b.Vowel))
        {
            onset = InitialSound;
        }

        var sum = onset + VowelTable[(a.Vowel * VowelCount) + b.Vowel] + Tails[(a.Tail * Tail) + b.Tail];
        return sum <= OneSound ? sum : OneSound + ((sum - OneSound) / Beyond);
    }

    private const short InitialSound = 200;

    // The South drops r, and n before i and y (용해 for 룡해, 여자 for 녀자).
    private static bool DropsInitial(int left, int right, int vowel)
    {
        var (low, high) = (Math.Min(left, right), Math.Max(left, right));
        const int n = 2, r = 5, none = 11;
        var isFronted = VowelOrder[vowel] is 'ㅑ' or 'ㅕ' or 'ㅖ' or 'ㅛ' or 'ㅠ' or 'ㅣ' or 'ㅒ';
        return isFronted && high == none && low is n or r;
    }

    private static short[] Table(string order, int near, int other, params (string Pair, int Distance)[] pairs)
    {
        var table = new short[order.Length * order.Length];
        Array.Fill(table, (short)other);
        for (var i = 0; i < order.Length; i++)
        {
            table[(i * order.Length) + i] = 0;
        }

        foreach (var (pair, distance) in pairs)
        {
            var (i, j) = (order.IndexOf(pair[0], StringComparison.Ordinal), order.IndexOf(pair[1], StringComparison.Ordinal));
            table[(i * order.Length) + j] = table[(j * order.Length) + i] = (short)(distance == 0 ? near : distance);
        }

        return table;
    }
}
