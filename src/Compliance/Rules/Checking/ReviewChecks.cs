using System.Collections.Immutable;
using System.Globalization;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>What has to be looked at by a person: an overdue review (RP3001), and before a release a missing one and unverified measures (RP3002).</summary>
internal static class ReviewChecks
{
    public static void Check(RulePack pack, RulePackCheckOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var header = pack.Header;
        if (options.On > header.ReviewNext)
        {
            diagnostics.Add(new Diagnostic(
                "RP3001",
                options.ForRelease ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"the review of the pack was due on {header.ReviewNext:yyyy-MM-dd}"),
                header.ReviewLocation,
                string.Create(CultureInfo.InvariantCulture, $"a review that is due after {options.On:yyyy-MM-dd}"),
                "have counsel read the pack, and state the day as \"done\" and the next one as \"next\""));
        }

        if (options.On < header.ReviewDone)
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3001",
                string.Create(CultureInfo.InvariantCulture, $"the review of the pack is said to have been done on {header.ReviewDone:yyyy-MM-dd}, which is still to come"),
                header.ReviewLocation,
                "a day that has passed",
                "state the day of the last review as \"done\""));
        }

        if (!options.ForRelease)
        {
            return;
        }

        for (var i = 0; i < diagnostics.Count; i++)
        {
            // What is worth knowing from day to day stands in the way of a release.
            if (diagnostics[i] is { Code: "RP3001", Severity: DiagnosticSeverity.Info } && pack.Origins.IsOwn(diagnostics[i].Location))
            {
                diagnostics[i] = diagnostics[i] with { Severity = DiagnosticSeverity.Error };
            }
        }

        foreach (var measure in pack.Measures.Where(m => m.Verification == Verification.No))
        {
            diagnostics.Add(Diagnostic.Error(
                "RP3002",
                $"\"{measure.Id}\" was not verified: {measure.Unverified}",
                measure.Location,
                "a measure that was compared with its text",
                "verify it, or exclude the finding with its reason until a day"));
        }
    }
}
