using System.Text;
using Compliance.Lists;
using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>Brings an identifier to the form in which it agrees exactly or not at all.</summary>
internal static class IdentifierText
{
    private const int Shortest = 5;

    /// <summary>Capital letters and digits without punctuation, O read as 0 (lists print both), the label IMO dropped; e-mail
    /// addresses keep their punctuation. Null when too little is left to identify anything, or a word without digits that is no BIC.</summary>
    public static string? Normalise(string identifier)
    {
        var folded = UnicodeFolding.Fold(identifier.Trim());
        if (folded.Contains('@', StringComparison.Ordinal))
        {
            return folded.Length > Shortest ? folded : null;
        }

        var text = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToUpperInvariant(c));
            }
        }

        // IMO numbers are printed "IMO 9562233", "IMO9562233" and "IMO number: 9562233".
        var compact = text.ToString();
        foreach (var label in (ReadOnlySpan<string>)["IMONUMBER", "IMONO", "IMO"])
        {
            if (compact.StartsWith(label, StringComparison.Ordinal) && compact.Length == label.Length + 7)
            {
                compact = compact[label.Length..];
                break;
            }
        }

        // A word such as "unknown" identifies nobody; a bank identifier code may be without digits.
        return compact.Length >= Shortest && (compact.Any(char.IsAsciiDigit) || IsBic(compact)) ? compact.Replace('O', '0') : null;
    }

    /// <summary>The same of a listed identifier: what is without digits counts only where the list calls it a BIC.</summary>
    public static string? Normalise(Identifier listed) =>
        listed.Kind == IdentifierKind.Bic || listed.Value.Any(char.IsDigit) || listed.Value.Contains('@', StringComparison.Ordinal) ? Normalise(listed.Value) : null;

    // ISO 9362: four letters or digits, a country, two letters or digits, and three more for a branch.
    private static bool IsBic(string text) =>
        text.Length is 8 or 11 && text.All(char.IsAsciiLetterOrDigit) && CountryCodes.TryParse(text[4..6], out _);
}
