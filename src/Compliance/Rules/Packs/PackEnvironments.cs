using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Nexus;

namespace Compliance.Rules.Packs;

/// <summary>What names mean in the expressions of a pack, for each scope: the scope's variables, the dates of law, the
/// parameters, and the functions that reach the evidence.</summary>
internal sealed class PackEnvironments
{
    /// <summary>The names of functions that a proposition cannot take.</summary>
    public static readonly ImmutableHashSet<string> Reserved =
        ImmutableHashSet.Create(StringComparer.Ordinal, [.. ExpressionBinder.BuiltIns, "discipline", "premises", "work", "and", "or", "not", "in", "is", "between", "true", "false"]);

    private static readonly DateOnly EndOfTime = DateOnly.MaxValue;

    private readonly ImmutableSortedDictionary<string, ExpressionConstant> _constants;
    private readonly ImmutableSortedDictionary<string, HostFunction> _functions;
    private readonly ImmutableSortedDictionary<string, ExpressionType> _codes;

    public PackEnvironments(
        ImmutableArray<Measure> measures,
        RulePackHeader header,
        ImmutableArray<NexusDefinition> nexus,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _constants = Constants(measures, header, diagnostics);
        _functions = Functions(nexus);
        _codes = ImmutableSortedDictionary.Create<string, ExpressionType>(StringComparer.Ordinal)
            .Add("document.type", ExpressionType.CodeOf([.. header.Documents.Keys]))
            .Add("activity.field", ExpressionType.CodeOf(DisciplineTable.Default.Codes));
    }

    /// <summary>The environment of a scope whose subject is called <paramref name="name"/>; slot 0 is the subject.</summary>
    public ExpressionEnvironment For(RuleScope scope, string name)
    {
        ImmutableArray<ExpressionVariable> variables = scope switch
        {
            RuleScope.Activity =>
            [
                new(name, ExpressionType.Node(Activity.RecordSchema)),
                new(name + ".party", ExpressionType.Node(Party.RecordSchema)),
            ],
            RuleScope.Party => [new(name, ExpressionType.Node(Party.RecordSchema))],
            _ => [new(name, ExpressionType.Node(RecordSchema.For(TypeOf(scope))))],
        };
        return new ExpressionEnvironment(variables, _functions, _constants) { Codes = _codes };
    }

    /// <summary>The record type of a scope that runs on whole records.</summary>
    public static RecordType TypeOf(RuleScope scope) => scope switch
    {
        RuleScope.Collaborator => RecordType.Collaborator,
        RuleScope.Institution => RecordType.Institution,
        RuleScope.Lease => RecordType.Lease,
        RuleScope.Worker => RecordType.Worker,
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    private static ImmutableSortedDictionary<string, ExpressionConstant> Constants(
        ImmutableArray<Measure> measures, RulePackHeader header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var constants = ImmutableSortedDictionary.CreateBuilder<string, ExpressionConstant>(StringComparer.Ordinal);
        foreach (var measure in measures)
        {
            constants[$"law.{measure.Id}.from"] = new(ExpressionType.Date, Value.Of(measure.From));
            constants[$"law.{measure.Id}.to"] = new(ExpressionType.Date, Value.Of(measure.To ?? UncertainDate.Day(EndOfTime)));
            foreach (var (name, day) in measure.MilestoneDays)
            {
                constants[$"law.{measure.Id}.{name}"] = new(ExpressionType.Date, Value.Of(day));
            }
        }

        foreach (var parameter in header.Parameters.Values)
        {
            if (ParameterValue(parameter) is { } typed)
            {
                constants[$"params.{parameter.Name}"] = typed;
            }
            else
            {
                diagnostics.Add(Diagnostic.Error(
                    "RP1011", $"\"{Diagnostic.Excerpt(parameter.Value.Text)}\" is no {parameter.Type}", parameter.Value.Location, parameter.Type switch
                    {
                        "duration" => "a duration such as P24M or P30D",
                        "integer" => "a whole number",
                        _ => "a date such as 2016-11-30",
                    }));
            }
        }

        return constants.ToImmutable();
    }

    private static ExpressionConstant? ParameterValue(PackParameter parameter) => parameter.Type switch
    {
        "duration" when Duration.TryParse(parameter.Value.Text, out var duration) => new(ExpressionType.Duration, Value.Of(duration)),
        "integer" when long.TryParse(parameter.Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            new(ExpressionType.Integer, Value.Of(number)),
        "date" when UncertainDate.TryParse(parameter.Value.Text, out var date) => new(ExpressionType.Date, Value.Of(date)),
        _ => null,
    };

    /// <summary>The function by which expressions ask a proposition.</summary>
    public static HostFunction Function(NexusDefinition definition)
    {
        var nexus = new NexusEvaluator(definition);
        return new HostFunction(
            definition.Id,
            [ExpressionType.Node(Party.RecordSchema)],
            ExpressionType.Truth,
            Cost: 50,
            (context, arguments) => ((EvaluationHost)context.Host!).Assess(nexus, arguments))
        {
            TakesMissing = true,
            RepeatsLast = true,
        };
    }

    private static ImmutableSortedDictionary<string, HostFunction> Functions(ImmutableArray<NexusDefinition> nexus)
    {
        var activity = ExpressionType.Node(Activity.RecordSchema);
        var functions = ImmutableSortedDictionary.CreateBuilder<string, HostFunction>(StringComparer.Ordinal);
        foreach (var definition in nexus)
        {
            functions[definition.Id] = Function(definition);
        }

        functions["discipline"] = new HostFunction(
            "discipline",
            [activity, ExpressionType.Word(DisciplineTable.Default.Groups)],
            ExpressionType.Truth,
            Cost: 20,
            static (context, arguments) => ((EvaluationHost)context.Host!).Discipline((Activity)arguments[0].AsNode, arguments[1].AsText));
        functions["premises"] = new HostFunction(
            "premises",
            [ExpressionType.Text],
            ExpressionType.Truth,
            Cost: 20,
            static (context, arguments) => ((EvaluationHost)context.Host!).Premises(arguments[0].AsText));
        functions["work"] = new HostFunction(
            "work",
            [activity, ExpressionType.Duration],
            ExpressionType.Period,
            Cost: 2,
            static (_, arguments) => WorkPeriod.Of((Activity)arguments[0].AsNode, arguments[1].AsDuration) is { } period
                ? Value.Of(period)
                : Value.Unknown("start", "the dates contradict each other"));
        return functions.ToImmutable();
    }
}
