namespace Compliance.Benchmarks;

/// <summary>Compares a name with every name of a list by single-letter edits, a machine word at a time: about as fast as a scan can be, and blind to all but letters.</summary>
/// <remarks>Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46 (1999), for patterns of at most 64 letters; what is longer
/// is cut.</remarks>
internal sealed class BitParallelScan(string[] names)
{
    private const int Longest = 64;

    /// <summary>Edits that a name may be away, in hundredths of its letters.</summary>
    private const int Within = 20;

    /// <summary>How many names are near.</summary>
    public int Count(string name)
    {
        Span<ulong> places = stackalloc ulong[128];
        name = name.Length > Longest ? name[..Longest] : name;
        for (var i = 0; i < name.Length; i++)
        {
            places[name[i] & 127] |= 1UL << i;
        }

        var (count, most) = (0, name.Length * Within / 100);
        foreach (var other in names)
        {
            if (Math.Abs(other.Length - name.Length) <= most && Distance(places, name.Length, other) <= most)
            {
                count++;
            }
        }

        return count;
    }

    private static int Distance(ReadOnlySpan<ulong> places, int length, string other)
    {
        unchecked
        {
            var (up, down, distance, last) = (ulong.MaxValue, 0UL, length, 1UL << (length - 1));
            foreach (var letter in other)
            {
                var same = places[letter & 127];
                var vertical = same | down;
                var horizontal = (((same & up) + up) ^ up) | same;
                var (raised, lowered) = (down | ~(horizontal | up), up & horizontal);
                distance += (raised & last) != 0 ? 1 : (lowered & last) != 0 ? -1 : 0;
                raised = (raised << 1) | 1;
                up = (lowered << 1) | ~(vertical | raised);
                down = raised & vertical;
            }

            return distance;
        }
    }
}
