using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Australia;

/// <summary>The two collected editions, counted independently of this library from their XML.</summary>
public class AustraliaFilesTests
{
    // The edition of 2024 has 3,062 rows with a primary name. Another count of it, 3,162 references, took "34c1" (a name of the name 34c) for an entry 341.
    // One row "Original Script" of either edition is in Latin letters: 455 and 440 such rows, with 31 and 36 aliases in another script.
    // Names: 35 rows of either edition repeat a name of the same entry, two of them among the 530 and 508 rows on North Korea.
    [TestCase("dfat_2026-08.xlsx", "2026-07-21", 11068, 3846, 2543, 1041, 262, 11033, 485, 216, 528, 155)]
    [TestCase("regulation8_consolidated_2024-12.xlsx", "2024-11-11", 9553, 3062, 2316, 746, 0, 9518, 475, 211, 506, 0)]
    public void A_published_edition_imports_whole(
        string file, string date, int rows, int entries, int persons, int organisations, int vessels, int names, int nonLatin, int dprk, int dprkNames, int dprkWithUnReference)
    {
        var content = ListFile.Read(Repository.Shared("lists", "au_dfat", file));

        var source = content.Sources.Single();
        var dprkParties = content.Parties.Where(p => p.IsOfRegime(Regimes.Dprk)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(source.PublishedOn, Is.EqualTo(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(content.Tally.NameElements, Is.EqualTo(rows));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((entries, 0, entries)));
            Assert.That((source.Persons, source.Organisations, content.Parties.Count(p => p.Kind == PartyKind.Vessel)), Is.EqualTo((persons, organisations, vessels)));
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(names));
            Assert.That(content.Parties.SelectMany(p => p.Names).Count(n => ListText.HasNonLatinLetter(n.Name)), Is.EqualTo(nonLatin));
            Assert.That(dprkParties, Has.Length.EqualTo(dprk));
            Assert.That(dprkParties.Sum(p => p.Names.Length), Is.EqualTo(dprkNames));
            Assert.That(dprkParties.Count(p => p.Identifiers.Any(i => i.Kind == IdentifierKind.ListReference)), Is.EqualTo(dprkWithUnReference));
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1041"), Is.Empty, "every column of the two editions is known");
        });
    }

    [Test]
    public void The_traps_of_the_newest_edition_come_out_right()
    {
        var watchlist = Watchlist.Load([Repository.Shared("lists", "au_dfat", "dfat_2026-08.xlsx")]).GetValueOrThrow();

        var komid = watchlist.Find("AU:1113")!;
        Assert.Multiple(() =>
        {
            Assert.That(komid.Names.Texts(), Does.Contain("KOMID").And.Contain("DPRKN Mining Development Trading Cooperation"));
            Assert.That(komid.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.ListReference, "KPe.001", "UN") }));
            Assert.That(komid.Designations.Single().ListedOn, Is.EqualTo(new DateOnly(2009, 4, 24)));
            Assert.That(watchlist.Find("AU:7797")!.BirthDates.Single().ToString(), Is.EqualTo("1973-01-17"), "the cell holds 26681");
            Assert.That(watchlist.Find("AU:7797")!.Designations.Single().Programme, Is.EqualTo("Autonomous (DPRK)"));
            Assert.That(watchlist.Find("AU:8388")!.Names, Has.Length.GreaterThan(1), "the aliases of Chosun Expo stand in rows of their own");
            Assert.That(watchlist.Find("AU:3148")!.Identifiers.Count(i => i.Kind == IdentifierKind.Passport), Is.EqualTo(2), "a) and b)");
            Assert.That(watchlist.Find("AU:2583")!.Designations.Single().ListedOn, Is.EqualTo(new DateOnly(2013, 3, 7)), "its listing information is a number");
            Assert.That(watchlist.Parties.Where(p => p.Kind == PartyKind.Vessel).Count(p => p.Identifiers.Any(i => i.Kind == IdentifierKind.Imo)), Is.EqualTo(261), "one of the 262 has no number");
        });
    }

    [Test]
    public void The_reference_stays_the_same_from_one_edition_to_the_next()
    {
        var old = Watchlist.Load([Repository.Shared("lists", "au_dfat", "regulation8_consolidated_2024-12.xlsx")]).GetValueOrThrow();

        Assert.That(old.Find("AU:1113")!.Identifiers, Is.Empty, "the edition of 2024 has no references to the UN list here");
        Assert.That(old.Find("AU:1113")!.Names.Texts(), Does.Contain("KOMID"));
    }
}
