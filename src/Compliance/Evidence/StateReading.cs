namespace Compliance.Evidence;

/// <summary>What a name, an affiliation or an address says about the State, its places and its institutions. Immutable but for what is found out when it is first asked.</summary>
internal sealed class StateReading
{
    private readonly IndicatorTable _table;
    private InstitutionFinding? _abroad;
    private InstitutionFinding? _inTheState;

    public StateReading(string text, IndicatorTable table)
    {
        _table = table;
        Words = EvidenceText.Read(text);
        Mention = table.StateNames.Read(Words);
        NamesPlace = table.StateNames.NamesPlace(Words);
    }

    /// <summary>The words of the text.</summary>
    public Words Words { get; }

    /// <summary>Everything it says with the State's name.</summary>
    public StateMention Mention { get; }

    /// <summary>Whether it names a place in the State.</summary>
    public bool NamesPlace { get; }

    /// <summary>The institution that it meets.</summary>
    /// <param name="isThere">Whether the country beside it is the State.</param>
    public InstitutionFinding Institution(bool isThere)
    {
        var namesState = isThere || Mention != StateMention.None || NamesPlace;
        ref var finding = ref namesState ? ref _inTheState : ref _abroad;

        // Two threads may both look for it; what they find is the same.
        return finding ??= _table.InstitutionNames.Find(Words, _table.StateNames, namesState);
    }
}
