using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>What the alignment of a query with a listed form can come to at most, told by which of their words may meet at all, and then by how alike
/// these are.</summary>
/// <remarks>Bound: words that were not found to be as alike as asked are less alike than that, and gain no more.</remarks>
/// <param name="units">The units of the listed forms.</param>
/// <param name="query">A form of a name.</param>
/// <param name="meetings">What its units meet.</param>
/// <param name="forms">The units of the listed forms.</param>
/// <param name="byTokens">What is known of single words in brief.</param>
/// <param name="floor">The least similarity of interest.</param>
/// <param name="least">How alike the units are that were found.</param>
internal readonly ref struct AlignmentBound(ListedUnits units, ScoringForm query, ToldMeetings meetings, FormUnits forms, TokenBound byTokens, int floor, int least)
{
    /// <summary>Tokens of one form have a bit each in a mask.</summary>
    public const int MostTokens = 32;

    private readonly ToldMeetings _meetings = meetings;
    private readonly TokenBound _byTokens = byTokens;
    private readonly int _queryTokens = query.Form.Tokens.Length;

    /// <summary>Whether a form may reach the floor by its words.</summary>
    /// <param name="form">The form.</param>
    /// <param name="hasJoined">Whether joined words of the form may be among those that were found.</param>
    public bool MayReach(int form, bool hasJoined)
    {
        var tokens = forms.TokensOf(form);
        if (tokens.Length > MostTokens || _queryTokens > MostTokens)
        {
            return true;
        }

        if (hasJoined || units.JoinedMayMeet)
        {
            return MayReach(tokens, forms.UnitsOf(form), false) && MayReach(tokens, forms.UnitsOf(form), true);
        }

        return _byTokens.MayReach(tokens) && MayReach(tokens, tokens, true);
    }

    private bool MayReach(ReadOnlySpan<ListedUnit> tokens, ReadOnlySpan<ListedUnit> all, bool compares)
    {
        Span<int> left = stackalloc int[_queryTokens];
        Span<int> right = stackalloc int[tokens.Length];
        left.Clear();
        right.Clear();
        foreach (ref readonly var listed in all)
        {
            var (found, may, atMost) = compares || !_meetings.AreBrief ? Told(listed.Number, compares) : Briefly(listed.Number);
            if ((found | may) != 0)
            {
                Raise(left, found, UnitSimilarity.Same);
                Raise(left, may, atMost);
                Raise(right, listed.Mask, found != 0 ? UnitSimilarity.Same : atMost);
            }
        }

        var (ours, theirs) = (new MetTokens(), new MetTokens());
        for (var i = 0; i < left.Length; i++)
        {
            ref readonly var unit = ref query.Units.ItemRef(i);
            ours.Take(unit.Kind, unit.Weight, left[i]);
        }

        for (var i = 0; i < right.Length; i++)
        {
            theirs.Take(tokens[i].Kind, tokens[i].Weight, right[i]);
        }

        return units.MayReach(ours, theirs, floor);
    }

    private (uint Found, uint May, int AtMost) Briefly(int listed)
    {
        var (found, may) = UnitMeetings.Parts(_meetings.BriefOf(listed));
        return (found, may, least - 1);
    }

    private (uint Found, uint May, int AtMost) Told(int listed, bool compares)
    {
        ref var meeting = ref _meetings.Of(listed);
        if (compares && !meeting.IsCompared && meeting.May != 0)
        {
            Compare(ref meeting, listed);
        }

        return (meeting.Found, meeting.May, meeting.AtMost);
    }

    private void Compare(ref UnitMeetings.Meeting meeting, int listed)
    {
        meeting.IsCompared = true;
        var (may, best) = (0u, 0);
        for (var i = 0; i < (units.JoinedMayMeet ? query.Units.Length : _queryTokens); i++)
        {
            ref readonly var unit = ref query.Units.ItemRef(i);
            if ((unit.Mask & meeting.May) != 0 && units.Similarity(unit, listed) is var similarity and > 0)
            {
                may |= unit.Mask;
                best = Math.Max(best, similarity);
            }
        }

        (meeting.May, meeting.AtMost) = (may, (short)(may == 0 ? 0 : Math.Max(best, units.LeastCredit(floor))));
        _meetings.Compared(listed, meeting);
    }

    private static void Raise(Span<int> tokens, uint mask, int alike)
    {
        for (var at = 0; mask != 0; mask >>= 1, at++)
        {
            if ((mask & 1) != 0 && tokens[at] < alike)
            {
                tokens[at] = alike;
            }
        }
    }
}

/// <summary>What the tokens of one form come to at most.</summary>
internal struct MetTokens
{
    /// <summary>The weight of all tokens.</summary>
    public int Total { get; private set; }

    /// <summary>The weight of all times how alike they are.</summary>
    public int Gain { get; private set; }

    /// <summary>The weight of those that meet nothing.</summary>
    public int Open { get; private set; }

    /// <summary>The weight of those that were found, legal forms apart.</summary>
    public int Found { get; private set; }

    /// <summary>The weight of telling words.</summary>
    public int Words { get; private set; }

    /// <summary>Whether one of those was not found.</summary>
    public bool HasOtherWord { get; private set; }

    /// <summary>Takes a token.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="alike">How alike it is to what it meets, at most; <see cref="UnitSimilarity.Same"/> for what was found.</param>
    public void Take(TokenKind kind, int weight, int alike)
    {
        Total += weight;
        Gain += weight * alike;
        Open += alike == 0 ? weight : 0;
        Found += alike == UnitSimilarity.Same && kind != TokenKind.LegalForm ? weight : 0;
        if (kind == TokenKind.Word)
        {
            Words += weight;
            HasOtherWord |= alike != UnitSimilarity.Same;
        }
    }
}
