using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Dates;
using Compliance.Lists.Workbooks;

namespace Compliance.Lists.Australia;

/// <summary>Reads the cell Date of Birth: a year, a day counted by the spreadsheet, or text with several of both.</summary>
internal static partial class AustraliaBirthDates
{
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    /// <summary>The dates of a cell, and what of it could not be read.</summary>
    public static (IReadOnlyList<UncertainDate> Dates, IReadOnlyList<string> Unread) Read(WorkbookCell cell, Workbook workbook)
    {
        // A new line separates dates as a semicolon does.
        var text = ListText.Clean(cell.Text.Replace('\n', ';'));
        if (text.Length == 0 || IsNothing(text))
        {
            return ([], []);
        }

        if (cell.TryWhole(out var number))
        {
            return Whole(number, workbook) is { } date ? ([date], []) : ([], [text]);
        }

        var dates = new List<UncertainDate>();
        var unread = new List<string>();
        foreach (var part in NumberedText.Split(text))
        {
            ReadPart(part, dates, unread);
        }

        return (dates, unread);
    }

    public static bool IsNothing(string text) => text.ToLowerInvariant() is "na" or "n/a" or "-" or "unknown" or "not available";

    // Four digits are a year, more are days; four digits that are no year of a birth are days too (9157 is 25 January 1925).
    private static UncertainDate? Whole(int number, Workbook workbook) =>
        number is >= FirstYear and <= LastYear ? UncertainDate.Year(number)
        : workbook.Day(number) is { Year: >= FirstYear and <= LastYear } day ? UncertainDate.Day(day)
        : null;

    private static void ReadPart(string part, List<UncertainDate> dates, List<string> unread)
    {
        if (TryDate(part, out var whole))
        {
            Add(whole, dates);
            return;
        }

        foreach (var piece in Separator().Split(Remark().Replace(part, Loose)))
        {
            var text = Label().Replace(ListText.Clean(piece), "").Trim(' ', '.', ':');
            if (text.Length == 0)
            {
                continue;
            }

            if (TryDate(text, out var date))
            {
                Add(date, dates);
            }
            else
            {
                ReadWords(text, dates, unread);
            }
        }
    }

    // "27/05/1973 01/01/1975", "1980.1981": several dates without anything between; "24 Jan.1973" lacks a blank.
    private static void ReadWords(string text, List<UncertainDate> dates, List<string> unread)
    {
        var spaced = ListText.Clean(text.Replace('.', ' '));
        if (TryDate(spaced, out var single))
        {
            Add(single, dates);
            return;
        }

        var words = spaced.Split(' ');
        var isAllNumbers = words.All(static w => w.All(static c => char.IsAsciiDigit(c) || c == '/'));
        var left = new List<string>();
        foreach (var word in words)
        {
            if ((isAllNumbers || word.Contains('/', StringComparison.Ordinal)) && TryDate(word, out var date))
            {
                Add(date, dates);
            }
            else
            {
                left.Add(word);
            }
        }

        if (left.Count > 0)
        {
            unread.Add(string.Join(' ', left));
        }
    }

    private static void Add(UncertainDate date, List<UncertainDate> dates)
    {
        if (!dates.Contains(date))
        {
            dates.Add(date);
        }
    }

    // A year outside the range belongs to another calendar, or is a misprint.
    private static bool TryDate(string text, out UncertainDate date)
    {
        var clean = text.StartsWith("approximately:", StringComparison.OrdinalIgnoreCase) ? "approximately " + text["approximately:".Length..].Trim() : text;
        return ListDates.TryFree(clean, out date)
            && date.Earliest.Year >= FirstYear - 1
            && date.Latest.Year <= LastYear + 1
            || IsTwoYears(clean, out date);
    }

    // "1977/1978".
    private static bool IsTwoYears(string text, out UncertainDate date)
    {
        date = default;
        var match = TwoYears().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var from = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        var to = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        if (from is < FirstYear or > LastYear || to is < FirstYear or > LastYear || from > to)
        {
            return false;
        }

        date = UncertainDate.Between(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));
        date = match.Groups[1].Length > 0 ? date.AsApproximate() : date;
        return true;
    }

    // A bracket may be a remark, or hold a date.
    private static string Loose(Match bracket) => TryDate(bracket.Groups[1].Value.Trim(), out _) ? ";" + bracket.Groups[1].Value + ";" : ";";

    [GeneratedRegex(@"[,;]|>>|\bor\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\(([^()]*)(?:\)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:alt\.?\s*)?(?:DOB|born)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(approximately |circa )?([0-9]{4})\s?/\s?([0-9]{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoYears();
}
