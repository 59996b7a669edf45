using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Tests.Evaluation;

/// <summary>Korean names spelled in one system and compared with the spelling of a list.</summary>
internal sealed record SpelledNames(string System, ImmutableArray<(string Query, string Listed, int Score)> Pairs)
{
    /// <summary>How many invented names are spelled.</summary>
    public const int Count = 500;

    /// <summary>The names that were not found.</summary>
    public IEnumerable<string> Misses => Pairs.Where(p => p.Score < MatchOptions.Default.PossibleFrom).Select(p => $"{p.Score,5} {p.Query} | {p.Listed}");

    public Share Found => new(Pairs.Count(p => p.Score >= MatchOptions.Default.PossibleFrom), Pairs.Length);

    public Share FoundBy(GeneralScorer scorer, int threshold) =>
        new(Pairs.Count(p => scorer.Score(FoldedText.Of(p.Query), FoldedText.Of(p.Listed)) >= threshold), Pairs.Length);

    /// <summary>Each name in each system, against its spelling on a list.</summary>
    public static ImmutableArray<SpelledNames> Of(ImmutableArray<(KoreanName Name, string Listed)> names) =>
        [.. SpellingSystem.All.Select(s => Of(s, names)).Where(s => s.Pairs.Length > 0)];

    /// <summary>The invented North Koreans of the project, listed as lists print them.</summary>
    public static ImmutableArray<(KoreanName Name, string Listed)> Invented(int count) =>
        [.. Population.OfNorthKorea(count).Select(n => (n, ListSpelling(n)))];

    private static string ListSpelling(KoreanName name) =>
        SpellingSystem.All[0].Spell(name, new SeededChoice(0))!.Split(' ') is [var surname, .. var given]
            ? $"{surname.ToUpperInvariant()} {string.Join('-', given)}" : throw new InvalidOperationException(name.Hangul);

    private static SpelledNames Of(SpellingSystem system, ImmutableArray<(KoreanName Name, string Listed)> names)
    {
        var pairs = names.Select(n => (Query: system.Spell(n.Name, SeededChoice.For(system.Name + n.Name.Hangul)), n.Listed)).Where(p => p.Query is not null);
        return new(system.Name, [.. pairs.AsParallel().AsOrdered().Select(p => (p.Query!, p.Listed, PartyMatcher.MatchPair(PartyKind.Person, p.Query!, p.Listed).Similarity))]);
    }
}
