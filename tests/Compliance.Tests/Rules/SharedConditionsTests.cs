using Compliance.Evidence;
using Compliance.Lists;
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
}
