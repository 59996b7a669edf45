using System.Globalization;

namespace Compliance;

/// <summary>A place in an input: file, line and column, counted from 1; 0 means "not known".</summary>
/// <param name="File">The file as the caller named it, or a name in angle brackets for embedded or in-memory input.</param>
/// <param name="Line">The physical line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary>A place that is not in any file, such as a record built in code.</summary>
    public static SourceLocation None { get; } = new("");

    /// <summary>Renders <c>file:line:column</c>, leaving out what is not known.</summary>
    public override string ToString()
    {
        if (Line <= 0)
        {
            return File ?? "";
        }

        return Column <= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
    }
}
