using System.Runtime.InteropServices;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>What tells most listed words of persons' names apart from a query's, without a look at their spelling. Packed: it is written to files as it stands.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct UnitSignature
{
    private readonly ulong _pairs;
    private readonly ulong _keyPairs;
    private readonly uint _letters;
    private readonly uint _keyLetters;
    private readonly byte _length;
    private readonly byte _keyLength;
    private readonly TokenKind _kind;
    private readonly Traits _traits;
    private readonly byte _firm;

    /// <summary>Makes the signature of a unit.</summary>
    public UnitSignature(in NameUnit unit)
    {
        (_pairs, _keyPairs, _letters, _keyLetters, _kind) = (unit.Pairs, unit.KeyPairs, unit.Letters, unit.KeyLetters, unit.Kind);
        (_length, _keyLength) = ((byte)Math.Min((int)unit.Length, byte.MaxValue), (byte)Math.Min((int)unit.KeyLength, byte.MaxValue));
        _firm = Consonants.FirmLetters(unit.Key);
        _traits = (unit.IsUnvocalised ? Traits.Unvocalised : 0) | (unit.HasOtherKey ? Traits.OtherKey : 0);
    }

    [Flags]
    private enum Traits : byte
    {
        Unvocalised = 1,
        OtherKey = 2,
    }

    /// <summary>Whether a single word may meet another; <paramref name="decide"/> is set when the words must be asked themselves.</summary>
    public bool MayMeet(in NameUnit query, out bool decide)
    {
        // Initials, and words that stand for the same in other spellings.
        decide = query.Length == 1 || _length == 1 || (query.Kind == _kind && _kind != TokenKind.Word);
        if (decide || query.Pairs == _pairs || query.KeyPairs == _keyPairs)
        {
            return true;
        }

        if (query.IsUnvocalised != ((_traits & Traits.Unvocalised) != 0))
        {
            return !query.IsUnvocalised || query.ConsonantLetters.MayMeet(_keyLetters, _keyLength, _firm);
        }

        return UnitSimilarity.MayMeet(query.Length, _length, query.Letters ^ _letters, query.Pairs ^ _pairs)
            || ((query.HasOtherKey || (_traits & Traits.OtherKey) != 0)
                && UnitSimilarity.MayMeet(query.KeyLength, _keyLength, query.KeyLetters ^ _keyLetters, query.KeyPairs ^ _keyPairs));
    }
}
