using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Weighs affiliations against the offices, titles and relations that the list states. Lists name few of them: that an
/// affiliation is not among them says nothing.</summary>
internal static class AffiliationEvidence
{
    /// <summary>Every telling word of a body stands in one statement of the list.</summary>
    public const int Same = 10;

    /// <summary>At least half of them, by weight.</summary>
    public const int Similar = 4;

    private const int LeastEditable = 7;
    private const int LeastTelling = 4;
    private const int LeastGeneric = 3;

    /// <summary>The evidence of the affiliation that fits best, or null.</summary>
    public static MatchEvidence? Weigh(ImmutableArray<string> query, ListedParty party)
    {
        if (query.IsDefaultOrEmpty)
        {
            return null;
        }

        var statements = Statements(party).Select(s => (Text: s, Words: Tokens(s))).Where(s => s.Words.Count > 0).ToList();
        MatchEvidence? best = null;
        foreach (var body in query.SelectMany(Bodies).Distinct(StringComparer.Ordinal))
        {
            var (words, isGeneric) = Telling(body);
            foreach (var (text, stated) in statements)
            {
                if (Weigh(body, words, isGeneric, text, stated) is { } evidence && evidence.Decibans > (best?.Decibans ?? 0))
                {
                    best = evidence;
                }
            }
        }

        return best;
    }

    private static MatchEvidence? Weigh(string body, List<NameToken> words, bool isGeneric, string text, List<NameToken> stated)
    {
        var all = words.Sum(w => w.Weight);
        var met = words.Where(w => stated.Any(s => IsSame(w, s))).Sum(w => w.Weight);
        return met == 0 || met * 2 < all || (isGeneric && met < all) ? null
            : met == all ? new MatchEvidence(EvidenceKind.Affiliation, EvidenceAgreement.Agrees, Same, $"\"{body}\", listed \"{text}\": the same body")
            : new MatchEvidence(EvidenceKind.Affiliation, EvidenceAgreement.Near, Similar, $"\"{body}\", listed \"{text}\": words in common");
    }

    private static IEnumerable<string> Statements(ListedParty party) =>
        [
            .. party.Positions.IsDefault ? [] : party.Positions,
            .. party.Titles.IsDefault ? [] : party.Titles,
            .. party.Relations.IsDefault ? [] : party.Relations.Select(r => r.Other),
        ];

    // "Department of X, University Y; City": each part may be the body.
    private static IEnumerable<string> Bodies(string affiliation) =>
        affiliation.Split([',', ';', '|', '\n', '(', ')', '，', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<NameToken> Tokens(string text) =>
        [.. NameAnalysis.Analyse(text, NameKind.Organisation).Forms.Take(1).SelectMany(f => f.Tokens).Where(t => t.Kind != TokenKind.LegalForm).DistinctBy(t => t.Canonical)];

    // Numbers tell together with words. A body without a telling word ("Office 39", "Korea Mining Development Trading Corporation") is all its
    // words together, when one is a number or they are several.
    private static (List<NameToken> Words, bool IsGeneric) Telling(string text)
    {
        var tokens = Tokens(text);
        var telling = tokens.Where(t => t.Kind == TokenKind.Number || (t.Kind == TokenKind.Word && t.Text.Length >= LeastTelling && !CountryCodes.TryParse(t.Text, out _))).ToList();
        return telling.Any(t => t.Kind == TokenKind.Word) ? (telling, false)
            : telling.Count > 0 || tokens.Count >= LeastGeneric ? (tokens, true)
            : ([], true);
    }

    private static bool IsSame(NameToken left, NameToken right) =>
        string.Equals(left.Canonical, right.Canonical, StringComparison.Ordinal)
        || (left.Text.Length >= LeastEditable && right.Text.Length >= LeastEditable && EditDistance.Osa(left.Text, right.Text, 1) <= 1);
}
