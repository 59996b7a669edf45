namespace Compliance.Matching.Candidates;

/// <summary>The memory that looking up one form of a name needs, used again for the next: what was seen is told by a number that rises with each
/// use, so that nothing is cleared.</summary>
/// <param name="units">How many listed units there are.</param>
/// <param name="forms">How many listed forms there are.</param>
internal sealed class CandidateWorkspace(int units, int forms)
{
    private readonly int[] _seenForms = new int[forms];
    private int _use;

    /// <summary>The numbers of units that may be alike, of the unit being looked up.</summary>
    public List<int> Units { get; } = [];

    /// <summary>Which units of the query the listed ones meet.</summary>
    public UnitMeetings Meetings { get; } = new(units);

    /// <summary>What words of earlier queries were found to be alike to.</summary>
    public WordMemo Words { get; } = new();

    /// <summary>Forgets everything seen, but for <see cref="Words"/>.</summary>
    public void Begin()
    {
        if (_use == int.MaxValue)
        {
            Array.Clear(_seenForms);
            _use = 0;
        }

        _use++;
        Meetings.Begin();
    }

    /// <summary>Whether a form is seen for the first time.</summary>
    public bool IsNewForm(int form)
    {
        ref var seen = ref _seenForms[form];
        return seen != _use && (seen = _use) == _use;
    }
}
