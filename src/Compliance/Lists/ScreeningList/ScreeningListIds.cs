using Compliance.Dates;

namespace Compliance.Lists.ScreeningList;

/// <summary>Reads the <c>ids</c> column: documents, features and notes of OFAC in one cell, between semicolons.</summary>
/// <remarks>Until 2022 the type stood last ("KP, 123456, Passport"), since 2023 first ("Passport, 123456, KP, 18 Jan 1984"); told for each value by the types themselves.</remarks>
internal sealed class ScreeningListIds(ListFindings findings)
{
    private bool typeIsFirst;

    /// <summary>Reads the values of one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="place">The place of its row.</param>
    /// <param name="facts">Takes what is found.</param>
    public void Read(string cell, SourceLocation place, ScreeningListFacts facts)
    {
        if (cell.Length == 0)
        {
            return;
        }

        foreach (var printed in cell.Split(';'))
        {
            var value = ListText.Clean(printed);
            if (value.Length > 0)
            {
                ReadValue(value, place, facts);
            }
        }
    }

    private void ReadValue(string value, SourceLocation place, ScreeningListFacts facts)
    {
        var first = value.IndexOf(", ", StringComparison.Ordinal);
        var last = value.LastIndexOf(", ", StringComparison.Ordinal);
        var (head, tail) = first < 0 ? (value, value) : (value[..first], value[(last + 2)..]);
        var (atEnd, atStart) = (ScreeningListIdTypes.Of(tail), ScreeningListIdTypes.Of(head));
        if (atEnd is not null || atStart is not null)
        {
            // "Gender, Male" and "Male, Gender"; when both could be types, the order of the values before decides.
            typeIsFirst = atStart is not null && (atEnd is null || typeIsFirst);
        }

        var known = typeIsFirst ? atStart : atEnd;
        var type = typeIsFirst ? head : tail;
        var rest = first < 0 ? "" : typeIsFirst ? value[(first + 2)..] : value[..last];
        if (known is null && first < 0)
        {
            // A piece of prose that had a semicolon in it.
            facts.Notes++;
            return;
        }

        if (known is null)
        {
            findings.AddOnce("ids " + type, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord, $"\"{type}\" is not known as a type of identifier; its values are taken as identifiers of no particular kind.", place));
        }

        Take(known ?? ScreeningListIdType.Document(IdentifierKind.Other), type, rest, facts);
    }

    private void Take(ScreeningListIdType known, string type, string rest, ScreeningListFacts facts)
    {
        switch (known.Use)
        {
            case ScreeningListIdUse.Gender:
                facts.Gender ??= ListText.CleanOrNull(rest);
                break;
            case ScreeningListIdUse.Listing:
                if (ListDates.TryFree(rest, out var day) && day.IsExact)
                {
                    facts.Listings.Add((type, day.Earliest));
                }

                break;
            case ScreeningListIdUse.Note:
                facts.Notes++;
                facts.ConcernsDprk |= rest.Contains("North Korea Sanctions Regulations", StringComparison.OrdinalIgnoreCase);
                break;
            default:
                TakeDocument(known.Kind, rest, facts);
                break;
        }
    }

    private void TakeDocument(IdentifierKind kind, string rest, ScreeningListFacts facts)
    {
        var parts = rest.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        string? country = null;
        if (typeIsFirst)
        {
            // number, country, issued, expires
            while (parts.Count > 1 && IsDate(parts[^1]))
            {
                parts.RemoveAt(parts.Count - 1);
            }

            if (parts.Count > 1 && IsCountry(parts[^1]))
            {
                country = parts[^1];
                parts.RemoveAt(parts.Count - 1);
            }
        }
        else
        {
            // country, expires, issued, number
            if (parts.Count > 1 && IsCountry(parts[0]))
            {
                country = parts[0];
                parts.RemoveAt(0);
            }

            while (parts.Count > 1 && IsDate(parts[0]))
            {
                parts.RemoveAt(0);
            }
        }

        var number = string.Join(", ", parts);
        if (number.Length == 0)
        {
            facts.DocumentsWithoutNumber++;
            return;
        }

        if (number.Contains("IMO", StringComparison.Ordinal) && ImoNumber.Find(number) is [var only])
        {
            facts.AddImo(only);
            return;
        }

        facts.Identifiers.Add(new Identifier(kind, number, country));
    }

    private static bool IsCountry(string text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    // Four digits alone are more often a number than a year, but behind a country only a date stands: the caller never strips the last part.
    private static bool IsDate(string text) => text.Length <= 20 && ListDates.TryFree(text, out _);
}
