using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Expressions;

internal sealed class ExpressionSyntaxTests
{
    [TestCase("a or b and c", "a or b and c")]
    [TestCase("(a or b) and c", "(a or b) and c")]
    [TestCase("a or (b and c)", "a or b and c")] // "and" binds tighter
    [TestCase("not (a and b)", "not (a and b)")]
    [TestCase("(not a) and b", "not a and b")] // "not" binds tighter than "and"
    [TestCase("not (a == b)", "not a == b")] // and looser than a comparison
    [TestCase("(not a) == b", "(not a) == b")]
    [TestCase("a == (b == c)", "a == (b == c)")]
    [TestCase("(a + b) - c", "a + b - c")]
    [TestCase("a - (b + c)", "a - (b + c)")]
    [TestCase("a + b < c - d", "a + b < c - d")]
    [TestCase("x between a + 1 and b and c", "x between a + 1 and b and c")]
    [TestCase("(x between a and b) and c", "x between a and b and c")]
    [TestCase("x not in [a,'it''s',3.5]", "x not in [a, 'it''s', 3.5]")]
    [TestCase("not x in y", "not x in y")]
    [TestCase("known(a.b)", "a.b is known")]
    [TestCase("(a or b) is not known", "(a or b) is not known")]
    [TestCase("f( a , -2 EUR, P1Y, 2016-11-30, true )", "f(a, -2 EUR, P12M, 2016-11-30, true)")]
    [TestCase("count(x in a.b: x.c == d or e) > 1", "count(x in a.b: x.c == d or e) > 1")]
    public void Precedence_shows_in_the_text_with_the_fewest_parentheses(string text, string written)
    {
        var syntax = Parse(text);
        Assert.That(ExpressionText.Of(syntax), Is.EqualTo(written));
        Assert.That(ExpressionText.Of(Parse(written)), Is.EqualTo(written));
    }

    [TestCase("  a and   bc ", 2, 12)]
    [TestCase("f(a, b) ", 0, 7)]
    [TestCase("x between 1 and 2 ", 0, 17)]
    public void A_node_knows_where_it_stands(string text, int start, int end)
    {
        var syntax = Parse(text);
        Assert.That((syntax.Start, syntax.End), Is.EqualTo((start, end)));
    }

    [Test]
    public void A_changed_tree_can_be_bound_again()
    {
        var expression = Language.Good("d1 < 2018-05-14");
        var changed = (BinarySyntax)expression.Syntax with { Operator = ExpressionOperator.LessOrEqual };
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var mutant = ExpressionCompiler.Bind(changed, new ExpressionSource(expression.Text, SourceLocation.None), Language.Environment, ExpressionType.Truth, diagnostics)!;
        var context = Language.Context(("d1", Language.Parse("d1", "2018-05-14")));
        Assert.That((expression.Evaluate(context).AsTruth, mutant.Evaluate(context).AsTruth), Is.EqualTo((Truth.False, Truth.True)));
    }

    [TestCase("P24M", 24, 0, "P24M")]
    [TestCase("P2Y", 24, 0, "P24M")]
    [TestCase("P1Y6M2W3D", 18, 17, "P18M17D")]
    [TestCase("P0D", 0, 0, "P0M")]
    public void Durations_are_months_and_days(string text, int months, int days, string written)
    {
        Assert.That(Duration.TryParse(text, out var duration), Is.True);
        Assert.That(duration, Is.EqualTo(new Duration(months, days)));
        Assert.That(duration.ToString(), Is.EqualTo(written));
        Assert.That(Value.Of(duration).AsDuration, Is.EqualTo(duration));
        Assert.That(Value.Of(-duration).AsDuration, Is.EqualTo(-duration));
    }

    [TestCase("P")]
    [TestCase("24M")]
    [TestCase("PM")]
    [TestCase("P1M1M")]
    [TestCase("P1D1Y")]
    [TestCase("P1.5M")]
    [TestCase("P9999999Y")]
    [TestCase("PT1H")]
    public void Other_texts_are_no_durations(string text) => Assert.That(Duration.TryParse(text, out _), Is.False);

    [Test]
    public void Costs_add_up_and_count_lists()
    {
        Assert.That(Language.Good("t1").Cost, Is.EqualTo(1));
        Assert.That(Language.Good("t1 and dprk(a.party)").Cost, Is.EqualTo(1 + 1 + 50 + 1));
        Assert.That(Language.Good("any(n in cs: n == KP)").Cost, Is.EqualTo(1 + (32 * 3)));
    }

    private static ExpressionSyntax Parse(string text)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var syntax = ExpressionParser.Parse(new ExpressionSource(text, SourceLocation.None), diagnostics);
        Assert.That(diagnostics, Is.Empty);
        return syntax!;
    }
}
