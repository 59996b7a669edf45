using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>A Korean name is found in whatever system a form spells it, against the spelling of the list.</summary>
internal sealed class SpellingSystemTests
{
    private static readonly Lazy<IReadOnlyList<SpelledNames>> Invented = new(() => SpelledNames.Of(SpelledNames.Invented(SpelledNames.Count)));

    private static IEnumerable<string> Systems => SpellingSystem.All.Select(s => s.Name);

    [TestCaseSource(nameof(Systems))]
    public void An_invented_name_is_found_in_every_system(string system) => Check(Invented.Value.Single(s => s.System == system), "invented names");

    [TestCaseSource(nameof(Systems))]
    public void A_listed_name_is_found_in_every_system(string system) =>
        Check(SpelledNames.Of(SharedNames.OfTheEuropeanUnion()).Single(s => s.System == system), "EU list");

    [Test]
    public void A_South_Korean_name_in_Hangul_finds_its_Latin_spelling() => CheckScript(Bars.Hangul, "South Korean persons, Hangul", n => n.Hangul);

    [Test]
    public void A_South_Korean_name_in_Chinese_characters_finds_its_Latin_spelling() => CheckScript(Bars.Hanja, "South Korean persons, Chinese characters", n => n.Hanja);

    private static void Check(SpelledNames names, string set) => BarOf(names.System).Check($"{names.System}, {set}", names.Found, names.Misses);

    private static Bar BarOf(string system) =>
        system.StartsWith("Hangul", StringComparison.Ordinal) ? Bars.Hangul
        : system.StartsWith("Kontsevich", StringComparison.Ordinal) ? Bars.Kontsevich
        : system == "Chinese characters" ? Bars.Hanja
        : system == "Yale" ? Bars.Yale
        : Bars.LatinSystems;

    private static void CheckScript(Bar bar, string set, Func<(string Hangul, string Hanja, string Latin), string> query)
    {
        var names = SharedNames.SouthKoreanScripts().Where(n => query(n).Length > 0)
            .Select(n => (Query: query(n), n.Latin, Score: PartyMatcher.MatchPair(PartyKind.Person, query(n), n.Latin).Similarity)).ToList();
        var missed = names.Where(n => n.Score < MatchOptions.Default.PossibleFrom).ToList();
        bar.Check(set, new Share(names.Count - missed.Count, names.Count), missed.Select(m => $"{m.Score,5} {m.Query} | {m.Latin}"));
    }
}
