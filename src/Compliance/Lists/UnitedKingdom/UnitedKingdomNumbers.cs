using System.Collections.Immutable;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>
/// Document numbers in prose: "Passport Number. 563410155", "563410191 Secretary DPRK Embassy Luanda", "(1) 6487 (Egypt). Issued 30 Jan 1986. (2) 388181
/// (Yemen).". What holds digits and is no date, list number, remark in brackets or part of another word's number is a document number.
/// </summary>
internal static class UnitedKingdomNumbers
{
    private const int FewestDigits = 3;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <param name="Value">The number as printed, with the letters that belong to it.</param>
    /// <param name="Words">The words of the part of the text in which it stands.</param>
    public readonly record struct Number(string Value, string Words);

    /// <summary>The numbers of a text in order. A text that is one word with a digit is a number as it is.</summary>
    public static ImmutableArray<Number> Find(string text)
    {
        var clean = ListText.Clean(text);
        if (!clean.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        if (!clean.Contains(' ', StringComparison.Ordinal) && clean.IndexOfAny(['(', ':', ',', ';', '+']) < 0 && !HasLabel(clean))
        {
            return [new Number(clean.TrimEnd('.'), "")];
        }

        var numbers = ImmutableArray.CreateBuilder<Number>();
        foreach (var part in Parts(Words(clean)))
        {
            AddNumbers(part, numbers);
        }

        return numbers.Count <= 1 ? numbers.ToImmutable() : [.. numbers.DistinctBy(n => n.Value, StringComparer.Ordinal)];
    }

    private static void AddNumbers(ArraySegment<Word> part, ImmutableArray<Number>.Builder numbers)
    {
        string? words = null;
        for (var i = 0; i < part.Count; i++)
        {
            if (!CanBegin(part, i))
            {
                continue;
            }

            var first = i;
            while (first > 0 && IsLetterPrefix(part[first - 1]) && part[first].IsNext && first > i - 3)
            {
                first--;
            }

            // Two letters before the digits are a series; of more words only a fiscal code ("LBR HBB 61S17 Z352F") is made.
            if (i - first == 1 ? part[first].Text.Length > 3 : i - first > 1 && part[i].Text.Length != 5)
            {
                first = i;
            }

            var last = i;
            while (last + 1 < part.Count && part[last + 1].IsNext && Continues(part, i, last + 1, i - first > 1))
            {
                last++;
            }

            var value = first == last ? part[first].Text : string.Join(' ', part.Slice(first, last - first + 1).Select(w => w.Text));
            if (value.Count(char.IsAsciiDigit) >= FewestDigits)
            {
                words ??= string.Join(' ', part.Select(w => w.Text));
                numbers.Add(new Number(value, words));
            }

            i = last;
        }
    }

    private static bool CanBegin(ArraySegment<Word> part, int at)
    {
        var word = part[at];
        if (word.InBrackets || !word.HasDigit || IsDate(part, at))
        {
            return false;
        }

        // "issue number 002-15-L093534" is not the document's number.
        return !(at >= 2 && part[at - 2].Is("issue") && part[at - 1].Is("number"));
    }

    // "842 781", "96 03 464086": short groups of digits belong together; the parts of a fiscal code too.
    private static bool Continues(ArraySegment<Word> part, int first, int at, bool isCode)
    {
        var word = part[at];
        return word.HasDigit && !word.InBrackets && !IsDate(part, at)
            && (isCode || (IsShortDigits(part[at - 1].Text) && IsShortDigits(word.Text) && at - first < 5));
    }

    private static bool IsShortDigits(string text) => text.Length <= 6 && text.All(char.IsAsciiDigit);

    private static bool IsLetterPrefix(Word word) =>
        !word.InBrackets && word.Text.Length <= 3 && word.Text.All(char.IsAsciiLetterUpper) && word.Text is not ("NO" or "ID" or "NI" or "NR" or "SSN" or "NIC");

    private static bool IsDate(ArraySegment<Word> part, int at)
    {
        var text = part[at].Text;
        if (IsNumericDate(text))
        {
            return true;
        }

        var isDayOrYear = text.TrimEnd("stndrhSTNDRH").Length <= 2 || IsYear(text);
        if (!isDayOrYear)
        {
            return false;
        }

        // "30 Jan 1986", "Jan 1986", "Issued 1993", "end 2013"; a year that begins the text is a number like any other.
        return (at + 1 < part.Count && IsMonth(part[at + 1].Text))
            || (at > 0 && IsMonth(part[at - 1].Text))
            || (IsYear(text) && at > 0 && part[at - 1].Text.All(char.IsAsciiLetterLower) && !HasNumberWord(part[at - 1].Text))
            || (IsYear(text) && at > 0 && part[at - 1].Text.StartsWith("Issued", StringComparison.OrdinalIgnoreCase))
            || (IsYear(text) && at > 0 && part[at - 1].Text.StartsWith("Expire", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasNumberWord(string text) => text is "no" or "number" or "numbers" or "nr";

    // 21.2.2017, 24.06.1426 (Hijri), 03/07/1996, 29.9.11, 2000-2001, 2013-01-31.
    private static bool IsNumericDate(string text)
    {
        if (!text.AsSpan().ContainsAny('.', '/', '-'))
        {
            return false;
        }

        var parts = text.Split('.', '/', '-');
        return parts.Length switch
        {
            3 => Array.TrueForAll(parts, p => p.Length is 1 or 2 or 4 && p.All(char.IsAsciiDigit)) && IsShort(parts[1]) && (IsShort(parts[0]) || IsShort(parts[2])),
            2 => IsYear(parts[0]) && IsYear(parts[1]),
            _ => false,
        };

        static bool IsShort(string part) => part.Length <= 2;
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));

    private static bool IsMonth(string text) => text.Length >= 3 && Array.Exists(Months, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) && text.All(char.IsAsciiLetter);

    private static bool HasLabel(string text) => Unlabelled(text).Length != text.Length;

    // "no.F800691", "No.A1037434".
    private static string Unlabelled(string text) =>
        text.StartsWith("no.", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;

    /// <summary>The parts of a text with list numbers: the list numbers themselves are in none.</summary>
    private static IEnumerable<ArraySegment<Word>> Parts(List<Word> words)
    {
        var all = words.ToArray();
        var from = 0;
        for (var i = 0; i <= all.Length; i++)
        {
            if (i == all.Length || all[i].IsMark)
            {
                yield return new ArraySegment<Word>(all, from, i - from);
                from = i + 1;
            }
        }
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        var depth = 0;
        var closing = Closing(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '(' && closing is not null && closing.Contains(i))
            {
                if (Mark(text, i + 1) is > 0 and var end)
                {
                    words.Add(Word.Mark);
                    i = end;
                    continue;
                }

                depth++;
            }
            else if (c == ')' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0 && (i == 0 || text[i - 1] is ' ' or ',' or ';') && Mark(text, i) is > 0 and var last)
            {
                words.Add(Word.Mark);
                i = last;
            }
            else if (IsOfWord(c))
            {
                var start = i;
                while (i < text.Length && IsOfWord(text[i]))
                {
                    i++;
                }

                Add(words, text, start, i, depth > 0);
                i--;
            }
        }

        return words;
    }

    private static void Add(List<Word> words, string text, int start, int end, bool inBrackets)
    {
        var isNext = start > 1 && text[start - 1] == ' ' && IsOfWord(text[start - 2]) && text[start - 2] != '.';
        var word = Unlabelled(text[start..end]).Trim('.', '-', '/');
        if (word.Length > 0)
        {
            words.Add(new Word(word, inBrackets, isNext));
        }
    }

    // The brackets that are closed: after one that is not, the rest of the text is no remark.
    private static HashSet<int>? Closing(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return null;
        }

        var closed = new HashSet<int>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                open.Push(i);
            }
            else if (text[i] == ')' && open.TryPop(out var at))
            {
                closed.Add(at);
            }
        }

        return closed;
    }

    // "1)", "12)", "b)": the place of the bracket, or 0.
    private static int Mark(string text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        end = end == at && at < text.Length && char.IsAsciiLetter(text[at]) ? at + 1 : end;
        return end > at && end < text.Length && text[end] == ')' ? end : 0;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '.' or '/' or '+' or '\'' or '’';

    private readonly record struct Word(string Text, bool InBrackets, bool IsNext)
    {
        public static readonly Word Mark = new("", false, false);

        public bool IsMark => Text.Length == 0;

        // "2.81083E+11" is what a spreadsheet left of a number.
        public bool HasDigit => Text.AsSpan().ContainsAnyInRange('0', '9') && !Text.Contains("E+", StringComparison.Ordinal);

        public bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
    }
}
