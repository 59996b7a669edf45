using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Checking;

/// <summary>Something whose value the record or the evidence decides, with values that stand for all it can have: no two values that a condition
/// could tell apart are represented by one of them.</summary>
/// <param name="Key">What it reads, see <see cref="TermKey"/>.</param>
/// <param name="Values">The values, unknown and none included.</param>
internal sealed record Term(string Key, ImmutableArray<Value> Values)
{
    /// <summary>Stands for every text that the conditions do not name.</summary>
    public const string OtherText = "\0other";

    /// <summary>Stands for a currency that the conditions do not name.</summary>
    private const string OtherCurrency = "XXX";

    /// <summary>Whether a node is a term: a leaf of conditions with representable values.</summary>
    public static bool IsTerm(BoundNode node) => node switch
    {
        AsOfNode => true,
        HostCallNode => node.Type.Kind is ValueKind.Truth or ValueKind.Date or ValueKind.Text or ValueKind.Money,
        VariableNode or FieldNode or ItemNode or PeriodBoundNode or DateShiftNode or SumNode =>
            node.Type.Kind is ValueKind.Truth or ValueKind.Text or ValueKind.Date or ValueKind.Money,
        _ => false,
    };

    /// <summary>The term of a node, given the constants it is compared with.</summary>
    public static Term Of(string key, BoundNode node, IEnumerable<Value> constants)
    {
        var values = ImmutableArray.CreateBuilder<Value>();
        switch (node.Type.Kind)
        {
            case ValueKind.Truth:
                values.AddRange(Value.True, Value.False);
                break;
            case ValueKind.Text:
                AddTexts(node.Type, constants, values);
                break;
            case ValueKind.Date:
                AddDates(node is AsOfNode, constants, values);
                break;
            default:
                AddMoney(constants, values);
                break;
        }

        if (node is not AsOfNode)
        {
            values.Add(default);
            if (CanBeNone(node))
            {
                values.Add(Value.None);
            }
        }

        return new Term(key, values.ToImmutable());
    }

    // The subject is always there; a party that the record answers with none makes all its fields none.
    private static bool CanBeNone(BoundNode node) => node switch
    {
        FieldNode field => field.Field.CanBeNone || CanBeNone(field.Children[0]),
        VariableNode or ItemNode => node.Type.Kind != ValueKind.Node,
        HostCallNode call => !call.Function.TakesMissing,
        _ => true,
    };

    private static void AddTexts(ExpressionType type, IEnumerable<Value> constants, ImmutableArray<Value>.Builder values)
    {
        if (type is ChoiceType choice)
        {
            values.AddRange(choice.Words.Select(Value.Of));
            return;
        }

        values.AddRange(constants.Where(c => c.Kind == ValueKind.Text).Select(c => c.AsText).Distinct(StringComparer.Ordinal).Select(Value.Of));
        values.Add(Value.Of(OtherText));
    }

    // A comparison asks on which side of a constant's first and last reading the date's first and last readings lie: the days beside
    // and on those edges stand for all others.
    private static void AddDates(bool isExact, IEnumerable<Value> constants, ImmutableArray<Value>.Builder values)
    {
        var days = new SortedSet<int>();
        foreach (var edge in constants.Where(c => c.Kind == ValueKind.Date).SelectMany(c => new[] { c.AsDate.Earliest, c.AsDate.Latest }))
        {
            for (var day = edge.DayNumber - 1; day <= edge.DayNumber + 1; day++)
            {
                days.Add(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
            }
        }

        if (days.Count == 0)
        {
            days.Add(DateOnly.MaxValue.DayNumber / 2);
        }

        foreach (var first in days)
        {
            foreach (var last in isExact ? [first] : days.Where(d => d >= first))
            {
                values.Add(Value.Of(UncertainDate.Between(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last))));
            }
        }
    }

    private static void AddMoney(IEnumerable<Value> constants, ImmutableArray<Value>.Builder values)
    {
        var amounts = constants.Where(c => c.Kind == ValueKind.Money).Select(c => c.AsMoney).ToList();
        var edges = amounts.Select(a => a.Amount).Append(0).Distinct().Order().ToList();
        var points = new List<decimal>(edges);
        points.AddRange(edges.Zip(edges.Skip(1), (low, high) => (low / 2) + (high / 2)));
        points.Add(edges[0] > decimal.MinValue ? edges[0] - 1 : edges[0]);
        points.Add(edges[^1] < decimal.MaxValue ? edges[^1] + 1 : edges[^1]);
        foreach (var currency in amounts.Select(a => a.Currency).Append(OtherCurrency).Distinct(StringComparer.Ordinal))
        {
            values.AddRange(points.Select(p => Value.Of(new Money(p, currency))));
        }
    }
}
