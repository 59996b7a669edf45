using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;

namespace Compliance.Rules.Packs;

/// <summary>Reads the entries of <c>rules:</c>.</summary>
internal static class RuleReader
{
    private const string Note = "note";

    private static readonly string[] PlacesOfInterest = ["scenario", "law", "unless", "refines", "outcome"];

    private static readonly WordTable<Verdict> Verdicts = new()
    {
        ["prohibited"] = Verdict.Prohibited,
        ["licence_required"] = Verdict.LicenceRequired,
        ["review"] = Verdict.Review,
        [Note] = Verdict.Clear,
    };

    public static IEnumerable<RuleDefinition> Read(
        IEnumerable<DataNode> nodes,
        ImmutableArray<Measure> measures,
        ImmutableArray<ExemptionDefinition> exemptions,
        PackEnvironments environments,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var node in nodes)
        {
            if (MappingReader.Open(node, "the rule", diagnostics) is { } reader
                && Read(reader, measures, exemptions, environments, diagnostics) is { } rule)
            {
                yield return rule;
            }
        }
    }

    private static RuleDefinition? Read(
        MappingReader reader,
        ImmutableArray<Measure> measures,
        ImmutableArray<ExemptionDefinition> exemptions,
        PackEnvironments environments,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var id = reader.Text("id", required: true);
        var title = reader.Text("title", required: true);
        var scenario = reader.Text("scenario", required: true);
        var laws = LawReferences.Read(reader, measures, diagnostics);
        var scope = ScopeReader.Read(reader, diagnostics);
        var next = reader.Text("next", required: true);
        var refines = reader.Text("refines");
        var outcome = reader.Mapping("outcome", required: true);
        var verdictWord = outcome?.Scalar("verdict", required: true);
        var verdict = outcome?.Choice("verdict", Verdicts, required: false);
        var severity = outcome?.Integer("severity", required: true);
        var basis = outcome?.Text("basis", required: true);
        outcome?.Close();
        if (id is not null && id.Any(c => char.IsWhiteSpace(c) || c == '/'))
        {
            reader.Wrong(reader.Scalar("id")!, "id", "an id without blanks and slashes");
        }

        if (severity is < 0 or > 100)
        {
            diagnostics.Add(Diagnostic.Error("RP1011", "the severity lies outside 0 to 100", outcome!.PlaceOf("severity"), "a whole number from 0 to 100"));
        }

        if (scope is not { } found)
        {
            return null;
        }

        var environment = environments.For(found.Scope, found.Name);
        var conditions = new ConditionReader(environment, diagnostics);
        var clock = ReadClock(reader, conditions, diagnostics);
        var condition = conditions.Read(reader, id ?? "");
        if (!reader.HasKey("all") && !reader.HasKey("any") && !reader.HasKey("none"))
        {
            diagnostics.Add(Diagnostic.Error("RP1023", "the rule has no condition", reader.Location, "at least one of all, any, none"));
        }

        reader.RefuseEmpty("all", "any", "none", "unless", "ask");
        var granted = ReadExemptions(reader, found.Scope, exemptions, diagnostics);
        var explanation = reader.Scalar("explain", required: true) is { } text ? TemplateReader.Read(text, environment, diagnostics) : null;
        var ask = reader.Texts("ask").Select(a => conditions.Bind(a, null)).OfType<BoundExpression>().ToImmutableArray();
        reader.Close();
        if (id is null || title is null || scenario is null || next is null || verdict is null || severity is null || basis is null || explanation is null)
        {
            return null;
        }

        return new RuleDefinition
        {
            Id = id,
            Title = title,
            Scenario = scenario,
            Scope = found.Scope,
            Laws = laws,
            Clock = clock,
            Condition = condition,
            Exemptions = granted,
            Refines = refines,
            Verdict = verdict.Value,
            IsNote = string.Equals(verdictWord?.Text, Note, StringComparison.Ordinal),
            Severity = severity.Value,
            Basis = basis,
            Explanation = explanation,
            NextQuestion = next,
            Ask = ask,
            Environment = environment,
            Location = reader.Location,
            Places = new KeyPlaces(PlacesOfInterest, reader),
        };
    }

    private static BoundExpression? ReadClock(MappingReader reader, ConditionReader conditions, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (reader.Scalar("clock", required: true) is not { } scalar || string.Equals(scalar.Text, "as_of", StringComparison.Ordinal))
        {
            return null;
        }

        var clock = conditions.Bind(scalar, null);
        if (clock is not null && clock.Type.Kind is not (ValueKind.Period or ValueKind.Date))
        {
            diagnostics.Add(Diagnostic.Error("RP2002", $"the clock is {clock.Type.Name}", scalar.Location, "a period, a date, or as_of"));
            return null;
        }

        return clock;
    }

    private static ImmutableArray<ExemptionDefinition> ReadExemptions(
        MappingReader reader, RuleScope scope, ImmutableArray<ExemptionDefinition> exemptions, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<ExemptionDefinition>();
        foreach (var id in reader.Texts("unless"))
        {
            var exemption = exemptions.FirstOrDefault(e => string.Equals(e.Id, id.Text, StringComparison.Ordinal));
            if (exemption is null)
            {
                diagnostics.Add(RulePackLoader.Unknown("exemption", id.Text, id.Location, exemptions.Select(e => e.Id)));
            }
            else if (exemption.Scope != scope)
            {
                diagnostics.Add(Diagnostic.Error("RP1024", $"the exemption \"{id.Text}\" is of another scope", id.Location, "an exemption that applies to the same kind"));
            }
            else if (found.Contains(exemption))
            {
                diagnostics.Add(Diagnostic.Error("RP1013", $"the exemption \"{id.Text}\" is named twice", id.Location, "each exemption once"));
            }
            else
            {
                found.Add(exemption);
            }
        }

        return found.ToImmutable();
    }
}
