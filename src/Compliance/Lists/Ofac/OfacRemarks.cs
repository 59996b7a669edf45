namespace Compliance.Lists.Ofac;

/// <summary>Takes the Remarks of a flat file apart: statements separated by "; " and ended by a full stop, quoted names within apostrophes.</summary>
internal static class OfacRemarks
{
    // "alt. a.k.a. '".
    private const int LongestMark = 14;

    private static readonly string[] Abbreviations = ["LTD", "CO", "INC", "CORP", "JR", "SR", "BHD", "PTE", "PVT", "LLC", "ST", "NO", "EST", "BROS", "LTDA", "DEPT", "INT'L", "IND"];

    /// <summary>States every fact of the remarks.</summary>
    /// <param name="remarks">The whole text, with the rest from the comments file.</param>
    /// <param name="isCut">Whether the text breaks off and its rest is not known: the last statement is then no fact.</param>
    /// <param name="title">The entry's title, which some remarks repeat.</param>
    /// <param name="facts">Takes the facts.</param>
    /// <param name="endsInFullStop">Whether a full stop at the end is that of the remarks and not of a name.</param>
    public static void Read(ReadOnlySpan<char> remarks, bool isCut, string title, OfacFacts facts, bool endsInFullStop = true)
    {
        var rest = remarks.Trim();
        while (!rest.IsEmpty)
        {
            var end = EndOfStatement(rest);
            var statement = rest[..end].Trim();
            rest = end >= rest.Length ? [] : rest[(end + 1)..].TrimStart();
            if (!rest.IsEmpty)
            {
                State(statement, title, facts);
            }
            else if (isCut)
            {
                facts.ReportCut(statement);
            }
            else
            {
                State(endsInFullStop ? WithoutFullStop(statement) : statement, title, facts);
            }
        }
    }

    /// <summary>The statements of the XML's remarks, each in brackets of its own: "(Linked To: EXAMPLE (HOLDING))(Linked To: OTHER)".</summary>
    public static IEnumerable<string> Bracketed(string remarks)
    {
        var start = 0;
        while (start < remarks.Length)
        {
            var end = remarks[start] == '(' ? Closing(remarks, start) : -1;
            yield return end < 0 ? remarks[start..] : remarks[(start + 1)..end];
            start = end < 0 ? remarks.Length : end + 1;
            while (start < remarks.Length && remarks[start] == ' ')
            {
                start++;
            }
        }
    }

    private static int Closing(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static void State(ReadOnlySpan<char> statement, string title, OfacFacts facts)
    {
        statement = statement.TrimEnd(' ');
        var isAlternative = statement.StartsWith("alt. ", StringComparison.OrdinalIgnoreCase);
        var text = isAlternative ? statement["alt. ".Length..].TrimStart() : statement;
        if (text.IsEmpty || text is ".")
        {
            return;
        }

        // "(individual) [SDGT]" and the like are set in brackets.
        var inner = text[0] == '(' && Closing(text, 0) == text.Length - 1 ? text[1..^1] : text;
        if (OfacTerms.StartOf(inner, out var valueAt) is { } term)
        {
            facts.State(term, inner[valueAt..].ToString());
        }
        else if (!inner.Equals(title, StringComparison.OrdinalIgnoreCase))
        {
            facts.ReportUnread(text);
        }
    }

    // A ";" inside the apostrophes of an alias ends nothing; an apostrophe that is never closed does not swallow the next statement.
    private static int EndOfStatement(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        var isLast = end < 0;
        end = isLast ? text.Length : end;
        // An alias begins a statement even where the ";" before it is missing.
        var mark = text[..end].IndexOf(" a.k.a. '", StringComparison.Ordinal);
        mark = mark > 0 ? mark : text[..end].IndexOf(" f.k.a. '", StringComparison.Ordinal);
        if (mark > 0 && !text[..mark].Equals("alt.", StringComparison.OrdinalIgnoreCase))
        {
            return mark;
        }

        if (isLast)
        {
            return end;
        }

        var quote = text[..Math.Min(text.Length, LongestMark)].IndexOf(".a. '", StringComparison.Ordinal);
        if (quote < 0 || IsClosed(text[..end]))
        {
            return end;
        }

        var later = end;
        while (true)
        {
            var next = text[(later + 1)..].IndexOf(';');
            var candidate = next < 0 ? text.Length : later + 1 + next;
            var added = text[(later + 1)..candidate].TrimStart();
            if (OfacTerms.StartOf(added, out _) is not null || added.StartsWith("alt. ", StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }

            if (IsClosed(text[..candidate]))
            {
                return candidate;
            }

            if (next < 0)
            {
                return end;
            }

            later = candidate;
        }
    }

    private static bool IsClosed(ReadOnlySpan<char> statement) => statement.TrimEnd(" .").EndsWith("'", StringComparison.Ordinal);

    // The full stop that ends the remarks stands for that of an abbreviation too: "Linked To: EXAMPLE CO." ends in one only.
    private static ReadOnlySpan<char> WithoutFullStop(ReadOnlySpan<char> statement)
    {
        if (!statement.EndsWith(".", StringComparison.Ordinal))
        {
            return statement;
        }

        var text = statement[..^1];
        var word = text[(text.LastIndexOfAny(" ,") + 1)..];
        var isAbbreviated = word.Contains('.');
        foreach (var abbreviation in Abbreviations)
        {
            isAbbreviated |= word.Equals(abbreviation, StringComparison.Ordinal);
        }

        return isAbbreviated && statement.StartsWith("Linked To", StringComparison.OrdinalIgnoreCase) ? statement : text;
    }
}
