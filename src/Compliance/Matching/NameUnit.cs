using System.Numerics;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>What is compared: a token, or neighbouring tokens read as one word ("Jong Un" as "jongun").</summary>
/// <param name="Text">The spelling.</param>
/// <param name="Canonical">The canonical form of the token; the spelling of joined tokens.</param>
/// <param name="Kind">The token's kind; joined tokens are words.</param>
/// <param name="Weight">The weight, for joined tokens their sum.</param>
/// <param name="First">The first token of the form that it covers.</param>
/// <param name="Count">How many it covers.</param>
/// <param name="Letters">The set of its letters, one bit each; letters outside a to z share six bits.</param>
/// <param name="Id">The number of the unit's spelling among all listed units, or -1 for a query.</param>
/// <param name="Korean">The word read as romanised Korean, in names of bodies and craft; null when it does not read so.</param>
/// <param name="Key">The spelling that transliterations of the word have in common (<see cref="SpellingKey"/>); the spelling itself where no person is named.</param>
internal readonly record struct NameUnit(string Text, string Canonical, TokenKind Kind, int Weight, int First, int Count, uint Letters, int Id, RomanisedKorean? Korean, string Key)
{
    /// <summary>Which tokens of the form it covers: those of more than 32 share bits.</summary>
    public uint Mask { get; } = MaskOf(First, Count);

    /// <summary>Whether it covers more than one token.</summary>
    public bool IsJoined { get; } = Count > 1;

    /// <summary>The number of letters. Kept here, as the sets are: most units are told apart without a look at their spelling.</summary>
    public short Length { get; } = (short)Text.Length;

    /// <summary>The number of letters of the key.</summary>
    public short KeyLength { get; } = (short)Key.Length;

    /// <summary>Whether the key is another spelling than the word's own.</summary>
    public bool HasOtherKey { get; } = !ReferenceEquals(Text, Key);

    /// <summary>The set of letters of the key.</summary>
    public uint KeyLetters { get; } = LettersOf(Key);

    /// <summary>The set of neighbouring letters, spread over 64 bits. One insertion, deletion or substitution changes at most four of them.</summary>
    public ulong Pairs { get; } = PairsOf(Text);

    /// <summary>The same of the key.</summary>
    public ulong KeyPairs { get; } = PairsOf(Key);

    /// <summary>Whether the spellings are the same.</summary>
    public bool IsSpelledAs(in NameUnit other) => Pairs == other.Pairs && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <summary>The common name that joined tokens spell ("abd al" is Abdul), or null.</summary>
    public string? JoinedCommon { get; } = Count > 1 && WordTable.TryGet(NameKind.Person, Text, out var kind, out var common) && kind == TokenKind.Common ? common : null;

    /// <summary>The letters that a word without short vowels can be spelled with.</summary>
    public ConsonantLetters ConsonantLetters { get; } = UnvocalisedText.IsUnvocalised(Text) ? new ConsonantLetters(Key, Consonants.Least) : default;

    /// <summary>Whether the word is one without short vowels.</summary>
    public bool IsUnvocalised { get; } = UnvocalisedText.IsUnvocalised(Text);

    /// <summary>A unit of a name.</summary>
    /// <param name="nameKind">How the name is read.</param>
    /// <param name="text">The spelling.</param>
    /// <param name="canonical">The canonical form.</param>
    /// <param name="kind">The kind of the token.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="first">The first token that it covers.</param>
    /// <param name="count">How many it covers.</param>
    /// <param name="id">Its number among listed units, or -1.</param>
    public static NameUnit Of(NameKind nameKind, string text, string canonical, TokenKind kind, int weight, int first, int count, int id = -1) =>
        new(text, canonical, kind, weight, first, count, LettersOf(text), id,
            nameKind == NameKind.Organisation && kind == TokenKind.Word ? RomanisedKorean.Read(text) : null, nameKind == NameKind.Person ? SpellingKey.Of(text) : text);

    /// <summary>A bit for each of some tokens.</summary>
    public static uint MaskOf(int first, int count) => BitOperations.RotateLeft((1u << count) - 1, first);

    /// <summary>The set of neighbouring letters of a word.</summary>
    public static ulong PairsOf(ReadOnlySpan<char> text)
    {
        var pairs = 0UL;
        var previous = 0;
        foreach (var c in text)
        {
            pairs |= 1UL << (((previous * 31) + (c * 7)) & 63);
            previous = c;
        }

        return pairs | (1UL << (((previous * 31) + 3) & 63));
    }

    /// <summary>The set of letters of a word. One edit changes at most two of its bits.</summary>
    public static uint LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0u;
        foreach (var c in text)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        }

        return letters;
    }
}
