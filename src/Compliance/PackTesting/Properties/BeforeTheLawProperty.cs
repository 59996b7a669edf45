using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Law;

namespace Compliance.PackTesting.Properties;

/// <summary>Nothing is prohibited by law that is not there yet.</summary>
internal sealed class BeforeTheLawProperty : IPackProperty
{
    public string Statement => "before its first day a measure comes to nothing, and before the first measure nothing is prohibited";

    public IPropertyTrial? Draw(PropertyCase on, SeededChoice choice)
    {
        var measures = on.Pack.Measures.Where(m => m.From.Earliest > DateOnly.MinValue).ToList();
        return measures.Count == 0 ? null : new Trial(choice.Of(measures), measures.Min(m => m.From.Earliest));
    }

    private sealed record Trial(Measure Measure, DateOnly First) : IPropertyTrial
    {
        private DateOnly Day => Measure.From.Earliest.AddDays(-1);

        public string Change => string.Create(CultureInfo.InvariantCulture, $"as of {Day:yyyy-MM-dd}, the day before {Measure.Id}");

        public PropertyBreach? Check(PropertyCase on)
        {
            var result = on.Screen(on.Record, asOf: Day);
            foreach (var finding in result.Findings)
            {
                var engaged = finding.Laws.FirstOrDefault(l => string.Equals(l.Measure.Id, Measure.Id, StringComparison.Ordinal));
                if (engaged is { Outcome: not (LawOutcome.NotInForce or LawOutcome.Clear) })
                {
                    return new PropertyBreach($"{Measure.Id} is {ChoiceWords<LawOutcome>.Word(engaged.Outcome)}", finding.RuleId);
                }
            }

            return Day < First && result.Verdict >= Verdict.LicenceRequired
                ? new PropertyBreach($"the record is {ChoiceWords<Verdict>.Word(result.Verdict)} before every measure", result.Findings.MaxBy(f => f.Verdict)?.RuleId)
                : null;
        }
    }
}
