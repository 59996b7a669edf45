namespace Compliance.Cli;

/// <summary>The line of a file that a diagnostic points to, with a caret under the column.</summary>
internal sealed class SourceExcerpt
{
    private const int Longest = 240;

    // Findings come in the order of the files: the last file is kept, not all of them.
    private string? _file;
    private string[] _lines = [];

    /// <summary>Two lines, or none when the place is not in a file that can be read.</summary>
    public IEnumerable<string> Of(SourceLocation location)
    {
        if (location.Line <= 0 || location.Column <= 0 || !File.Exists(location.File))
        {
            return [];
        }

        try
        {
            if (!string.Equals(_file, location.File, StringComparison.Ordinal))
            {
                (_file, _lines) = (location.File, File.ReadAllLines(location.File));
            }

            var line = _lines.ElementAtOrDefault(location.Line - 1);
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
