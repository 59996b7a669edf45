using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Cli;

/// <summary>Collects every reason for a run to end badly; the gravest gives the exit code and all are printed.</summary>
internal sealed class ExitReasons
{
    // A definite finding is not hidden by an incomplete run, and an unusable input not by a finding.
    private static readonly ImmutableArray<ExitCode> Precedence =
    [
        ExitCode.Bug, ExitCode.Interrupted, ExitCode.Usage, ExitCode.Pack, ExitCode.Input,
        ExitCode.Findings, ExitCode.Incomplete, ExitCode.Suppression, ExitCode.BelowBar,
    ];

    private readonly List<string>[] _reasons = [.. Precedence.Select(_ => new List<string>())];

    /// <summary>The code of the gravest reason.</summary>
    public ExitCode Code
    {
        get
        {
            var rank = Array.FindIndex(_reasons, r => r.Count > 0);
            return rank < 0 ? ExitCode.Nothing : Precedence[rank];
        }
    }

    /// <summary>Every reason, the gravest first: <c>exit 1: 3 records at or above review</c>.</summary>
    public ImmutableArray<string> Lines =>
    [
        .. _reasons.SelectMany((texts, rank) => texts.Select(text =>
            string.Create(CultureInfo.InvariantCulture, $"exit {(int)Precedence[rank]}: {text}"))),
    ];

    /// <summary>Adds a reason; the same one counts once.</summary>
    public void Add(ExitCode code, string reason)
    {
        var texts = _reasons[Precedence.IndexOf(code)];
        if (!texts.Contains(reason, StringComparer.Ordinal))
        {
            texts.Add(reason);
        }
    }
}
