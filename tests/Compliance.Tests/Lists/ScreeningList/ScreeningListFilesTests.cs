using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.ScreeningList;

/// <summary>The four collected editions, counted independently of this library.</summary>
public class ScreeningListFilesTests
{
    // Rows of one entity number (on several Treasury lists) or of one list, name and notice (one for each address) are one entry: 14,160 rows are
    // 14,032 entries. DPRK: 428 by programme and 101 under NPWMD alone whose ids name the North Korea Sanctions Regulations. In the full edition the
    // programme is on one row and the regulations on 18 (the table of the overview counts the 13 with KP in their addresses, which is no test).
    [TestCase("consolidated_2022-04.csv.gz", 14032, 0, 34171, 529, "2022-04-21")]
    [TestCase("csl_full_with_id.csv", 4219, 1, 10360, 18, "2023-11-16")]
    [TestCase("csl_small.csv", 112, 0, 276, 2, "2019-08-13")]
    [TestCase("csl_2016_old_header.csv", 399, 0, 943, 3, "2016-01-19")]
    public void An_edition_imports_whole(string file, int entries, int rejected, int names, int dprk, string published)
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_csl", file));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((entries, rejected)));
            Assert.That(content.Parties, Has.Length.EqualTo(entries - rejected), "nothing vanishes");
            Assert.That(content.Tally.NameElements, Is.EqualTo(names));
            Assert.That(content.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.EqualTo(dprk));
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(content.Parties.Any(p => p.Names.Any(n => ListText.HasNonLatinLetter(n.Name))), Is.False);
            Assert.That(content.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error), Is.EqualTo(rejected));
        });
    }

    [Test]
    public void The_edition_of_2022_has_428_parties_under_DPRK_programmes_and_their_kinds()
    {
        var parties = ListFile.Read(Repository.Shared("lists", "us_csl", "consolidated_2022-04.csv.gz")).Parties;
        var tagged = parties.Where(p => p.Designations.Any(d => d.Programme.StartsWith("DPRK", StringComparison.Ordinal))).ToArray();
        int Count(PartyKind kind) => tagged.Count(p => p.Kind == kind);

        Assert.That(
            (tagged.Length, Count(PartyKind.Organisation), Count(PartyKind.Person), Count(PartyKind.Vessel), Count(PartyKind.Aircraft)),
            Is.EqualTo((428, 171, 135, 106, 16)));
    }

    [Test]
    public void The_traps_of_the_edition_of_2022_come_out_right()
    {
        var parties = ListFile.Read(Repository.Shared("lists", "us_csl", "consolidated_2022-04.csv.gz")).Parties.ToDictionary(p => p.Id, StringComparer.Ordinal);

        Assert.Multiple(() =>
        {
            Assert.That(parties["US:1287"].IsOfRegime(Regimes.Dprk), Is.False, "an address in Pyongyang under the programme CUBA");
            Assert.That(parties["US:9347"].IsOfRegime(Regimes.Dprk), Is.True, "Korea Ryonbong: NPWMD alone, by the regulations among the ids");
            Assert.That(parties["US:9345"].Names.Texts(), Does.Contain("KOREA KUMRYONG TRADING COMPANY"));
            Assert.That(parties["US:12211"].BirthDates, Is.Not.EqualTo(parties["US:17614"].BirthDates), "two persons KIM, Yong Chol");
            Assert.That(parties["US:27307"].Names.Texts(), Does.Contain("HIDDEN COBRA").And.Contain("WHOIS HACKING TEAM"));
            Assert.That(parties["US:18725"].Designations.Select(d => d.List).Distinct().Count(), Is.EqualTo(3), "on three lists of the Treasury");
            Assert.That(parties.Values.Any(p => p.Names.Texts().Contains("JSC 140 Repair Plant")), Is.True);
        });
    }
}
