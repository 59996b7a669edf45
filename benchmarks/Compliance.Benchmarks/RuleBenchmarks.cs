using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.Benchmarks;

/// <summary>How many rules a second does the evaluator run, once the evidence is there?</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private static readonly DateOnly AsOf = new(2020, 12, 1);

    private readonly RuleEvaluator _evaluator = new(RulePack.Default, new EvaluationOptions());
    private readonly WorkerRecord _worker = new()
    {
        Id = "w",
        Person = new Party { Name = "Eva Lindner", Form = PartyForm.Person, Nationalities = ["DE"] },
        Place = "DE",
        Paid = true,
    };

    private RecordEvidence _evidence = null!;

    /// <summary>The rules that one call evaluates.</summary>
    public static int RulesPerCall => RulePack.Default.Rules.Length;

    /// <summary>Gathers the evidence once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var matcher = new PartyMatcher(Watchlist.Default.Parties, new MatchOptions());
        _evidence = new EvidenceGatherer(matcher, IndicatorTable.Default, DisciplineTable.Default).Gather(_worker, AsOf);
    }

    /// <summary>Every rule of the pack on one worker.</summary>
    [Benchmark]
    public ImmutableArray<Finding> AllRulesOnOneWorker() => _evaluator.Evaluate(_worker, _evidence, AsOf, includeFalse: false);
}
