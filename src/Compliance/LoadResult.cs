using System.Collections.Immutable;

namespace Compliance;

/// <summary>The outcome of reading an input: a value, diagnostics, or both.</summary>
/// <remarks>Invariant: when <see cref="Value"/> is null there is at least one error in <see cref="Diagnostics"/>. A value may
/// come together with errors when one bad entry was left out and the others were read; the caller must report them.</remarks>
/// <typeparam name="T">What was read.</typeparam>
public sealed class LoadResult<T>
    where T : class
{
    /// <summary>Creates a result.</summary>
    /// <param name="value">What was read, or null when nothing could be.</param>
    /// <param name="diagnostics">Everything worth reporting, in the order of the input.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null and no diagnostic is an error.</exception>
    public LoadResult(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics.IsDefault ? [] : diagnostics;
        Value = value;
        if (value is null && !HasErrors)
        {
            throw new ArgumentException("A result without a value must say why.", nameof(diagnostics));
        }
    }

    /// <summary>What was read, or null when nothing could be.</summary>
    public T? Value { get; }

    /// <summary>Everything worth reporting, in the order of the input.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var diagnostic in Diagnostics)
            {
                if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The value when there is one and nothing was lost.</summary>
    /// <exception cref="ComplianceDataException">There is an error diagnostic.</exception>
    public T GetValueOrThrow() => HasErrors || Value is null ? throw new ComplianceDataException(Diagnostics) : Value;
}
