using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compliance.PackTesting.Updating;

/// <summary>A node of a YAML text with the stretch of text that it takes, so that a value can be replaced and nothing else.</summary>
/// <remarks>The text has been read by <see cref="YamlNodes"/> before: it has no aliases, tags or second documents, and its depth is bounded.</remarks>
internal sealed class YamlSpan
{
    private YamlSpan(int start, int end, int line, int column, bool isFlow, string? text, ImmutableArray<(YamlSpan Key, YamlSpan Value)> entries, ImmutableArray<YamlSpan> items)
    {
        (Start, End, Line, Column, IsFlow, Text, Entries, Items) = (start, end, line, column, isFlow, text, entries, items);
    }

    /// <summary>Where it starts, as an index into the text.</summary>
    public int Start { get; }

    /// <summary>The place behind its last character; of a block, behind its last value.</summary>
    public int End { get; }

    /// <summary>The line of its first character, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of its first character, from 1.</summary>
    public int Column { get; }

    /// <summary>Whether it stands in brackets or braces.</summary>
    public bool IsFlow { get; }

    /// <summary>The text of a single value; null for others.</summary>
    public string? Text { get; }

    /// <summary>The keys and values of a mapping.</summary>
    public ImmutableArray<(YamlSpan Key, YamlSpan Value)> Entries { get; }

    /// <summary>The items of a sequence.</summary>
    public ImmutableArray<YamlSpan> Items { get; }

    public bool IsMapping => !Entries.IsDefault;

    public bool IsSequence => !Items.IsDefault;

    public static YamlSpan Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return Read(parser);
    }

    /// <summary>The value of a key, or null.</summary>
    public YamlSpan? Find(string key)
    {
        foreach (var (name, value) in IsMapping ? Entries : [])
        {
            if (string.Equals(name.Text, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The mapping that starts at a place, or null.</summary>
    public YamlSpan? MappingAt(int line, int column)
    {
        if (IsMapping && Line == line && Column == column)
        {
            return this;
        }

        var children = IsMapping ? Entries.Select(e => e.Value) : IsSequence ? Items : [];
        return children.Select(c => c.MappingAt(line, column)).FirstOrDefault(found => found is not null);
    }

    private static YamlSpan Read(Parser parser)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return At(scalar.Start, (int)scalar.End.Index, false, scalar.Value, default, default);
            case SequenceStart start:
                parser.MoveNext();
                var items = ImmutableArray.CreateBuilder<YamlSpan>();
                while (parser.Current is not SequenceEnd)
                {
                    items.Add(Read(parser));
                }

                // The event of a closing bracket ends where it starts.
                var isFlowList = start.Style == SequenceStyle.Flow;
                var listEnd = isFlowList ? (int)parser.Current.Start.Index + 1 : items.Count == 0 ? (int)start.Start.Index : items[^1].End;
                parser.MoveNext();
                return At(start.Start, listEnd, isFlowList, null, default, items.ToImmutable());
            case MappingStart start:
                parser.MoveNext();
                var entries = ImmutableArray.CreateBuilder<(YamlSpan, YamlSpan)>();
                while (parser.Current is not MappingEnd)
                {
                    entries.Add((Read(parser), Read(parser)));
                }

                var isFlow = start.Style == MappingStyle.Flow;
                var end = isFlow ? (int)parser.Current.Start.Index + 1 : entries.Count == 0 ? (int)start.Start.Index : Math.Max(entries[^1].Item1.End, entries[^1].Item2.End);
                parser.MoveNext();
                return At(start.Start, end, isFlow, null, entries.ToImmutable(), default);
            default:
                throw new InvalidOperationException("The text was read before and is not YAML now.");
        }
    }

    private static YamlSpan At(Mark start, int end, bool isFlow, string? text, ImmutableArray<(YamlSpan Key, YamlSpan Value)> entries, ImmutableArray<YamlSpan> items) =>
        new((int)start.Index, end, (int)start.Line, (int)start.Column, isFlow, text, entries, items);
}
