namespace Compliance.Matching.Candidates;

/// <summary>Lists of numbers by number, one behind the other in one array.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _values;

    /// <summary>Collects values by key; the values of a key keep their order, and a value that follows itself is kept once.</summary>
    /// <param name="keys">How many keys there are: 0 to one less.</param>
    /// <param name="entries">The values with their keys; read twice.</param>
    public Postings(int keys, IEnumerable<(int Key, int Value)> entries)
    {
        _starts = new int[keys + 1];
        var last = new int[keys];
        Array.Fill(last, -1);
        foreach (var (key, value) in entries)
        {
            if (last[key] != value)
            {
                last[key] = value;
                _starts[key + 1]++;
            }
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _values = new int[_starts[^1]];
        var next = _starts.AsSpan(0, keys).ToArray();
        Array.Fill(last, -1);
        foreach (var (key, value) in entries)
        {
            if (last[key] != value)
            {
                last[key] = value;
                _values[next[key]++] = value;
            }
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The values of a key.</summary>
    public ReadOnlySpan<int> this[int key] => _values.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
}
