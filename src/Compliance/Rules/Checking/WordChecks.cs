using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Words that only agreement gives a meaning: a scenario or basis that stands once and resembles one that stands often (RP2203), and
/// findings that count for nothing (RP2110).</summary>
internal static class WordChecks
{
    public static void Check(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        Compare(pack, "scenario", "scenario", r => r.Scenario, diagnostics);
        Compare(pack, "basis", "outcome", r => r.Basis, diagnostics);
        foreach (var rule in pack.Definitions.Where(r => r is { IsNote: false, Severity: 0 }))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP2110",
                $"\"{rule.Id}\" has a verdict and the severity 0: its findings add nothing to the score",
                rule.Places["outcome"],
                "a severity from 1 to 100, or the verdict note",
                "give the severity that the verdict calls for"));
        }
    }

    private static void Compare(
        RulePack pack, string what, string place, Func<RuleDefinition, string> read, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var words = pack.Definitions.GroupBy(read, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var common = words.Where(w => w.Value.Count > 1).Select(w => w.Key).ToList();
        foreach (var (word, rules) in words.Where(w => w.Value.Count == 1))
        {
            if (DidYouMean.Suggest(word, common) is { } near)
            {
                diagnostics.Add(Diagnostic.Warning(
                    "RP2203",
                    $"only \"{rules[0].Id}\" has the {what} \"{Diagnostic.Excerpt(word)}\"; {words[near].Count} rules have \"{near}\"",
                    rules[0].Places[place],
                    $"the {what} of the rules that belong together",
                    $"did you mean \"{near}\"?"));
            }
        }
    }
}
