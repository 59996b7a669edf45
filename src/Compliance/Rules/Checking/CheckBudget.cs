namespace Compliance.Rules.Checking;

/// <summary>How much work the checks of one pack may still do, so that no pack keeps them busy for long.</summary>
internal sealed class CheckBudget
{
    private const long Steps = 3_000_000;

    private long _left = Steps;

    public bool IsExhausted => _left <= 0;

    /// <summary>Takes the steps of one combination; false when there are none left.</summary>
    public bool Take(long steps)
    {
        _left -= steps;
        return !IsExhausted;
    }
}
