namespace Compliance.Tests.Evaluation;

/// <summary>The similarity of Jaro (1989) with the bonus of Winkler (1990) for up to four equal first letters, weight 0.1.</summary>
internal static class JaroWinkler
{
    private const int LongestPrefix = 4;
    private const double PrefixWeight = 0.1;

    public static int BasisPoints(string left, string right) => (int)Math.Round(Similarity(left, right) * 10_000, MidpointRounding.AwayFromZero);

    public static double Similarity(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == right.Length ? 1 : 0;
        }

        var window = Math.Max((Math.Max(left.Length, right.Length) / 2) - 1, 0);
        var usedLeft = new bool[left.Length];
        var usedRight = new bool[right.Length];
        var common = 0;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j <= Math.Min(right.Length - 1, i + window); j++)
            {
                if (!usedRight[j] && left[i] == right[j])
                {
                    usedLeft[i] = usedRight[j] = true;
                    common++;
                    break;
                }
            }
        }

        if (common == 0)
        {
            return 0;
        }

        var outOfPlace = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if (!usedLeft[i])
            {
                continue;
            }

            while (!usedRight[j])
            {
                j++;
            }

            outOfPlace += left[i] == right[j++] ? 0 : 1;
        }

        double m = common;
        var jaro = ((m / left.Length) + (m / right.Length) + ((m - (outOfPlace / 2)) / m)) / 3;
        var prefix = 0;
        while (prefix < LongestPrefix && prefix < Math.Min(left.Length, right.Length) && left[prefix] == right[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }
}
