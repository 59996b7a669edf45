using System.Collections.Immutable;
using Compliance.Names.Korean;

namespace Compliance.Matching;

/// <summary>Turns the cost of two Korean names into a similarity.</summary>
internal static class KoreanScore
{
    // Where the bands begin on the scale of costs: spellings of one name cost 260 and less, the least that makes another syllable 500,
    // one syllable that is clearly another 1,000.
    private const int Strong = 260;
    private const int Possible = 500;
    private const int Weak = 1_000;

    /// <summary>The similarity of the readings that fit best, in basis points.</summary>
    public static int Of(ImmutableArray<KoreanName> left, ImmutableArray<KoreanName> right, int floor) =>
        OfCost(KoreanComparison.Cost(left, right, LimitOf(floor)));

    /// <summary>Names with different surnames are not more alike than this.</summary>
    public static int OfOtherSurname { get; } = OfCost(KoreanComparison.OtherSurname);

    /// <summary>The similarity of a cost in thousandths.</summary>
    public static int OfCost(int cost) => cost switch
    {
        <= Strong => 10_000 - (1_000 * cost / Strong),
        <= Possible => 9_000 - ((cost - Strong) * 1_000 / (Possible - Strong)),
        <= Weak => 8_000 - ((cost - Possible) * 1_500 / (Weak - Possible)),
        _ => (int)(6_500L * Weak / cost),
    };

    /// <summary>The least cost that certainly stays below a similarity.</summary>
    private static int LimitOf(int similarity) => similarity switch
    {
        >= 9_000 => Strong + 1,
        >= 8_000 => Possible + 1,
        >= 6_500 => Weak + 1,
        _ => int.MaxValue,
    };
}
