using System.Collections.Immutable;

namespace Compliance;

/// <summary>An input could not be used; carries every diagnostic at once.</summary>
public sealed class ComplianceDataException : Exception
{
    /// <summary>Creates the exception from diagnostics.</summary>
    /// <param name="diagnostics">The diagnostics, at least one of them an error.</param>
    public ComplianceDataException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', (diagnostics.IsDefault ? [] : diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error))) =>
        Diagnostics = diagnostics.IsDefault ? [] : diagnostics;

    /// <summary>Creates the exception from one diagnostic.</summary>
    public ComplianceDataException(Diagnostic diagnostic)
        : this([diagnostic])
    {
    }

    /// <summary>Everything that was found wrong, in the order of the input.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
