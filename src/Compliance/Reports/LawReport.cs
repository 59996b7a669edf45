using Compliance.Rules.Law;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Lists the measures of a pack that were in force on a day, as text.</summary>
public sealed class LawReport
{
    private readonly TextLines _lines;

    /// <summary>Makes a report.</summary>
    /// <param name="output">Where it is written; left open.</param>
    public LawReport(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new TextLines(output);
    }

    /// <summary>Writes the measures: those certainly in force, and those of which it is uncertain, marked.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="day">The day.</param>
    /// <param name="layer">The only legal order to show, or null for all.</param>
    public void Write(RulePack pack, DateOnly day, string? layer)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var layers = pack.Layers.Where(l => layer is null || string.Equals(l, layer, StringComparison.Ordinal)).ToList();
        var measures = pack.Measures
            .Where(m => layers.Contains(m.Layer, StringComparer.Ordinal) && m.IsInForceOn(day) != Truth.False)
            .OrderBy(m => layers.IndexOf(m.Layer))
            .ThenBy(m => m.Id, StringComparer.Ordinal)
            .ToList();
        _lines.Add($"{ReportWords.Of(PackIdentity.Of(pack))} on {ReportWords.Day(day)}: {ReportWords.Count(measures.Count, "measure", "measures")} of {pack.Measures.Count(m => layers.Contains(m.Layer, StringComparer.Ordinal))}");
        _lines.Add(ScreeningResult.Disclaimer);
        if (measures.Count == 0)
        {
            _lines.Add("No measure of this pack was in force on that day. Law that the pack does not hold is not covered.");
        }

        foreach (var measure in measures)
        {
            _lines.Add("");
            Write(pack, measure, day);
        }
    }

    private void Write(RulePack pack, Measure measure, DateOnly day)
    {
        _lines.Add($"{measure.Layer}  {measure.Id}  {measure.Citation}{(measure.Url is null ? "" : $" <{measure.Url}>")}");
        var until = measure.To is null ? "still in force" : $"until {measure.To}";
        var certainty = measure.IsInForceOn(day) == Truth.Unknown ? "; UNCERTAIN on this day" : "";
        _lines.Add($"    in force  from {measure.From}, {until}{certainty}");
        _lines.Add(measure.Force == MeasureForce.Policy
            ? $"    policy    a house rule of {pack.Id}, not law"
            : $"    binds     {(measure.Addressee == Addressee.States ? "States (a duty of the State)" : "everyone")}; {ReportWords.Of(measure.Force)}");
        _lines.Add($"    verified  {ReportWords.Of(measure.Verification)}{(measure.Unverified is null ? "" : $"; not verified: {measure.Unverified}")}");
        foreach (var (name, milestone) in measure.MilestoneDays)
        {
            _lines.Add($"    date      {name.Replace('_', ' ')}: {ReportWords.Day(milestone)}");
        }

        _lines.Add($"    gist      {measure.Gist}");
    }
}
