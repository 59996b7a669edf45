namespace Compliance.Matching.Candidates;

/// <summary>Which units of a query each listed unit meets. What was told of another query is told from this one's by a number that rises with each
/// use, so that nothing is cleared.</summary>
/// <param name="units">How many listed units there are.</param>
internal sealed class UnitMeetings(int units)
{
    /// <summary>Of so many tokens a brief tells.</summary>
    public const int MostInBrief = 8;

    // Of a brief: the tokens found, those that may be met, whether these are told, and from the next bit on which query it was told of.
    private const int MayAt = MostInBrief;
    private const uint Tokens = (1u << MayAt) - 1;
    private const uint MayIsTold = 1u << (2 * MayAt);
    private const uint OfOneQuery = MayIsTold << 1;

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

        if (_query > uint.MaxValue - OfOneQuery)
        {
            Array.Clear(_briefs);
            _query = 0;
        }

        _use++;
        _query += OfOneQuery;
        Found.Clear();
        FoundJoined.Clear();
    }

    /// <summary>What was told in brief of a listed unit and the first tokens of a query, perhaps of an earlier one (<see cref="IsTold"/>).</summary>
    public ref uint LastBriefOf(int listed) => ref _briefs[listed];

    /// <summary>Whether all of a brief was told of this query.</summary>
    public bool IsTold(uint brief) => brief >= (_query | MayIsTold);

    /// <summary>The tokens found, of a brief.</summary>
    public static uint FoundOf(uint brief) => brief & Tokens;

    /// <summary>The tokens that may be met, less alike, of a brief.</summary>
    public static uint MayOf(uint brief) => (brief >> MayAt) & Tokens;

    /// <summary>Both of these.</summary>
    public static (uint Found, uint May) Parts(uint brief) => (FoundOf(brief), MayOf(brief));

    /// <summary>The tokens found, of a brief of which no more may be told yet.</summary>
    public uint FoundSoFar(uint brief) => brief >= _query ? brief & Tokens : 0;

    /// <summary>A brief.</summary>
    /// <param name="found">The tokens that the listed unit was found to be as alike as asked to.</param>
    /// <param name="may">The tokens that it may meet, less alike.</param>
    public uint Brief(uint found, uint may) => _query | MayIsTold | (found & Tokens) | ((may & Tokens & ~found) << MayAt);

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
        _briefs[listed] = _query | (meeting.Found & Tokens);
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
