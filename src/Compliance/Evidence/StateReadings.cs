namespace Compliance.Evidence;

/// <summary>Reads what texts say about the State. What was lately read is kept where a body is named: a batch names the same ones again and again. Safe for concurrent use.</summary>
internal sealed class StateReadings
{
    // Longer texts are no names of bodies; they would take room that many names could have.
    private const int LongestKept = 256;

    private readonly RecentAnswers<string, StateReading> _recent = new();
    private readonly Func<string, StateReading> _read;

    public StateReadings(IndicatorTable table)
    {
        Table = table;
        _read = text => new StateReading(text, table);
    }

    /// <summary>The indicators.</summary>
    public IndicatorTable Table { get; }

    /// <summary>What a text says.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isKept">Whether the reading is kept: of names of bodies and of affiliations, never of what is a person's name or an address.</param>
    public StateReading Read(string text, bool isKept) => isKept && text.Length <= LongestKept ? _recent.Get(text, text, _read) : _read(text);
}
