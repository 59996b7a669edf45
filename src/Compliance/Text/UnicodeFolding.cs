using System.Text;

namespace Compliance.Text;

/// <summary>Folds text to a form in which spellings that differ only in case, width, composition or marks are equal.</summary>
/// <remarks>Works from the library's own tables (Unicode 15.0, see data/unicode/README.md) and never from the machine's: the
/// result is the same on every platform and culture, also in globalization-invariant mode.
/// <para>What it does: compatibility decomposition; full case folding; marks of Latin, Greek, Cyrillic, Arabic and Hebrew
/// removed; letters that Unicode does not decompose replaced (ł to l, ß to ss, æ to ae); digits of every script to ASCII; dashes,
/// apostrophes and quotes to their ASCII forms; control characters and every kind of blank to a space; zero-width characters,
/// bidirectional controls and soft hyphens removed; unpaired surrogates to U+FFFD. Hangul is composed to syllables.</para></remarks>
public static class UnicodeFolding
{
    /// <summary>Folds a text. Runs in time proportional to its length.</summary>
    /// <param name="text">Any text, also malformed UTF-16.</param>
    /// <returns>The folded text; folding it again changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            if (!char.IsAscii(c))
            {
                return FoldUnicode(text);
            }
        }

        return FoldAscii(text);
    }

    private static string FoldAscii(string text)
    {
        var i = 0;
        while (i < text.Length && FoldAscii(text[i]) == text[i])
        {
            i++;
        }

        return i == text.Length ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var j = 0; j < span.Length; j++)
            {
                span[j] = FoldAscii(source[j]);
            }
        });
    }

    private static char FoldAscii(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '`' => '\'',
        < ' ' or '\u007F' => ' ',
        _ => c,
    };

    private static string FoldUnicode(string text)
    {
        var table = FoldingTable.Instance;
        var runes = new List<int>(text.Length + 8);
        // Unpaired surrogates come out of EnumerateRunes as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                runes.Add(FoldAscii((char)rune.Value));
            }
            else if (Hangul.IsSyllable(rune.Value))
            {
                // Needs no table; a final that follows separately joins it below.
                runes.Add(rune.Value);
            }
            else if (table.TryReplace(rune.Value, out var replacement))
            {
                foreach (var part in replacement.EnumerateRunes())
                {
                    runes.Add(part.Value);
                }
            }
            else if (table.MarkClass(rune.Value) != FoldingTable.Removed)
            {
                runes.Add(rune.Value);
            }
        }

        OrderMarks(runes, table);
        return Compose(runes, table);
    }

    // Canonical ordering of the marks that are kept (The Unicode Standard, section 3.11, D108 and D109).
    private static void OrderMarks(List<int> runes, FoldingTable table)
    {
        for (var i = 0; i < runes.Count; i++)
        {
            if (runes[i] < 0x300 || table.MarkClass(runes[i]) == 0)
            {
                continue;
            }

            var end = i + 1;
            while (end < runes.Count && table.MarkClass(runes[end]) != 0)
            {
                end++;
            }

            if (end - i > 1)
            {
                var ordered = runes.GetRange(i, end - i).OrderBy(table.MarkClass).ToList();
                for (var j = 0; j < ordered.Count; j++)
                {
                    runes[i + j] = ordered[j];
                }
            }

            i = end;
        }
    }

    private static string Compose(List<int> runes, FoldingTable table)
    {
        var result = new StringBuilder(runes.Count);
        var previous = 0;
        foreach (var rune in runes)
        {
            var composed = previous == 0 ? 0 : Hangul.Compose(previous, rune);
            if (composed == 0 && rune is 0x3099 or 0x309A)
            {
                composed = table.Compose(previous, rune);
            }

            if (composed != 0)
            {
                previous = composed;
                continue;
            }

            Append(result, previous);
            previous = rune;
        }

        Append(result, previous);
        return result.ToString();
    }

    private static void Append(StringBuilder text, int rune)
    {
        if (rune != 0)
        {
            Span<char> characters = stackalloc char[2];
            text.Append(characters[..new Rune(rune).EncodeToUtf16(characters)]);
        }
    }
}
