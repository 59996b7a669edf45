using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Expressions;

/// <summary>Filling in what is unknown may decide an expression but never turns true into false or false into true.</summary>
internal sealed class MonotonicityProperties
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Samples = new Dictionary<string, ImmutableArray<string>>
    {
        ["t1"] = ["T", "F", "N"],
        ["t2"] = ["T", "F", "N"],
        ["i"] = ["0", "1", "2", "N"],
        ["x"] = ["0.5", "1", "2", "N"],
        ["m"] = ["1 EUR", "2 EUR", "2 USD", "N"],
        ["d1"] = ["2016-11-29", "2016-11-30", "2018", "2016-11", "N"],
        ["d2"] = ["2016-11-30", "2016-12-01", "[2016-11-01..2016-11-30]", "N"],
        ["p1"] = ["2008/2010", "2016-11-30/..", "2016/", "/2017", "N"],
        ["p2"] = ["2010/2016", "2016-11-30", "../2009", "N"],
        ["s"] = ["ab", "b", "N"],
        ["c"] = ["KP", "DE", "N"],
        ["w"] = ["red", "blue", "N"],
        ["cs"] = ["", "KP", "DE,KP", "DE", "N"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    // More exact readings of an uncertain value, for the refinement of values that are already stated.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Finer = new Dictionary<string, ImmutableArray<string>>
    {
        ["2018"] = ["2018-01-01", "2018-06", "2018-12-31"],
        ["2016-11"] = ["2016-11-01", "2016-11-30"],
        ["[2016-11-01..2016-11-30]"] = ["2016-11-30", "2016-11-02"],
        ["2008/2010"] = ["2008-05/2010", "2008-12-31/2010-01-01"],
        ["2016/"] = ["2016/2016-11-30", "2016-03-01/.."],
        ["/2017"] = ["2008/2017-01-01", "../2017"],
        ["2010/2016"] = ["2010-06-30/2016-11-30"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly Gen<string> Integers = Gen.Elements("i", "1", "i + 1", "2 - i", "count(k in cs: k == KP)", "count(k in cs: k == c)");
    private static readonly Gen<string> Dates = Gen.Elements("d1", "d2", "as_of", "law.un_x.from", "d1 + P1M", "d2 - params.latency", "start(p1)", "end(p1)", "end(p2)", "2016-11-30");
    private static readonly Gen<string> Comparisons = Gen.Elements("==", "!=", "<", "<=", ">", ">=");

    private static readonly Gen<string> Leaves = Gen.OneOf(
        Gen.Elements("t1", "t2", "true", "false", "t1 == t2", "KP in cs", "c in cs", "c == KP", "c != DE", "w == red", "w in [red, green]", "w != blue", "like(s, 'a*')", "s == 'b'", "contains(p1, d1)", "overlaps(p1, p2)", "covers(p1, p2)", "m > 1 EUR", "m + 1 EUR == 2 EUR", "x >= 1", "any(k in cs: k == c)", "all(k in cs: k == KP or t1)", "any(k in cs: t1 and k == c)"),
        Binary(Integers, Comparisons, Integers),
        Binary(Dates, Comparisons, Dates),
        Between(Dates),
        Between(Integers));

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property Filling_in_never_turns_true_into_false() => Prop.ForAll(
        Arb.From(Conditions(4)),
        Arb.From(Gen.Choose(0, int.MaxValue - 1)),
        (text, seed) =>
        {
            var expression = Language.Good(text, ExpressionType.Truth);
            var (before, after) = Assignments(seed);
            var first = expression.Evaluate(Context(before)).AsTruth;
            var second = expression.Evaluate(Context(after)).AsTruth;
            return (first == Truth.Unknown || first == second)
                .Label($"{text}: {first} with {Shown(before)}, {second} with {Shown(after)}");
        });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property An_unknown_condition_says_why() => Prop.ForAll(
        Arb.From(Conditions(4)),
        Arb.From(Gen.Choose(0, int.MaxValue - 1)),
        (text, seed) =>
        {
            var value = Language.Good(text).Evaluate(Context(Assignments(seed).Before));
            return (value.IsUnknown == !value.Reasons.IsEmpty && value.Reasons.Length <= 8).Label($"{text}: {value} {string.Join(" | ", value.Reasons)}");
        });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property The_text_of_a_tree_parses_to_an_equal_tree() => Prop.ForAll(Arb.From(Conditions(5)), text =>
    {
        var written = ExpressionText.Of(Language.Good(text).Syntax);
        return string.Equals(written, ExpressionText.Of(Language.Good(written).Syntax), StringComparison.Ordinal).Label(written);
    });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property The_written_tree_means_the_same() => Prop.ForAll(
        Arb.From(Conditions(5)),
        Arb.From(Gen.Choose(0, int.MaxValue - 1)),
        (text, seed) =>
        {
            var expression = Language.Good(text);
            var context = Context(Assignments(seed).Before);
            return expression.Evaluate(context).AsTruth == Language.Good(ExpressionText.Of(expression.Syntax)).Evaluate(context).AsTruth;
        });

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public bool Damaged_text_gives_an_expression_or_an_error(string? noise, int cut)
    {
        const string seed = "a.kind in [visit, 'x''y'] and not (d1 - P24M between 2016-11-30 and as_of) or any(d in a.documents: d.type == contract) and m >= 3.5 EUR";
        var at = Math.Abs(cut % seed.Length);
        var (expression, diagnostics) = Language.Compile(seed[..at] + noise + seed[Math.Min(seed.Length, at + (noise?.Length ?? 1))..]);
        return expression is null == diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    private static Gen<string> Binary(Gen<string> left, Gen<string> symbol, Gen<string> right) =>
        from l in left
        from o in symbol
        from r in right
        select $"{l} {o} {r}";

    private static Gen<string> Between(Gen<string> operand) =>
        from x in operand
        from low in operand
        from high in operand
        select $"{x} between {low} and {high}";

    internal static Gen<string> Conditions(int depth) => depth == 0
        ? Leaves
        : Gen.OneOf(
            Leaves,
            Conditions(depth - 1).Select(c => $"not ({c})"),
            from left in Conditions(depth - 1) from right in Conditions(depth - 1) select $"({left}) and ({right})",
            from left in Conditions(depth - 1) from right in Conditions(depth - 1) select $"({left}) or ({right})");

    // Two assignments: the second fills in some of the unknown values of the first and makes some uncertain ones exact.
    internal static (Dictionary<string, string> Before, Dictionary<string, string> After) Assignments(int seed)
    {
        var random = new System.Random(seed);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var after = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in Samples.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var value = values[random.Next(values.Length)];
            before[name] = random.Next(2) == 0 ? "U" : value;
            after[name] = before[name] == "U" && random.Next(2) == 0 ? value : before[name];
            if (Finer.TryGetValue(after[name], out var finer) && random.Next(2) == 0)
            {
                after[name] = finer[random.Next(finer.Length)];
            }
        }

        return (before, after);
    }

    internal static EvaluationContext Context(Dictionary<string, string> values) =>
        Language.Context([.. values.Select(p => (p.Key, Language.Parse(p.Key, p.Value)))]);

    internal static string Shown(Dictionary<string, string> values) =>
        string.Join(", ", values.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
}
