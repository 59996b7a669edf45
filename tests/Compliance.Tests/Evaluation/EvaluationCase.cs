using System.Text.RegularExpressions;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Tests.Evaluation;

/// <summary>A hand-checked case of ../shared/names/test_cases.tsv.</summary>
/// <param name="Query">The name asked.</param>
/// <param name="Target">The listed name.</param>
/// <param name="Reference">The reference of the listed party, when the case names one.</param>
/// <param name="Expected">Y match, N no match, P possible, A only through a declared alias, H by the characters, W weak.</param>
/// <param name="Why">The reason.</param>
internal sealed partial record EvaluationCase(string Query, string Target, string? Reference, string Expected, string Why)
{
    public static IEnumerable<EvaluationCase> All() => EvaluationData.SharedRows("test_cases.tsv").Select(r => new EvaluationCase(
        Note().Replace(r("query"), ""),
        Note().Replace(r("target"), ""),
        ListReference().Match(r("target")) is { Success: true } match ? match.Value : null,
        r("expected"),
        r("why")));

    /// <summary>What is wrong with the result; null when it is as expected.</summary>
    public string? Problem()
    {
        var similarity = PartyMatcher.MatchPair(PartyKind.Person, Query, Target).Similarity;
        var isPossible = similarity >= MatchOptions.Default.PossibleFrom;
        var shouldBe = Expected is "Y" or "P" or "H";
        if (isPossible != shouldBe)
        {
            return $"{Query} / {Target}: {similarity}, expected {Expected} ({Why})";
        }

        return Expected != "A" || IsFoundByAlias() ? null : $"{Query} does not find {Reference} by its alias ({Why})";
    }

    private bool IsFoundByAlias() =>
        new PartyMatcher(Watchlist.Default.Parties).Match(new NameQuery { Name = Query, Kind = PartyKind.Person })
            .Any(m => m.Party.Designations.Any(d => d.Reference == Reference));

    // "(UN KPi.076)", "(ROK athlete, 종은)": notes of the table, no part of the name.
    [GeneratedRegex(@"\s*\(.*\)$")]
    private static partial Regex Note();

    [GeneratedRegex(@"KPi\.\d+")]
    private static partial Regex ListReference();
}
