namespace Compliance.Matching;

/// <summary>What it costs to turn one word into another, in hundredths of a plain edit. Letters that transliterations exchange cost less, the
/// first letter costs more, and every edit a little more the nearer it stands to the beginning.</summary>
/// <remarks>Optimal string alignment (insertions, deletions, substitutions, swaps of neighbours) with weights. The cost is the same in
/// either direction.</remarks>
internal static class LetterEdits
{
    /// <summary>The longest word for which weights are used; longer ones count plain edits.</summary>
    public const int Longest = 40;

    /// <summary>One plain edit.</summary>
    public const int Plain = 100;

    /// <summary>A bound: no edit costs less. A swap is two edits of the plain distance.</summary>
    public const int Cheapest = 42;

    /// <summary>The same of edits that are no substitution within a class (<see cref="ClassOf"/>), of swaps, and of what makes a word longer.</summary>
    public const int CheapestOther = 58;

    /// <summary>The same of what makes a word longer by a letter that is no h.</summary>
    public const int CheapestGap = 72;

    /// <summary>No swap costs less.</summary>
    public const int CheapestSwap = 82;

    private const int SameClass = 45;
    private const int Swap = 86;
    private const int Vowel = 75;
    private const int Silent = 60;
    private const int Vowels = 60;
    private const int FirstLetter = 30;

    private static readonly int[][] Places = MakePlaces();
    private static readonly byte[] Substitutions = Build();
    private static readonly char[] Classes = BuildClasses();

    /// <summary>The letter that stands for all that are exchanged for one another at the least cost, directly or through others.</summary>
    public static char ClassOf(char letter) => letter is >= 'a' and <= 'z' ? Classes[letter - 'a'] : letter;

    /// <summary>The cost, or <paramref name="limit"/> + 1 when it is higher or the words are more than <paramref name="edits"/> insertions,
    /// deletions and substitutions apart.</summary>
    public static int Cost(string left, string right, int edits, int limit)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            var plain = EditDistance.Osa(left, right, edits) * Plain;
            return Math.Min(plain, limit + 1);
        }

        if (Levenshtein(left, right) > edits)
        {
            return limit + 1;
        }

        var width = right.Length + 1;
        var place = Places[left.Length + right.Length];
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 1; j < width; j++)
        {
            previous[j] = previous[j - 1] + Placed(Gap(right[j - 1]), place[j], 0, j);
        }

        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            var a = left[i - 1];
            var gap = Gap(a);
            current[0] = previous[0] + Placed(gap, place[i], i, 0);
            var least = current[0];
            for (var j = 1; j < width; j++)
            {
                var b = right[j - 1];
                var value = previous[j - 1] + (a == b ? 0 : Placed(Substitution(a, b), place[i + j], i, j));
                value = Math.Min(value, previous[j] + Placed(gap, place[i + j], i, j));
                value = Math.Min(value, current[j - 1] + Placed(Gap(b), place[i + j], i, j));
                if (i > 1 && j > 1 && a == right[j - 2] && left[i - 2] == b && a != b)
                {
                    value = Math.Min(value, before[j - 2] + Placed(Swap, place[i + j - 2], i - 1, j - 1));
                }

                current[j] = value;
                least = Math.Min(least, value);
            }

            // What reaches over a row goes on from the row before.
            if (least > limit && leastBefore + CheapestSwap > limit)
            {
                return limit + 1;
            }

            leastBefore = least;

            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return Math.Min(previous[width - 1], limit + 1);
    }

    // The plain distance for a quick bound. Letters are told apart by their last six bits, which can only make the distance smaller.
    private static int Levenshtein(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        Span<ulong> where = stackalloc ulong[64];
        where.Clear();
        for (var i = 0; i < left.Length; i++)
        {
            where[left[i] & 63] |= 1UL << i;
        }

        var column = new EditColumn(left.Length);
        foreach (var c in right)
        {
            column.Take(where[c & 63]);
        }

        return column.Distance;
    }

    // Letters in front tell more: 4 percent more at the beginning, 4 less at the end (in 1,024ths), and a third for the very first. By the
    // letters of both words.
    private static int[][] MakePlaces() =>
        [.. Enumerable.Range(0, (2 * Longest) + 1).Select(total => Enumerable.Range(0, total + 1).Select(at => 1_065 - (total == 0 ? 0 : 82 * at / total)).ToArray())];

    private static int Placed(int cost, int place, int i, int j) =>
        (((i <= 1 && j <= 1 ? cost + (cost * FirstLetter / 100) : cost) * place) + 512) >> 10;

    private static int Gap(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' ? Vowel : c == 'h' ? Silent : Plain;

    private static int Substitution(char a, char b) =>
        a is >= 'a' and <= 'z' && b is >= 'a' and <= 'z' ? Substitutions[((a - 'a') * 26) + (b - 'a')] : Plain;

    private static byte[] Build()
    {
        var costs = new byte[26 * 26];
        Array.Fill(costs, (byte)Plain);
        const string vowels = "aeiouy";
        foreach (var a in vowels)
        {
            foreach (var b in vowels)
            {
                costs[((a - 'a') * 26) + (b - 'a')] = Vowels;
            }
        }

        // Pairs that transliterations exchange: closer ones are cheaper.
        foreach (var (pairs, cost) in ((string, byte)[])
        [
            ("ie iy ij jy ou vw vf kq ck kg sz zq sq hg hk", 45), ("ae eo uv ch cx dt bp bv jg jz jc xs fp cs cz cq xj uw", 60), ("ao ai au mn lr gq hx gc", 85),
        ])
        {
            foreach (var pair in pairs.Split(' '))
            {
                costs[((pair[0] - 'a') * 26) + (pair[1] - 'a')] = cost;
                costs[((pair[1] - 'a') * 26) + (pair[0] - 'a')] = cost;
            }
        }

        return costs;
    }

    private static char[] BuildClasses()
    {
        var classes = new char[26];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = (char)('a' + i);
        }

        for (var i = 0; i < Substitutions.Length; i++)
        {
            if (Substitutions[i] <= SameClass)
            {
                var (kept, merged) = (classes[i / 26], classes[i % 26]);
                Array.ForEach(Enumerable.Range(0, 26).Where(c => classes[c] == merged).ToArray(), c => classes[c] = kept);
            }
        }

        return classes;
    }
}
