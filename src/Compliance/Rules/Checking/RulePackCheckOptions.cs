namespace Compliance.Rules.Checking;

/// <summary>What a check of a rule pack depends on besides the pack.</summary>
public sealed record RulePackCheckOptions
{
    /// <summary>The day on which reviews are due and exclusions expire; without it nothing is overdue and nothing expires. Default null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether the pack is about to be released: an unverified measure and a missing review are errors then. Default false.</summary>
    public bool ForRelease { get; init; }
}
