using System.Collections.Immutable;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Packs;

/// <summary>Reads labelled conditions and binds their expressions.</summary>
internal sealed class ConditionReader
{
    private const int MaximumDepth = 6;

    private readonly ExpressionEnvironment _environment;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    public ConditionReader(ExpressionEnvironment environment, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _environment = environment;
        _diagnostics = diagnostics;
    }

    /// <summary>The keys all, any and none of a rule as one group.</summary>
    public ConditionGroup Read(MappingReader reader, string id)
    {
        var members = ImmutableArray.CreateBuilder<Condition>();
        members.AddRange(Members(reader.Items("all"), 1));
        if (reader.Items("any") is { IsEmpty: false } any)
        {
            members.Add(new ConditionGroup("any", GroupKind.Any, Members(any, 1), any[0].Location));
        }

        if (reader.Items("none") is { IsEmpty: false } none)
        {
            members.Add(new ConditionGroup("none", GroupKind.None, Members(none, 1), none[0].Location));
        }

        return new ConditionGroup(id, GroupKind.All, members.ToImmutable(), reader.Location);
    }

    /// <summary>A list of conditions under one key that must all hold.</summary>
    public ConditionGroup ReadAll(MappingReader reader, string key) =>
        new(key, GroupKind.All, Members(reader.Items(key), 1), reader.Location);

    /// <summary>Binds one expression of a stated type, or of any when null.</summary>
    public BoundExpression? Bind(DataScalar scalar, ExpressionType? expected) =>
        ExpressionCompiler.Compile(scalar, _environment, expected, _diagnostics);

    private ImmutableArray<Condition> Members(ImmutableArray<DataNode> nodes, int depth)
    {
        var members = ImmutableArray.CreateBuilder<Condition>();
        foreach (var node in nodes)
        {
            if (MappingReader.Open(node, "the condition", _diagnostics) is { } reader && Member(reader, depth) is { } member)
            {
                members.Add(member);
            }
        }

        return members.ToImmutable();
    }

    private Condition? Member(MappingReader reader, int depth)
    {
        var id = reader.Text("id", required: true) ?? "";
        if (id.Length > 0 && !_labels.Add(id))
        {
            _diagnostics.Add(Diagnostic.Error("RP1013", $"the condition \"{id}\" is defined twice", reader.Location, "a new id"));
        }

        var expression = reader.Scalar("expr");
        var all = reader.Items("all");
        var any = reader.Items("any");
        var none = reader.Items("none");
        reader.Close();
        var forms = (expression is null ? 0 : 1) + (all.IsEmpty ? 0 : 1) + (any.IsEmpty ? 0 : 1) + (none.IsEmpty ? 0 : 1);
        if (forms != 1 || depth > MaximumDepth)
        {
            _diagnostics.Add(Diagnostic.Error(
                "RP1019", $"the condition \"{id}\" is no condition", reader.Location, $"exactly one of expr, all, any, none, nested at most {MaximumDepth} deep"));
            return null;
        }

        if (expression is not null)
        {
            return Bind(expression, ExpressionType.Truth) is { } bound ? new ConditionAtom(id, bound, expression.Location) : null;
        }

        var (kind, items) = !all.IsEmpty ? (GroupKind.All, all) : !any.IsEmpty ? (GroupKind.Any, any) : (GroupKind.None, none);
        return new ConditionGroup(id, kind, Members(items, depth + 1), reader.Location);
    }
}
