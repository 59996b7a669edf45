using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Nexus;

/// <summary>Weighs the facts about a party for and against one proposition. Immutable and thread-safe.</summary>
/// <remarks>Evidence adds in decibans (I. J. Good, Probability and the Weighing of Evidence, 1950). Facts that are not independent
/// share a group, of which only the strongest counts. What is undecided opens an interval instead of counting as absent.</remarks>
internal sealed class NexusEvaluator
{
    /// <summary>The need of a party for which the pack states no other.</summary>
    public const string DefaultNeed = "default";

    /// <summary>The need of the person whom a worker record is about.</summary>
    public const string WorkerNeed = "person_of_worker";

    // Nobody writes more groups or indicators; beyond it they are kept on the heap.
    private const int MostOnStack = 64;

    private readonly NexusContribution _prior;
    private readonly ImmutableArray<NexusContribution> _onlyPrior;
    private readonly NexusGroup[] _groups;
    private readonly WeighedFact[] _indicators;
    private readonly FactPlaces _read;
    private readonly int _ofNothing;
    private readonly NexusNeed? _workerNeed;
    private readonly NexusNeed? _otherNeed;

    public NexusEvaluator(NexusDefinition definition)
    {
        Definition = definition;
        _prior = new NexusContribution("prior", definition.PriorDecibans, false, "before any evidence", null);
        _onlyPrior = [_prior];
        _groups = [.. definition.Groups.Values];
        _indicators = new WeighedFact[definition.Indicators.Length];
        for (var i = 0; i < _indicators.Length; i++)
        {
            _indicators[i] = new WeighedFact(definition.Indicators[i], definition);
        }

        _read = FactPlaces.Of(definition.Indicators.Select(i => i.Fact));
        _ofNothing = definition.PriorDecibans + _groups.Sum(g => Limit(g.TakesMinimum, g.Cap, 0));
        _otherNeed = NexusNeed.Of(definition.Needs.GetValueOrDefault(DefaultNeed));
        _workerNeed = NexusNeed.Of(definition.Needs.GetValueOrDefault(WorkerNeed)) ?? _otherNeed;
    }

    /// <summary>The proposition.</summary>
    public NexusDefinition Definition { get; }

    /// <param name="evidence">The facts about the party.</param>
    /// <param name="isWorker">Whether the party is the person whom a worker record is about.</param>
    /// <param name="identity">How much must be on file.</param>
    public NexusAssessment Assess(PartyEvidence evidence, bool isWorker, IdentityRequirement identity)
    {
        var party = evidence.Party;
        var missing = (isWorker ? _workerNeed : _otherNeed)?.MissingOf(party);
        var isStrict = identity == IdentityRequirement.Strict;
        if (isStrict)
        {
            missing ??= [];
        }

        if (!evidence.Told.Meets(_read) && (missing is null || !evidence.Unstated.Meets(_read)) && evidence.IsGeneralIn(Definition.Scope))
        {
            // Of most parties nothing is known that the proposition rests on.
            var known = Clamp(_ofNothing);
            return Assessment(party, known, known, known, _onlyPrior, missing);
        }

        // Of each group the strongest certain and the strongest possible weight; 0 stands for "nothing seen".
        Span<int> certain = _groups.Length <= MostOnStack ? stackalloc int[_groups.Length] : new int[_groups.Length];
        Span<int> possible = _groups.Length <= MostOnStack ? stackalloc int[_groups.Length] : new int[_groups.Length];
        Span<(int Indicator, int Weight)> seen =
            _indicators.Length <= MostOnStack ? stackalloc (int, int)[_indicators.Length] : new (int, int)[_indicators.Length];
        certain.Clear();
        possible.Clear();
        var count = 0;
        var facts = evidence.In(Definition.Scope);
        for (var i = 0; i < _indicators.Length; i++)
        {
            ref readonly var weighed = ref _indicators[i];
            var fact = weighed.In(facts, evidence);
            if (fact.Value == Truth.False)
            {
                continue;
            }

            var indicator = weighed.Indicator;
            var takesMinimum = weighed.TakesMinimum;
            if (fact.Value == Truth.True)
            {
                var weight = indicator.WeightOf(fact.Grade);
                Strengthen(ref certain[weighed.Group], weight, takesMinimum);
                seen[count++] = (i, weight);
            }
            else if (fact.Gap != FactGap.MissingInput)
            {
                // A graded fact that is undecided is known up to its grade; a plain one may weigh all or nothing.
                var weight = fact.Grade > 0 ? indicator.WeightOf(fact.Grade) : indicator.Strongest;
                Strengthen(ref possible[weighed.Group], weight, takesMinimum);
                seen[count++] = (i, weight);
            }
            else if (missing is not null)
            {
                // What nobody stated may speak for the proposition, never against it: a gap must not soften what is certain.
                if (!takesMinimum)
                {
                    Strengthen(ref possible[weighed.Group], indicator.Strongest, takesMinimum: false);
                }

                if (isStrict)
                {
                    AddUnstated(missing, fact, party);
                }
            }
        }

        var low = Definition.PriorDecibans;
        var point = Definition.PriorDecibans;
        var high = Definition.PriorDecibans;
        for (var i = 0; i < _groups.Length; i++)
        {
            var (takesMinimum, cap) = _groups[i];
            point += Limit(takesMinimum, cap, certain[i]);
            low += Limit(takesMinimum, cap, takesMinimum ? Math.Min(certain[i], possible[i]) : certain[i]);
            high += Limit(takesMinimum, cap, takesMinimum ? certain[i] : Math.Max(certain[i], possible[i]));
        }

        low = Clamp(low);
        point = Clamp(point);
        high = Clamp(high);
        return Assessment(party, low, point, high, Waterfall(seen[..count], facts, evidence), missing);
    }

    private NexusAssessment Assessment(Party party, int low, int point, int high, ImmutableArray<NexusContribution> waterfall, SortedSet<string>? missing) => new(
        Definition.Id,
        Definition.Title,
        party.Name ?? party.NativeName,
        low >= Definition.ConfirmDecibans ? Truth.True : high <= Definition.DismissDecibans ? Truth.False : Truth.Unknown,
        low,
        point,
        high,
        waterfall,
        missing is null ? [] : [.. missing]);

    /// <summary>A party that the record does not name: nothing is known, everything is possible.</summary>
    public NexusAssessment NotNamed() => new(
        Definition.Id,
        Definition.Title,
        null,
        Truth.Unknown,
        -Definition.ClampDecibans,
        Definition.PriorDecibans,
        Definition.ClampDecibans,
        _onlyPrior,
        ["name"]);

    private static void AddUnstated(SortedSet<string> missing, Fact fact, Party party) => missing.UnionWith(fact.Inputs.Where(input => !NexusNeed.IsStated(party, input)));

    private static void Strengthen(ref int strongest, int weight, bool takesMinimum) =>
        strongest = takesMinimum ? Math.Min(strongest, weight) : Math.Max(strongest, weight);

    private static int Limit(bool takesMinimum, int cap, int sum) => takesMinimum ? Math.Max(sum, cap) : Math.Min(sum, cap);

    private ImmutableArray<NexusContribution> Waterfall(ReadOnlySpan<(int Indicator, int Weight)> seen, ImmutableArray<Fact> facts, PartyEvidence evidence)
    {
        if (seen.IsEmpty)
        {
            return _onlyPrior;
        }

        var steps = new NexusContribution[seen.Length + 1];
        steps[0] = _prior;
        for (var i = 0; i < seen.Length; i++)
        {
            ref readonly var weighed = ref _indicators[seen[i].Indicator];
            var fact = weighed.In(facts, evidence);
            steps[i + 1] = new NexusContribution(weighed.Indicator.Id, seen[i].Weight, fact.Value == Truth.Unknown, fact.Text, fact.Source);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(steps);
    }

    private int Clamp(int decibans) => Math.Clamp(decibans, -Definition.ClampDecibans, Definition.ClampDecibans);

    // An indicator with the places of its fact and its group, so that weighing looks nothing up by name.
    private readonly struct WeighedFact
    {
        private readonly int _fact;

        public WeighedFact(NexusIndicator indicator, NexusDefinition definition)
        {
            Indicator = indicator;
            Group = definition.Groups.Keys.ToList().IndexOf(indicator.Group);
            TakesMinimum = definition.Groups[indicator.Group].TakesMinimum;
            _fact = FactCatalogue.IndexOf(indicator.Fact);
        }

        public NexusIndicator Indicator { get; }

        public int Group { get; }

        public bool TakesMinimum { get; }

        // A caller of the library may have put evidence together in another order.
        public Fact In(ImmutableArray<Fact> facts, PartyEvidence evidence) =>
            _fact >= 0 && _fact < facts.Length && facts[_fact] is var fact && string.Equals(fact.Id, Indicator.Fact, StringComparison.Ordinal)
                ? fact
                : evidence.Get(Indicator.Fact);
    }
}
