using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>Compares names of ships and aircraft: they need near-equality, and numbers must be the same.</summary>
internal static class CraftComparison
{
    private const int OneEdit = 8_600;
    private const int TwoEdits = 8_000;
    private const int OtherNumber = 5_000;

    private static readonly string[] Prefixes = ["mv", "mt", "ms", "ss"];

    public static int Compare(ScoringForm left, ScoringForm right)
    {
        var a = Letters(left.Form);
        var b = Letters(right.Form);
        var sameNumbers = string.Equals(Numbers(left.Form), Numbers(right.Form), StringComparison.Ordinal);
        var longer = Math.Max(a.Length, b.Length);
        var similarity = EditDistance.Osa(a, b, 2) switch
        {
            0 => UnitSimilarity.Same,
            1 when longer >= 6 => OneEdit,
            2 when longer >= 10 => TwoEdits,
            _ => 0,
        };
        return sameNumbers ? similarity : Math.Min(similarity, OtherNumber);
    }

    private static string Letters(NameForm form)
    {
        var words = form.Tokens.Where(t => t.Kind != TokenKind.Number).Select(t => t.Text).ToList();
        return string.Concat(words.Count > 1 && Prefixes.Contains(words[0], StringComparer.Ordinal) ? words.Skip(1) : words);
    }

    private static string Numbers(NameForm form) =>
        string.Join(' ', form.Tokens.Where(t => t.Kind == TokenKind.Number).Select(t => t.Canonical).Order(StringComparer.Ordinal));
}
