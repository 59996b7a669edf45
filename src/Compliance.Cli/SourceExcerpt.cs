namespace Compliance.Cli;

/// <summary>The line of a file that a diagnostic points to, with a caret under the column.</summary>
internal static class SourceExcerpt
{
    private const int Longest = 240;

    /// <summary>Two lines, or none when the place is not in a file that can be read.</summary>
    public static IEnumerable<string> Of(SourceLocation location)
    {
        if (location.Line <= 0 || location.Column <= 0 || !File.Exists(location.File))
        {
            return [];
        }

        try
        {
            var line = File.ReadLines(location.File).Skip(location.Line - 1).FirstOrDefault();
            if (line is null || line.Length > Longest || location.Column > line.Length + 1)
            {
                return [];
            }

            var shown = string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
            return [$"    {shown}", $"    {new string(' ', location.Column - 1)}^"];
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            return [];
        }
    }
}
