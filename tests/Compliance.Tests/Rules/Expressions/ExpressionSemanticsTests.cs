using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Expressions;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Expressions;

internal sealed class ExpressionSemanticsTests
{
    // Strong Kleene over T, F, U; none in a condition counts as false.
    [TestCase("T", "T", "T", "T")]
    [TestCase("T", "F", "F", "T")]
    [TestCase("T", "U", "U", "T")]
    [TestCase("T", "N", "F", "T")]
    [TestCase("F", "T", "F", "T")]
    [TestCase("F", "F", "F", "F")]
    [TestCase("F", "U", "F", "U")]
    [TestCase("F", "N", "F", "F")]
    [TestCase("U", "T", "U", "T")]
    [TestCase("U", "F", "F", "U")]
    [TestCase("U", "U", "U", "U")]
    [TestCase("U", "N", "F", "U")]
    [TestCase("N", "T", "F", "T")]
    [TestCase("N", "F", "F", "F")]
    [TestCase("N", "U", "F", "U")]
    [TestCase("N", "N", "F", "F")]
    public void And_is_the_smaller_and_or_the_larger_value(string left, string right, string and, string or)
    {
        var values = $"t1={left}; t2={right}";
        Assert.That(Language.Shown(Language.EvaluateWith("t1 and t2", values)), Is.EqualTo(and));
        Assert.That(Language.Shown(Language.EvaluateWith("t1 or t2", values)), Is.EqualTo(or));
    }

    [TestCase("not t1", "t1=T", "F")]
    [TestCase("not t1", "t1=F", "T")]
    [TestCase("not t1", "t1=U", "U")]
    [TestCase("not t1", "t1=N", "T")] // none counts as false
    [TestCase("t1", "t1=N", "F")]
    [TestCase("t1 is known", "t1=U", "F")]
    [TestCase("t1 is known", "t1=F", "T")]
    [TestCase("t1 is known", "t1=N", "T")] // "none" is an answer
    [TestCase("t1 is not known", "t1=U", "T")]
    [TestCase("known(d1)", "d1=2018", "T")]
    public void Not_and_known(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    // For each type: smaller, equal, larger; unknown; none (false whatever stands on the other side, != true).
    [TestCase("i", "1", "2")]
    [TestCase("x", "1.5", "2")]
    [TestCase("d1", "2018-05-14", "2018-05-15")]
    [TestCase("m", "3 EUR", "3.01 EUR")]
    public void Ordered_comparisons(string variable, string smaller, string larger)
    {
        string Row(string value) => string.Concat("== != < <= > >=".Split(' ').Select(o => Language.Shown(Language.EvaluateWith($"{variable} {o} {larger}", $"{variable}={value}"))));
        Assert.That(Row(smaller), Is.EqualTo("FTTTFF"));
        Assert.That(Row(larger), Is.EqualTo("TFFTFT"));
        Assert.That(Row("U"), Is.EqualTo("UUUUUU"));
        Assert.That(Row("N"), Is.EqualTo("FTFFFF"));
    }

    [TestCase("d1 == d2", "d1=N; d2=U", "F")] // nothing equals what does not exist
    [TestCase("d1 != d2", "d1=U; d2=N", "T")]
    [TestCase("i == x", "i=2; x=2.0", "T")]
    [TestCase("i < x", "i=2; x=2.5", "T")]
    [TestCase("m > 2 USD", "m=3 EUR", "U")] // other currency
    [TestCase("m > 0 USD", "m=3 EUR", "T")] // more than nothing in every currency
    [TestCase("m > 0 USD", "m=0 EUR", "F")] // nothing is nothing in every currency
    [TestCase("m == 3 EUR", "m=3.00 EUR", "T")]
    [TestCase("s == 'Abc'", "s=Abc", "T")]
    [TestCase("s == 'abc'", "s=Abc", "F")] // ordinal
    [TestCase("s != 'abc'", "s=N", "T")]
    [TestCase("w == red", "w=red", "T")]
    [TestCase("red == w", "w=blue", "F")]
    [TestCase("w == 'red'", "w=red", "T")]
    [TestCase("c == KP", "c=KP", "T")]
    [TestCase("c != NO", "c=NO", "F")] // Norway
    [TestCase("t1 == true", "t1=T", "T")]
    [TestCase("t1 == false", "t1=N", "F")] // a comparison with none is false
    [TestCase("t1 != t2", "t1=T; t2=F", "T")]
    public void Equality(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    // d1 against the exact 2018-05-14: row of < <= == != > >=
    [TestCase("2018-05-13", "TTFTFF")]
    [TestCase("2018-05-14", "FTTFFT")]
    [TestCase("[2018-05-01..2018-05-13]", "TTFTFF")]
    [TestCase("[2018-05-01..2018-05-14]", "UTUUFU")] // on or before: <= holds in every reading
    [TestCase("2018-05", "UUUUUU")]
    [TestCase("[2018-05-14..2018-05-20]", "FUUUUT")] // on or after
    [TestCase("2019", "FFFTTT")]
    public void Uncertain_dates_are_compared_in_every_reading(string date, string row) =>
        Assert.That(
            string.Concat("< <= == != > >=".Split(' ').Select(o => Language.Shown(Language.EvaluateWith($"d1 {o} 2018-05-14", $"d1={date}")))),
            Is.EqualTo(row));

    [TestCase("d1 between 2018-01-01 and 2018-12-31", "d1=2018", "T")] // both ends included
    [TestCase("d1 between 2018-01-02 and 2018-12-31", "d1=2018", "U")]
    [TestCase("d1 between 2019-01-01 and d2", "d1=2018; d2=U", "F")] // decided without the unknown end
    [TestCase("d1 between d2 and 2017-01-01", "d1=2018; d2=U", "F")]
    [TestCase("d1 between 2017-01-01 and d2", "d1=2018; d2=U", "U")]
    [TestCase("d1 between 2017-01-01 and d2", "d1=N; d2=U", "F")]
    [TestCase("i between 1 and 3", "i=3", "T")]
    [TestCase("i + 1 between 1 and 3 and t1", "i=2; t1=T", "T")] // the second "and" is the conjunction
    public void Between(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    [TestCase("KP in cs", "cs=DE,KP", "T")]
    [TestCase("KP in cs", "cs=DE", "F")]
    [TestCase("KP in cs", "cs=", "F")] // stated, empty
    [TestCase("KP in cs", "cs=N", "F")] // stated to be none
    [TestCase("KP in cs", "cs=U", "U")] // not stated
    [TestCase("KP not in cs", "cs=U", "U")]
    [TestCase("KP not in cs", "cs=N", "T")]
    [TestCase("c in cs", "c=U; cs=KP", "U")]
    [TestCase("c in cs", "c=N; cs=U", "F")]
    [TestCase("w in [red, green]", "w=green", "T")]
    [TestCase("w in [red, green]", "w=blue", "F")]
    [TestCase("w in [red, green]", "w=U", "U")]
    [TestCase("w not in [red, green]", "w=N", "T")]
    [TestCase("not w in [red, green]", "w=blue", "T")] // "not" binds looser
    [TestCase("KP in [c, DE]", "c=U", "U")]
    [TestCase("KP in [c, KP]", "c=U", "T")] // found whatever the other is
    [TestCase("i in [1, 2]", "i=2", "T")]
    [TestCase("d1 in [2018-05-14]", "d1=2018", "U")]
    public void Membership(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    [TestCase("i + 1 - 3", "i=5", "3")]
    [TestCase("i - 1 - 1", "i=5", "3")] // left-associative
    [TestCase("i + 0.5", "i=1", "1.5")]
    [TestCase("i + 1", "i=9223372036854775807", "U")] // too large
    [TestCase("x + x", "x=79228162514264337593543950335", "U")]
    [TestCase("m + 1 EUR", "m=2 EUR", "3 EUR")]
    [TestCase("m - 1 USD", "m=2 EUR", "U")]
    [TestCase("i + -2", "i=5", "3")]
    [TestCase("d1 + P1M", "d1=2020-01-31", "2020-02-29")]
    [TestCase("d1 - params.latency", "d1=2018-11-30", "2016-11-30")]
    [TestCase("d1 + P10D", "d1=2018-05", "[2018-05-11..2018-06-10]")] // every reading is moved
    [TestCase("d1 - P9999Y", "d1=2018", "[0001-01-01..0001-01-31]")] // stops at the calendar's edge
    [TestCase("d1 + P1M", "d1=N", "N")]
    [TestCase("d1 + P1M", "d1=U", "U")]
    [TestCase("P1Y + P2M - P3D", "", "P14M-3D")]
    [TestCase("as_of", "", "2022-11-28")]
    public void Sums(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    [TestCase("start(p1)", "p1=2008/2010", "2008")]
    [TestCase("end(p1)", "p1=2018-06/..", "9999-12-31")] // goes on
    [TestCase("end(p1)", "p1=2018-06/", "U")] // an end that nobody wrote down
    [TestCase("start(p1)", "p1=/2010", "U")]
    [TestCase("start(p1)", "p1=../2010", "0001-01-01")]
    [TestCase("start(p1)", "p1=N", "N")]
    [TestCase("end(p1) < as_of", "p1=N", "F")]
    [TestCase("overlaps(p1, p2)", "p1=2008/2010; p2=2010-06/2011", "U")] // it may have ended before June
    [TestCase("overlaps(p1, p2)", "p1=2008/2010; p2=2009-06/2011", "T")]
    [TestCase("overlaps(p1, p2)", "p1=2008/2010; p2=2016/..", "F")]
    [TestCase("overlaps(p1, p2)", "p1=N; p2=U", "F")]
    [TestCase("overlaps(p1, p2)", "p1=U; p2=2016/..", "U")]
    [TestCase("contains(p1, 2009-01-01)", "p1=2008/2010", "T")]
    [TestCase("contains(p1, d1)", "p1=2008/2010; d1=2010", "U")]
    [TestCase("contains(p1, as_of)", "p1=2018-06/..", "T")]
    [TestCase("covers(p1, p2)", "p1=2007/..; p2=2008/2010", "T")]
    [TestCase("covers(p1, p2)", "p1=2008/2010; p2=2007/..", "F")]
    [TestCase("covers(p1, p2)", "p1=N; p2=2008", "F")]
    public void Periods(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    [TestCase("like(s, 'kim*')", "s=Kim Il Sung University", "T")]
    [TestCase("like(s, '*univ*')", "s=Kim Il Sung University", "T")]
    [TestCase("like(s, '*sity')", "s=Kim Il Sung University", "T")]
    [TestCase("like(s, 'kim*sung*sung*')", "s=Kim Il Sung University", "F")] // each part needs its own place
    [TestCase("like(s, 'kim')", "s=Kim Il", "F")] // no star: the whole text
    [TestCase("like(s, '*')", "s=x", "T")]
    [TestCase("like(s, 'a*a')", "s=a", "F")] // one letter cannot be both ends
    [TestCase("like(s, 'k?m')", "s=kim", "F")] // only * is special
    [TestCase("like(s, 'it''s*')", "s=It's so", "T")]
    [TestCase("like(s, '*')", "s=U", "U")]
    [TestCase("like(s, '*')", "s=N", "F")]
    public void Like(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    [TestCase("any(n in cs: n == KP)", "cs=DE,KP", "T")]
    [TestCase("any(n in cs: n == KP)", "cs=DE", "F")]
    [TestCase("any(n in cs: n == KP)", "cs=U", "U")]
    [TestCase("any(n in cs: n == KP)", "cs=N", "F")]
    [TestCase("any(n in cs: n == c)", "cs=DE; c=U", "U")]
    [TestCase("any(n in cs: n == KP or t1)", "cs=DE,KP; t1=U", "T")] // one true item decides
    [TestCase("all(n in cs: n == KP)", "cs=KP,KP", "T")]
    [TestCase("all(n in cs: n == KP)", "cs=DE,KP", "F")]
    [TestCase("all(n in cs: n == KP and t1)", "cs=DE,KP; t1=U", "F")] // one false item decides
    [TestCase("all(n in cs: n == KP)", "cs=", "T")] // nothing speaks against it
    [TestCase("all(n in cs: n == KP)", "cs=N", "T")]
    [TestCase("all(n in cs: n == KP)", "cs=U", "U")]
    [TestCase("count(n in cs: n == KP)", "cs=KP,DE,KP", "2")]
    [TestCase("count(n in cs: n == KP)", "cs=N", "0")]
    [TestCase("count(n in cs: n == KP)", "cs=U", "U")]
    [TestCase("count(n in cs: n == KP or t1)", "cs=KP,DE; t1=U", "U")]
    [TestCase("count(n in cs: n == KP or t1) >= 1", "cs=KP,DE; t1=U", "T")] // at least one whatever t1 is
    [TestCase("count(n in cs: n == KP or t1) >= 2", "cs=KP,DE; t1=U", "U")]
    [TestCase("3 <= count(n in cs: n == KP or t1)", "cs=KP,DE; t1=U", "F")] // there are only two
    [TestCase("count(n in cs: n == KP) >= 0", "cs=U", "T")]
    [TestCase("any(n in cs: any(k in cs: k == n and n == KP))", "cs=DE,KP", "T")]
    public void Quantifiers(string text, string values, string expected) =>
        Assert.That(Language.Shown(Language.EvaluateWith(text, values)), Is.EqualTo(expected));

    [Test]
    public void Fields_tell_not_stated_from_none()
    {
        var party = new Party { Name = "Han Myong-su (pseudonym)", Nationalities = ["KP"], StatedNone = ["affiliation"] };
        var context = Language.Context(("a.party", Value.Of(party)));
        Assert.That(Language.Shown(Language.Good("KP in a.party.nationalities").Evaluate(context)), Is.EqualTo("T"));
        Assert.That(Language.Shown(Language.Good("a.party.affiliation == 'x'").Evaluate(context)), Is.EqualTo("F"));
        var unknown = Language.Good("a.party.country == KP").Evaluate(context);
        Assert.That(unknown.Reasons, Is.EqualTo(ImmutableArray.Create(new UnknownReason("a.party.country", "not stated"))));
    }

    [Test]
    public void A_party_that_is_missing_makes_its_fields_unknown_and_one_stated_to_be_none_makes_them_none()
    {
        var expression = Language.Good("a.partner.name == 'x' or dprk(a.partner)");
        var missing = expression.Evaluate(Language.Context(("a", Value.Of(new Activity()))));
        Assert.That(string.Join(" | ", missing.Reasons), Is.EqualTo("a.partner: not stated"));
        var none = expression.Evaluate(Language.Context(("a", Value.Of(new Activity { StatedNone = ["partner"] }))));
        Assert.That(Language.Shown(none), Is.EqualTo("F"));
    }

    [Test]
    public void The_period_of_an_activity_comes_from_its_two_dates()
    {
        var expression = Language.Good("overlaps(a.period, l.term)");
        Assert.That(expression.Reads, Is.EqualTo(ImmutableArray.Create("a.start", "a.end", "l.term")));
        static Value Of(Activity activity) => Language.Good("a.period").Evaluate(Language.Context(("a", Value.Of(activity))));
        Assert.That(Of(new Activity { Start = UncertainDate.Year(2018), End = PeriodBound.Open }).ToString(), Is.EqualTo("2018/.."));
        Assert.That(string.Join(" | ", Of(new Activity()).Reasons), Is.EqualTo("a.start: not stated | a.end: not stated"));
        Assert.That(Of(new Activity { StatedNone = ["end", "start"] }).IsNone, Is.True);
        Assert.That(string.Join(" | ", Of(new Activity { StatedNone = ["start"] }).Reasons), Is.EqualTo("a.end: not stated"));
        var reversed = Of(new Activity { Start = UncertainDate.Year(2018), End = PeriodBound.At(UncertainDate.Year(2017)) });
        Assert.That(string.Join(" | ", reversed.Reasons), Is.EqualTo("a.end: lies before the start"));
    }

    [Test]
    public void The_end_field_of_an_activity_that_goes_on_is_the_last_day_of_the_calendar()
    {
        var context = Language.Context(("a", Value.Of(new Activity { End = PeriodBound.Open })));
        Assert.That(Language.Good("a.end").Evaluate(context).ToString(), Is.EqualTo("9999-12-31"));
        Assert.That(Language.Shown(Language.Good("a.end").Evaluate(Language.Context(("a", Value.Of(new Activity { End = PeriodBound.NotStated }))))), Is.EqualTo("U"));
    }

    [Test]
    public void Items_of_a_list_are_looked_at_one_by_one_and_name_their_place_in_reasons()
    {
        var expression = Language.Good("any(d in a.documents: d.type == state_determination and d.issued < 2020-01-01)");
        Assert.That(expression.Reads, Is.EqualTo(ImmutableArray.Create("a.documents", "a.documents[].type", "a.documents[].issued")));
        var activity = new Activity { Documents = ImmutableArray.Create(new RecordDocument { Type = "contract" }, new RecordDocument { Type = "state_determination" }) };
        var value = expression.Evaluate(Language.Context(("a", Value.Of(activity))));
        Assert.That(string.Join(" | ", value.Reasons), Is.EqualTo("a.documents[].issued: not stated"));
    }

    [Test]
    public void Reasons_of_all_undecided_parts_are_kept_in_order_once_and_at_most_eight()
    {
        static string Reasons(string text) => string.Join(" | ", Language.Evaluate(text).Reasons.Select(r => r.Path));
        Assert.That(Reasons("t1 and d1 < d2 and t1 and i > 1"), Is.EqualTo("t1 | d1 | d2 | i"));
        Assert.That(Reasons("t1 and t2 and i == 1 and x == 1 and m == 1 EUR and d1 == d2 and s == '' and c == KP and w == red").Split(" | "), Has.Length.EqualTo(8));
    }

    [TestCase("d1 < 2018-05-14", "d1=2018", "d1: 2018 is not exact enough to decide")]
    [TestCase("start(p1) < 2018-05-14", "p1=2018/..", "p1: 2018 is not exact enough to decide")]
    [TestCase("overlaps(p1, p2)", "p1=2008/2010; p2=2010-06-01/2011-01-01", "p1: 2008/2010 is not exact enough to decide")]
    [TestCase("m > 2 USD", "m=3 EUR", "m: 3 EUR and 2 USD are in different currencies")]
    [TestCase("end(p1) < as_of", "p1=2018/", "end(p1): not stated")]
    public void An_undecided_comparison_says_which_value_is_not_exact(string text, string values, string expected) =>
        Assert.That(string.Join(" | ", Language.EvaluateWith(text, values).Reasons), Is.EqualTo(expected));

    [Test]
    public void Host_functions_see_missing_arguments_only_when_they_ask()
    {
        Assert.That(Language.Shown(Language.Evaluate("dprk(a.party)")), Is.EqualTo("U"));
        Assert.That(Language.Shown(Language.Evaluate("dprk(a.party)", ("a.party", Value.None))), Is.EqualTo("F"));
        Assert.That(Language.Shown(Language.Evaluate("seen(s)")), Is.EqualTo("missing"));
        Assert.That(Language.Shown(Language.Evaluate("discipline(a, medical)", ("a", Value.Of(new Activity { Field = "medical" })))), Is.EqualTo("T"));
    }

    [Test]
    public void A_description_lists_what_was_read_with_values()
    {
        var party = new Party { Name = "Han Myong-su (pseudonym)", Nationalities = ["KP"], StatedNone = ["address"] };
        var activity = new Activity { Kind = ActivityKind.JointPaper, Published = UncertainDate.Between(new(2020, 6, 1), new(2020, 8, 31)) };
        var expression = Language.Good("dprk(a.party) and a.kind == joint_paper and a.published >= law.un_x.from and a.submitted < as_of and a.party.address == 'x' and any(d in a.documents: d.type == contract)");
        var context = Language.Context(("a", Value.Of(activity)), ("a.party", Value.Of(party)));
        var leaves = expression.Leaves.Select(leaf => (leaf.Path, Value: leaf.Shown(context))).ToList();
        Assert.That(string.Join('\n', leaves.Select(l => $"{l.Path} = {l.Value}")), Is.EqualTo("""
            dprk(a.party) = true
            a.kind = joint_paper
            a.published = [2020-06-01..2020-08-31]
            law.un_x.from = 2016-11-30
            a.submitted = not stated
            as_of = 2022-11-28
            a.party.address = none
            a.documents = not stated
            """));
    }
}
