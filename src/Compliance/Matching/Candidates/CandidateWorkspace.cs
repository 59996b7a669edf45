namespace Compliance.Matching.Candidates;

/// <summary>The memory that looking up one form of a name needs, used again for the next: what was seen is told by a number that rises with each
/// use, so that nothing is cleared.</summary>
internal sealed class CandidateWorkspace(int units, int forms)
{
    private readonly int[] _places = new int[units];
    private readonly int[] _seenForms = new int[forms];
    private short[] _rows = new short[1_024];
    private int _use;
    private int _firstPlace;
    private int _nextPlace = 1;

    /// <summary>The numbers of units that may be alike, of the unit being looked up.</summary>
    public List<int> Units { get; } = [];

    /// <summary>Which units of the query the listed ones meet.</summary>
    public UnitMeetings Meetings { get; } = new(units);

    /// <summary>What words of earlier queries were found to be alike to.</summary>
    public WordMemo Words { get; } = new();

    /// <summary>Forgets everything seen, but for <see cref="Words"/>.</summary>
    public void Begin()
    {
        if (_use == int.MaxValue || _nextPlace > int.MaxValue / 2)
        {
            Array.Clear(_places);
            Array.Clear(_seenForms);
            (_use, _nextPlace) = (0, 1);
        }

        _use++;
        Meetings.Begin();
        _firstPlace = _nextPlace;
    }

    /// <summary>Whether a form is seen for the first time.</summary>
    public bool IsNewForm(int form)
    {
        ref var seen = ref _seenForms[form];
        return seen != _use && (seen = _use) == _use;
    }

    /// <summary>The numbers remembered for a unit, as many as <paramref name="width"/>.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="width">How many numbers a unit has; the same for every unit between two calls of <see cref="Begin"/>.</param>
    /// <param name="isNew">Whether they were never asked for and hold nothing yet.</param>
    public Span<short> Row(int unit, int width, out bool isNew)
    {
        var place = _places[unit];
        isNew = place < _firstPlace;
        if (isNew)
        {
            place = _places[unit] = _nextPlace++;
            if ((place - _firstPlace + 1) * width > _rows.Length)
            {
                Array.Resize(ref _rows, Math.Max(2 * _rows.Length, (place - _firstPlace + 1) * width));
            }
        }

        return _rows.AsSpan((place - _firstPlace) * width, width);
    }
}
