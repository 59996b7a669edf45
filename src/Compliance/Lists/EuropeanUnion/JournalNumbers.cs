using System.Text.RegularExpressions;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Takes numbers out of the cells of the Official Journal tables: "836110034 (diplomatic)", "745420176, expires on 19.10.2020", "563410081 / 472410022".</summary>
internal static partial class JournalNumbers
{
    /// <summary>The numbers of a cell without their remarks, and how many of its values hold none.</summary>
    public static (List<string> Numbers, int Unread) Read(string cell)
    {
        var numbers = new List<string>();
        var unread = 0;
        foreach (var value in JournalCells.Values(cell))
        {
            foreach (var part in JournalCells.At(value, " / "))
            {
                if (Number(part) is { } number)
                {
                    numbers.Add(number);
                }
                else
                {
                    unread++;
                }
            }
        }

        return (numbers, unread);
    }

    /// <summary>The telephone numbers of a cell.</summary>
    public static IEnumerable<string> Phones(string cell)
    {
        foreach (var value in JournalCells.Plain(cell))
        {
            foreach (var part in PhoneSeparator().Split(value))
            {
                var phone = part.Trim(' ', '.', ':', ',');
                if (phone.Count(char.IsAsciiDigit) >= 5)
                {
                    yield return phone;
                }
            }
        }
    }

    /// <summary>The e-mail addresses of a cell.</summary>
    public static IEnumerable<string> Emails(string cell)
    {
        if (!cell.Contains('@', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var word in cell.Split((char[])[' ', ';', ',', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var mail = (word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word[7..] : word).Trim('.');
            if (mail.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < mail.Length - 1)
            {
                yield return mail;
            }
        }
    }

    private static string? Number(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        // "(+9821) 8021412" begins with a bracket that belongs to the number.
        var number = open > 0 ? text[..open] : text;
        var remark = Remark().Match(number);
        number = remark.Success ? number[..remark.Index] : number;
        if (Series().Match(number) is { Success: true } series)
        {
            number = series.Groups[1].Value + " " + series.Groups[2].Value;
        }

        return FsfDocument.Number(number.Trim(' ', ',', '.', ';'), IdentifierKind.Other);
    }

    [GeneratedRegex(@"[,;]?\s+(?:issued|expire[sd]?|expiring|valid|expiration)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^series\s+(\S+)\s+No\.?\s+(\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Series();

    [GeneratedRegex(@"\band\b|\bfax\b:?|,", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneSeparator();
}
