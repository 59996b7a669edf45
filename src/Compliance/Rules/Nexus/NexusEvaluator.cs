using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Evaluation;

namespace Compliance.Rules.Nexus;

/// <summary>Weighs the facts about a party for and against a proposition.</summary>
/// <remarks>Evidence adds in decibans (I. J. Good, Probability and the Weighing of Evidence, 1950). Facts that are not independent
/// share a group, of which only the strongest counts. What is undecided opens an interval instead of counting as absent.</remarks>
internal static class NexusEvaluator
{
    /// <summary>The need of a party for which the pack states no other.</summary>
    public const string DefaultNeed = "default";

    /// <summary>The need of the person whom a worker record is about.</summary>
    public const string WorkerNeed = "person_of_worker";

    /// <param name="definition">The proposition.</param>
    /// <param name="evidence">The facts about the party.</param>
    /// <param name="need">Which need applies, such as <c>person_of_worker</c>; <c>default</c> when the pack does not name it.</param>
    /// <param name="identity">How much must be on file.</param>
    public static NexusAssessment Assess(NexusDefinition definition, PartyEvidence evidence, string need, IdentityRequirement identity)
    {
        var missing = MissingNeeds(definition, evidence.Party, need);
        var opensOnMissing = identity == IdentityRequirement.Strict || missing.Length > 0;
        var missingInputs = new SortedSet<string>(missing, StringComparer.Ordinal);
        var contributions = ImmutableArray.CreateBuilder<NexusContribution>();
        contributions.Add(new NexusContribution("prior", definition.PriorDecibans, false, "before any evidence", null));

        var sums = definition.Groups.ToDictionary(g => g.Key, _ => new GroupSum(), StringComparer.Ordinal);
        foreach (var indicator in definition.Indicators)
        {
            var fact = evidence.Get(indicator.Fact, definition.Scope);
            var group = definition.Groups[indicator.Group];
            switch (fact.Value)
            {
                case Truth.True:
                    var weight = indicator.WeightOf(fact.Grade);
                    sums[indicator.Group].AddCertain(weight, group.TakesMinimum);
                    contributions.Add(new NexusContribution(indicator.Id, weight, false, fact.Text, fact.Source));
                    break;
                case Truth.Unknown when fact.Gap != FactGap.MissingInput:
                    // A graded fact that is undecided is known up to its grade; a plain one may weigh all or nothing.
                    var possible = fact.Grade > 0 ? indicator.WeightOf(fact.Grade) : indicator.Strongest;
                    sums[indicator.Group].AddPossible(possible, group.TakesMinimum);
                    contributions.Add(new NexusContribution(indicator.Id, possible, true, fact.Text, fact.Source));
                    break;
                case Truth.Unknown when opensOnMissing:
                    // What nobody stated may speak for the proposition, never against it: a gap must not soften what is certain.
                    if (!group.TakesMinimum)
                    {
                        sums[indicator.Group].AddPossible(indicator.Strongest, takesMinimum: false);
                    }

                    if (identity == IdentityRequirement.Strict)
                    {
                        missingInputs.UnionWith(fact.Inputs.Where(input => !IsStated(evidence.Party, input)));
                    }

                    break;
                default:
                    break;
            }
        }

        var low = definition.PriorDecibans;
        var point = definition.PriorDecibans;
        var high = definition.PriorDecibans;
        foreach (var (name, group) in definition.Groups)
        {
            var sum = sums[name];
            low += group.Limit(sum.Low(group.TakesMinimum));
            point += group.Limit(sum.Certain);
            high += group.Limit(sum.High(group.TakesMinimum));
        }

        low = Clamp(low, definition);
        point = Clamp(point, definition);
        high = Clamp(high, definition);
        var value = low >= definition.ConfirmDecibans ? Truth.True : high <= definition.DismissDecibans ? Truth.False : Truth.Unknown;
        return new NexusAssessment(
            definition.Id,
            definition.Title,
            evidence.Party.Name ?? evidence.Party.NativeName,
            value,
            low,
            point,
            high,
            contributions.ToImmutable(),
            [.. missingInputs]);
    }

    /// <summary>A party that the record does not name: nothing is known, everything is possible.</summary>
    public static NexusAssessment NotNamed(NexusDefinition definition) => new(
        definition.Id,
        definition.Title,
        null,
        Truth.Unknown,
        -definition.ClampDecibans,
        definition.PriorDecibans,
        definition.ClampDecibans,
        [new NexusContribution("prior", definition.PriorDecibans, false, "before any evidence", null)],
        ["name"]);

    private static ImmutableArray<string> MissingNeeds(NexusDefinition definition, Party party, string need)
    {
        var needs = definition.Needs.GetValueOrDefault(need) ?? definition.Needs.GetValueOrDefault(DefaultNeed);
        if (needs is null)
        {
            return [];
        }

        var missing = needs.AllOf.Where(field => !IsStated(party, field)).ToList();
        if (!needs.AnyOf.IsEmpty && !needs.AnyOf.Any(field => IsStated(party, field)))
        {
            missing.Add(needs.AnyOf.Length == 1 ? needs.AnyOf[0] : "one of " + string.Join(", ", needs.AnyOf));
        }

        // Without any name there is nothing to look up: that always leaves the question open, also where "none" was the answer.
        if (PartyFields.Names(party).IsEmpty || (!IsStated(party, "name") && !IsStated(party, "native_name")))
        {
            missing.Add("name");
        }

        return [.. missing];
    }

    private static bool IsStated(Party party, string field) =>
        party.Schema.Find(field) is { } known && (party.IsNone(known) || known.Read(party) is not null);

    private static int Clamp(int decibans, NexusDefinition definition) =>
        Math.Clamp(decibans, -definition.ClampDecibans, definition.ClampDecibans);

    private static int Limit(this NexusGroup group, int sum) => group.TakesMinimum ? Math.Max(sum, group.Cap) : Math.Min(sum, group.Cap);

    // The strongest certain and the strongest possible weight of a group; 0 stands for "nothing seen".
    private sealed class GroupSum
    {
        private int _possible;

        public int Certain { get; private set; }

        public void AddCertain(int weight, bool takesMinimum)
        {
            Certain = takesMinimum ? Math.Min(Certain, weight) : Math.Max(Certain, weight);
        }

        public void AddPossible(int weight, bool takesMinimum)
        {
            _possible = takesMinimum ? Math.Min(_possible, weight) : Math.Max(_possible, weight);
        }

        public int Low(bool takesMinimum) => takesMinimum ? Math.Min(Certain, _possible) : Certain;

        public int High(bool takesMinimum) => takesMinimum ? Certain : Math.Max(Certain, _possible);
    }
}
