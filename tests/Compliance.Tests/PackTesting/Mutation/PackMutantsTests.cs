using Compliance.PackTesting.Mutation;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting.Mutation;

internal sealed class PackMutantsTests
{
    // One row for each operator and each place it works in: without it a class of mistakes would go untested.
    [TestCase("W-1.nexus: the condition says the opposite")]
    [TestCase("W-1.nexus: unknown counts as false")]
    [TestCase("W-1.nexus: unknown counts as true")]
    [TestCase("W-1.nexus: the condition is left out")]
    [TestCase("W-1.clock: \"w.employment\" becomes \"as_of\"")]
    [TestCase("W-1.law: the measure eu_ban is left out")]
    [TestCase("W-1.unless: the exemption X-1 is left out")]
    [TestCase("W-1.outcome: the verdict becomes licence_required")]
    [TestCase("W-1.outcome: the severity becomes 19")]
    [TestCase("W-1.explain: the explanation is empty")]
    [TestCase("W-1.explain: {law} is left out")]
    [TestCase("W-1.explain: {w.person.name} is left out")]
    [TestCase("X-1: the document is not asked for")]
    [TestCase("X-1: the day of issue does not matter")]
    [TestCase("X-1: the day of the notice does not matter")]
    [TestCase("X-1: the days that the document covers do not matter")]
    [TestCase("X-1: it does not lift un_duty")]
    [TestCase("X-1.unpaid: the condition is left out")]
    [TestCase("un_duty: it starts a day earlier")]
    [TestCase("un_duty: it starts a day later")]
    [TestCase("eu_ban: it ends a day earlier")]
    [TestCase("eu_ban: it does not end")]
    [TestCase("eu_ban: it binds States only")]
    [TestCase("un_duty: it binds everyone")]
    [TestCase("eu_ban: it is vigilance")]
    [TestCase("dprk: the indicator N2 (nationality_document) is left out")]
    [TestCase("dprk: the need person_of_worker does not ask for nationalities")]
    [TestCase("dprk: N2 weighs -1 dB")]
    [TestCase("dprk: confirm_db +1")]
    [TestCase("dprk: the group civil has no cap")]
    public void The_pack_has_the_mutant(string key) => Assert.That(Keys(new SmallPack()), Does.Contain(key));

    // What an expression can be changed into, with the condition that is changed.
    [TestCase("w.employment.start < 2017-01-01", null)]
    [TestCase("start(w.employment) < 2017-01-01", "\"start(w.employment) < 2017-01-01\" becomes \"start(w.employment) <= 2017-01-01\"")]
    [TestCase("start(w.employment) < 2017-01-01", "\"2017-01-01\" becomes \"2016-12-31\"")]
    [TestCase("start(w.employment) < 2017-01-01", "\"start(w.employment)\" becomes \"end(w.employment)\"")]
    [TestCase("start(w.employment) < law.eu_ban.from", "\"start(w.employment) < law.eu_ban.from\" becomes \"start(w.employment) > law.eu_ban.from\"")]
    [TestCase("w.paid and w.person.form == person", "\"w.paid and w.person.form == person\" becomes \"w.paid or w.person.form == person\"")]
    [TestCase("w.paid and w.person.form == person", "\"w.paid\" is left out of \"w.paid and w.person.form == person\"")]
    [TestCase("w.person.form in [person, state_body]", "\"person\" is left out of \"w.person.form in [person, state_body]\"")]
    [TestCase("w.person.form in [person, state_body]", "\"organisation\" is added to \"w.person.form in [person, state_body]\"")]
    [TestCase("w.person.form == person", "\"organisation\" is added to \"w.person.form == person\"")]
    [TestCase("KP in w.person.nationalities", "\"KP\" becomes \"KR\"")]
    [TestCase("count(d in w.documents: d.type == permit) > 1", "\"1\" becomes \"2\"")]
    [TestCase("any(d in w.documents: d.type == permit)", "\"any(d in w.documents: d.type == permit)\" becomes \"all(d in w.documents: d.type == permit)\"")]
    [TestCase("not (w.paid and dprk(w.person))", "\"w.paid and dprk(w.person)\" becomes \"w.paid or dprk(w.person)\"")]
    [TestCase("start(w.employment) between 2016-01-01 and 2017-01-01", "becomes \"start(w.employment) > 2016-01-01 and start(w.employment) <= 2017-01-01\"")]
    public void An_expression_is_changed_in_each_of_its_parts(string expression, string? change)
    {
        var pack = new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", $"- {{id: nexus, expr: \"{expression}\"}}");
        if (change is null)
        {
            Assert.That(pack.Load().HasErrors, Is.True, "such an expression has no meaning, so no mutant of it has");
            return;
        }

        Assert.That(Keys(pack), Has.Some.Contains(change));
    }

    [Test]
    public void A_date_of_law_is_shifted_in_the_conditions_that_name_it()
    {
        // The timeline and the condition read the same date: a mutant that moved only one of them would be another mistake.
        var pack = new SmallPack().Rule("- {id: nexus, expr: dprk(w.person)}", "- {id: nexus, expr: start(w.employment) < law.eu_ban.from}").Load().GetValueOrThrow();
        var mutant = PackMutants.Of(pack, 20).Single(m => m.Key == "eu_ban: it starts a day later");
        var rule = mutant.Rules.Single();
        Assert.That(rule.Laws.Single(l => l.Id == "eu_ban").From.ToString(), Is.EqualTo("2016-03-02"));
        Assert.That(rule.Condition, Is.Not.EqualTo(pack.Definitions.Single().Condition));
    }

    [Test]
    public void Whom_a_call_for_vigilance_binds_makes_no_difference_and_is_no_mutant()
    {
        var keys = Keys(new SmallPack().Measure("force: binding", "force: vigilance"));
        Assert.That(keys, Does.Not.Contain("un_duty: it binds everyone"));
        Assert.That(keys, Does.Contain("un_duty: it is guidance"));
    }

    [Test]
    public void Keys_are_unique_and_hold_no_line_numbers()
    {
        var keys = Keys(new SmallPack());
        Assert.That(keys, Is.Unique);
        Assert.That(Keys(new SmallPack().Replace("rules/rules.yaml", "nexus:\n", "# a comment\nnexus:\n")), Is.EqualTo(keys), "an acceptance must survive a moved line");
    }

    private static List<string> Keys(SmallPack pack) => [.. PackMutants.Of(pack.Load().GetValueOrThrow(), 20).Select(m => m.Key)];
}
