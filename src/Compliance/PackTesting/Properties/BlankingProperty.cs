using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting.Properties;

/// <summary>What is missing never clears. Under default identity, evidence of who a party is may; that is what the setting means.</summary>
internal sealed class BlankingProperty : IPackProperty
{
    private const int MostFields = 3;

    public string Statement => "taking statements out of a record never clears it and never makes it exempt";

    public IPropertyTrial? Draw(PropertyCase on, SeededChoice choice)
    {
        var stated = Blankable(on.Record);
        return stated.Count == 0 ? null : new Trial([.. choice.Some(stated, MostFields).Select(s => s.Path)], choice.Of([IdentityRequirement.Strict, IdentityRequirement.Default]));
    }

    /// <summary>The statements that may be taken out: an item of a list is none of its own, the list says which there are.</summary>
    public static List<StatedField> Blankable(ScreeningRecord record) => [.. RecordFields.All(record).Where(f => !f.Path.Field.IsRequired && !f.Path.IsItem)];

    /// <summary>The record without the statements at some paths.</summary>
    public static ScreeningRecord Without(ScreeningRecord record, ImmutableArray<RecordPath> paths) => paths.Aggregate(record, (blanked, path) => path.Blank(blanked));

    /// <summary>Whether a statement says who somebody is: a field of that kind, or what holds the parties.</summary>
    public static bool IsIdentity(ScreeningRecord record, RecordPath path) => path.Field.IsIdentityEvidence || path.Read(record) switch
    {
        Party => true,
        ImmutableArray<Activity> activities => activities.Any(a => a.Partner is not null),
        _ => false,
    };

    private sealed record Trial(ImmutableArray<RecordPath> Paths, IdentityRequirement Identity) : IPropertyTrial
    {
        public string Change => $"without {string.Join(", ", Paths)}, identity {ChoiceWords<IdentityRequirement>.Word(Identity)}";

        public PropertyBreach? Check(PropertyCase on)
        {
            var before = on.Screen(on.Record, Identity);
            if (before.Verdict == Verdict.Clear)
            {
                return null;
            }

            var after = on.Screen(Without(on.Record, Paths), Identity);
            if (after.Verdict >= Verdict.Review || after.Verdict >= before.Verdict)
            {
                return null;
            }

            var isByDesign = Identity == IdentityRequirement.Default && Paths.Any(p => IsIdentity(on.Record, p));
            return new PropertyBreach(
                $"{ChoiceWords<Verdict>.Word(before.Verdict)} became {ChoiceWords<Verdict>.Word(after.Verdict)}", Fallen(before, after), isByDesign);
        }

        private static string? Fallen(ScreeningResult before, ScreeningResult after) => before.Findings
            .Where(f => f.Verdict >= Verdict.Exempt)
            .FirstOrDefault(f => after.Findings.FirstOrDefault(a => Key(a) == Key(f)) is not { } now || now.Verdict < f.Verdict)?.RuleId;
    }

    /// <summary>Which rule on which subject a finding is of.</summary>
    public static (string Rule, string Subject) Key(Finding finding) => (finding.RuleId, finding.Subject);
}
