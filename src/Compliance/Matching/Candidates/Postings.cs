namespace Compliance.Matching.Candidates;

/// <summary>Lists of numbers by number, one behind the other in one array.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _values;

    /// <summary>Collects values by key, in their order; a key that a value has twice has it once.</summary>
    /// <param name="keys">How many keys there are: 0 to one less.</param>
    /// <param name="starts">Where the keys of each value begin; values are 0 to two less than there are entries.</param>
    /// <param name="keysOfAll">The keys of all values.</param>
    public Postings(int keys, IReadOnlyList<int> starts, int[] keysOfAll)
    {
        _starts = new int[keys + 1];
        var last = new int[keys];
        Array.Fill(last, -1);
        for (var value = 0; value + 1 < starts.Count; value++)
        {
            foreach (var key in keysOfAll.AsSpan(starts[value]..starts[value + 1]))
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
        for (var value = 0; value + 1 < starts.Count; value++)
        {
            foreach (var key in keysOfAll.AsSpan(starts[value]..starts[value + 1]))
            {
                if (last[key] != value)
                {
                    last[key] = value;
                    _values[next[key]++] = value;
                }
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public Postings(ColumnReader reader)
    {
        (_starts, _values) = (reader.Read<int>(), reader.Read<int>());
    }

    /// <summary>The values of a key.</summary>
    public ReadOnlySpan<int> this[int key] => _values.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>All values, those of one key behind those of the key before; a value stands there once for each of its keys.</summary>
    public ReadOnlySpan<int> All => _values;

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        writer.Write<int>(_starts);
        writer.Write<int>(_values);
    }
}
