using System.Text;

namespace Compliance.Lists;

/// <summary>What list readers need to know about printed text before names are analysed.</summary>
internal static class ListText
{
    /// <summary>Trims and makes every run of white space one blank; null and blank text give the empty string.</summary>
    public static string Clean(string? text)
    {
        // Most printed text is clean already.
        if (text is null || IsClean(text))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.Length > 0 && clean[^1] == ' ' ? clean.ToString(0, clean.Length - 1) : clean.ToString();
    }

    private static bool IsClean(string text)
    {
        var wasSpace = text.Length > 0;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (wasSpace)
                {
                    return false;
                }

                wasSpace = true;
            }
            else if (c is > ' ' and < '\u007F' || !char.IsWhiteSpace(c))
            {
                wasSpace = false;
            }
            else
            {
                return false;
            }
        }

        return !wasSpace;
    }

    /// <summary>The cleaned text, or null when there is none.</summary>
    public static string? CleanOrNull(string? text) => Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>Whether the text has a letter of a script other than Latin.</summary>
    public static bool HasNonLatinLetter(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && !IsInLatinBlock(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text has a Latin letter.</summary>
    public static bool HasLatinLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && IsInLatinBlock(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    // Unicode blocks of Latin letters, the modifier letters used in romanisations, and the full-width forms.
    private static bool IsInLatinBlock(int codePoint) => codePoint
        is <= 0x02FF
        or (>= 0x1D00 and <= 0x1DBF)
        or (>= 0x1E00 and <= 0x1EFF)
        or (>= 0x2C60 and <= 0x2C7F)
        or (>= 0xA720 and <= 0xA7FF)
        or (>= 0xAB30 and <= 0xAB6F)
        or (>= 0xFB00 and <= 0xFB06)
        or (>= 0xFF21 and <= 0xFF5A);
}
