using System.Collections.Immutable;

namespace Compliance.Rules.Packs;

/// <summary>What no text of a pack may hold. Ids, titles and reasons are printed beside verdicts: a line break or a terminal sequence in them would
/// forge lines or hide some.</summary>
internal static class PackTexts
{
    // Expressions may stand on several lines, and are read by a grammar of their own.
    private static readonly string[] Expressions = ["expr", "clock", "ask", "issued_before", "notified_before", "covers"];

    /// <summary>Reports each key and value with a control character (RP1011). Line breaks at the end of a text do no harm.</summary>
    public static void Check(DataNode root, ImmutableArray<Diagnostic>.Builder diagnostics) => Check(root, "", diagnostics);

    private static bool HasControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c != '\t')
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(DataNode node, string key, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        switch (node)
        {
            case DataMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (HasControl(entry.Key))
                    {
                        Report("a key", entry.KeyLocation, diagnostics);
                    }

                    Check(entry.Value, entry.Key, diagnostics);
                }

                break;
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Check(item, key, diagnostics);
                }

                break;
            case DataScalar scalar when HasControl(Weighed(scalar.Text, key)):
                Report($"the value of \"{Diagnostic.Excerpt(key)}\"", scalar.Location, diagnostics);
                break;
        }
    }

    private static string Weighed(string text, string key) => Expressions.Contains(key, StringComparer.Ordinal)
        ? text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
        : text.TrimEnd('\r', '\n');

    private static void Report(string what, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics) => diagnostics.Add(Diagnostic.Error(
        "RP1011", $"{what} holds a line break or another control character", location, "a text in one line", "remove the character; \">-\" folds a long text into one line"));
}
