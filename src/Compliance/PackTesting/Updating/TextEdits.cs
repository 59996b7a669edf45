using System.Text;

namespace Compliance.PackTesting.Updating;

/// <summary>Replacements in one text that do not touch each other.</summary>
internal sealed class TextEdits(string text)
{
    private readonly SortedDictionary<int, (int End, string With)> _edits = [];

    public string Text => text;

    public bool IsEmpty => _edits.Count == 0;

    /// <summary>The line break of the text.</summary>
    public string NewLine { get; } = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Replaces a stretch; false when another edit touches it, which then stands.</summary>
    public bool Replace(int start, int end, string with)
    {
        if (string.Equals(text[start..end], with, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var (otherStart, other) in _edits)
        {
            if (start <= other.End && otherStart <= end)
            {
                return otherStart == start && other.End == end && string.Equals(other.With, with, StringComparison.Ordinal);
            }
        }

        _edits.Add(start, (end, with));
        return true;
    }

    /// <summary>The end of the line that a place is on, before its line break.</summary>
    public int LineEnd(int at)
    {
        var end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The start of the line that a place is on.</summary>
    public int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>The text with every edit.</summary>
    public string Apply()
    {
        var changed = new StringBuilder();
        var at = 0;
        foreach (var (start, (end, with)) in _edits)
        {
            changed.Append(text, at, start - at).Append(with);
            at = end;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }
}
