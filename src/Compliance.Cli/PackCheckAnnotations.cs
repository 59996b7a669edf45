using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Cli;

/// <summary>Findings of a check as workflow commands of GitHub, which shows them beside the lines of a change.</summary>
internal static class PackCheckAnnotations
{
    // More of one kind are dropped without a word there, so the rest is counted here.
    private const int Shown = 10;

    public static void Write(TextWriter output, ImmutableArray<PackCheck> checks)
    {
        var all = checks.SelectMany(c => c.Result.Diagnostics).ToList();
        foreach (var group in all.GroupBy(d => d.Severity).OrderByDescending(g => g.Key))
        {
            foreach (var diagnostic in group.Take(Shown))
            {
                output.Write(Line(diagnostic) + "\n");
            }
        }

        output.Write(string.Join(", ", new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }.Select(s => Count(all, s))) + "\n");
    }

    private static string Line(Diagnostic diagnostic)
    {
        var properties = new List<string>();
        if (diagnostic.Location.File is { Length: > 0 } file)
        {
            properties.Add($"file={Property(file.Replace('\\', '/'))}");
        }

        if (diagnostic.Location.Line > 0)
        {
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={diagnostic.Location.Line}"));
        }

        if (diagnostic.Location.Column > 0)
        {
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"col={diagnostic.Location.Column}"));
        }

        properties.Add($"title={Property(diagnostic.Code)}");
        var message = string.Concat(
            diagnostic.Message,
            diagnostic.Expected is null ? "" : $"; expected {diagnostic.Expected}",
            diagnostic.NextStep is null ? "" : $"; next: {diagnostic.NextStep}");
        return $"::{Command(diagnostic.Severity)} {string.Join(',', properties)}::{Data(message)}";
    }

    private static string Command(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Count(List<Diagnostic> all, DiagnosticSeverity severity)
    {
        var count = all.Count(d => d.Severity == severity);
        var name = severity switch
        {
            DiagnosticSeverity.Error => count == 1 ? "error" : "errors",
            DiagnosticSeverity.Warning => count == 1 ? "warning" : "warnings",
            _ => count == 1 ? "note" : "notes",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count > Shown ? $" ({Shown} shown)" : "")}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
