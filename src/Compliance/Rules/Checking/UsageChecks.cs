using System.Collections.Immutable;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>What a pack defines and never uses: parameters and document types (RP3008), exemptions in rules they cannot lift anything of (RP2202).</summary>
internal static class UsageChecks
{
    public static void Check(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        Exemptions(pack, diagnostics);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in Expressions(pack))
        {
            Collect(expression.Root, named);
        }

        NexusChecks.Check(pack, named, diagnostics);
        foreach (var (name, parameter) in pack.Header.Parameters.Where(p => !named.Contains($"params.{p.Key}")))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3008", $"no expression uses the parameter \"{name}\"", parameter.Value.Location, $"params.{name} in an expression", "use it or remove it"));
        }

        var asked = pack.Exemptions.Select(e => e.Document).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (name, entry) in pack.Header.DocumentEntries.Where(d => !asked.Contains(d.Key) && !named.Contains($"'{d.Key}'")))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3008", $"nothing asks for a document of the type \"{name}\"", entry.KeyLocation, "an exemption or a condition that names it", "use it or remove it"));
        }
    }

    private static void Exemptions(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var exemption in pack.Exemptions)
        {
            var users = pack.Definitions.Where(r => r.Exemptions.Any(e => string.Equals(e.Id, exemption.Id, StringComparison.Ordinal))).ToList();
            var engaged = users.SelectMany(r => r.Laws).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var law in exemption.Laws.Where(l => users.Count > 0 && !engaged.Contains(l)))
            {
                diagnostics.Add(Diagnostic.Warning(
                    "RP2202",
                    $"no rule that uses the exemption \"{exemption.Id}\" engages \"{law}\"",
                    exemption.Location,
                    "measures of the rules that name it under \"unless\"",
                    "remove the measure from the exemption, or name the exemption in the rule that engages it"));
            }

            foreach (var rule in users.Where(r => !r.Laws.Any(l => exemption.Laws.Contains(l.Id))))
            {
                diagnostics.Add(Diagnostic.Warning(
                    "RP2202",
                    $"the exemption \"{exemption.Id}\" lifts no measure of the rule \"{rule.Id}\"",
                    rule.Places["unless"],
                    "an exemption from a measure that the rule engages",
                    "remove it from \"unless\", or add the measure to the exemption"));
            }
        }
    }

    private static IEnumerable<BoundExpression> Expressions(RulePack pack)
    {
        foreach (var rule in pack.Definitions)
        {
            foreach (var expression in rule.Condition.Atoms().Select(a => a.Expression).Concat(rule.Ask).Concat(rule.Explanation.Parts.Select(p => p.Expression).OfType<BoundExpression>()))
            {
                yield return expression;
            }

            if (rule.Clock is { } clock)
            {
                yield return clock;
            }
        }

        foreach (var exemption in pack.Exemptions)
        {
            BoundExpression?[] days = [exemption.IssuedBefore, exemption.NotifiedBefore, exemption.Covers];
            foreach (var expression in exemption.When.Atoms().Select(a => a.Expression).Concat(days.OfType<BoundExpression>()))
            {
                yield return expression;
            }
        }
    }

    private static void Collect(BoundNode node, HashSet<string> named)
    {
        if (node is ConstantNode or LiteralNode { Type: CodeType })
        {
            named.Add(TermKey.Of(node));
        }

        if (node is HostCallNode call)
        {
            named.Add(call.Function.Name);
        }

        foreach (var child in node.Children)
        {
            Collect(child, named);
        }
    }
}
