using System.Text.RegularExpressions;
using Compliance.Lists.Workbooks;

namespace Compliance.Lists.Australia;

/// <summary>Takes the days of listing and amendment out of the Listing Information: "Listed on 24 Apr. 2009 (amended on 8 Aug. 2018, 3 May 2019)".</summary>
internal static partial class AustraliaListing
{
    private enum Meaning
    {
        None,
        Listed,
        Amended,
    }

    /// <summary>The days; a cell that holds only a day is the day of listing.</summary>
    public static (DateOnly? ListedOn, IReadOnlyList<DateOnly> AmendedOn) Read(WorkbookCell cell, Workbook workbook)
    {
        if (cell.Kind == WorkbookCellKind.Number)
        {
            return (cell.TryWhole(out var serial) && serial > 9999 ? workbook.Day(serial) : null, []);
        }

        var text = ListText.Clean(cell.Text);
        DateOnly? listed = null;
        var amended = new List<DateOnly>();
        var meaning = Meaning.Listed;
        var from = 0;
        foreach (Match date in Date().Matches(text))
        {
            meaning = Of(text[from..date.Index], meaning, isFirst: from == 0);
            from = date.Index + date.Length;
            if (ListDates.TryFree(date.Value.Replace(".", ". ", StringComparison.Ordinal), out var read) && read is { IsExact: true, Earliest.Year: >= 1945 })
            {
                if (meaning == Meaning.Listed)
                {
                    listed ??= read.Earliest;
                }
                else if (meaning == Meaning.Amended)
                {
                    amended.Add(read.Earliest);
                }
            }
        }

        return (listed, amended);
    }

    // What the words before a day make of it: "listed ... on", "amended on". Between the days of one row of them stand only commas, brackets, "and" and "on".
    private static Meaning Of(string words, Meaning before, bool isFirst)
    {
        var last = words.Trim(' ', ',', ';', '.', ':', '(', ')', '&');
        if (last.Length == 0 || last is "and" or "on" or "and on")
        {
            // A second day after "listed on" is no second listing.
            return before == Meaning.Listed && !isFirst ? Meaning.Amended : before;
        }

        if (!EndsInWord(last, "on") && !EndsInWord(last, "listed") && !EndsInWord(last, "amended"))
        {
            return Meaning.None;
        }

        var listed = Math.Max(last.LastIndexOf("listed", StringComparison.OrdinalIgnoreCase), last.LastIndexOf("designated", StringComparison.OrdinalIgnoreCase));
        var amended = last.LastIndexOf("amended", StringComparison.OrdinalIgnoreCase);
        var continued = last.LastIndexOf("continued", StringComparison.OrdinalIgnoreCase);
        if (continued > Math.Max(listed, amended) || Math.Max(listed, amended) < 0)
        {
            return Meaning.None;
        }

        if (amended > listed)
        {
            return Meaning.Amended;
        }

        // Relisting renews an entry that stays on the list; on another list it stood before.
        var verb = last[..listed].TrimEnd(' ', '-');
        return EndsInWord(verb, "re") || EndsInWord(verb, "last") ? Meaning.Amended
            : EndsInWord(verb, "formerly") || EndsInWord(verb, "previously") ? Meaning.None
            : Meaning.Listed;
    }

    private static bool EndsInWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]) || word is "listed");

    [GeneratedRegex(@"\b(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]?\s?[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
