namespace Compliance.Rules.Evaluation;

/// <summary>What became of an exemption that a finding could have had.</summary>
public enum ExemptionState
{
    /// <summary>Proven; it lifts its measures.</summary>
    Granted,

    /// <summary>No document of the kind it asks for is on file.</summary>
    Absent,

    /// <summary>A document is on file, but dated or notified too late.</summary>
    TooLate,

    /// <summary>A document is on file, but does not cover the days in question.</summary>
    WrongScope,

    /// <summary>A condition of the exemption is not met.</summary>
    ConditionNotMet,

    /// <summary>Something it needs is not on file or not decided; it is not granted.</summary>
    Undecided,

    /// <summary>The policy of an overlay sets it aside, whatever it comes to by itself; no statement of law.</summary>
    SetAside,
}

/// <summary>One exemption and why it was or was not granted.</summary>
/// <param name="Id">The exemption's key in the pack.</param>
/// <param name="Title">What it is.</param>
/// <param name="State">What became of it.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="Document">The reference or type of the document that decided, or null.</param>
public sealed record ExemptionDecision(string Id, string Title, ExemptionState State, string Text, string? Document);
