using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>A case with its evidence gathered and its rules run, so that changed rules can be run on it again and again.</summary>
internal sealed class PreparedCase
{
    private readonly Screener _screener;

    private PreparedCase(RulePackTestCase test, Screener screener, RecordEvidence evidence, ScreeningResult baseline)
    {
        Case = test;
        _screener = screener;
        Evidence = evidence;
        Baseline = baseline;
        var options = test.Profile.ToEvaluationOptions();
        Options = options.Layers.IsEmpty ? options with { Layers = screener.Packs[0].DefaultLayers } : options;
    }

    public RulePackTestCase Case { get; }

    public RecordEvidence Evidence { get; }

    /// <summary>What the pack as it is comes to, with every rule.</summary>
    public ScreeningResult Baseline { get; }

    /// <summary>The settings, with layers.</summary>
    public EvaluationOptions Options { get; }

    public static PreparedCase Of(RulePackTestCase test, Watchlist watchlist)
    {
        var screener = test.Screener(watchlist);
        var evidence = screener.Gather(test.Record, test.AsOf);
        return new PreparedCase(test, screener, evidence[0], screener.Explain(test.Record, test.AsOf, evidence));
    }

    /// <summary>Every finding of the evaluator's rules.</summary>
    public ImmutableArray<Finding> Findings(RuleEvaluator rules) => rules.Evaluate(Case.Record, Evidence, Case.AsOf, includeFalse: true);

    /// <summary>Whether what the case expects is not met with these findings in place of those of the same rules.</summary>
    public bool IsFailedBy(IReadOnlySet<string> rules, ImmutableArray<Finding> findings)
    {
        ImmutableArray<Finding> all = [.. Baseline.Findings.Where(f => !rules.Contains(f.RuleId)), .. findings];
        return !Case.Failures(_screener.WithFindings(Baseline, Case.Record, all)).IsEmpty;
    }
}
