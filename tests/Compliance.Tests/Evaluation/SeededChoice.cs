namespace Compliance.Tests.Evaluation;

/// <summary>A seeded sequence of choices that is the same everywhere and for ever (SplitMix64 of Steele, Lea and Flood, 2014).</summary>
internal sealed class SeededChoice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A sequence of its own for a text, so that adding a row does not change the others.</summary>
    public static SeededChoice For(string text)
    {
        // FNV-1a over UTF-16 units.
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1_099_511_628_211UL);
        }

        return new SeededChoice(hash);
    }

    /// <summary>A number from 0 to one below the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>One of the values, each as likely as another.</summary>
    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>One of the values, as likely as it is frequent.</summary>
    public T Of<T>(Frequencies<T> values) => values.At(Below(values.Total));

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E37_79B9_7F4A_7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EBUL;
            return z ^ (z >> 31);
        }
    }
}

/// <summary>Values with how often each occurs.</summary>
internal sealed class Frequencies<T>
{
    private readonly List<(int UpTo, T Value)> _values = [];

    public Frequencies(IEnumerable<(T Value, int Count)> values)
    {
        foreach (var (value, count) in values.Where(v => v.Count > 0))
        {
            Total += count;
            _values.Add((Total, value));
        }
    }

    public int Total { get; }

    public IEnumerable<T> Values => _values.Select(v => v.Value);

    public T At(int position)
    {
        var (low, high) = (0, _values.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _values[middle].UpTo > position ? (low, middle) : (middle + 1, high);
        }

        return _values[low].Value;
    }
}
