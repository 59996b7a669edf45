using Compliance.Rules.Packs;

namespace Compliance.Cli;

/// <summary>What the check of one pack found.</summary>
internal sealed record PackCheck(string Directory, LoadResult<RulePack> Result)
{
    public int Errors => Result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
}
