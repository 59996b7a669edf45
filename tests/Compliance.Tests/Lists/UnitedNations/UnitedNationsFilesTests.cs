using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.UnitedNations;

/// <summary>The four collected editions, counted independently of this library.</summary>
public class UnitedNationsFilesTests
{
    [TestCase("2017-07-03", 650, 371, 2514, 635, 53, 46, 400, 400)]
    [TestCase("2024-11-30", 686, 193, 2719, 459, 80, 75, 380, 379)] // one name "in original script" is Indonesian, which is Latin
    [TestCase("2026-02-27", 730, 273, 2752, 291, 80, 75, 378, 377)]
    [TestCase("2026-08-01", 736, 275, 2755, 294, 80, 75, 378, 377)]
    public void A_published_edition_imports_whole(
        string date, int persons, int organisations, int aliases, int emptyAliases, int dprkPersons, int dprkOrganisations, int originals, int nonLatinOriginals)
    {
        var content = ListFile.Read(Repository.Shared("lists", "un", $"un_consolidated_{date}.xml"));

        var source = content.Sources.Single();
        var dprk = content.Parties.Where(p => p.Designations.Single().Programme == "DPRK").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(source.PublishedOn, Is.EqualTo(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That((source.Persons, source.Organisations), Is.EqualTo((persons, organisations)));
            Assert.That(content.Tally.Entries, Is.EqualTo(persons + organisations));
            Assert.That(content.Parties.Length + content.Tally.Rejected, Is.EqualTo(content.Tally.Entries), "nothing vanishes");
            Assert.That((content.Tally.Aliases, content.Tally.EmptyAliases), Is.EqualTo((aliases, emptyAliases)));
            Assert.That(dprk.Count(p => p.Kind == PartyKind.Person), Is.EqualTo(dprkPersons));
            Assert.That(dprk.Count(p => p.Kind == PartyKind.Organisation), Is.EqualTo(dprkOrganisations));
            Assert.That(content.Tally.OriginalScriptNames, Is.EqualTo(originals));
            Assert.That(
                content.Parties.Count(p => p.Names.Length > 1 && p.Names[1] is { Kind: AliasKind.OriginalScript } name && ListText.HasNonLatinLetter(name.Name)),
                Is.GreaterThanOrEqualTo(nonLatinOriginals));
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1013"), Is.Empty, "every element of the four editions is known");
        });
    }

    [Test]
    public void The_traps_of_the_newest_edition_come_out_right()
    {
        var watchlist = Watchlist.Load([Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml")]).GetValueOrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(watchlist.Find("UN:KPi.018")!.BirthDates.Select(d => d.ToString()), Is.EquivalentTo(new[] { "1976-10-18", "1976-08-25" }));
            Assert.That(watchlist.Find("UN:KPi.035")!.Names.Texts(), Is.EqualTo(new[] { "KIM CHOL SAM", "Jin Tiesan", "金铁三" }));
            Assert.That(watchlist.Find("UN:KPi.035")!.Identifiers.Single().Value, Is.EqualTo("645120378"));
            Assert.That(watchlist.Find("UN:KPi.026")!.Identifiers.Select(i => i.Value), Does.Contain("PO381230469"));
            Assert.That(watchlist.Find("UN:KPe.056"), Is.Not.Null, "its reference is printed with a trailing blank");
            Assert.That(watchlist.Find("UN:KPe.020")!.Identifiers, Does.Contain(new Identifier(IdentifierKind.ImoCompany, "1790183")));
            Assert.That(watchlist.Parties.Count(p => p.Identifiers.Any(i => i.Kind == IdentifierKind.ImoCompany)), Is.EqualTo(16), "the shipping companies");
        });
    }
}
