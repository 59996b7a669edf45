using System.Text.RegularExpressions;

namespace Compliance.Lists.Canada;

/// <summary>Separates the names in the free text of Aliases.</summary>
internal static partial class CanadaAliases
{
    /// <summary>The names: between commas, semicolons and labels of a language; " / " parts two spellings; a legal form after a comma stays with its name.</summary>
    public static IEnumerable<string> Split(string text)
    {
        foreach (var part in Separated(Label().Replace(text, ";")))
        {
            foreach (var spelling in ListText.Clean(part).Trim(' ', ',', ';').Split(" / "))
            {
                if (spelling.Trim() is { Length: > 0 } clean)
                {
                    yield return Unwrapped(clean);
                }
            }
        }
    }

    private static List<string> Separated(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, depth + (text[i] switch { '(' => 1, ')' => -1, _ => 0 }));
            if (text[i] is ';' || (text[i] is ',' or '،' && depth == 0 && !IsLegalForm(text, i + 1)))
            {
                parts.Add(text[start..i]);
                start = i + 1;
                depth = 0;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    // "Example Co., Ltd." is one name.
    private static bool IsLegalForm(string text, int at) => LegalForm().IsMatch(text.AsSpan(at, Math.Min(24, text.Length - at)));

    private static string Unwrapped(string name) =>
        name.Length > 2 && name[0] == '(' && name[^1] == ')' && name.IndexOf('(', 1) < 0 ? name[1..^1].Trim() : name;

    [GeneratedRegex(
        @"^\s*(?:ltd|limited|inc|incorporated|llc|l\.l\.c|co|corp|s\.?a|ao|jsc|ojsc|pjsc|fsue|gmbh|plc|bhd|jr|sr|ооо|ао|пао|оао|зао|мк|фгуп)\b\.?\s*(?:[,;]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex(
        @"(?:^|(?<=[\s,;]))(?:also known as|a\.?k\.?a\.?|bela?russ?ian|russian|ukrainian|arabic|farsi|persian|burmese|chinese|hebrew|english|french)\s?:\s?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
