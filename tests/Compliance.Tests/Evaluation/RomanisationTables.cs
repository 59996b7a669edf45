namespace Compliance.Tests.Evaluation;

/// <summary>Initials, vowels and finals of the systems in the order of Unicode's jamo, from the published tables of each.</summary>
internal static class RomanisationTables
{
    //                                            ㄱ   ㄲ    ㄴ   ㄷ   ㄸ    ㄹ   ㅁ   ㅂ   ㅃ    ㅅ   ㅆ    ㅇ  ㅈ    ㅉ     ㅊ     ㅋ    ㅌ    ㅍ    ㅎ
    public static readonly string[] RevisedInitials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    public static readonly string[] DprkInitials = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"];
    public static readonly string[] MccuneInitials = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch'", "k'", "t'", "p'", "h"];
    public static readonly string[] MccuneVoiced = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "tch", "ch'", "k'", "t'", "p'", "h"];
    public static readonly string[] YaleInitials = ["k", "kk", "n", "t", "tt", "l", "m", "p", "pp", "s", "ss", "", "c", "cc", "ch", "kh", "th", "ph", "h"];
    public static readonly string[] KontsevichInitials = ["к", "кк", "н", "т", "тт", "р", "м", "п", "пп", "с", "сс", "", "ч", "чч", "чх", "кх", "тх", "пх", "х"];
    public static readonly string[] KontsevichVoiced = ["г", "кк", "н", "д", "тт", "р", "м", "б", "пп", "с", "сс", "", "дж", "чч", "чх", "кх", "тх", "пх", "х"];

    //                                          ㅏ   ㅐ    ㅑ    ㅒ     ㅓ    ㅔ   ㅕ     ㅖ    ㅗ   ㅘ    ㅙ     ㅚ    ㅛ    ㅜ   ㅝ    ㅞ    ㅟ    ㅠ    ㅡ    ㅢ    ㅣ
    public static readonly string[] RevisedVowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    public static readonly string[] MccuneVowels = ["a", "ae", "ya", "yae", "ŏ", "e", "yŏ", "ye", "o", "wa", "wae", "oe", "yo", "u", "wŏ", "we", "wi", "yu", "ŭ", "ŭi", "i"];
    public static readonly string[] PlainVowels = ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];
    public static readonly string[] YaleVowels = ["a", "ay", "ya", "yay", "e", "ey", "ye", "yey", "o", "wa", "way", "oy", "yo", "wu", "we", "wey", "wi", "yu", "u", "uy", "i"];
    public static readonly string[] KontsevichVowels = ["а", "э", "я", "йя", "о", "е", "ё", "е", "о", "ва", "вэ", "ве", "ё", "у", "во", "ве", "ви", "ю", "ы", "ый", "и"];

    /// <summary>The consonant a final is spoken as, by the 28 finals of Unicode: - k n t l m p ng.</summary>
    public static readonly int[] SpokenFinals = [0, 1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 4, 4, 4, 6, 4, 5, 6, 6, 3, 3, 7, 3, 3, 1, 3, 6, 3];
    public static readonly string[] LatinFinals = ["", "k", "n", "t", "l", "m", "p", "ng"];
    public static readonly string[] KontsevichFinals = ["", "к", "н", "т", "ль", "м", "п", "н"];
}
