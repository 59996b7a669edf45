using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>What came of keeping one list up to date, and what lies in the folder now.</summary>
public sealed record SourceUpdate
{
    internal SourceUpdate()
    {
    }

    /// <summary>The name of the list in the plan.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Short code of the authority.</summary>
    public string Authority { get; internal init; } = "";

    /// <summary>What came of it.</summary>
    public UpdateOutcome Outcome { get; internal init; }

    /// <summary>The files in place, in the order of the plan; those that are not there are left out.</summary>
    public ImmutableArray<ListFileState> Files { get; internal init; } = [];

    /// <summary>The list's own date in the file in place; null when there is none.</summary>
    public DateOnly? PublishedOn { get; internal init; }

    /// <summary>Whole days from that date to today; null when the list states none.</summary>
    public int? AgeDays { get; internal init; }

    /// <summary>The entries of the list in place; null when there is none that can be used.</summary>
    public int? Entries { get; internal init; }

    /// <summary>The entries before; null when nothing was replaced.</summary>
    public int? EntriesBefore { get; internal init; }

    /// <summary>Why the list could not be updated, and what else is worth knowing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal init; } = [];
}
