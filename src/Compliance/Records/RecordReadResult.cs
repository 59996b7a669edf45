using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>One record of a file, or why it could not be read.</summary>
/// <remarks>Invariant: when <see cref="Record"/> is null there is at least one error in <see cref="Diagnostics"/>; when it is not
/// null there is none.</remarks>
public sealed record RecordReadResult
{
    /// <summary>The record; null when it was rejected or when the result is about the file.</summary>
    public ScreeningRecord? Record { get; init; }

    /// <summary>The record's key as far as it could be read; null when it could not or when the result is about the file.</summary>
    public string? Key { get; init; }

    /// <summary>Everything worth reporting about it, in the order of the input.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Where it starts.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Whether the file, or the rest of it, could not be read at all: wrong columns, no records, broken quoting.</summary>
    public bool IsFileFailure { get; init; }
}
