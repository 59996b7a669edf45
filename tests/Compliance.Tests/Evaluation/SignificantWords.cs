using Compliance.Lists;

namespace Compliance.Tests.Evaluation;

/// <summary>Words that tell organisations apart: of four letters or more, and borne by few organisations of the embedded list.</summary>
internal static class SignificantWords
{
    private const int Few = 5;
    private const int LeastLetters = 4;

    private static readonly Dictionary<string, int> Bearers = Watchlist.Default.Parties
        .Where(p => p.Kind == PartyKind.Organisation)
        .SelectMany(p => p.Names.SelectMany(n => FoldedText.Of(n.Name).Split(' ')).Distinct())
        .CountBy(w => w).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);

    /// <summary>Whether two folded names have such a word in common.</summary>
    public static bool Shared(string left, string right) => Of(left).Intersect(Of(right), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Of(string folded) =>
        folded.Split(' ').Where(w => w.Length >= LeastLetters && Bearers.GetValueOrDefault(w) <= Few);
}
