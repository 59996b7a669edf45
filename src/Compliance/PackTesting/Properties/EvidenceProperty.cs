using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Nexus;
using Compliance.Screening;

namespace Compliance.PackTesting.Properties;

/// <summary>More evidence for a proposition is never less: a fact with a positive weight that comes to hold lowers nothing.</summary>
internal sealed class EvidenceProperty : IPackProperty
{
    public string Statement => "evidence that speaks for a proposition lowers neither the verdict nor low, point and high of the score";

    public IPropertyTrial? Draw(PropertyCase on, SeededChoice choice)
    {
        var parties = on.Record.Parties;
        var supporting = on.Pack.Nexus
            .SelectMany(n => n.Indicators.Where(i => i.Strongest > 0 && !n.Groups[i.Group].TakesMinimum).Select(i => i.Fact))
            .Distinct(StringComparer.Ordinal)
            .Where(fact => IsOnlyPositive(on.Pack.Nexus, fact))
            .ToList();
        return parties.IsEmpty || supporting.Count == 0 ? null : new Trial(choice.Of(parties).Role, choice.Of(supporting));
    }

    private static bool IsOnlyPositive(ImmutableArray<NexusDefinition> nexus, string fact) =>
        nexus.All(n => n.Indicators.Where(i => string.Equals(i.Fact, fact, StringComparison.Ordinal)).All(i => i.Strongest >= 0 && !n.Groups[i.Group].TakesMinimum));

    private sealed record Trial(string Role, string Fact) : IPropertyTrial
    {
        public string Change => $"with the fact {Fact} about {Role}";

        public PropertyBreach? Check(PropertyCase on)
        {
            if (on.Record.Parties.FirstOrDefault(p => string.Equals(p.Role, Role, StringComparison.Ordinal))?.Party is not { } party)
            {
                return null;
            }

            var (before, after) = (on.Findings(on.Record, on.Pack), on.Findings(on.Record, on.Pack, evidence => ReferenceEquals(evidence.Party, party) ? With(evidence) : evidence));
            var (verdict, now) = (VerdictOf(before), VerdictOf(after));
            if (now < verdict)
            {
                return new PropertyBreach($"{ChoiceWords<Verdict>.Word(verdict)} became {ChoiceWords<Verdict>.Word(now)}", Lowered(before, after, f => (int)f.Verdict));
            }

            var (score, then) = (Judge.ScoreOf(before), Judge.ScoreOf(after));
            return then.Low < score.Low || then.Point < score.Point || then.High < score.High
                ? new PropertyBreach($"the score {score} became {then}", Lowered(before, after, f => f.Score.Low) ?? Lowered(before, after, f => f.Score.Point) ?? Lowered(before, after, f => f.Score.High))
                : null;
        }

        private PartyEvidence With(PartyEvidence evidence) => evidence with
        {
            Facts = With(evidence.Facts),
            Scoped = [.. evidence.Scoped.Select(s => s with { Facts = With(s.Facts) })],
        };

        private ImmutableArray<Fact> With(ImmutableArray<Fact> facts) =>
            [.. facts.Select(f => string.Equals(f.Id, Fact, StringComparison.Ordinal) ? FactCatalogue.Find(Fact)!.True("supposed", grade: 10_000) : f)];

        private static Verdict VerdictOf(ImmutableArray<Finding> findings) => findings.Select(f => f.Verdict).DefaultIfEmpty(Verdict.Clear).Max();

        private static string? Lowered(ImmutableArray<Finding> before, ImmutableArray<Finding> after, Func<Finding, int> figure) =>
            before.Zip(after).FirstOrDefault(p => figure(p.Second) < figure(p.First)).First?.RuleId;
    }
}
