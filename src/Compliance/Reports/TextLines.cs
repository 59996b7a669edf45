namespace Compliance.Reports;

/// <summary>Writes lines that end with a line feed everywhere. Control characters of quoted values become spaces, so that no value can
/// start a line or move the cursor of a terminal.</summary>
internal sealed class TextLines(TextWriter output)
{
    public void Add(string line)
    {
        output.Write(line.Any(char.IsControl) ? string.Create(line.Length, line, Replace) : line);
        output.Write('\n');
    }

    private static void Replace(Span<char> target, string line)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = char.IsControl(line[i]) ? ' ' : line[i];
        }
    }
}
