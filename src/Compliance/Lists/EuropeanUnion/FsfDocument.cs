using System.Text.RegularExpressions;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>Reads document numbers: the number freed of labels; in older files also its type and remarks, which stand in the same text.</summary>
internal static partial class FsfDocument
{
    private const int MostCharactersOfLabel = 200;

    /// <summary>Takes <c>AD001095 (passport-National passport) ((passport))</c> apart.</summary>
    public static (string Number, string Type) Old(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var end = open + 1;
            while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            {
                end++;
            }

            if (end > open + 1 && end < text.Length && text[end] == '-')
            {
                return (text[..open].TrimEnd(), text[(open + 1)..end]);
            }
        }

        return (text, "");
    }

    /// <summary>The number without a label such as "Ration Card no."; null when there is none. Bank codes need not hold a digit.</summary>
    public static string? Number(string text, IdentifierKind kind)
    {
        var number = text.TrimEnd(' ', '.', ',', ';');
        if (kind == IdentifierKind.Bic)
        {
            return number.Length >= 8 ? number : null;
        }

        if (!number.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        return number.Length <= MostCharactersOfLabel && Label().Match(number) is { Success: true } labelled ? labelled.Groups[1].Value : number;
    }

    // Words that end in "no.", "Nr", "number" or "SSN", and what holds the first digit after them.
    [GeneratedRegex(@"^[^0-9]{0,60}?\b(?:no|nr|number|ssn)\b[.:]*\s*([^\s].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
