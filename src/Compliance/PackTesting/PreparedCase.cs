using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>A case with its evidence gathered and its rules run, so that changed rules and changed records can be compared with it.</summary>
internal sealed class PreparedCase
{
    private readonly Screener _screener;
    private readonly ConcurrentDictionary<DateOnly, RecordEvidence> _onOtherDays = new();
    private readonly Dictionary<string, ImmutableArray<Truth>> _conditions = new(StringComparer.Ordinal);
    private readonly ILookup<string, Finding> _baselineByRule;

    private PreparedCase(RulePackTestCase test, Screener screener, CaseRun run, ScreeningResult baseline)
    {
        Case = test;
        _screener = screener;
        Run = run;
        Baseline = baseline;
        _baselineByRule = baseline.Findings.ToLookup(f => f.RuleId, StringComparer.Ordinal);
    }

    public RulePackTestCase Case { get; }

    public CaseRun Run { get; }

    /// <summary>What the pack as it is comes to, with every rule.</summary>
    public ScreeningResult Baseline { get; }

    /// <summary>What some rules of the pack come to as it is, by rule and subject.</summary>
    public List<Finding> BaselineOf(IEnumerable<string> rules) => [.. rules.Order(StringComparer.Ordinal).SelectMany(r => _baselineByRule[r])];

    /// <summary>Every case that has to pass, prepared. A case marked <c>todo</c> shows nothing: what comes out is known to be wrong.</summary>
    /// <exception cref="ComplianceDataException">A case fails (RP5001), or is given a party that the watchlist does not hold.</exception>
    public static ImmutableArray<PreparedCase> All(RulePackTestSuite suite, Watchlist watchlist, CancellationToken stop)
    {
        ImmutableArray<PreparedCase> cases = [.. suite.Cases.Where(c => c.Todo is null).AsParallel().AsOrdered().WithCancellation(stop).Select(c => Of(c, watchlist))];
        return cases.FirstOrDefault(c => !c.Case.IsMetBy(c.Baseline)) is { } failing
            ? throw new ComplianceDataException(Diagnostic.Error(
                PackTestDiagnostics.TestsFail, $"the test \"{failing.Case.Name}\" fails", failing.Case.Location, "tests that pass", "make them pass first: what a failing test shows is not what is right"))
            : cases;
    }

    /// <summary>Screens the record of a case with the one pack that it is a test of.</summary>
    public static PreparedCase Of(RulePackTestCase test, Watchlist watchlist)
    {
        var (screener, evidence) = test.Gather(watchlist);
        var options = test.Profile.ToEvaluationOptions();
        options = options.Layers.IsEmpty ? options with { Layers = screener.Packs[0].DefaultLayers } : options;
        return new PreparedCase(
            test, screener, new CaseRun(test.Record, test.AsOf, options, evidence[0]), screener.ExplainOn(test.Record, test.AsOf, evidence));
    }

    /// <summary>Whether a rule of the pack and a changed form of it have the same condition on every subject. One thread at a time.</summary>
    public bool HasSameCondition(RuleDefinition rule, RuleDefinition changed)
    {
        if (!_conditions.TryGetValue(rule.Id, out var truths))
        {
            _conditions.Add(rule.Id, truths = Run.Conditions(rule));
        }

        return truths.SequenceEqual(Run.Conditions(changed));
    }

    /// <summary>Whether the case can tell a changed proposition: by what it comes to for a party, or by the score.</summary>
    public bool CanTell(NexusDefinition nexus, NexusDefinition changed)
    {
        if (Case.Expectation.Score is not null)
        {
            return true;
        }

        var key = "nexus " + nexus.Id;
        if (!_conditions.TryGetValue(key, out var truths))
        {
            _conditions.Add(key, truths = Run.Assessments(nexus));
        }

        return !truths.SequenceEqual(Run.Assessments(changed));
    }

    /// <summary>Whether the case asks what measures or exemptions of one of the rules come to.</summary>
    public bool AsksForParts(IReadOnlySet<string> rules) =>
        Case.Expectation.Findings is { } findings && findings.Value.Any(f => rules.Contains(f.Rule) && (!f.Laws.IsEmpty || !f.Exemptions.IsEmpty));

    /// <summary>Whether the case asks for words of a rule's explanation.</summary>
    public bool AsksForWords(string rule) =>
        Case.Expectation.Explanations is { } texts && texts.Value.Any(t => string.Equals(t.Rule, rule, StringComparison.Ordinal));

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
