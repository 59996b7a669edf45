namespace Compliance.Rules.Expressions;

/// <summary>The text of an expression and where it stands, so that an offset in it becomes a place in the file.</summary>
internal sealed class ExpressionSource
{
    private readonly SourceLocation _start;
    private readonly DataScalarStyle _style;

    public ExpressionSource(string text, SourceLocation start, DataScalarStyle style = DataScalarStyle.Plain)
    {
        Text = text;
        _start = start;
        _style = style;
    }

    public string Text { get; }

    /// <summary>The place of a character. Further lines of a literal block begin in the column of the first.</summary>
    public SourceLocation At(int offset)
    {
        if (_start.Line <= 0 || _style == DataScalarStyle.Reflowed)
        {
            return _start;
        }

        var line = _start.Line;
        var column = _start.Column;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                column = _start.Column;
            }
            else
            {
                column += _style == DataScalarStyle.SingleQuoted && Text[i] == '\'' ? 2 : 1;
            }
        }

        return _start with { Line = line, Column = column };
    }
}
