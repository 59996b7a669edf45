namespace Compliance.Matching.Candidates;

/// <summary>Lists of numbers by number, one behind the other in one array.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _values;

    /// <summary>Collects values by key, in their order; a key that a value has twice has it once.</summary>
    /// <param name="keys">How many keys there are: 0 to one less.</param>
    /// <param name="keysOf">The keys of each value; values are 0 to one less than there are entries.</param>
    public Postings(int keys, int[][] keysOf)
    {
        _starts = new int[keys + 1];
        var last = new int[keys];
        Array.Fill(last, -1);
        for (var value = 0; value < keysOf.Length; value++)
        {
            foreach (var key in keysOf[value])
            {
                _starts[key + 1] += last[key] == value ? 0 : 1;
                last[key] = value;
            }
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _values = new int[_starts[^1]];
        var next = _starts.AsSpan(0, keys).ToArray();
        Array.Fill(last, -1);
        for (var value = 0; value < keysOf.Length; value++)
        {
            foreach (var key in keysOf[value])
            {
                if (last[key] != value)
                {
                    last[key] = value;
                    _values[next[key]++] = value;
                }
            }
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The values of a key.</summary>
    public ReadOnlySpan<int> this[int key] => _values.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
}
