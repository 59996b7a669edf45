using System.Collections.Immutable;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>Persons who are not listed are left in peace: by name alone a candidate is a homonym, and whole populations stay almost
/// without candidates.</summary>
internal sealed class PopulationTests
{
    private static ImmutableArray<string> Listed => [.. ListedPairs.PersonNames.Select(n => n.Name)];

    private static IEnumerable<string> Others => Population.Others;

    [Test]
    public void An_invented_South_Korean_is_flagged_by_homonyms_only() => CheckKorean(Populations.SouthKorean, Bars.InventedSouthKoreanOthers, Bars.InventedSouthKoreans);

    [TestCaseSource(nameof(Others))]
    public void Invented_persons_of_other_countries_are_rarely_flagged(string country)
    {
        var population = Populations.Of(country);
        var bar = country is "Western" or "Arabic" ? Bars.OtherPersons : country == "Chinese" ? Bars.Chinese : Bars.OtherAsians;
        bar.Check($"{country}, invented", population.Flagged, population.Misses(false));
    }

    [Test]
    public void A_South_Korean_person_is_flagged_by_homonyms_only() =>
        CheckKorean(new ScreenedPopulation("South Korean persons with known Hangul", [.. SharedNames.SouthKoreans().Where(p => p.Korean is not null)], Listed), Bars.SouthKoreanOthers, Bars.SouthKoreans);

    [Test]
    public void South_Korean_persons_are_rarely_flagged()
    {
        var population = new ScreenedPopulation("South Korean persons", SharedNames.SouthKoreans(), Listed);
        Bars.SouthKoreans.Check(population.Name, population.Flagged, population.Misses(false));
    }

    [Test]
    public void Athletes_of_other_Asian_countries_are_rarely_flagged()
    {
        var population = new ScreenedPopulation("athletes of other Asian countries", SharedNames.OtherAsians(), Listed);
        Bars.OtherAsians.Check(population.Name, population.Flagged, population.Misses(false));
    }

    private static void CheckKorean(ScreenedPopulation population, Bar others, Bar all)
    {
        TestContext.Out.WriteLine($"{population.Name}: homonyms {population.Homonyms.WithCounts}, same spelling of another name {population.SameSpellings.WithCounts}");
        others.Check(population.Name, population.Others, population.Misses(true));
        all.Check(population.Name, population.Flagged, population.Misses(false));
    }
}
