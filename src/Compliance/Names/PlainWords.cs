using System.Buffers;
using System.Text;

namespace Compliance.Names;

/// <summary>Cuts texts of plain ASCII, as most names are, into words without copying letter by letter.</summary>
internal static class PlainWords
{
    private static readonly SearchValues<char> NoLetters = SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c))]);

    /// <summary>Whether the words of a text are its runs of ASCII letters and digits: nothing stands in it that is left out of words, joins them or is one itself.</summary>
    public static bool Are(ReadOnlySpan<char> text) => Ascii.IsValid(text) && !text.ContainsAny('\'', '&');

    /// <summary>Adds the words of such a text.</summary>
    public static void AddTo(ICollection<string> words, string text)
    {
        foreach (var range in text.AsSpan().SplitAny(NoLetters))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (length > 0)
            {
                words.Add(text.Substring(start, length));
            }
        }
    }
}
