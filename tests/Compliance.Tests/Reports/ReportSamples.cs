using Compliance.Dates;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.Tests.Reports;

/// <summary>Results to report, made by the shipped pack and list.</summary>
internal static class ReportSamples
{
    public static readonly DateOnly Day = new(2020, 1, 28);

    private static readonly Lazy<Screener> LazyScreener = new(() =>
        new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default).Build());

    public static Screener Screener => LazyScreener.Value;

    public static ScreeningResult Screen(string json, DateOnly? asOf = null) => Screener.Screen(Read(json).Record!, asOf ?? Day);

    public static RecordReadResult Read(string json)
    {
        using var text = new StringReader(json);
        return RecordReader.Read(text, "records.jsonl").First();
    }

    public static string Write(Func<TextWriter, IReportWriter> make, Action<IReportWriter> use)
    {
        using var text = new StringWriter();
        use(make(text));
        return text.ToString();
    }

    public static LawEngagement Law(string id, LawOutcome outcome, string? implements = null) => new(
        new Measure
        {
            Id = id,
            Row = id,
            Layer = "UN",
            Instrument = "an act",
            Paragraph = id,
            From = UncertainDate.Day(new DateOnly(2016, 1, 1)),
            Addressee = Addressee.Everyone,
            Force = MeasureForce.Binding,
            Implements = implements,
            Verification = Verification.Primary,
            Source = "S",
            Gist = "a gist",
        },
        Truth.True,
        null,
        Truth.False,
        outcome,
        "a reason",
        null);
}
