using Compliance.Records;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting.Properties;

/// <summary>A statement decides what was open and overturns nothing: only <c>known</c> can break this. Evidence that contradicts may open
/// what was decided.</summary>
internal sealed class MonotonicityProperty : IPackProperty
{
    public string Statement => "filling in a field may turn unknown into true or false, never true into false or back";

    public IPropertyTrial? Draw(PropertyCase on, SeededChoice choice)
    {
        var stated = BlankingProperty.Blankable(on.Record);
        return stated.Count == 0 ? null : new Trial(choice.Of(stated).Path);
    }

    // Under strict identity every gap about a party is open, as the statement asks.
    private sealed record Trial(RecordPath Path) : IPropertyTrial
    {
        public string Change => $"{Path} filled in, identity strict";

        public PropertyBreach? Check(PropertyCase on)
        {
            var filled = on.Screen(on.Record, IdentityRequirement.Strict).Findings.ToDictionary(BlankingProperty.Key);
            foreach (var open in on.Screen(Path.Blank(on.Record), IdentityRequirement.Strict).Findings)
            {
                if (!filled.TryGetValue(BlankingProperty.Key(open), out var known) || known.Atoms.Length != open.Atoms.Length)
                {
                    continue;
                }

                for (var i = 0; i < open.Atoms.Length; i++)
                {
                    if (open.Atoms[i].Value != Truth.Unknown && known.Atoms[i].Value == open.Atoms[i].Value.Not())
                    {
                        return new PropertyBreach(
                            $"the condition {open.Atoms[i].Id} ({open.Atoms[i].Expression}) of {open.RuleId} was {ChoiceWords<Truth>.Word(open.Atoms[i].Value)} without it and is {ChoiceWords<Truth>.Word(known.Atoms[i].Value)} with it",
                            open.RuleId);
                    }
                }
            }

            return null;
        }
    }
}
