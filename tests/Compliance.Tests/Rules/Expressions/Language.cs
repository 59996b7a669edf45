using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Expressions;
using NUnit.Framework;

namespace Compliance.Tests.Rules.Expressions;

/// <summary>A small environment to test expressions in: an activity, a lease, a party, one variable of each type, host functions and constants.</summary>
internal static class Language
{
    public static readonly DateOnly AsOf = new(2022, 11, 28);

    public static readonly ImmutableArray<ExpressionVariable> Variables =
    [
        new("a", ExpressionType.Node(Activity.RecordSchema)),
        new("a.party", ExpressionType.Node(Party.RecordSchema)),
        new("l", ExpressionType.Node(LeaseRecord.RecordSchema)),
        new("t1", ExpressionType.Truth),
        new("t2", ExpressionType.Truth),
        new("i", ExpressionType.Integer),
        new("x", ExpressionType.Decimal),
        new("m", ExpressionType.Money),
        new("d1", ExpressionType.Date),
        new("d2", ExpressionType.Date),
        new("p1", ExpressionType.Period),
        new("p2", ExpressionType.Period),
        new("s", ExpressionType.Text),
        new("c", ExpressionType.Country),
        new("w", ExpressionType.Choice(["red", "green", "blue"])),
        new("cs", ExpressionType.List(ExpressionType.Country)),
    ];

    public static readonly ExpressionEnvironment Environment = new(
        Variables,
        new[]
        {
            new HostFunction("dprk", [ExpressionType.Node(Party.RecordSchema)], ExpressionType.Truth, 50, (_, arguments) =>
                ((Party)arguments[0].AsNode).Nationalities is { } nationalities ? Value.Of(nationalities.Contains("KP")) : Value.Unknown("nationalities", "not stated")),
            new HostFunction("discipline", [ExpressionType.Node(Activity.RecordSchema), ExpressionType.Word(["medical", "nuclear"])], ExpressionType.Truth, 5, (_, arguments) =>
                ((Activity)arguments[0].AsNode).Field is { } field ? Value.Of(field == arguments[1].AsText) : Value.Unknown("a.field", "not stated")),
            new HostFunction("seen", [ExpressionType.Text], ExpressionType.Text, 1, (_, arguments) => Value.Of(arguments[0].IsUnknown ? "missing" : "given")) { TakesMissing = true },
        }.ToImmutableSortedDictionary(f => f.Name, f => f, StringComparer.Ordinal),
        new Dictionary<string, ExpressionConstant>
        {
            ["law.un_x.from"] = new(ExpressionType.Date, Value.Of(new DateOnly(2016, 11, 30))),
            ["params.latency"] = new(ExpressionType.Duration, Value.Of(new Duration(24, 0))),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal))
    {
        Codes = ImmutableSortedDictionary.Create<string, ExpressionType>(StringComparer.Ordinal)
            .Add("document.type", ExpressionType.CodeOf(["state_determination", "contract"])),
    };

    public static (BoundExpression? Expression, ImmutableArray<Diagnostic> Diagnostics) Compile(string text, ExpressionType? expected = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var expression = ExpressionCompiler.Compile(text, new SourceLocation("r.yaml", 10, 21), Environment, expected, diagnostics);
        return (expression, diagnostics.ToImmutable());
    }

    public static BoundExpression Good(string text, ExpressionType? expected = null)
    {
        var (expression, diagnostics) = Compile(text, expected);
        Assert.That(diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty, text);
        return expression!;
    }

    /// <summary>A context with the named variables set; all others are unknown.</summary>
    public static EvaluationContext Context(params (string Name, Value Value)[] values)
    {
        var slots = new Value[Variables.Length];
        foreach (var (name, value) in values)
        {
            slots[Variables.Select(v => v.Name).ToList().IndexOf(name)] = value;
        }

        return new EvaluationContext(slots, AsOf);
    }

    public static Value Evaluate(string text, params (string Name, Value Value)[] values) => Good(text).Evaluate(Context(values));

    /// <summary>T, F, U for truth values, N for none, otherwise the text.</summary>
    public static string Shown(in Value value) => value.Kind switch
    {
        ValueKind.Truth => value.AsTruth == Truth.True ? "T" : "F",
        ValueKind.Unknown => "U",
        ValueKind.None => "N",
        _ => value.ToString(),
    };

    /// <summary>A value from its short form: T F U N, numbers, amounts, dates and periods in EDTF (a period with a slash), lists with commas.</summary>
    public static Value Parse(string variable, string text)
    {
        if (text is "U")
        {
            return default;
        }

        if (text is "N")
        {
            return Value.None;
        }

        var type = Variables.First(v => v.Name == variable).Type;
        switch (type.Kind)
        {
            case ValueKind.Truth:
                return Value.Of(text == "T");
            case ValueKind.Integer:
                return Value.Of(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
            case ValueKind.Decimal:
                return Value.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
            case ValueKind.Money:
                Assert.That(Money.TryParse(text, out var money), Is.True, text);
                return Value.Of(money!);
            case ValueKind.Date:
                Assert.That(UncertainDate.TryParse(text, out var date), Is.True, text);
                return Value.Of(date);
            case ValueKind.Period:
                Assert.That(Period.TryParse(text, out var period), Is.True, text);
                return Value.Of(period!);
            case ValueKind.List:
                return Value.Of(new ImmutableStrings([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)]));
            default:
                return Value.Of(text);
        }
    }

    /// <summary>Evaluates with values given as "name=value; name=value" in the short form.</summary>
    public static Value EvaluateWith(string text, string values) => Evaluate(text,
    [
        .. values.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (pair[0], Parse(pair[0], pair[1]))),
    ]);
}
