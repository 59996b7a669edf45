using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Compliance.Dates;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.Benchmarks;

/// <summary>How many rules a second does the evaluator run, once the evidence is there, and how long does it take to read a pack?</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private static readonly DateOnly AsOf = new(2020, 12, 1);

    private readonly RuleEvaluator _evaluator = new(RulePack.Default, new EvaluationOptions());
    private ScreeningRecord _record = null!;
    private RecordEvidence _evidence = null!;

    /// <summary>The rules that one call evaluates.</summary>
    public static int RulesPerCall => RulePack.Default.Rules.Length;

    /// <summary>What is screened: a worker from elsewhere, or a DPRK university with a joint paper.</summary>
    [Params("worker", "university")]
    public string Record { get; set; } = "worker";

    /// <summary>Gathers the evidence once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _record = Record == "worker"
            ? new WorkerRecord { Id = "w", Person = new Party { Name = "Eva Lindner", Form = PartyForm.Person, Nationalities = ["DE"] }, Place = "DE", Paid = true }
            : new InstitutionRecord
            {
                Id = "i",
                Party = new Party { Name = "Kim Il Sung University", Form = PartyForm.StateBody, Country = "KP" },
                Activities =
                [
                    new Activity
                    {
                        Kind = ActivityKind.JointPaper, Purpose = ActivityPurpose.Research, Field = "optics", Items = TransferredItems.Uncontrolled,
                        Start = UncertainDate.Day(new DateOnly(2018, 3, 1)), End = PeriodBound.At(UncertainDate.Day(new DateOnly(2019, 6, 30))), Place = "DE", Documents = [],
                    },
                ],
            };
        var matcher = new PartyMatcher(Watchlist.Default.Parties, new MatchOptions());
        _evidence = new EvidenceGatherer(matcher, IndicatorTable.Default, DisciplineTable.Default).Gather(_record, AsOf);
    }

    /// <summary>Every rule of the pack, findings with their trace.</summary>
    [Benchmark]
    public ImmutableArray<Finding> Findings() => _evaluator.Evaluate(_record, _evidence, AsOf, includeFalse: false);

    /// <summary>Every rule of the pack with its trace, also those that are false or do not apply.</summary>
    [Benchmark]
    public ImmutableArray<Finding> FindingsAndWhyNot() => _evaluator.Evaluate(_record, _evidence, AsOf, includeFalse: true);
}
