using System.Runtime.CompilerServices;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>Which tokens of one query listed units meet, told when it is asked for the first time.</summary>
internal readonly ref struct ToldMeetings
{
    private readonly ListedUnits _units;
    private readonly ScoringForm _query;
    private readonly UnitMeetings _meetings;
    private readonly ReadOnlySpan<UnitSignature> _tokens;
    private readonly int _least;

    /// <summary>Prepares a query.</summary>
    /// <param name="units">The units of the listed forms.</param>
    /// <param name="query">A form of a name.</param>
    /// <param name="meetings">What its units were found to meet.</param>
    /// <param name="least">How alike the units are that were found.</param>
    /// <param name="tokens">Room for the signatures of its tokens, or of the first <see cref="AlignmentBound.MostTokens"/>.</param>
    public ToldMeetings(ListedUnits units, ScoringForm query, UnitMeetings meetings, int least, Span<UnitSignature> tokens)
    {
        (_units, _query, _meetings, _least) = (units, query, meetings, least);
        for (var token = 0; token < tokens.Length; token++)
        {
            tokens[token] = new UnitSignature(query.Units.ItemRef(token), false);
        }

        _tokens = tokens;
    }

    /// <summary>Whether the query has few enough tokens for briefs.</summary>
    public bool AreBrief => _tokens.Length <= UnitMeetings.MostInBrief;

    /// <summary>Which tokens a listed unit meets, in brief; only where these suffice (<see cref="AreBrief"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint BriefOf(int listed)
    {
        var brief = _meetings.LastBriefOf(listed);
        return _meetings.IsTold(brief) ? brief : TellBriefly(listed, brief);
    }

    /// <summary>Which tokens a listed unit meets.</summary>
    public ref UnitMeetings.Meeting Of(int listed)
    {
        ref var meeting = ref _meetings.Of(listed);
        if (!meeting.IsTold)
        {
            (meeting.IsTold, meeting.AtMost) = (true, (short)(_least - 1));
            var (found, may) = AreBrief ? UnitMeetings.Parts(BriefOf(listed)) : _units.Meets(_query, _tokens, listed);
            meeting.Found |= found;
            meeting.May = may & ~meeting.Found;
        }

        return ref meeting;
    }

    /// <summary>Tells in brief what was told by comparison.</summary>
    public void Compared(int listed, in UnitMeetings.Meeting meeting) => _meetings.LastBriefOf(listed) = _meetings.Brief(meeting.Found, meeting.May);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint TellBriefly(int listed, uint brief)
    {
        var (found, may) = _units.Meets(_query, _tokens, listed);
        return _meetings.LastBriefOf(listed) = _meetings.Brief(found | _meetings.FoundSoFar(brief), may);
    }
}
