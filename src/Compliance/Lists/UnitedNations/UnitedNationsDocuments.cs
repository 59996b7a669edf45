using System.Text.RegularExpressions;

namespace Compliance.Lists.UnitedNations;

/// <summary>Reads INDIVIDUAL_DOCUMENT: the kind from labels in English, French or Spanish, the number freed of labels and remarks.</summary>
internal static partial class UnitedNationsDocuments
{
    /// <summary>The document, or null when the element states no number.</summary>
    public static Identifier? Read(ListElement document)
    {
        var label = document["TYPE_OF_DOCUMENT"];
        var label2 = document["TYPE_OF_DOCUMENT2"];
        var printed = document["NUMBER"];
        var number = printed.Length > 0 ? Number(printed) : LabelledNumber(label2);
        if (number is null)
        {
            return null;
        }

        var kind = Kind(label);
        kind = kind == IdentifierKind.Other ? Kind(label2) : kind;
        kind = kind == IdentifierKind.Other ? Kind(printed) : kind;
        var country = document["ISSUING_COUNTRY"] is { Length: > 0 } issuing ? issuing : document["COUNTRY_OF_ISSUE"];
        return new Identifier(kind, number, ListText.CleanOrNull(country));
    }

    private static IdentifierKind Kind(string label) =>
        Passport().IsMatch(label) ? IdentifierKind.Passport
        : National().IsMatch(label) ? IdentifierKind.NationalId
        : IdentifierKind.Other;

    // "381110042 (Expired 25 Jan. 2016)" is the number with a remark; "Qatari passport number 00868774" is a label with the number.
    private static string? Number(string printed)
    {
        var number = LabelledNumber(printed) ?? printed;
        var remark = number.IndexOf('(', StringComparison.Ordinal);
        if (remark > 0 && number.EndsWith(')') && number.AsSpan(0, remark).ContainsAnyInRange('0', '9'))
        {
            number = number[..remark];
        }

        return ListText.CleanOrNull(number);
    }

    private static string? LabelledNumber(string text)
    {
        // Without a digit the pattern would be tried from every label anew.
        var match = text.AsSpan().ContainsAnyInRange('0', '9') ? Label().Match(text) : Match.Empty;
        return match.Success ? match.Groups[1].Value.Trim() : null;
    }

    [GeneratedRegex(@"passport|passeport|pasaporte", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passport();

    [GeneratedRegex(@"identi|tazkira|national n|social security|fiscal code", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex National();

    // A label of words ending in "number", "no." or a colon, then what holds a digit.
    [GeneratedRegex(@"^[^0-9]*?(?:\bnumber\b\s*:?|\bno\.\s*:?|:)\s*([^\s].*[0-9].*|[0-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
