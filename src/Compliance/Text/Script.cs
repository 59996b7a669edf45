namespace Compliance.Text;

/// <summary>Writing systems that the library tells apart.</summary>
internal enum Script : byte
{
    /// <summary>Digits, punctuation and marks that belong to no script.</summary>
    Common,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Georgian,
    Devanagari,
    Thai,
    Hangul,
    Hiragana,
    Katakana,
    Han,

    /// <summary>Any other script.</summary>
    Other,
}
