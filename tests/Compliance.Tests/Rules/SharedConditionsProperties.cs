using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.PackTesting.Properties;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Compliance.Tests.Records;
using FsCheck.NUnit;

namespace Compliance.Tests.Rules;

public sealed class SharedConditionsProperties
{
    private static readonly Screener Screener = new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default).Build();
    private static readonly EvaluationOptions Options = Screener.Profile.ToEvaluationOptions() with { Layers = RulePack.Default.DefaultLayers };

    internal static RuleEvaluator Together { get; } = new(RulePack.Default, Options);

    internal static RuleEvaluator Alone { get; } = new(RulePack.Default.Definitions, RulePack.Default.AskedOfActivities(Options.Layers), Options);

    // What one rule asked answers the next; evaluated each for itself they must come to the same.
    [Property(Arbitrary = [typeof(RecordProperties.AnyRecord)])]
    public bool Rules_that_share_answers_find_what_each_finds_alone(RecordProperties.StatedRecord stated)
    {
        var day = new DateOnly(2020, 1, 28);
        return Findings(alone: false, stated.Record, day).SequenceEqual(Findings(alone: true, stated.Record, day), StringComparer.Ordinal);
    }

    internal static ImmutableArray<string> Findings(bool alone, ScreeningRecord record, DateOnly day) =>
        [.. (alone ? Alone : Together).Evaluate(record, Screener.Gather(record, day, supplied: null)[0], day, includeFalse: false).Select(FindingForm.Of)];
}
