using System.Text;

namespace Compliance.Text;

/// <summary>The replacements and marks of data/unicode, loaded when the first text outside ASCII is folded.</summary>
internal sealed class FoldingTable
{
    /// <summary>The mark is removed.</summary>
    public const int Removed = -1;

    private static readonly Lazy<FoldingTable> Shared = new(() => new FoldingTable());

    private readonly string _text;
    private readonly int[] _keys;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly Marks[] _marks;

    // By letter and mark in one number: dictionaries of pairs are compiled at every start.
    private readonly Dictionary<long, int> _kana;

    private FoldingTable()
    {
        _text = EmbeddedTable.ReadText("unicode/folding.tsv");
        var lines = _text.AsSpan().Count('\n');
        _keys = new int[lines];
        _starts = new int[lines];
        _ends = new int[lines];
        var position = 0;
        for (var i = 0; i < lines; i++)
        {
            var tab = _text.IndexOf('\t', position);
            _keys[i] = EmbeddedTable.Hex(_text.AsSpan(position, tab - position));
            _starts[i] = tab + 1;
            position = _text.IndexOf('\n', tab);
            _ends[i] = position++;
        }

        _marks = [.. EmbeddedTable.ReadRows("unicode/marks.tsv").Select(r =>
            new Marks(EmbeddedTable.Hex(r[0]), EmbeddedTable.Hex(r[1]), r[2] == "-" ? Removed : int.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture)))];
        _kana = [];
        foreach (var row in EmbeddedTable.ReadRows("unicode/kana.tsv"))
        {
            _kana.Add(Pair(EmbeddedTable.Hex(row[0]), EmbeddedTable.Hex(row[1])), EmbeddedTable.Hex(row[2]));
        }
    }

    public static FoldingTable Instance => Shared.Value;

    /// <summary>The replacement of a code point; false when it stands for itself.</summary>
    public bool TryReplace(int codePoint, out ReadOnlySpan<char> replacement)
    {
        var index = Array.BinarySearch(_keys, codePoint);
        replacement = index < 0 ? default : _text.AsSpan(_starts[index], _ends[index] - _starts[index]);
        return index >= 0;
    }

    /// <summary>0 for anything that is not a reordered mark, <see cref="Removed"/>, or the canonical combining class.</summary>
    public int MarkClass(int codePoint)
    {
        int low = 0, high = _marks.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < _marks[middle].First)
            {
                high = middle - 1;
            }
            else if (codePoint > _marks[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return _marks[middle].Class;
            }
        }

        return 0;
    }

    /// <summary>The kana that a letter and a voicing mark make, or 0.</summary>
    public int Compose(int letter, int mark) => _kana.TryGetValue(Pair(letter, mark), out var composed) ? composed : 0;

    private static long Pair(int letter, int mark) => ((long)letter << 32) | (uint)mark;

    private sealed record Marks(int First, int Last, int Class);
}
