namespace Compliance.Matching.Candidates;

/// <summary>Room for what is remembered of listed units while one form is compared with every name, used again for the next: what was asked of another form is told by a number
/// that rises with each use, so that nothing is cleared.</summary>
/// <param name="units">How many listed units there are.</param>
internal sealed class SimilarityRows(int units)
{
    private readonly int[] _places = new int[units];
    private short[] _rows = new short[1_024];
    private int _firstPlace;
    private int _nextPlace = 1;

    /// <summary>Forgets everything.</summary>
    public void Begin()
    {
        if (_nextPlace > int.MaxValue / 2)
        {
            Array.Clear(_places);
            _nextPlace = 1;
        }

        _firstPlace = _nextPlace;
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
