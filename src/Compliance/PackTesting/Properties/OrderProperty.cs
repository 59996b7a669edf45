using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Properties;

/// <summary>The order in which a pack and a record list things decides nothing.</summary>
internal sealed class OrderProperty : IPackProperty
{
    public string Statement => "the order of rules, measures, exemptions, propositions and documents, and what was screened before, change no output";

    public IPropertyTrial Draw(PropertyCase on, SeededChoice choice)
    {
        var pack = on.Pack;
        var shuffled = new RulePack(
            pack.Header,
            new Lazy<string>(pack.Hash),
            [.. choice.Shuffled(pack.Measures)],
            [.. choice.Shuffled(pack.Nexus)],
            [.. choice.Shuffled(pack.Exemptions)],
            [.. choice.Shuffled(pack.Definitions)])
        {
            Base = pack.Base,
            Origins = pack.Origins,
        };
        return new Trial(shuffled);
    }

    private sealed record Trial(RulePack Shuffled) : IPropertyTrial
    {
        public string Change => "in another order";

        public PropertyBreach? Check(PropertyCase on)
        {
            var before = on.Findings(on.Record, on.Pack);
            foreach (var (record, pack) in new[] { (on.Record, Shuffled), (Turned(on.Record), on.Pack), (on.Record, on.Pack) })
            {
                var after = on.Findings(record, pack);
                for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
                {
                    var (left, right) = (i < before.Length ? FindingForm.Of(before[i]) : "nothing", i < after.Length ? FindingForm.Of(after[i]) : "nothing");
                    if (!string.Equals(left, right, StringComparison.Ordinal))
                    {
                        var (was, now) = left.Split('|').Zip(right.Split('|')).Where(p => !string.Equals(p.First, p.Second, StringComparison.Ordinal)).Append((left, right)).First();
                        return new PropertyBreach($"another output: \"{was}\" became \"{now}\"", i < before.Length ? before[i].RuleId : after[i].RuleId);
                    }
                }
            }

            return null;
        }

        private static ScreeningRecord Turned(ScreeningRecord record) => record switch
        {
            LeaseRecord { Documents: { } documents } lease => lease with { Documents = Turned(documents) },
            WorkerRecord { Documents: { } documents } worker => worker with { Documents = Turned(documents) },
            CollaboratorRecord { Activities: { } activities } collaborator => collaborator with { Activities = [.. activities.Select(Turned)] },
            InstitutionRecord { Activities: { } activities } institution => institution with { Activities = [.. activities.Select(Turned)] },
            _ => record,
        };

        private static Activity Turned(Activity activity) => activity.Documents is { } documents ? activity with { Documents = Turned(documents) } : activity;

        private static ImmutableArray<RecordDocument> Turned(ImmutableArray<RecordDocument> documents) => [.. documents.Reverse()];
    }
}
