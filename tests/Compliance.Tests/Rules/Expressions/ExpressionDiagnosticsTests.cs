using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Expressions;

/// <summary>Each case: the expression, the code, the offset of the place (the expression begins in column 21), a part of the text shown.</summary>
internal sealed class ExpressionDiagnosticsTests
{
    [TestCase("", "RP1010", 0, "ends where a value is missing")]
    [TestCase("t1 and", "RP1010", 6, "ends where a value is missing")]
    [TestCase("t1 t2", "RP1010", 3, "\"t2\" cannot stand here")]
    [TestCase("(t1", "RP1010", 3, "\")\"")]
    [TestCase("t1)", "RP1010", 2, "the end of the expression")]
    [TestCase("i = 1", "RP1010", 2, "write ==")]
    [TestCase("!t1", "RP1010", 0, "not")]
    [TestCase("t1 && t2", "RP1010", 3, "and")]
    [TestCase("t1 || t2", "RP1010", 3, "or")]
    [TestCase("s == \"x\"", "RP1010", 5, "single quotes")]
    [TestCase("s == 'x", "RP1010", 5, "no end")]
    [TestCase("i * 2 > 1", "RP1010", 2, "adds and subtracts only")]
    [TestCase("s == \u2019x\u2019", "RP1010", 5, "single quotes")]
    [TestCase("\uD83D\uDE00", "RP1010", 0, "U+D83D")]
    [TestCase("1 < i < 3", "RP1010", 6, "between")]
    [TestCase("i is 3", "RP1010", 5, "\"known\"")]
    [TestCase("i + not t1", "RP1010", 4, "parentheses")]
    [TestCase("d1 < 2016-13-01", "RP1010", 5, "not a day of the calendar")]
    [TestCase("d1 < 2015-02-29", "RP1010", 5, "not a day of the calendar")]
    [TestCase("d1 < 2016-1-3", "RP1010", 5, "2016-11-30")] // not three subtractions
    [TestCase("d1 + P24", "RP1010", 5, "P24M")]
    [TestCase("d1 + P2M1Y", "RP1010", 5, "P1Y6M")]
    [TestCase("d1 + PT5H", "RP2001", 5, "PT5H")]
    [TestCase("12abc", "RP1010", 2, "letter")]
    [TestCase("99999999999999999999", "RP1010", 0, "digits")]
    [TestCase("any(t1)", "RP1010", 4, "any(x in LIST: CONDITION)")]
    [TestCase("any(n in cs)", "RP1010", 11, "\":\"")]
    [TestCase("w in [red,]", "RP1010", 10, "cannot stand")]
    [TestCase("a.", "RP1010", 2, "field name")]
    [TestCase("party.name == 'x'", "RP2001", 0, "party.name")]
    [TestCase("t1 and t3", "RP2001", 7, "did you mean \"t1\"?")]
    [TestCase("a.purpos == research", "RP2001", 0, "did you mean \"purpose\"?")]
    [TestCase("a.party.nam == 'x'", "RP2001", 0, "did you mean \"name\"?")]
    [TestCase("a.periot", "RP2001", 0, "did you mean \"period\"?")]
    [TestCase("a.partyy", "RP2001", 0, "did you mean \"party\"?")] // also the dotted variables
    [TestCase("law.un_x.form", "RP2001", 0, "did you mean \"law.un_x.from\"?")]
    [TestCase("dprkk(a.party)", "RP2001", 0, "did you mean \"dprk\"?")]
    [TestCase("dprk", "RP2001", 0, "dprk(...)")]
    [TestCase("start == d1", "RP2001", 0, "start(...)")]
    [TestCase("red == green", "RP2001", 7, "green")] // two words mean nothing
    [TestCase("s == university", "RP2001", 5, "put texts in single quotes")]
    [TestCase("any(a in cs: a == KP)", "RP2001", 0, "already means")]
    [TestCase("any(as_of in cs: true)", "RP2001", 0, "already means")]
    [TestCase("s.name", "RP2002", 0, "has no field \"name\"")]
    [TestCase("a.documents.type == contract", "RP2002", 0, "any(x in a.documents")]
    [TestCase("d1 == i", "RP2002", 0, "a date and a whole number cannot be compared")]
    [TestCase("m > 0", "RP2002", 0, "0 EUR")]
    [TestCase("p1 < d1", "RP2002", 0, "start()")]
    [TestCase("s < 'b'", "RP2002", 0, "no order")]
    [TestCase("w < red", "RP2002", 0, "no order")]
    [TestCase("P1M == P30D", "RP2002", 0, "cannot be compared")] // a month has no fixed length
    [TestCase("a.party == l.owner", "RP2002", 0, "one of its fields")]
    [TestCase("d1 - d2", "RP2002", 0, "cannot be subtracted")]
    [TestCase("i + d1", "RP2002", 0, "cannot be added")]
    [TestCase("t1 and i", "RP2002", 7, "a whole number")]
    [TestCase("not d1", "RP2002", 4, "a date")]
    [TestCase("c in s", "RP2002", 5, "looks into a list")]
    [TestCase("w in []", "RP2002", 5, "empty")]
    [TestCase("[1, 2] == i", "RP2002", 0, "behind \"in\"")]
    [TestCase("w in [red, 3]", "RP2002", 11, "cannot be compared")]
    [TestCase("dprk(a)", "RP2002", 5, "a party")]
    [TestCase("contains(p1, p2)", "RP2002", 13, "a date")]
    [TestCase("like(s, s)", "RP2002", 8, "written out")]
    [TestCase("any(n in s: true)", "RP2002", 9, "a list")]
    [TestCase("all(n in cs: n)", "RP2002", 13, "a condition")]
    [TestCase("discipline(a, w)", "RP2003", 14, "medical, nuclear")] // a word is meant, never a field
    [TestCase("discipline(a, a.kind)", "RP2002", 14, "medical, nuclear")]
    [TestCase("discipline(a, 3)", "RP2002", 14, "medical, nuclear")]
    [TestCase("w == gren", "RP2003", 5, "did you mean \"green\"?")]
    [TestCase("w == 'gren'", "RP2003", 5, "did you mean \"green\"?")]
    [TestCase("a.kind in [visit, joint_papr]", "RP2003", 18, "did you mean \"joint_paper\"?")]
    [TestCase("c == north_korea", "RP2003", 5, "KP")]
    [TestCase("kp in cs", "RP2003", 0, "KP")]
    [TestCase("any(d in a.documents: d.type == kontract)", "RP2003", 32, "did you mean \"contract\"?")]
    [TestCase("start()", "RP2004", 0, "1: a period")]
    [TestCase("start(p1, p2)", "RP2004", 0, "given 2 arguments")]
    [TestCase("dprk(a.party, a)", "RP2004", 0, "1: a party")]
    [TestCase("any(n in cs: any(k in cs: any(j in cs: j == k)))", "RP2005", 0, "10000")]
    public void A_faulty_expression_gives_one_diagnostic_at_its_place(string text, string code, int offset, string shown)
    {
        var (expression, diagnostics) = Language.Compile(text);
        Assert.That(expression, Is.Null);
        Assert.That(diagnostics.Select(d => d.Code), Is.EqualTo(ImmutableArray.Create(code)), string.Join('\n', diagnostics));
        Assert.That(diagnostics[0].Location, Is.EqualTo(new SourceLocation("r.yaml", 10, 21 + offset)), diagnostics[0].ToString());
        Assert.That(diagnostics[0].ToString(), Does.Contain(shown));
    }

    [Test]
    public void Every_fault_of_an_expression_is_reported_at_once()
    {
        var (_, diagnostics) = Language.Compile("w == gren and t3 and i == d1");
        Assert.That(string.Join(' ', diagnostics.Select(d => d.Code)), Is.EqualTo("RP2003 RP2001 RP2002"));
    }

    [Test]
    public void The_wanted_type_is_checked()
    {
        Assert.That(Language.Compile("d1", ExpressionType.Truth).Diagnostics.Single().ToString(), Is.EqualTo("r.yaml:10:21: error RP2002: The expression gives a date; expected a condition"));
        Assert.That(Language.Good("d1 < as_of", ExpressionType.Truth).Type, Is.EqualTo(ExpressionType.Truth));
        Assert.That(Language.Good("i", ExpressionType.Decimal).Type, Is.EqualTo(ExpressionType.Integer), "a whole number is a number");
    }

    [TestCase("known(d1)")]
    [TestCase("d1 is known")]
    [TestCase("d1 is not known")]
    public void The_use_of_known_is_listed(string text)
    {
        var (expression, diagnostics) = Language.Compile(text);
        Assert.That(expression, Is.Not.Null);
        Assert.That(diagnostics.Single().Code, Is.EqualTo("RP2103"));
        Assert.That(diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Info));
    }

    [Test]
    public void Places_hold_in_every_form_that_a_file_can_write_an_expression_in()
    {
        static string Place(string yaml)
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            var scalar = (DataScalar)((DataMapping)YamlNodes.Read(yaml, "r.yaml", diagnostics)!).Find("expr")!;
            Assert.That(ExpressionCompiler.Compile(scalar, Language.Environment, null, diagnostics), Is.Null);
            return $"{diagnostics.Single().Code} {diagnostics.Single().Location}";
        }

        Assert.That(Place("expr: t1 and t3"), Is.EqualTo("RP2001 r.yaml:1:14"));
        Assert.That(Place("expr: 't1 and t3'"), Is.EqualTo("RP2001 r.yaml:1:15"));
        Assert.That(Place("expr: \"t1 and t3\""), Is.EqualTo("RP2001 r.yaml:1:15"));
        Assert.That(Place("expr: 's == ''x'' and t3'"), Is.EqualTo("RP2001 r.yaml:1:23"), "a doubled quote takes two columns");
        Assert.That(Place("expr: |\n    t1\n      and t3\n"), Is.EqualTo("RP2001 r.yaml:3:11"));
        Assert.That(Place("expr: >\n  t1\n"), Is.EqualTo("RP1007 r.yaml:2:3"));
        Assert.That(Place("expr: t1\n  and t2"), Is.EqualTo("RP1007 r.yaml:1:7"));
    }

    [Test]
    public void Hostile_input_gives_a_diagnostic()
    {
        Assert.That(Language.Compile(new string('(', 10_000)).Diagnostics.Single().Code, Is.EqualTo("RP1010"));
        Assert.That(Language.Compile(new string('(', 4_000)).Diagnostics.Single().Message, Does.Contain("nested too deeply"));
        Assert.That(Language.Compile(new string('[', 4_000)).Diagnostics.Single().Message, Does.Contain("nested too deeply"));
        Assert.That(Language.Compile(string.Concat(Enumerable.Repeat("not ", 1_000)) + "t1").Diagnostics.Single().Message, Does.Contain("nested too deeply"));
        Assert.That(Language.Compile(string.Concat(Enumerable.Repeat("like(", 800))).Diagnostics.Single().Message, Does.Contain("nested too deeply"));
    }

    [Test]
    public void Long_chains_are_no_nesting()
    {
        var ands = string.Join(" and ", Enumerable.Repeat("t1", 500));
        Assert.That(Language.Shown(Language.EvaluateWith(ands, "t1=T")), Is.EqualTo("T"));
        var sum = string.Join("+", Enumerable.Repeat("i", 2_000));
        Assert.That(Language.Shown(Language.EvaluateWith(sum, "i=1")), Is.EqualTo("2000"));
    }
}
