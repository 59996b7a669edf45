using System.Globalization;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>Something that occurs on many lines of a file: one diagnostic names them all up to a bound, and the number of the rest.</summary>
internal sealed class UnitedKingdomRepeats
{
    private const int MostLines = 200;

    private readonly List<int> lines = [];
    private int count;

    public void Add(int line)
    {
        count++;
        if (lines.Count < MostLines)
        {
            lines.Add(line);
        }
    }

    public void Report(ListFindings findings, (string Code, bool IsWarning) kind, string what)
    {
        if (count == 0)
        {
            return;
        }

        var named = string.Join(", ", lines.Select(l => l.ToString(CultureInfo.InvariantCulture)));
        var more = count > lines.Count ? string.Create(CultureInfo.InvariantCulture, $" and {count - lines.Count} more") : "";
        var message = string.Create(CultureInfo.InvariantCulture, $"{count} {what} (lines {named}{more}).");
        var place = findings.At(lines[0]);
        findings.Add(kind.IsWarning
            ? Diagnostic.Warning(kind.Code, message, place, nextStep: "compare with the published list")
            : Diagnostic.Info(kind.Code, message, place, nextStep: "compare with the published list"));
    }
}
