using System.Collections.Immutable;
using System.Globalization;

namespace Compliance;

/// <summary>Reads one YAML document into data nodes, refusing what hides or multiplies content.</summary>
/// <remarks>Driven by the event parser: the document tree of the YAML package overflows the stack on deep nesting. Scalars are
/// text; only an empty plain value, <c>~</c> and <c>null</c> are null, and no word is a Boolean. The location of a scalar is that of
/// its first character: behind an opening quote, and on the first content line of a literal block. Codes: RP1001 not readable, RP1003 duplicate
/// key, RP1005 refused feature, RP1006 (on request) value cut by a comment.</remarks>
internal static class YamlNodes
{
    /// <summary>How deep mappings and sequences may nest.</summary>
    public const int MaximumDepth = 32;

    /// <summary>How many UTF-16 units a file may have.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>How many scalars, sequences and mappings a file may have.</summary>
    public const int MaximumNodes = 500_000;

    /// <summary>The root node, or null with at least one error added. A duplicate key is reported and its first value stands.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">The name that diagnostics show.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="warnOfCutValues">Whether to warn (RP1006) of plain values that a comment follows on the same line.</param>
    /// <param name="budget">The values that several files may have together; without it <see cref="MaximumNodes"/> for this one.</param>
    public static DataNode? Read(string text, string fileName, ImmutableArray<Diagnostic>.Builder diagnostics, bool warnOfCutValues = false, NodeBudget? budget = null)
    {
        if (text.Length > MaximumLength)
        {
            diagnostics.Add(Diagnostic.Error(
                "RP1001",
                string.Create(CultureInfo.InvariantCulture, $"The file has {text.Length} characters"),
                new SourceLocation(fileName),
                string.Create(CultureInfo.InvariantCulture, $"at most {MaximumLength}"),
                "split it into several files"));
            return null;
        }

        var source = text.StartsWith('\uFEFF') ? text[1..] : text;
        return new YamlNodeReader(source, fileName, diagnostics, warnOfCutValues, budget ?? new NodeBudget(MaximumNodes)).ReadDocument();
    }
}

/// <summary>How many scalars, sequences and mappings may still be read.</summary>
internal sealed class NodeBudget(int maximum)
{
    private int _read;

    public int Maximum => maximum;

    public bool Take() => ++_read <= maximum;
}
