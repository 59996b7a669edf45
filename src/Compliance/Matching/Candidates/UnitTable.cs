using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct units of listed names: single words first, the frequent ones before the rare, then joined ones. Their texts are held, and all else about a unit is
/// made when it is compared.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class UnitTable
{
    private const int Remembered = 65_536;

    private readonly NameKind _kind;
    private readonly FormUnits _forms;
    private readonly StringTable _words;
    private readonly StringTable _meanings;
    private readonly int[] _meaningOf;
    private readonly TokenKind[] _kinds;
    private readonly int[] _joinedAt;
    private readonly Made?[] _lately;

    /// <summary>Puts units into columns.</summary>
    /// <param name="kind">How the names are read.</param>
    /// <param name="forms">The units of the forms.</param>
    /// <param name="words">The spellings of single words.</param>
    /// <param name="meanings">Canonical forms that are another spelling than the word's own.</param>
    /// <param name="meaningOf">The number of each single word's canonical form among these; -1 where it is its own spelling.</param>
    /// <param name="kinds">The kind of each single word.</param>
    /// <param name="joinedAt">Of each joined unit, where its first word stands among the units of all forms, twice, and one more when it covers three words.</param>
    public UnitTable(NameKind kind, FormUnits forms, StringTable words, StringTable meanings, int[] meaningOf, TokenKind[] kinds, int[] joinedAt)
    {
        (_kind, _forms, _words, _meanings, _meaningOf, _kinds, _joinedAt) = (kind, forms, words, meanings, meaningOf, kinds, joinedAt);
        _lately = new Made?[Math.Min(Math.Max(Count, 1), Remembered)];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public UnitTable(NameKind kind, FormUnits forms, ColumnReader reader)
        : this(kind, forms, new StringTable(reader), new StringTable(reader), reader.Read<int>(), reader.Read<TokenKind>(), reader.Read<int>())
    {
    }

    /// <summary>How many units there are.</summary>
    public int Count => Words + _joinedAt.Length;

    /// <summary>How many of them are single words: these come first.</summary>
    public int Words => _kinds.Length;

    /// <summary>A unit, as it is compared; its weight and place in a form are not told.</summary>
    public ref readonly NameUnit this[int number]
    {
        get
        {
            ref var place = ref _lately[number % _lately.Length];
            var made = Volatile.Read(ref place);
            if (made is null || made.Number != number)
            {
                made = new Made(number, Make(number));
                Volatile.Write(ref place, made);
            }

            return ref made.Unit;
        }
    }

    /// <summary>Whether a unit covers several tokens.</summary>
    public bool IsJoined(int number) => number >= Words;

    /// <summary>Writes the columns.</summary>
    public void Write(ColumnWriter writer)
    {
        _words.Write(writer);
        _meanings.Write(writer);
        writer.Write<int>(_meaningOf);
        writer.Write<TokenKind>(_kinds);
        writer.Write<int>(_joinedAt);
    }

    private NameUnit Make(int number)
    {
        if (number < Words)
        {
            var word = _words[number];
            return NameUnit.Of(_kind, word, _meaningOf[number] < 0 ? word : _meanings[_meaningOf[number]], _kinds[number], 0, 0, 1);
        }

        var at = _joinedAt[number - Words];
        var words = _forms.All.Slice(at >> 1, 2 + (at & 1));
        var text = words.Length == 2
            ? string.Concat(_words.Of(words[0].Number), _words.Of(words[1].Number))
            : string.Concat(_words.Of(words[0].Number), _words.Of(words[1].Number), _words.Of(words[2].Number));
        return NameUnit.Of(_kind, text, text, TokenKind.Word, 0, 0, words.Length);
    }

    private sealed class Made(int number, NameUnit unit)
    {
        public readonly NameUnit Unit = unit;

        public int Number => number;
    }
}
