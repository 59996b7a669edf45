using System.Runtime.InteropServices;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>What tells most listed words of bodies' names apart from a query's, without a look at their spelling. Packed: it is written to files as it stands.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct BodySignature
{
    private readonly ulong _pairs;
    private readonly uint _letters;
    private readonly uint _sounds;
    private readonly uint _meaning;
    private readonly char _first;
    private readonly char _second;
    private readonly byte _length;
    private readonly byte _syllables;
    private readonly TokenKind _kind;
    private readonly Traits _traits;

    /// <summary>Makes the signature of a unit.</summary>
    public BodySignature(in NameUnit unit)
    {
        (_pairs, _letters, _kind) = (unit.Pairs, unit.Letters, unit.Kind);
        _traits = (unit.IsJoined ? Traits.Joined : 0) | (string.Equals(unit.Text, unit.Canonical, StringComparison.Ordinal) ? 0 : Traits.OtherMeaning);
        (_sounds, _syllables) = unit.Korean is { } korean ? (korean.Set, (byte)korean.Syllables) : (0u, (byte)0);
        _length = (byte)Math.Min((int)unit.Length, byte.MaxValue);
        (_first, _second) = (unit.Text[0], unit.Text.Length > 1 ? unit.Text[1] : '\0');
        _meaning = MeaningOf(unit);
    }

    [Flags]
    private enum Traits : byte
    {
        Joined = 1,
        OtherMeaning = 2,
    }

    /// <summary>The kind of the unit.</summary>
    public TokenKind Kind => _kind;

    /// <summary>Whether units may meet at all (<see cref="BodyWordSimilarity"/>); true as well for some that do not.</summary>
    public bool MayMeet(in NameUnit query)
    {
        if (query.IsJoined || IsJoined)
        {
            return !(query.IsJoined && IsJoined) && Math.Abs(query.Length - _length) <= BodyWordSimilarity.LongestLengthGap
                && query.Kind != TokenKind.LegalForm && _kind != TokenKind.LegalForm && (query.Pairs == _pairs || MayBeWords(query));
        }

        if (query.Pairs == _pairs)
        {
            return true;
        }

        return query.Kind == _kind
            ? query.Kind == TokenKind.LegalForm || (query.Kind == TokenKind.Word && MayBeWords(query)) || MayMeanTheSame(query)
            : query.Kind is TokenKind.Word or TokenKind.Generic && _kind is TokenKind.Word or TokenKind.Generic && MayBeSpelled(query);
    }

    private bool IsJoined => (_traits & Traits.Joined) != 0;

    private bool MayBeWords(in NameUnit query) =>
        MayBeSpelled(query) || (_syllables > 0 && query.Korean is { } korean && KoreanWords.MayMeet(korean, _syllables, _sounds));

    private bool MayBeSpelled(in NameUnit query) =>
        GradedEdits.MayMeet(query.Length, _length, query.Letters ^ _letters) && GradedEdits.BeginAlike(query.Text[0], query.Text[1], _first, _second);

    // What a word means is mostly what it says: then other spellings mean something else.
    private bool MayMeanTheSame(in NameUnit query) => ((_traits & Traits.OtherMeaning) != 0 || !ReferenceEquals(query.Text, query.Canonical)) && MeaningOf(query) == _meaning;

    private static uint MeaningOf(in NameUnit unit) => unchecked((uint)HashedNumbers.HashOf(unit.Canonical));
}
