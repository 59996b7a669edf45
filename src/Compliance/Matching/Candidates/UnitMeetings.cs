namespace Compliance.Matching.Candidates;

/// <summary>Which units of a query each listed unit meets. What was told of another query is told from this one's by a number that rises with each
/// use, so that nothing is cleared.</summary>
/// <param name="units">How many listed units there are.</param>
internal sealed class UnitMeetings(int units)
{
    // Of a brief: the tokens found, those that may be met, and from this bit on which query it was told of.
    private const int MayAt = 8;
    private const int QueryAt = 16;

    private readonly Meeting[] _meetings = new Meeting[units];
    private readonly uint[] _briefs = new uint[units];
    private int _use;
    private uint _query;

    /// <summary>The single listed words that were found to be as alike as asked to a unit of the query.</summary>
    public List<int> Found { get; } = [];

    /// <summary>The joined listed words that were found so.</summary>
    public List<int> FoundJoined { get; } = [];

    /// <summary>Forgets everything told.</summary>
    public void Begin()
    {
        if (_use == int.MaxValue)
        {
            Array.Clear(_meetings);
            _use = 0;
        }

        if (_query >> QueryAt == uint.MaxValue >> QueryAt)
        {
            Array.Clear(_briefs);
            _query = 0;
        }

        _use++;
        _query += 1u << QueryAt;
        Found.Clear();
        FoundJoined.Clear();
    }

    /// <summary>What is told of a listed unit and the first eight tokens of the query, in brief.</summary>
    public ref uint BriefOf(int listed) => ref _briefs[listed];

    /// <summary>Whether a brief was told of this query.</summary>
    public bool IsTold(uint brief) => brief >> QueryAt == _query >> QueryAt;

    /// <summary>The tokens found, of a brief.</summary>
    public static uint FoundOf(uint brief) => brief & ((1 << MayAt) - 1);

    /// <summary>The tokens that may be met, less alike, of a brief.</summary>
    public static uint MayOf(uint brief) => (brief >> MayAt) & ((1 << MayAt) - 1);

    /// <summary>Tells a brief.</summary>
    public void TellBriefly(int listed, in Meeting meeting)
    {
        const uint Tokens = (1 << MayAt) - 1;
        _briefs[listed] = _query | (meeting.Found & Tokens) | ((meeting.May & Tokens) << MayAt);
    }

    /// <summary>What is told of a listed unit.</summary>
    public ref Meeting Of(int listed)
    {
        ref var meeting = ref _meetings[listed];
        if (meeting.Use != _use)
        {
            meeting = new Meeting { Use = _use };
        }

        return ref meeting;
    }

    /// <summary>What is told of a listed unit, once it is asked which tokens it may meet.</summary>
    /// <param name="units">The listed units.</param>
    /// <param name="query">The query.</param>
    /// <param name="listed">The unit.</param>
    /// <param name="least">How alike the units are that were found.</param>
    public ref Meeting Told(ListedUnits units, ScoringForm query, int listed, int least)
    {
        ref var meeting = ref Of(listed);
        if (!meeting.IsTold)
        {
            (meeting.IsTold, meeting.AtMost) = (true, (short)(least - 1));
            units.Tell(query, listed, ref meeting);
        }

        return ref meeting;
    }

    /// <summary>Tells that a listed unit is as alike as asked.</summary>
    /// <param name="listed">The unit.</param>
    /// <param name="isJoined">Whether it covers several tokens.</param>
    /// <param name="tokens">The tokens of the query that it is alike to.</param>
    public void Tell(int listed, bool isJoined, uint tokens)
    {
        ref var meeting = ref Of(listed);
        if (meeting.Found == 0)
        {
            (isJoined ? FoundJoined : Found).Add(listed);
        }

        meeting.Found |= tokens;
    }

    /// <summary>What one listed unit meets.</summary>
    public struct Meeting
    {
        /// <summary>Which query it was told of.</summary>
        public int Use;

        /// <summary>The last unit of the query that it was compared with, from 1 on.</summary>
        public short Tried;

        /// <summary>The tokens of the query that it is found to be as alike as asked to.</summary>
        public uint Found;

        /// <summary>The tokens of the query that it may meet, less alike.</summary>
        public uint May;

        /// <summary>How alike it is to these, at most.</summary>
        public short AtMost;

        /// <summary>Whether <see cref="May"/> is told.</summary>
        public bool IsTold;

        /// <summary>Whether it is told by comparison.</summary>
        public bool IsCompared;
    }
}
