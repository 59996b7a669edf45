namespace Compliance.Matching;

/// <summary>One column of the table of edit distances between a word and the beginning of another, as bits: insertions, deletions and
/// substitutions, of words of at most 64 letters (Myers 1999, Hyyrö 2003).</summary>
/// <param name="length">The letters of the word, at least one.</param>
internal struct EditColumn(int length)
{
    private readonly int _last = length - 1;
    private ulong _positive = ulong.MaxValue;
    private ulong _negative;

    /// <summary>The distance to the letters taken so far.</summary>
    public int Distance { get; private set; } = length;

    /// <summary>Takes the next letter of the other word.</summary>
    /// <param name="match">Where in the word it stands, a bit for each place.</param>
    public void Take(ulong match)
    {
        var diagonal = (unchecked((match & _positive) + _positive) ^ _positive) | match | _negative;
        var plus = _negative | ~(diagonal | _positive);
        var minus = _positive & diagonal;
        Distance += (int)((plus >> _last) & 1) - (int)((minus >> _last) & 1);
        plus = (plus << 1) | 1;
        _positive = (minus << 1) | ~(diagonal | plus);
        _negative = plus & diagonal;
    }
}
