using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Compliance.Text;

/// <summary>Tells the script of characters from data/unicode/scripts.tsv.</summary>
internal static class Scripts
{
    private static readonly Lazy<(int First, int Last, Script Script)[]> Ranges = new(() =>
        [.. EmbeddedTable.ReadRows("unicode/scripts.tsv").Select(r => (EmbeddedTable.Hex(r[0]), EmbeddedTable.Hex(r[1]), Enum.Parse<Script>(r[2])))]);

    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The script of a character; punctuation, digits and unknown characters are <see cref="Script.Common"/>.</summary>
    public static Script Of(Rune rune)
    {
        var codePoint = rune.Value;
        if (codePoint < 0x80)
        {
            return char.IsAsciiLetter((char)codePoint) ? Script.Latin : Script.Common;
        }

        if (Hangul.IsSyllable(codePoint))
        {
            return Script.Hangul;
        }

        var ranges = Ranges.Value;
        int low = 0, high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (codePoint > ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return ranges[middle].Script;
            }
        }

        return Script.Common;
    }

    /// <summary>Cuts a text where its script changes. Characters without a script stay with what stands before them (at the
    /// beginning, with what follows); a text without letters is one segment of <see cref="Script.Common"/>.</summary>
    public static ImmutableArray<ScriptSegment> Segments(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length == 0 ? [] : [new ScriptSegment(text, text.AsSpan().ContainsAny(AsciiLetters) ? Script.Latin : Script.Common)];
        }

        var segments = ImmutableArray.CreateBuilder<ScriptSegment>();
        var start = 0;
        var position = 0;
        var current = Script.Common;
        foreach (var rune in text.EnumerateRunes())
        {
            var script = Of(rune);
            if (script != Script.Common && script != current)
            {
                if (current != Script.Common)
                {
                    segments.Add(new ScriptSegment(text[start..position], current));
                    start = position;
                }

                current = script;
            }

            position += rune.Utf16SequenceLength;
        }

        if (start < text.Length)
        {
            segments.Add(new ScriptSegment(text[start..], current));
        }

        return segments.ToImmutable();
    }
}

/// <summary>A stretch of text in one script.</summary>
internal sealed record ScriptSegment(string Text, Script Script);
