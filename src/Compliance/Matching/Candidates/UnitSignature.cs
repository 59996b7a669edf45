using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>What tells most listed words of persons' names apart from a query's, without a look at their spelling. Packed: it is written to files as it stands.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct UnitSignature
{
    /// <summary>The letters a to z in a set.</summary>
    private const uint Latin = (1u << 26) - 1;

    private readonly ulong _pairs;
    private readonly ulong _keyPairs;
    private readonly uint _letters;
    private readonly uint _keyLetters;
    private readonly byte _length;
    private readonly byte _keyLength;
    private readonly TokenKind _kind;
    private readonly Traits _traits;
    private readonly byte _firm;
    private readonly byte _edits;
    private readonly byte _keyEdits;

    /// <summary>Makes the signature of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isListed">Whether it is a listed one: of a query's no more is needed than <see cref="IsNear"/> compares.</param>
    public UnitSignature(in NameUnit unit, bool isListed)
    {
        (_pairs, _keyPairs, _letters, _keyLetters, _kind) = (unit.Pairs, unit.KeyPairs, unit.Letters, unit.KeyLetters, unit.Kind);
        (_length, _keyLength) = ((byte)Math.Min((int)unit.Length, byte.MaxValue), (byte)Math.Min((int)unit.KeyLength, byte.MaxValue));
        _firm = isListed ? Consonants.FirmLetters(unit.Key) : (byte)0;
        (_edits, _keyEdits) = ((byte)UnitSimilarity.MostEditsOfAny(unit.Length), (byte)UnitSimilarity.MostEditsOfAny(unit.KeyLength));
        _traits = (unit.IsUnvocalised ? Traits.Unvocalised : 0) | (unit.Length == 1 ? Traits.Letter : 0);
    }

    [Flags]
    private enum Traits : byte
    {
        Unvocalised = 1,
        Letter = 2,
    }

    /// <summary>Whether a single word may meet another, at a glance; true as well for some that do not, and for initials, words that stand for the same in other spellings, and those
    /// without short vowels beside others (<see cref="MayMeet"/>).</summary>
    /// <remarks>Bound: the longer word allows the more edits (<see cref="UnitSimilarity.MostEditsOfAny"/>). Without branches, as <see cref="UnitSimilarity.AreNear"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNear(in UnitSignature other) =>
        (((_traits ^ other._traits) & Traits.Unvocalised) | ((_traits | other._traits) & Traits.Letter)) != 0
        | (_kind == other._kind & _kind != TokenKind.Word)
        | UnitSimilarity.AreNear(_length - other._length, Math.Max(_edits, other._edits), _letters ^ other._letters, _pairs ^ other._pairs)
        | UnitSimilarity.AreNear(_keyLength - other._keyLength, Math.Max(_keyEdits, other._keyEdits), _keyLetters ^ other._keyLetters, _keyPairs ^ other._keyPairs);

    /// <summary>Whether a single word may meet another that is near; <paramref name="decide"/> is set when the words must be asked themselves.</summary>
    /// <remarks>Bound: an initial and a word meet by their first letters. A single letter that is a plain word, which none is so far, might meet others by its key.</remarks>
    /// <param name="ofQuery">The signature of the other word.</param>
    /// <param name="query">That word.</param>
    /// <param name="decide">Set for single letters, and for words of one kind other than plain words, which may stand for the same in other spellings.</param>
    public bool MayMeet(in UnitSignature ofQuery, in NameUnit query, out bool decide)
    {
        var isLetter = ((_traits | ofQuery._traits) & Traits.Letter) != 0;
        var isSameKind = ofQuery._kind == _kind && _kind != TokenKind.Word;
        decide = isLetter || isSameKind;
        if (((ofQuery._traits ^ _traits) & Traits.Unvocalised) != 0)
        {
            return decide || !query.IsUnvocalised || query.ConsonantLetters.MayMeet(_keyLetters, _keyLength, _firm);
        }

        return !isLetter || isSameKind || query.IsUnvocalised || IsPlainLetter(this) || IsPlainLetter(ofQuery) || MayBeginAlike(ofQuery, query.Text[0]);
    }

    private static bool IsPlainLetter(in UnitSignature word) => word._length == 1 && word._kind == TokenKind.Word;

    // Of a single letter the set of letters is the letter; of letters other than a to z the sets tell too little.
    private bool MayBeginAlike(in UnitSignature ofQuery, char first) =>
        first is not (>= 'a' and <= 'z') || (_letters & Latin) == 0 || (_letters & (_length == 1 ? NameUnit.LettersOf([first]) : ofQuery._letters)) != 0;
}
