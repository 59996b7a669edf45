using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compliance;

/// <summary>The text of a YAML file, asked for what the event parser does not tell: where a scalar's text begins, how it was written, what follows it.</summary>
internal sealed class YamlSource(string source, string fileName)
{
    public SourceLocation ContentPlace(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => At(scalar.Start) with { Column = (int)scalar.Start.Column + 1 },
        ScalarStyle.Literal or ScalarStyle.Folded => BlockPlace(scalar),
        _ => At(scalar.Start),
    };

    // The parser reports the indicator; the content begins one line lower, at an indent that only the source tells.
    private SourceLocation BlockPlace(Scalar scalar)
    {
        var at = NextLine((int)scalar.Start.Index);
        var line = (int)scalar.Start.Line + 1;
        for (var start = at; start < source.Length; start = NextLine(start))
        {
            var text = start;
            while (text < source.Length && source[text] == ' ')
            {
                text++;
            }

            if (text < source.Length && source[text] is not ('\n' or '\r'))
            {
                return new SourceLocation(fileName, line, text - start - LeadingBlanks(scalar.Value) + 1);
            }
        }

        return new SourceLocation(fileName, line, 1);
    }

    private static int LeadingBlanks(string text)
    {
        var content = text.AsSpan().TrimStart("\r\n");
        return content.Length - content.TrimStart(' ').Length;
    }

    private int NextLine(int index)
    {
        while (index < source.Length && source[index] is not ('\n' or '\r'))
        {
            index++;
        }

        if (index < source.Length && source[index] == '\r' && index + 1 < source.Length && source[index + 1] == '\n')
        {
            index++;
        }

        return Math.Min(index + 1, source.Length);
    }

    public DataScalarStyle StyleOf(Scalar scalar)
    {
        switch (scalar.Style)
        {
            case ScalarStyle.Literal:
                return DataScalarStyle.Literal;
            case ScalarStyle.Folded:
                return DataScalarStyle.Reflowed;
            default:
                if (scalar.Start.Line != scalar.End.Line)
                {
                    return DataScalarStyle.Reflowed;
                }

                break;
        }

        return scalar.Style switch
        {
            ScalarStyle.SingleQuoted => DataScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => source.AsSpan((int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index)).Contains('\\')
                ? DataScalarStyle.Reflowed
                : DataScalarStyle.DoubleQuoted,
            _ => DataScalarStyle.Plain,
        };
    }

    public bool IsFollowedByComment(Scalar scalar)
    {
        var at = (int)scalar.End.Index;
        while (at < source.Length && source[at] is (' ' or '\t'))
        {
            at++;
        }

        return at < source.Length && source[at] == '#';
    }

    // The parser lists its default tag handles even without a directive, so the source decides.
    public bool HasDirective()
    {
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("%", StringComparison.Ordinal))
            {
                return true;
            }

            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    // The parser reports where the mapping around a tab begins; the first indent from there on that holds one is meant.
    public SourceLocation? TabPlace(int index, int line)
    {
        for (var start = index == 0 ? 0 : source.AsSpan(0, index).LastIndexOfAny('\n', '\r') + 1; start < source.Length; start = NextLine(start), line++)
        {
            var at = start;
            while (at < source.Length && source[at] == ' ')
            {
                at++;
            }

            if (at < source.Length && source[at] == '\t')
            {
                return new SourceLocation(fileName, line, at - start + 1);
            }
        }

        return null;
    }

    public SourceLocation At(Mark mark) => new(fileName, (int)mark.Line, (int)mark.Column);
}
