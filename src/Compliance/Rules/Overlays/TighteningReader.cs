using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Overlays;

/// <summary>Reads the entries of <c>tighten:</c>, with which an overlay makes rules of its base stricter.</summary>
internal static class TighteningReader
{
    /// <summary>The key under which they stand in rules/*.yaml.</summary>
    public const string Key = "tighten";

    private const int ShortestReason = 20;

    /// <summary>The rules with what is tightened in them.</summary>
    public static ImmutableArray<RuleDefinition> Apply(
        IReadOnlyCollection<DataNode> nodes,
        ImmutableArray<RuleDefinition> rules,
        ImmutableArray<ExemptionDefinition> exemptions,
        RulePackHeader header,
        PackOrigins origins,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var tightened = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (MappingReader.Open(node, "the tightening", diagnostics) is { } reader)
            {
                Read(reader, tightened, exemptions, header, origins, diagnostics);
            }
        }

        return [.. rules.Select(r => tightened[r.Id])];
    }

    private static void Read(
        MappingReader reader,
        Dictionary<string, RuleDefinition> rules,
        ImmutableArray<ExemptionDefinition> exemptions,
        RulePackHeader header,
        PackOrigins origins,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var id = reader.Scalar("rule", required: true);
        var severity = reader.Integer("severity");
        var without = reader.Texts("without");
        reader.RefuseEmpty("without");
        var reason = reader.Scalar("reason", required: true);
        if (reason is not null && reason.Text.Trim().Length < ShortestReason)
        {
            reader.Wrong(reason, "reason", FormattableString.Invariant($"a sentence of at least {ShortestReason} characters that says why, as it stands in findings"));
        }

        reader.Close();
        if (id is null || reason is null || header.Overlay is not { } overlay)
        {
            return;
        }

        var own = rules.Values.Where(r => !origins.IsOwn(r.Location)).Select(r => r.Id);
        if (!rules.TryGetValue(id.Text, out var rule))
        {
            diagnostics.Add(RulePackLoader.Unknown("rule", id.Text, id.Location, own));
        }
        else if (origins.IsOwn(rule.Location))
        {
            diagnostics.Add(Wrong($"\"{id.Text}\" is a rule of the overlay itself", id.Location, "a rule of the base", "change the rule where it stands"));
        }
        else if (rule.Tightening is { } earlier)
        {
            diagnostics.Add(Wrong($"the rule \"{id.Text}\" is tightened twice", id.Location, "one entry a rule", $"see {earlier.Location}"));
        }
        else if (severity is null && without.IsEmpty)
        {
            diagnostics.Add(Wrong($"nothing of \"{id.Text}\" is tightened", reader.Location, "\"severity\", \"without\" or both", "say what is stricter, or remove the entry"));
        }
        else
        {
            var raised = CheckSeverity(reader, severity, rule, overlay, diagnostics) ? severity : null;
            rules[id.Text] = rule with
            {
                Severity = raised ?? rule.Severity,
                Tightening = new RuleTightening(
                    header.Id, reason.Text.Trim().TrimEnd('.'), raised is null ? null : rule.Severity, Named(without, rule, exemptions, diagnostics), reader.Location),
            };
        }
    }

    private static bool CheckSeverity(
        MappingReader reader, int? severity, RuleDefinition rule, OverlayHeader overlay, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var place = reader.PlaceOf("severity");
        if (severity is not { } value)
        {
            return false;
        }

        if (value is < 0 or > 100)
        {
            diagnostics.Add(Diagnostic.Error("RP1011", "the severity lies outside 0 to 100", place, "a whole number from 0 to 100"));
            return false;
        }

        if (rule.IsNote)
        {
            diagnostics.Add(Wrong($"\"{rule.Id}\" is a note: it has no score that a severity could raise", place, "a rule with a verdict", "remove \"severity\", or add a rule of your own"));
            return false;
        }

        if (value <= rule.Severity)
        {
            diagnostics.Add(OverlayDiagnostics.OfMilder(
                overlay.Authority,
                FormattableString.Invariant($"the severity of \"{rule.Id}\" is {rule.Severity} in the base; {value} is {(value < rule.Severity ? "milder" : "not stricter")}"),
                place,
                FormattableString.Invariant($"a number above {rule.Severity}"),
                "raise it or leave it out; or state under \"authority\" who allowed it"));
        }

        return value != rule.Severity;
    }

    private static ImmutableArray<string> Named(
        ImmutableArray<DataScalar> without, RuleDefinition rule, ImmutableArray<ExemptionDefinition> exemptions, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var named = ImmutableArray.CreateBuilder<string>();
        var known = exemptions.Select(e => e.Id).ToList();
        foreach (var exemption in without)
        {
            if (named.Contains(exemption.Text))
            {
                diagnostics.Add(Diagnostic.Error("RP1013", $"the exemption \"{exemption.Text}\" is named twice", exemption.Location, "each exemption once"));
            }
            else if (rule.Exemptions.Any(e => string.Equals(e.Id, exemption.Text, StringComparison.Ordinal)))
            {
                named.Add(exemption.Text);
            }
            else if (known.Contains(exemption.Text, StringComparer.Ordinal))
            {
                diagnostics.Add(Wrong(
                    $"the rule \"{rule.Id}\" does not have the exemption \"{exemption.Text}\"",
                    exemption.Location,
                    rule.Exemptions.IsEmpty ? "a rule with exemptions" : "one of " + string.Join(", ", rule.Exemptions.Select(e => e.Id)),
                    "name the rule that has it"));
            }
            else
            {
                diagnostics.Add(RulePackLoader.Unknown("exemption", exemption.Text, exemption.Location, known));
            }
        }

        return [.. named.Order(StringComparer.Ordinal)];
    }

    private static Diagnostic Wrong(string message, SourceLocation location, string expected, string next) =>
        Diagnostic.Error(OverlayDiagnostics.Tightening, message, location, expected, next);
}
