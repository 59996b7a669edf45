using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.PackTesting;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

/// <summary>Statements about every record of the shipped pack's tests.</summary>
internal sealed class ScreeningProperties
{
    // Words that would tell somebody what to do to a person, where only questions are in place.
    private static readonly string[] Denied =
    [
        "deport", "repatriate the", "repatriate him", "repatriate her", "send back", "send him", "send her", "expel", "dismiss the", "dismiss him",
        "dismiss her", "terminate the", "remove the", "remove him", "remove her", "report him", "report her", "report the person", "report to the police",
        "denounce", "hand over", "arrest", "detain",
    ];

    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void The_score_rises_from_low_to_point_to_high(RulePackTestCase test)
    {
        var result = GoldenRecords.Screen(test, test.Record, IdentityRequirement.Default);
        foreach (var score in result.Findings.Select(f => f.Score).Append(result.Score))
        {
            Assert.That((score.Low, score.Point, score.High), Is.EqualTo((score.Low, Math.Max(score.Low, score.Point), Math.Max(score.Point, score.High))));
            Assert.That(score.Low, Is.GreaterThanOrEqualTo(0));
            Assert.That(score.High, Is.LessThanOrEqualTo(10_000));
        }
    }

    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void The_whole_score_is_at_least_that_of_each_finding(RulePackTestCase test)
    {
        var result = GoldenRecords.Screen(test, test.Record, IdentityRequirement.Default);
        Assert.That(result.Findings.Select(f => f.Score.High), Has.All.LessThanOrEqualTo(result.Score.High));
        Assert.That(result.Findings.Select(f => f.Score.Low), Has.All.LessThanOrEqualTo(result.Score.Low));
    }

    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void Explaining_comes_to_the_same_as_screening(RulePackTestCase test)
    {
        var screener = GoldenRecords.For(test.Profile);
        var screened = screener.Screen(test.Record, test.AsOf);
        var explained = screener.Explain(test.Record, test.AsOf);
        Assert.That((explained.Verdict, explained.Score), Is.EqualTo((screened.Verdict, screened.Score)));
        Assert.That(explained.Findings.Where(f => f.Status is not (RuleStatus.False or RuleStatus.NotApplicable)).Select(Outcome), Is.EqualTo(screened.Findings.Select(Outcome)));
    }

    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void The_order_of_activities_does_not_change_the_verdict_or_the_score(RulePackTestCase test)
    {
        var turned = WithActivities(test.Record, a => [.. a.Reverse()]);
        var doubled = WithActivities(test.Record, a => [.. a, .. a]);
        var expected = GoldenRecords.Screen(test, test.Record, IdentityRequirement.Default);
        foreach (var record in new[] { turned, doubled })
        {
            var result = GoldenRecords.Screen(test, record, IdentityRequirement.Default);
            Assert.That((result.Verdict, result.Score), Is.EqualTo((expected.Verdict, expected.Score)));
        }
    }

    // Nothing after the as-of day exists, so (where documents were stated at all) a document dated the day after, of whatever type, proves nothing.
    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void A_document_dated_after_the_as_of_day_changes_nothing(RulePackTestCase test)
    {
        var expected = GoldenRecords.Screen(test, test.Record, IdentityRequirement.Default);
        var day = UncertainDate.Day(test.AsOf.AddDays(1));
        foreach (var type in GoldenRecords.Pack.Header.Documents.Keys)
        {
            var later = new RecordDocument
            {
                Type = type,
                Issued = day,
                Notified = day,
                Covers = Period.Between(UncertainDate.Day(new DateOnly(1990, 1, 1)), UncertainDate.Day(new DateOnly(2090, 1, 1))),
            };
            var result = GoldenRecords.Screen(test, WithDocument(test.Record, later), IdentityRequirement.Default);
            Assert.That((result.Verdict, Outcomes(result)), Is.EqualTo((expected.Verdict, Outcomes(expected))), type);
        }
    }

    // Strict leaves open what the default takes for granted, such as that the other side is no DPRK party: a prohibition that rests on it
    // becomes a question. It never becomes an exemption or clear.
    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void Strict_identity_never_clears_what_the_default_does_not(RulePackTestCase test)
    {
        var byDefault = GoldenRecords.Screen(test, test.Record, IdentityRequirement.Default).Verdict;
        Assert.That(
            GoldenRecords.Screen(test, test.Record, IdentityRequirement.Strict).Verdict,
            Is.GreaterThanOrEqualTo(byDefault > Verdict.Review ? Verdict.Review : byDefault));
    }

    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void No_text_tells_what_to_do_to_a_person(RulePackTestCase test)
    {
        var result = GoldenRecords.For(test.Profile).Explain(test.Record, test.AsOf);
        foreach (var text in result.Findings.SelectMany(f => new[] { f.Explanation, f.ExplanationWithoutNames, f.NextQuestion }))
        {
            Assert.That(Denied.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty, text);
        }
    }

    [TestCaseSource(typeof(GoldenRecords), nameof(GoldenRecords.Cases))]
    public void Text_without_names_holds_no_name(RulePackTestCase test)
    {
        var result = GoldenRecords.For(test.Profile).Explain(test.Record, test.AsOf);
        var names = test.Record.Parties.Select(p => p.Party.Name).OfType<string>().ToList();
        foreach (var text in result.Findings.Select(f => f.ExplanationWithoutNames))
        {
            Assert.That(names.Where(name => text.Contains(name, StringComparison.Ordinal)), Is.Empty, text);
        }
    }

    [FsCheck.NUnit.Property]
    public Property Noisy_or_stays_between_its_larger_part_and_the_whole_and_forgets_the_order() =>
        Prop.ForAll(Scores(), Scores(), (left, right) =>
        {
            var both = left.Or(right);
            return both == right.Or(left)
                && both.High >= Math.Max(left.High, right.High) && both.High <= 10_000
                && both.Low >= Math.Max(left.Low, right.Low)
                && both.Low <= both.Point && both.Point <= both.High;
        });

    private static Arbitrary<Score> Scores() => Gen.Choose(0, 10_000).Three()
        .Select(t => { int[] sorted = [t.Item1, t.Item2, t.Item3]; Array.Sort(sorted); return new Score(sorted[0], sorted[1], sorted[2]); })
        .ToArbitrary();

    private static string Outcome(Finding finding) =>
        $"{finding.RuleId}|{finding.Subject}|{finding.Status}|{finding.Verdict}|{finding.Score}|{string.Join(',', finding.Laws.Select(l => l.Outcome))}";

    private static string Outcomes(ScreeningResult result) => string.Join('\n', result.Findings.Select(Outcome));

    private static ScreeningRecord WithActivities(ScreeningRecord record, Func<ImmutableArray<Activity>, ImmutableArray<Activity>> change) => record switch
    {
        CollaboratorRecord { Activities: { } activities } r => r with { Activities = change(activities) },
        InstitutionRecord { Activities: { } activities } r => r with { Activities = change(activities) },
        _ => record,
    };

    private static ScreeningRecord WithDocument(ScreeningRecord record, RecordDocument document) => record switch
    {
        LeaseRecord { Documents: { } documents } r => r with { Documents = [.. documents, document] },
        WorkerRecord { Documents: { } documents } r => r with { Documents = [.. documents, document] },
        _ => WithActivities(record, all => [.. all.Select(a => a.Documents is { } documents ? a with { Documents = [.. documents, document] } : a)]),
    };
}
