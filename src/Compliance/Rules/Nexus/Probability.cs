namespace Compliance.Rules.Nexus;

/// <summary>Probability in basis points for a whole number of decibans: 10,000 / (1 + 10^(-L/10)), rounded half away from zero.</summary>
/// <remarks>A frozen table instead of floating point, so that every machine prints the same score.</remarks>
internal static class Probability
{
    // Row i is the probability at i decibans, i = 0..40; negative decibans are the complement.
    private static readonly int[] BasisPoints =
    [
        5000, 5573, 6131, 6661, 7153, 7597, 7992, 8337, 8632, 8882,
        9091, 9264, 9406, 9523, 9617, 9693, 9755, 9804, 9844, 9876,
        9901, 9921, 9937, 9950, 9960, 9968, 9975, 9980, 9984, 9987,
        9990, 9992, 9994, 9995, 9996, 9997, 9997, 9998, 9998, 9999,
        9999,
    ];

    /// <summary>The probability at that many decibans, which are clamped to -40..40.</summary>
    public static int OfDecibans(int decibans)
    {
        var clamped = Math.Clamp(decibans, -(BasisPoints.Length - 1), BasisPoints.Length - 1);
        return clamped >= 0 ? BasisPoints[clamped] : 10_000 - BasisPoints[-clamped];
    }
}
