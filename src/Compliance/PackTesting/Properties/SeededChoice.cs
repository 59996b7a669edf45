namespace Compliance.PackTesting.Properties;

/// <summary>Choices that a seed determines, the same on every machine and runtime.</summary>
/// <remarks>SplitMix64 (G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, 2014).</remarks>
internal sealed class SeededChoice(int seed)
{
    // Mixed, so that the choices of one seed are not those of the next a step later.
    private ulong _state = Mix(unchecked((ulong)seed));

    /// <summary>A number from 0 up to, not including, a bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One to <paramref name="most"/> different items.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int most)
    {
        var rest = items.ToList();
        var chosen = new List<T>();
        for (var count = 1 + Below(most); count > 0 && rest.Count > 0; count--)
        {
            var index = Below(rest.Count);
            chosen.Add(rest[index]);
            rest.RemoveAt(index);
        }

        return chosen;
    }

    public IEnumerable<T> Shuffled<T>(IReadOnlyCollection<T> items) => items.Select(item => (Item: item, Key: Next())).ToList().OrderBy(p => p.Key).Select(p => p.Item);

    private ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        return Mix(_state);
    }

    private static ulong Mix(ulong state)
    {
        unchecked
        {
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
