using System.Collections.Immutable;
using System.Numerics;

namespace Compliance.Names.Korean;

/// <summary>One way to read a person's name as Korean.</summary>
/// <param name="SurnameText">The surname as it is written.</param>
/// <param name="Surnames">The surnames that it can stand for; never empty.</param>
/// <param name="Given">The syllables of the given name, one to four.</param>
/// <param name="Cost">How far-fetched the reading is, in thousandths: a surname inside a longer word, a repaired misspelling.</param>
/// <param name="Style">In which orthography it is spelled.</param>
/// <param name="Origin">What the reading rests on.</param>
internal sealed record KoreanName(
    string SurnameText, ImmutableArray<SurnameReading> Surnames, ImmutableArray<SyllableSpelling> Given, int Cost, SpellingStyle Style, KoreanOrigin Origin)
{
    /// <summary>Whether the surname is read last although the first word could be one.</summary>
    public bool IsReversed { get; init; }

    /// <summary>How many persons bear such a name: the logarithms (base 2) of the counts of surname and syllables, added up. Rare names
    /// that agree tell more than common ones.</summary>
    public int Commonness { get; } = CommonnessOf(Surnames.AsSpan(), Given.AsSpan());

    /// <summary>The surnames as a set.</summary>
    public SurnameSet SurnameSet { get; } = SurnameSet.Of(Surnames.AsSpan());

    /// <summary>Surname and syllables with their marks.</summary>
    public string Marked => SurnameText + " " + string.Join(' ', Given.Select(s => s.Text));

    /// <summary>The whole name as it is written, by syllables.</summary>
    public string Text => SurnameText + " " + string.Join(' ', Given.Select(s => s.Plain));

    private static int CommonnessOf(ReadOnlySpan<SurnameReading> surnames, ReadOnlySpan<SyllableSpelling> given)
    {
        var commonness = 0;
        foreach (ref readonly var surname in surnames)
        {
            commonness = Math.Max(commonness, Log(Korean.Surnames.All[surname.Surname].Count));
        }

        foreach (var syllable in given)
        {
            commonness += syllable.Commonness;
        }

        return commonness;
    }

    private static int Log(int count) => BitOperations.Log2((uint)count + 1);
}

/// <summary>What the reading of a name as Korean rests on.</summary>
internal enum KoreanOrigin
{
    /// <summary>Its letters spell Korean syllables.</summary>
    Spelled,

    /// <summary>It is written in Hangul.</summary>
    Hangul,

    /// <summary>It is written in Chinese characters, read as Korean.</summary>
    Hanja,

    /// <summary>Its letters are the Mandarin reading of characters that Korean names use.</summary>
    Pinyin,
}
