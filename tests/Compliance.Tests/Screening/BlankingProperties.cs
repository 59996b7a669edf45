using System.Collections.Immutable;
using Compliance.PackTesting;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

/// <summary>What is missing never clears: taking a statement out of a record may turn a prohibition into a question, never into nothing.</summary>
internal sealed class BlankingProperties
{
    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void Under_strict_identity_no_field_clears_by_being_blank(RulePackTestCase test) =>
        Assert.That(Cleared(test, IdentityRequirement.Strict, _ => true), Is.Empty);

    // Evidence of who a party is may clear by default: the profile says how much of it is asked for, and strict asks for all of it.
    // A party as a whole is such evidence, and so is an activity that alone names one.
    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void Under_default_identity_no_field_but_evidence_of_identity_clears_by_being_blank(RulePackTestCase test) =>
        Assert.That(Cleared(test, IdentityRequirement.Default, f => !f.Path.Field.IsIdentityEvidence && !NamesParty(test, f.Value) && !IsOneOfSeveralDocuments(test, f)), Is.Empty);

    // One document taken out of a list that stays says that it is not on file, which is an answer; a list that is not stated is none.
    private static bool IsOneOfSeveralDocuments(RulePackTestCase test, StatedField field) =>
        field.Value is RecordDocument && RecordFields.All(test.Record).Count(f => f.Value is RecordDocument) > 1;

    private static bool NamesParty(RulePackTestCase test, object? value) => value switch
    {
        Party => true,
        Activity activity => activity.Partner is not null || RecordFields.All(test.Record).Count(f => f.Value is Activity) == 1,
        // Without any activity, rules about a place or goods have nothing to ask: strict asks them all the same.
        ImmutableArray<Activity> => true,
        _ => false,
    };

    private static List<string> Cleared(RulePackTestCase test, IdentityRequirement identity, Func<StatedField, bool> isMeant)
    {
        if (GoldenRecords.Screen(test, test.Record, identity).Verdict == Verdict.Clear)
        {
            return [];
        }

        return
        [
            .. RecordFields.All(test.Record)
                .Where(f => !f.Path.Field.IsRequired && isMeant(f))
                .Where(f => GoldenRecords.Screen(test, f.Path.Blank(test.Record), identity).Verdict == Verdict.Clear)
                .Select(f => f.Path.ToString()),
        ];
    }
}
