using Compliance.Evidence;
using Compliance.Lists;
using Compliance.PackTesting.Properties;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Rules;

public sealed class SharedConditionsTests
{
    private static readonly DateOnly Day = new(2020, 1, 28);

    // What one rule asked answers the next; evaluated each for itself they must come to the same.
    [Test]
    public void Rules_that_share_answers_find_what_each_finds_alone_where_many_are_true([Values("KP", "DE", null)] string? country, [Values("Kim Il Sung University", "Musteruniversitaet", null)] string? partner)
    {
        var person = new Party { Name = Watchlist.Default.Parties.First(p => p.Kind == PartyKind.Person).PrimaryName, Form = PartyForm.Person, Nationalities = country is null ? null : [country] };
        var other = partner is null ? null : new Party { Name = partner, Form = PartyForm.Organisation, Country = country };
        var record = new CollaboratorRecord
        {
            Id = "c1",
            Party = person,
            Activities = [.. Activity.RecordSchema.Find("kind")!.Choices.Select(kind => (Activity)Activity.RecordSchema.Find("kind")!.Write(new Activity { Partner = other }, kind))],
        };

        var alone = SharedConditionsProperties.Findings(alone: true, record, Day);
        Assert.That(alone, Is.Not.Empty);
        Assert.That(SharedConditionsProperties.Findings(alone: false, record, Day), Is.EqualTo(alone));
    }

    // Each is assessed for itself.
    [TestCase(2)]
    [TestCase(30)]
    public void Of_many_partners_the_one_that_is_the_State_is_found(int partners)
    {
        var record = new CollaboratorRecord
        {
            Id = "c1",
            Party = new Party { Name = "Muster", Form = PartyForm.Person, Nationalities = ["DE"], NationalitySource = NationalitySource.Document },
            Activities = [.. Enumerable.Range(0, partners).Select(i => new Activity
            {
                Kind = ActivityKind.Payment,
                Partner = new Party { Name = i == partners - 1 ? "Kim Il Sung University" : $"Musterschule {i}", Form = PartyForm.Organisation, Country = i == partners - 1 ? "KP" : "DE" },
            })],
        };

        var findings = SharedConditionsProperties.Together.Evaluate(
            record, new EvidenceGatherer([.. Watchlist.Default.Parties], _ => [], IndicatorTable.Default, DisciplineTable.Default).Gather(record, Day), Day, includeFalse: false);

        Assert.That(findings.Select(f => f.Subject).Distinct(), Is.EqualTo(new[] { $"activities[{partners - 1}]" }));
    }

    // An answer is kept, a failure is not: the next rule must not take it for false.
    [Test]
    public void A_condition_that_fails_fails_in_every_rule_that_asks_it()
    {
        var asked = 0;
        var evidence = new EvidenceGatherer([.. Watchlist.Default.Parties], _ => asked++ < 0 ? [] : throw new InvalidOperationException("broken"), IndicatorTable.Default, DisciplineTable.Default);
        var record = new CollaboratorRecord { Id = "c1", Party = new Party { Name = "Muster", Form = PartyForm.Person }, Activities = [new Activity()] };

        var findings = SharedConditionsProperties.Together.Evaluate(record, evidence.Gather(record, Day), Day, includeFalse: false);

        Assert.That(asked, Is.GreaterThan(1));
        Assert.That(findings.Count(f => f.Status == RuleStatus.Error), Is.EqualTo(SharedConditionsProperties.Alone.Evaluate(record, evidence.Gather(record, Day), Day, includeFalse: false).Count(f => f.Status == RuleStatus.Error)).And.GreaterThan(1));
    }

    // What a rule calls its subject may be the word for the pack's parameters elsewhere: the same text then reads another thing.
    [Test]
    public void The_same_text_about_another_subject_is_another_question()
    {
        var pack = new SmallPack()
            .Replace("pack.yaml", "  latency:", "  start: {type: date, value: 2099-01-01, rationale: policy}\n  latency:")
            .Add("rules/rules.yaml", OnActivities("A-1", "a"))
            .Add("rules/rules.yaml", OnActivities("A-2", "params"))
            .Load().GetValueOrThrow();
        var record = new CollaboratorRecord
        {
            Id = "c1",
            Party = new Party { Name = "Muster", Form = PartyForm.Person },
            Activities = [new Activity { Start = SmallPack.Date("2018-03-01") }],
        };
        var evidence = new EvidenceGatherer([.. SmallPack.Watchlist.Parties], _ => [], IndicatorTable.Default, DisciplineTable.Default).Gather(record, Day);

        var findings = new RuleEvaluator(pack, new EvaluationOptions()).Evaluate(record, evidence, Day, includeFalse: false);

        Assert.That(findings.Select(f => (f.RuleId, f.Status)), Is.EqualTo(new[] { ("A-2", RuleStatus.True) }), "the start of the activity is past, the pack's own is not");
    }

    // Runs of tests ask several packs about one record.
    [Test]
    public void Another_evaluator_of_the_same_record_asks_for_itself()
    {
        var record = new CollaboratorRecord { Id = "c1", Party = new Party { Name = "Muster", Form = PartyForm.Person, Nationalities = ["KP"] }, Activities = [new Activity()] };
        var evidence = new EvidenceGatherer([.. Watchlist.Default.Parties], _ => [], IndicatorTable.Default, DisciplineTable.Default).Gather(record, Day);
        var (one, other) = (new EvaluationHost(record, evidence, Day, IdentityRequirement.Strict), new EvaluationHost(record, evidence, Day, IdentityRequirement.Strict));

        var first = SharedConditionsProperties.Together.Evaluate(one, includeFalse: false);
        var small = new RuleEvaluator(new SmallPack().Load().GetValueOrThrow(), new EvaluationOptions()).Evaluate(one, includeFalse: false);
        var again = SharedConditionsProperties.Together.Evaluate(one, includeFalse: false);

        Assert.That(first, Is.Not.Empty);
        Assert.That(small, Is.Empty, "the small pack asks about workers only");
        Assert.That(again.Select(FindingForm.Of), Is.EqualTo(first.Select(FindingForm.Of)));
        Assert.That(SharedConditionsProperties.Alone.Evaluate(other, includeFalse: false).Select(FindingForm.Of), Is.EqualTo(first.Select(FindingForm.Of)));
    }

    private static string OnActivities(string id, string subject) => $$"""
          - id: {{id}}
            title: An activity
            scenario: research
            applies_to: activity as {{subject}}
            law: [un_duty, eu_ban]
            clock: as_of
            all:
              - {id: begun, expr: params.start <= as_of}
            outcome: {verdict: review, severity: 10, basis: work}
            explain: "An activity"
            next: "Which?"

        """;
}
