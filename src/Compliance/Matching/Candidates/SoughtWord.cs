namespace Compliance.Matching.Candidates;

/// <summary>A word that is looked up, made ready once for all indexes.</summary>
internal readonly ref struct SoughtWord
{
    private readonly Span<ulong> _hashes;
    private readonly (uint First, uint Second) _begins;
    private readonly PackedWord.Pattern _pattern;

    /// <summary>Makes a word ready.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hasCheap">Whether it has letters that are left out more easily than others.</param>
    /// <param name="begins">How words begin that it may be like: the codes of first and of second letters (<see cref="PackedWord"/>), of which one must
    /// be there.</param>
    /// <param name="room">Room for <see cref="Room"/> numbers.</param>
    public SoughtWord(ReadOnlySpan<char> word, bool hasCheap, (uint First, uint Second) begins, Span<ulong> room)
    {
        _begins = begins;
        Word = word;
        HasCheap = hasCheap;
        Letters = NameUnit.LettersOf(word);
        Pairs = NameUnit.PairsOf(word);
        _pattern = new PackedWord.Pattern(word, room[..PackedWord.Pattern.Room]);
        _hashes = room[PackedWord.Pattern.Room..];
        if (word.Length < SpellingIndex.Longest)
        {
            SegmentTable.Hash(word, _hashes);
        }
    }

    /// <summary>Of words that may begin in any way.</summary>
    public static (uint First, uint Second) AnyBeginning => (uint.MaxValue, uint.MaxValue);

    /// <summary>How many numbers are needed.</summary>
    public static int Room => PackedWord.Pattern.Room + SpellingIndex.Longest + 1;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Word { get; }

    /// <summary>Whether it has letters that are left out more easily than others.</summary>
    public bool HasCheap { get; private init; }

    /// <summary>The set of its letters.</summary>
    public uint Letters { get; }

    /// <summary>The set of its neighbouring letters.</summary>
    public ulong Pairs { get; }

    /// <summary>The word, looked up among words that have such letters.</summary>
    public SoughtWord WithCheap() => this with { HasCheap = true };

    /// <summary>The sum of the letters from one place to before another.</summary>
    public ulong Sum(int from, int to) => SegmentTable.Sum(_hashes, from, to);

    /// <summary>Whether a packed word begins as asked and is no more edits away; true as well when a word is too long to tell.</summary>
    public bool IsNear(UInt128 packed, int length, int edits) =>
        (length > PackedWord.Longest || (((_begins.First >> PackedWord.CodeAt(packed, 0)) | (_begins.Second >> PackedWord.CodeAt(packed, 1))) & 1) != 0)
        && _pattern.IsNear(packed, length, edits);
}
