using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;

namespace Compliance.Rules.Packs;

/// <summary>Reads the entries of <c>exemptions:</c>.</summary>
internal static class ExemptionReader
{
    public static IEnumerable<ExemptionDefinition> Read(
        IEnumerable<DataNode> nodes,
        RulePackHeader header,
        ImmutableArray<Measure> measures,
        PackEnvironments environments,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var node in nodes)
        {
            if (MappingReader.Open(node, "the exemption", diagnostics) is { } reader
                && Read(reader, header, measures, environments, diagnostics) is { } exemption)
            {
                yield return exemption;
            }
        }
    }

    private static ExemptionDefinition? Read(
        MappingReader reader,
        RulePackHeader header,
        ImmutableArray<Measure> measures,
        PackEnvironments environments,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var id = reader.Text("id", required: true);
        var title = reader.Text("title", required: true);
        var laws = LawReferences.Read(reader, measures, diagnostics);
        var scope = ScopeReader.Read(reader, diagnostics);
        var missing = reader.Text("missing", required: true);
        var requires = reader.Mapping("requires");
        var whens = reader.Items("when");
        if (requires?.Node("document") is null && whens.IsEmpty)
        {
            // An empty "requires" asks for nothing either, and would lift the measure for everybody.
            diagnostics.Add(Diagnostic.Error("RP1021", "the exemption asks for no proof", reader.Location, "\"requires\" with a document, or \"when\""));
        }

        if (scope is not { } found)
        {
            return null;
        }

        var environment = environments.For(found.Scope, found.Name);
        var conditions = new ConditionReader(environment, diagnostics);
        var document = requires?.Scalar("document");
        if (document is not null && !header.Documents.ContainsKey(document.Text))
        {
            diagnostics.Add(RulePackLoader.Unknown("document type", document.Text, document.Location, header.Documents.Keys));
        }

        var issued = Bind(requires, "issued_before", ExpressionType.Date, conditions);
        var notified = Bind(requires, "notified_before", ExpressionType.Date, conditions);
        var isNoticeFirst = requires?.Flag("notice_first") ?? false;
        var covers = BindDays(requires, "covers", conditions, diagnostics);
        if (document is null && (isNoticeFirst || (issued ?? notified ?? covers) is not null))
        {
            diagnostics.Add(Diagnostic.Error("RP1022", "dates are asked of a document that is not named", reader.Location, "a key \"document\""));
        }

        requires?.Close();
        reader.RefuseEmpty("when");
        var when = conditions.ReadAll(reader, "when");
        reader.Close();
        if (id is null || title is null || missing is null)
        {
            return null;
        }

        return new ExemptionDefinition
        {
            Id = id,
            Title = title,
            Scope = found.Scope,
            Laws = [.. laws.Select(l => l.Id)],
            Document = document?.Text,
            IssuedBefore = issued,
            NotifiedBefore = notified,
            IsNoticeFirst = isNoticeFirst,
            Covers = covers,
            When = when,
            Missing = missing,
            Environment = environment,
            Location = reader.Location,
        };
    }

    // A stretch of days, or one day such as as_of.
    private static BoundExpression? BindDays(
        MappingReader? reader, string key, ConditionReader conditions, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (reader?.Scalar(key) is not { } scalar || conditions.Bind(scalar, null) is not { } bound)
        {
            return null;
        }

        if (bound.Type.Kind is ValueKind.Period or ValueKind.Date)
        {
            return bound;
        }

        diagnostics.Add(Diagnostic.Error("RP2002", $"\"{key}\" is {bound.Type.Name}", scalar.Location, "a period or a date"));
        return null;
    }

    private static BoundExpression? Bind(MappingReader? reader, string key, ExpressionType type, ConditionReader conditions) =>
        reader?.Scalar(key) is { } scalar ? conditions.Bind(scalar, type) : null;
}
