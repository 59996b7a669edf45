using System.Collections.Immutable;
using System.Numerics;

namespace Compliance.Names.Korean;

/// <summary>One syllable as it is written, and the Hangul it can stand for.</summary>
/// <param name="Text">The spelling: folded letters with marks (see <see cref="MarkedLetters"/>), a Hangul syllable or a Chinese character.</param>
/// <param name="Readings">Ascending by Hangul; never empty.</param>
internal sealed record SyllableSpelling(string Text, ImmutableArray<SyllableReading> Readings)
{
    /// <summary>The least cost of any reading.</summary>
    public int Cost { get; } = Readings.Min(r => r.Cost);

    /// <summary>The logarithm (base 2) of how often its most common reading occurs in given names.</summary>
    public int Commonness { get; } = Readings.Where(r => r.Cost <= 100).Select(r => BitOperations.Log2((uint)SpellingDictionary.CountOf(r.Hangul) + 1)).DefaultIfEmpty().Max();

    /// <summary>The spelling without the marks of vowels, as people type it.</summary>
    public string Plain { get; } = MarkedLetters.Strip(Text);

    /// <summary>Whether it is the Mandarin reading of characters rather than a Korean spelling.</summary>
    public bool IsPinyin { get; init; }

    /// <summary>A syllable written in Hangul.</summary>
    public static SyllableSpelling OfHangul(char syllable) => new(syllable.ToString(), [new SyllableReading(syllable, 0)]);
}
