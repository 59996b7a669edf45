namespace Compliance.Names.Korean;

/// <summary>A Hangul syllable that a spelling can stand for.</summary>
/// <param name="Hangul">The composed syllable, U+AC00 to U+D7A3.</param>
/// <param name="Cost">How unusual the reading is, in thousandths: 0 for the ordinary ones.</param>
internal readonly record struct SyllableReading(char Hangul, short Cost)
{
    /// <summary>The number of the syllable in <see cref="NameSyllables"/>, or -1.</summary>
    public short Number { get; } = NameSyllables.NumberOf(Hangul);
}
