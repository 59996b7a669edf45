using System.Globalization;
using Compliance.PackTesting;
using Compliance.Records;

namespace Compliance.Cli.PackTests;

/// <summary><c>--properties</c>: statements that hold for every record under every pack, tried on the records of the tests.</summary>
internal static class PackProperties
{
    public static void Check(CommandRun run, PackTestRun tests, TextWriter writer, int seed, int count)
    {
        var cases = tests.Results.Results.Select(r => r.Case).ToList();
        var report = RulePackProperties.Check(tests.Suite, cases, seed, count, stop: run.Terminal.Stop);
        foreach (var (statement, trials, byDesign) in report.Counts)
        {
            var apart = byDesign == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {byDesign} cleared without evidence of identity, as identity: default says");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{tests.Directory}: {trials} trials{apart}: {statement}\n"));
        }

        foreach (var violation in report.Violations)
        {
            writer.Write($"{violation.Case.Location}: does not hold: {violation.Statement}\n");
            writer.Write($"  {violation.Text}\n");
            writer.Write($"  {(violation.Rule is null ? "no single rule" : "rule " + violation.Rule)}, from \"{violation.Case.Name}\", as of {violation.Case.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, on the smallest record found:\n");
            writer.Write($"  {RecordWriter.ToJson(violation.Record)}\n");
        }

        if (!report.IsGreen)
        {
            run.Reasons.Add(ExitCode.BelowBar, string.Create(
                CultureInfo.InvariantCulture, $"{tests.Directory}: {report.Violations.Length} of {report.Counts.Length} properties do not hold; --seed {report.Seed} makes the same trials"));
        }
    }
}
