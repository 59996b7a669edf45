using System.Runtime.CompilerServices;

namespace Compliance.Matching;

/// <summary>One column of the table of edit distances between a word and the beginning of another, as bits: insertions, deletions,
/// substitutions and, where asked for, swaps of neighbours, of words of at most 64 letters (Myers 1999, Hyyrö 2003).</summary>
/// <param name="length">The letters of the word, at least one.</param>
internal struct EditColumn(int length)
{
    private readonly int _last = length - 1;
    private ulong _positive = ulong.MaxValue;
    private ulong _negative;
    private ulong _diagonal;
    private ulong _match;

    /// <summary>The distance to the letters taken so far.</summary>
    public int Distance { get; private set; } = length;

    /// <summary>Takes the next letter of the other word.</summary>
    /// <param name="match">Where in the word it stands, a bit for each place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(ulong match) => Step(Diagonal(match));

    /// <summary>The same where a swap of neighbours is one edit; letters are taken in one way or the other.</summary>
    /// <param name="match">Where in the word the letter stands, a bit for each place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeOrSwap(ulong match)
    {
        _diagonal = Diagonal(match) | (((~_diagonal & match) << 1) & _match);
        _match = match;
        Step(_diagonal);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Diagonal(ulong match) => (unchecked((match & _positive) + _positive) ^ _positive) | match | _negative;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step(ulong diagonal)
    {
        var plus = _negative | ~(diagonal | _positive);
        var minus = _positive & diagonal;
        Distance += (int)((plus >> _last) & 1) - (int)((minus >> _last) & 1);
        plus = (plus << 1) | 1;
        _positive = (minus << 1) | ~(diagonal | plus);
        _negative = plus & diagonal;
    }
}
