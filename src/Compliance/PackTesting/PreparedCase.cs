using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>A case with its evidence gathered and its rules run, so that changed rules and changed records can be compared with it.</summary>
internal sealed class PreparedCase
{
    private readonly Screener _screener;
    private readonly ConcurrentDictionary<DateOnly, RecordEvidence> _onOtherDays = new();

    private PreparedCase(RulePackTestCase test, Screener screener, CaseRun run, ScreeningResult baseline)
    {
        Case = test;
        _screener = screener;
        Run = run;
        Baseline = baseline;
    }

    public RulePackTestCase Case { get; }

    public CaseRun Run { get; }

    /// <summary>What the pack as it is comes to, with every rule.</summary>
    public ScreeningResult Baseline { get; }

    /// <summary>Screens the record of a case with the one pack that it is a test of.</summary>
    public static PreparedCase Of(RulePackTestCase test, Watchlist watchlist)
    {
        var (screener, evidence) = test.Gather(watchlist);
        var options = test.Profile.ToEvaluationOptions();
        options = options.Layers.IsEmpty ? options with { Layers = screener.Packs[0].DefaultLayers } : options;
        return new PreparedCase(
            test, screener, new CaseRun(test.Record, test.AsOf, options, evidence[0]), screener.ExplainOn(test.Record, test.AsOf, evidence));
    }

    /// <summary>The changed case under other settings, day or record.</summary>
    public CaseRun With(CaseEdit edit) => new(
        edit.Record ?? Run.Record,
        edit.AsOf ?? Run.AsOf,
        edit.Layer is null ? Run.Options : Run.Options with { Layers = [edit.Layer] },
        On(edit.AsOf ?? Run.AsOf).With(edit.Record ?? Run.Record, edit.AsOf ?? Run.AsOf));

    private RecordEvidence On(DateOnly day) => day == Run.AsOf ? Run.Evidence : _onOtherDays.GetOrAdd(day, d => Run.Evidence.With(Run.Record, d));

    /// <summary>Whether what the case expects is not met with these findings in place of those of the same rules.</summary>
    public bool IsFailedBy(IReadOnlySet<string> rules, ImmutableArray<Finding> findings)
    {
        ImmutableArray<Finding> all = [.. Baseline.Findings.Where(f => !rules.Contains(f.RuleId)), .. findings];
        return !Case.IsMetBy(_screener.WithFindings(Baseline, Case.Record, all));
    }
}
