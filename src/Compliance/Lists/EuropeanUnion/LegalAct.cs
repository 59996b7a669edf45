using System.Globalization;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>A legal act by its CELEX number, such as 32017R1509 for Regulation (EU) 2017/1509.</summary>
/// <param name="Number">As acts are cited: <c>2017/1509</c>; <c>267/2012</c> for acts until 2014.</param>
/// <param name="Title">The act with its kind: <c>Regulation (EU) 2017/1509</c>, <c>Regulation (EC) No 881/2002</c>.</param>
internal sealed record LegalAct(string Number, string Title)
{
    /// <summary>Reads a CELEX number of sector 3: the year, a letter for the kind and four digits; null for anything else.</summary>
    /// <remarks>Since 2015 acts are numbered year/number in one series (OJ notice of 2014-12-13); the Community's acts ended with 2009.</remarks>
    public static LegalAct? Parse(string celex)
    {
        if (celex.Length != 10 || celex[0] != '3' || celex[5] is < 'A' or > 'Z'
            || !int.TryParse(celex.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(celex.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1952 || number == 0)
        {
            return null;
        }

        var kind = celex[5] switch
        {
            'R' => "Regulation",
            'D' => "Decision",
            'L' => "Directive",
            _ => "Act",
        };
        return year >= 2015
            ? Of(kind, celex[5] is 'D' ? "CFSP" : "EU", string.Create(CultureInfo.InvariantCulture, $"{year}/{number}"), "")
            : Of(kind, celex[5] is 'D' ? "CFSP" : year >= 2010 ? "EU" : "EC", string.Create(CultureInfo.InvariantCulture, $"{number}/{year}"), "No ");
    }

    private static LegalAct Of(string kind, string of, string number, string label) => new(number, $"{kind} ({of}) {label}{number}");
}
