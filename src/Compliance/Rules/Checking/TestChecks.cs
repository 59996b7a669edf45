using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Checking;

/// <summary>Rules that no test of the pack expects anything of (RP3007). Only names are looked at; running the tests is another command.</summary>
internal static class TestChecks
{
    public static void Check(RulePack pack, ImmutableArray<PackFile> tests, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var isComplete = true;
        var budget = new NodeBudget(YamlNodes.MaximumNodes);
        foreach (var file in tests)
        {
            if (YamlNodes.Read(file.Text, file.DisplayPath, diagnostics, warnOfCutValues: true, budget) is { } root)
            {
                Collect(root, named);
            }
            else
            {
                isComplete = false;
            }
        }

        // A file that cannot be read may name every rule.
        foreach (var rule in pack.Definitions.Where(r => isComplete && !named.Contains(r.Id)))
        {
            diagnostics.Add(Diagnostic.Warning(
                "RP3007",
                $"no test expects anything of the rule \"{rule.Id}\"",
                rule.Location,
                "an entry of \"findings\" in a test that names it",
                "add a test in which it holds and one in which it does not"));
        }
    }

    // Wherever "rule: ID" stands in an entry of "findings" or in a boundary.
    private static void Collect(DataNode node, HashSet<string> named)
    {
        switch (node)
        {
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Collect(item, named);
                }

                break;
            case DataMapping mapping:
                foreach (var key in (ReadOnlySpan<string>)["findings", "boundary", "boundaries"])
                {
                    var entries = mapping.Find(key) switch
                    {
                        DataSequence several => several.Items.OfType<DataMapping>(),
                        DataMapping one => [one],
                        _ => [],
                    };
                    named.UnionWith(entries.Select(e => e.Find("rule")).OfType<DataScalar>().Select(s => s.Text));
                }

                foreach (var entry in mapping.Entries)
                {
                    Collect(entry.Value, named);
                }

                break;
            default:
                break;
        }
    }
}
