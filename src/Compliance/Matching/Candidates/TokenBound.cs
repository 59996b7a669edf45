using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>What a person's name can come to at most by its single words, told by which of them may meet a word of the query at all: most names are left out here, so that what is
/// known of a listed word stands in 32 bits.</summary>
/// <remarks>Bound: a word that was found counts in full, and one that may meet as just less alike than asked (<see cref="AlignmentBound"/>).</remarks>
internal readonly ref struct TokenBound
{
    private readonly ToldMeetings _meetings;
    private readonly int _floor;
    private readonly int _least;
    private readonly int _total;

    // The weight of each set of tokens of the query.
    private readonly ReadOnlySpan<int> _weights;

    /// <summary>Makes the bound of a query.</summary>
    /// <param name="query">A form of a name.</param>
    /// <param name="meetings">What its units meet.</param>
    /// <param name="floor">The least similarity of interest.</param>
    /// <param name="least">How alike the units are that were found.</param>
    /// <param name="weights">Room for as many numbers as <see cref="RoomFor"/> says.</param>
    public TokenBound(ScoringForm query, ToldMeetings meetings, int floor, int least, Span<int> weights)
    {
        _meetings = meetings;
        (_floor, _least) = (floor, least);
        for (var token = 0; 1 << token < weights.Length; token++)
        {
            var weight = query.Units.ItemRef(token).Weight;
            for (var set = 0; set < 1 << token; set++)
            {
                weights[(1 << token) | set] = weights[set] + weight;
            }
        }

        _weights = weights;
        _total = weights.IsEmpty ? 0 : weights[^1];
    }

    /// <summary>How many numbers a bound needs; 0 when the query has too many words for it.</summary>
    public static int RoomFor(ScoringForm query) => query.Form.Tokens.Length is > 0 and <= UnitMeetings.MostInBrief ? 1 << query.Form.Tokens.Length : 0;

    /// <summary>Whether a form may reach the floor.</summary>
    /// <param name="tokens">Its words.</param>
    public bool MayReach(ReadOnlySpan<ListedUnit> tokens)
    {
        if (_weights.IsEmpty)
        {
            return true;
        }

        uint found = 0, may = 0;
        int gain = 0, total = 0, open = 0;
        foreach (ref readonly var token in tokens)
        {
            var known = _meetings.BriefOf(token.Number);
            var weight = token.Weight;
            total += weight;
            if (UnitMeetings.FoundOf(known) is var met and not 0)
            {
                found |= met;
                gain += weight * UnitSimilarity.Same;
            }
            else if (UnitMeetings.MayOf(known) == 0)
            {
                open += weight;
            }
            else
            {
                gain += weight * (_least - 1);
            }

            may |= UnitMeetings.MayOf(known);
        }

        var ours = (_weights[(int)found] * UnitSimilarity.Same) + (_weights[(int)(may & ~found)] * (_least - 1));
        return PersonComparison.MayReach(ours + gain, _total + total, _total - _weights[(int)(found | may)] - open, _floor);
    }
}
