using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.PackTesting.Properties;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Nexus;
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

    // Layers decide which rules are run at all, also those that another waits for.
    private static readonly ImmutableArray<RuleEvaluator> Settings =
    [
        .. from layers in (ImmutableArray<string>[])[RulePack.Default.DefaultLayers, ["EU"], ["US", "UK"], RulePack.Default.Layers]
           from identity in Enum.GetValues<IdentityRequirement>()
           select new RuleEvaluator(RulePack.Default, Options with { Layers = layers, Identity = identity }),
    ];

    // What one rule asked answers the next; evaluated each for itself they must come to the same.
    [Property(Arbitrary = [typeof(RecordProperties.AnyRecord)])]
    public bool Rules_that_share_answers_find_what_each_finds_alone(RecordProperties.StatedRecord stated)
    {
        var day = new DateOnly(2020, 1, 28);
        return Findings(alone: false, stated.Record, day).SequenceEqual(Findings(alone: true, stated.Record, day), StringComparer.Ordinal);
    }

    // What an explanation shows beyond a result is only what is false or does not apply.
    [Property(Arbitrary = [typeof(RecordProperties.AnyRecord)])]
    public bool A_result_reports_what_an_explanation_does_but_for_what_is_false(RecordProperties.StatedRecord stated)
    {
        var day = new DateOnly(2020, 1, 28);
        var evidence = Screener.Gather(stated.Record, day, supplied: null)[0];
        return Settings.All(rules =>
        {
            var all = rules.Evaluate(stated.Record, evidence, day, includeFalse: true);
            return all.Select(f => (f.RuleId, f.Subject)).SequenceEqual(all.Select(f => (f.RuleId, f.Subject)).OrderBy(f => f.RuleId, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal))
                && rules.Evaluate(stated.Record, evidence, day, includeFalse: false).Select(FindingForm.Of).SequenceEqual(
                    all.Where(f => f.Status is not (RuleStatus.False or RuleStatus.NotApplicable)).Select(FindingForm.Of), StringComparer.Ordinal);
        });
    }

    // Most propositions are found to rest on nothing that is known; facts in another order are weighed one by one.
    [Property(Arbitrary = [typeof(RecordProperties.AnyRecord)])]
    public bool What_rests_on_nothing_known_is_weighed_like_anything_else(RecordProperties.StatedRecord stated)
    {
        var evidence = Screener.Gather(stated.Record, new DateOnly(2020, 1, 28), supplied: null)[0];
        return stated.Record.Parties.All(p => RulePack.Default.Nexus.All(n => Enum.GetValues<IdentityRequirement>().All(identity =>
        {
            var (nexus, known) = (new NexusEvaluator(n), evidence.For(p.Party));
            return Form(nexus.Assess(known, isWorker: false, identity)) == Form(nexus.Assess(known with { Facts = [.. known.Facts.Reverse()] }, isWorker: false, identity));
        })));
    }

    private static string Form(NexusAssessment assessment) => string.Join('|', [
        assessment with { Contributions = [], Missing = [] }, .. assessment.Contributions.Cast<object>(), .. assessment.Missing]);

    internal static ImmutableArray<string> Findings(bool alone, ScreeningRecord record, DateOnly day) =>
        [.. (alone ? Alone : Together).Evaluate(record, Screener.Gather(record, day, supplied: null)[0], day, includeFalse: false).Select(FindingForm.Of)];
}
