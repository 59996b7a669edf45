using System.Collections.Immutable;

namespace Compliance;

/// <summary>One node of a parsed YAML or JSON document or of a CSV row, with its place. Only text: typing is the schema's job.</summary>
internal abstract record DataNode(SourceLocation Location);

/// <summary>A single value as written. <paramref name="IsNull"/> marks an explicit null (JSON null, YAML null or ~).</summary>
internal sealed record DataScalar(SourceLocation Location, string Text, bool IsNull = false) : DataNode(Location)
{
    /// <summary>How it was written, which decides whether a place inside it can be told.</summary>
    public DataScalarStyle Style { get; init; }
}

/// <summary>How a scalar was written in its file.</summary>
internal enum DataScalarStyle
{
    /// <summary>As it stands: each character of the text is one of the source.</summary>
    Plain,

    /// <summary>In single quotes; a quote inside is written twice.</summary>
    SingleQuoted,

    /// <summary>In double quotes, without escapes.</summary>
    DoubleQuoted,

    /// <summary>A literal block (<c>|</c>): lines stand as written, all indented alike.</summary>
    Literal,

    /// <summary>A folded block (<c>&gt;</c>), a value over several lines, or one with escapes: a place in the text is not a place in the source.</summary>
    Reflowed,
}

/// <summary>An ordered list of nodes.</summary>
internal sealed record DataSequence(SourceLocation Location, ImmutableArray<DataNode> Items) : DataNode(Location);

/// <summary>Keys and values in the order written; the reader has refused duplicate keys.</summary>
internal sealed record DataMapping(SourceLocation Location, ImmutableArray<DataEntry> Entries) : DataNode(Location)
{
    /// <summary>The value of a key, or null when the key is absent.</summary>
    public DataNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }
}

/// <summary>One key with its place and its value.</summary>
internal sealed record DataEntry(string Key, SourceLocation KeyLocation, DataNode Value);
