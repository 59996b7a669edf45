using Compliance.Rules.Checking;
using Compliance.Rules.Expressions;
using Compliance.Tests.Rules.Expressions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Checking;

internal sealed class PossibleOutcomesTests
{
    // Literals, constants of law and parameters are known, so comparing two of them is decided.
    [TestCase("true", "T")]
    [TestCase("not true", "F")]
    [TestCase("law.un_x.from < 2020-01-01", "T")]
    [TestCase("law.un_x.from + P1Y >= 2020-01-01", "F")]
    [TestCase("1 + 1 == 2", "T")]
    [TestCase("3 between 1 and 2", "F")]

    // A field that the record must answer is never none; one that it may leave out is never certain.
    [TestCase("a.kind == visit", "FUT")]
    [TestCase("a.kind in [visit, joint_paper, project, supervision, teaching, training, conference, peer_review, technical_assistance, account, branch_office, joint_venture, investment_received, investment_made, payment, trade_support, export, import, entry, commerce, claim]", "UT")]
    [TestCase("a.kind not in [visit, joint_paper, project, supervision, teaching, training, conference, peer_review, technical_assistance, account, branch_office, joint_venture, investment_received, investment_made, payment, trade_support, export, import, entry, commerce, claim]", "FU")]
    [TestCase("w in [red, green, blue]", "FUT")] // none is no colour
    [TestCase("w != red or w != blue", "UT")]
    [TestCase("a.place != KP or a.place != DE", "UT")]
    [TestCase("a.place == KP and a.place == DE", "FU")]
    [TestCase("a.title == 'x' and a.title == 'y'", "FU")]
    [TestCase("a.title == 'x' or like(a.title, 'y*')", "FUT")]
    [TestCase("a.kind == visit or a.kind != visit", "UT")]
    [TestCase("a.kind == visit and not (a.kind == visit)", "FU")]
    [TestCase("t1 and not t1", "FU")]
    [TestCase("t1 == t1", "FUT")] // equal unless it is none, which equals nothing

    // known is never unknown.
    [TestCase("known(a.kind)", "FT")]
    [TestCase("a.kind is not known or known(a.kind)", "T")]
    [TestCase("known(2020-01-01)", "T")]
    [TestCase("known(a.party)", "FT")]

    // Days: the as-of day is one day and always there; a date of the record is a stretch of days, unknown or none.
    [TestCase("as_of < 2020-01-01", "FT")]
    [TestCase("as_of < 2020-01-01 and as_of > 2020-01-01", "F")]
    [TestCase("as_of <= 2020-01-01 or as_of > 2020-01-01", "T")]
    [TestCase("as_of between 2020-01-02 and 2020-01-01", "F")]
    [TestCase("d1 < 2020-01-01 and d1 > 2020-01-01", "FU")]
    [TestCase("d1 < 2020-01-01 or d1 >= 2020-01-01", "FUT")] // false for none
    [TestCase("d1 < d2 and d2 < d1", "FUT")] // dates of the record are not compared with each other
    [TestCase("start(p1) < 2020-01-01 and start(p1) > 2021-01-01", "FU")]
    [TestCase("m > 10 EUR and m < 5 EUR", "FU")]
    [TestCase("m > 10 EUR and m < 11 EUR", "FUT")]
    [TestCase("m >= 10 USD and m < 5 EUR", "FU")] // unknown where the currencies differ

    // Functions answer the same question in the same way.
    [TestCase("dprk(a.party)", "FUT")]
    [TestCase("dprk(a.party) and not dprk(a.party)", "FU")]
    [TestCase("dprk(a.party) and not dprk(a.partner)", "FUT")]

    // Lists may be empty or not stated.
    [TestCase("KP in cs", "FUT")]
    [TestCase("count(k in cs: k == KP) >= 0", "T")]
    [TestCase("count(k in cs: k == KP) < 0", "F")]
    [TestCase("0 > count(k in cs: k == KP)", "F")]
    [TestCase("count(k in cs: k == KP) >= 1", "FUT")]
    [TestCase("any(k in cs: k == KP and k == DE)", "FU")]
    [TestCase("all(k in cs: k == KP or k != KP)", "UT")] // true of an item that is none
    [TestCase("all(d in a.documents: known(d.type) or d.type is not known)", "UT")]
    [TestCase("any(d in a.documents: d.type == contract) and not any(e in a.documents: e.type == contract)", "FUT")]
    [TestCase("overlaps(p1, p2)", "FUT")]
    [TestCase("like(s, 'a*')", "FUT")]
    public void A_condition_can_take_these_values(string text, string outcomes) =>
        Assert.That(Shown(PossibleOutcomes.Of(Language.Good(text, ExpressionType.Truth).Root)), Is.EqualTo(outcomes));

    [Test]
    public void Too_many_shared_fields_are_taken_to_be_independent_rather_than_tried_for_ever()
    {
        string[] fields = ["a.kind", "w", "a.place", "c", "t1", "t2", "a.purpose", "s", "a.title"];
        string[] words = ["visit", "red", "KP", "KP", "true", "true", "research", "'x'", "'x'"];
        var text = string.Join(" and ", fields.Select((f, i) => $"({f} == {words[i]} or {f} != {words[i]})"));
        Assert.That(PossibleOutcomes.Of(Language.Good(text).Root).HasFlag(Outcomes.True | Outcomes.Unknown), Is.True);
    }

    // The claim everything else rests on: nothing happens that was said to be impossible.
    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property What_is_observed_was_said_to_be_possible() => Prop.ForAll(
        Arb.From(MonotonicityProperties.Conditions(4)),
        Arb.From(Gen.Choose(0, int.MaxValue - 1)),
        (text, seed) =>
        {
            var expression = Language.Good(text, ExpressionType.Truth);
            var (before, after) = MonotonicityProperties.Assignments(seed);
            var possible = PossibleOutcomes.Of(expression.Root);
            var observed = new[] { before, after }.Select(values => expression.Evaluate(MonotonicityProperties.Context(values)).AsTruth).ToList();
            return observed.All(truth => possible.Allows(truth))
                .Label($"{text}: {string.Join(", ", observed)} is not in {possible}: {MonotonicityProperties.Shown(before)} / {MonotonicityProperties.Shown(after)}");
        });

    private static string Shown(Outcomes outcomes) => string.Concat(
        (outcomes.Allows(Truth.False) ? "F" : "") + (outcomes.Allows(Truth.Unknown) ? "U" : "") + (outcomes.Allows(Truth.True) ? "T" : ""));
}
