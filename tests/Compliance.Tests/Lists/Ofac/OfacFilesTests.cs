using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The collected publications, counted independently of this library (csv and xml modules of Python).</summary>
public class OfacFilesTests
{
    [Test]
    public void The_set_of_2021_07_imports_whole()
    {
        var contents = ReadAll("legacy_csv_2021-07", "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");
        var sdn = contents[0];

        Assert.Multiple(() =>
        {
            Assert.That((sdn.Tally.Entries, sdn.Tally.Rejected, sdn.Parties.Length), Is.EqualTo((8976, 0, 8976)));
            Assert.That(sdn.Sources.Single().List, Is.EqualTo("OFAC SDN List"));
            Assert.That(sdn.Sources.Single().PublishedOn, Is.Null);
            Assert.That(Tagged(sdn).GroupBy(p => p.Kind).ToDictionary(g => g.Key, g => g.Count()), Is.EquivalentTo(new Dictionary<PartyKind, int>
            {
                [PartyKind.Organisation] = 162, [PartyKind.Person] = 130, [PartyKind.Vessel] = 106, [PartyKind.Aircraft] = 16,
            }));
            Assert.That(sdn.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.EqualTo(414 + 88), "88 by the regulations that they name only");
            // FORMATS.md counts the 1,254 records with a.k.a. in the Remarks of sdn.csv; 12 more have an f.k.a. only.
            Assert.That(sdn.Parties.Count(p => p.Names.Any(n => n.Quality == AliasQuality.Weak)), Is.EqualTo(1254 + 12));
            Assert.That((contents[1].Tally.NameElements, contents[1].Tally.Orphans), Is.EqualTo((11910, 0)));
            Assert.That((contents[2].Tally.EmptyElements, contents[2].Tally.Orphans), Is.EqualTo((2397, 0)), "of 13,837 addresses");
            Assert.That(contents[3].Tally.Orphans, Is.Zero);
            Assert.That(contents.Skip(1).Select(c => c.AddsTo), Is.All.EqualTo(contents[0].File));
            Assert.That(sdn.Parties.SelectMany(p => p.Names).Count(n => ListText.HasNonLatinLetter(n.Name)), Is.Zero);
            Assert.That(contents.SelectMany(c => c.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
            Assert.That(contents.SelectMany(c => c.Diagnostics).Where(d => d.Code is "CMP1050" or "CMP1048" or "CMP1015" or "CMP1040"), Is.Empty, "the five cut remarks are joined");
        });
    }

    [Test]
    public void Every_name_of_the_set_of_2021_07_is_a_name_of_its_party()
    {
        var sdn = ReadAll("legacy_csv_2021-07", "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")[0];
        var parties = sdn.Parties.ToDictionary(p => p.Id);
        var missing = new List<string>();
        // The rows of ALT.CSV by another way: no cell of it has a comma before the name.
        foreach (var line in File.ReadLines(Repository.Shared("lists", "us_ofac", "legacy_csv_2021-07", "alt.csv")).Where(l => l.Length > 1))
        {
            var name = ListText.Clean(line.Split('"')[3]);
            if (!parties["US:" + line[..line.IndexOf(',', StringComparison.Ordinal)]].Names.Any(n => n.Name == name))
            {
                missing.Add(line);
            }
        }

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void The_file_of_2022_11_is_two_lists_joined_by_an_end_of_file_mark()
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "sdn_2022-11.csv"));

        Assert.Multiple(() =>
        {
            // FORMATS.md counts 11,567 rows: 11,118 of the SDN list, a Ctrl-Z, and 449 of the non-SDN list, of which 58 repeat an entry of the SDN list word for word.
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((11118 + 449 - 58, 0, 11509)));
            Assert.That(content.Sources.Select(s => (s.List, s.Persons + s.Organisations + s.Others)), Is.EqualTo(new[]
            {
                ("OFAC SDN List", 11118), ("OFAC Consolidated (non-SDN) List", 449),
            }));
            Assert.That(Tagged(content).GroupBy(p => p.Kind).ToDictionary(g => g.Key, g => g.Count()), Is.EquivalentTo(new Dictionary<PartyKind, int>
            {
                [PartyKind.Organisation] = 176, [PartyKind.Person] = 139, [PartyKind.Vessel] = 106, [PartyKind.Aircraft] = 16,
            }));
            Assert.That(content.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.EqualTo(437 + 104));
            Assert.That(content.Parties.Count(p => p.Designations.Select(d => d.List).Distinct().Count() == 2), Is.EqualTo(58));
            Assert.That(content.Diagnostics.Count(d => d.Code == "CMP1050"), Is.EqualTo(24), "23 entries, one of them on both lists");
            Assert.That(content.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        });
    }

    [Test]
    public void The_traps_of_the_SDN_list_come_out_right()
    {
        var parties = ListFile.Read(Repository.Shared("lists", "us_ofac", "sdn_2022-11.csv")).Parties.ToDictionary(p => p.Id);

        Assert.Multiple(() =>
        {
            Assert.That(parties["US:12211"].PrimaryName, Is.EqualTo(parties["US:17614"].PrimaryName));
            Assert.That(parties["US:12211"].BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1947~", "1946~" }));
            Assert.That(parties["US:17614"].BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1962-02-18" }));
            Assert.That(parties["US:17614"].Designations.Select(d => d.Programme), Is.EqualTo(new[] { "DPRK2" }));
            Assert.That(parties["US:27307"].Names.Texts(), Does.Contain("HIDDEN COBRA").And.Contain("OFFICE 91"), "only in the remarks, which are cut");
            Assert.That(parties["US:27307"].Names.Texts(), Does.Not.Contain("WHOIS HACKIN"), "half a name");
            Assert.That(parties["US:9347"].IsOfRegime(Regimes.Dprk), Is.True, "NPWMD only");
        });
    }

    [Test]
    public void The_alias_under_which_another_entity_is_listed_elsewhere_is_kept_as_an_alias()
    {
        var sdn = ReadAll("legacy_csv_2021-07", "sdn.csv", "alt.csv")[0];

        Assert.That(sdn.Parties.Single(p => p.Id == "US:9345").Names.Texts(), Does.Contain("KOREA KUMRYONG TRADING COMPANY"));
    }

    [Test]
    public void Files_of_other_days_leave_orphans_that_are_named()
    {
        var contents = ListFile.ReadAll(
        [
            Repository.Shared("lists", "us_ofac", "legacy_csv_2026-08_partial", "alt.csv"),
            Repository.Shared("lists", "us_ofac", "legacy_csv_2026-08_partial", "sdn_comments.csv"),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That((contents[0].Tally.NameElements, contents[0].Tally.Orphans), Is.EqualTo((20169, 20169)));
            Assert.That(contents[1].Tally.Orphans, Is.EqualTo(33));
            Assert.That(contents.SelectMany(c => c.Codes()), Is.EqualTo(new[] { "CMP1047", "CMP1047" }));
        });
    }

    [Test]
    public void The_comments_of_2026_beside_the_list_of_2022_are_joined_where_they_fit()
    {
        var list = File.ReadAllText(Repository.Shared("lists", "us_ofac", "sdn_2022-11.csv"));
        var contents = OfacSamples.ReadSet(list, File.ReadAllText(Repository.Shared("lists", "us_ofac", "legacy_csv_2026-08_partial", "sdn_comments.csv")));

        Assert.Multiple(() =>
        {
            Assert.That(contents[1].Tally.Orphans, Is.EqualTo(12), "entries listed after 2022");
            Assert.That(contents[0].Parties.Single(p => p.Id == "US:27307").Names.Texts(), Does.Contain("WHOIS HACKING TEAM"), "joined without a separator");
            Assert.That(contents[0].Diagnostics.Where(d => d.Code == "CMP1048"), Is.Not.Empty, "remarks that were complete in 2022");
        });
    }

    [TestCase("consolidated_csv", "cons_prim.csv", "cons_alt.csv", "cons_comments.csv", 442, 1073, 79, 363, 0)]
    [TestCase("consolidated_2018_variants", "cons_prim.pip", "cons_alt.pip", null, 639, 1209, 94, 471, 74)]
    [TestCase("consolidated_2018_variants", "cons_prim.del", "cons_alt.pip", null, 639, 1209, 94, 471, 74)] // files of one set may have different delimiters
    public void The_non_SDN_list_imports_whole(string folder, string entries, string aliases, string? comments, int count, int aliasCount, int persons, int organisations, int vessels)
    {
        var contents = ReadAll(folder, [entries, aliases, .. comments is null ? Array.Empty<string>() : [comments]]);
        var list = contents[0];

        Assert.Multiple(() =>
        {
            Assert.That((list.Tally.Entries, list.Parties.Length), Is.EqualTo((count, count)));
            Assert.That(list.Sources.Single().List, Is.EqualTo("OFAC Consolidated (non-SDN) List"));
            Assert.That((contents[1].Tally.NameElements, contents[1].Tally.Orphans), Is.EqualTo((aliasCount, 0)));
            Assert.That(list.Parties.GroupBy(p => p.Kind).Select(g => g.Count()).Order(), Is.EqualTo(new[] { persons, organisations, vessels }.Where(n => n > 0).Order()));
            Assert.That(list.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.Zero);
            Assert.That(contents.SelectMany(c => c.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        });
    }

    // Aliases are elements; one weak alias of 2018 repeats a strong one of the same entry, which stands.
    [TestCase("2018-04-06", 639, 1255, 45, 94, 471, 74)]
    [TestCase("2026-01", 442, 1144, 72, 79, 363, 0)]
    public void The_XML_of_the_non_SDN_list_imports_whole(string date, int count, int aliases, int weak, int persons, int organisations, int vessels)
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "consolidated_xml", $"consolidated_{date}.xml"));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.StatedEntries, content.Parties.Length), Is.EqualTo((count, (int?)count, count)));
            Assert.That((content.Tally.Aliases, content.Tally.NameElements), Is.EqualTo((aliases, count + aliases)));
            Assert.That(content.Parties.SelectMany(p => p.Names).Count(n => n.Quality == AliasQuality.Weak), Is.EqualTo(weak));
            Assert.That(content.Sources.Single().List, Is.EqualTo("OFAC Consolidated (non-SDN) List"));
            Assert.That((content.Sources.Single().Persons, content.Sources.Single().Organisations, content.Sources.Single().Others), Is.EqualTo((persons, organisations, vessels)));
            Assert.That(content.Parties.SelectMany(p => p.Identifiers).Where(i => i.Value is "Male" or "Female" || i.Value.StartsWith("Subject to", StringComparison.Ordinal)), Is.Empty);
            Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1021", "CMP1045" }), "every element, id type and word is known");
        });
    }

    [Test]
    public void Being_on_the_non_SDN_list_is_no_SDN_designation()
    {
        var content = ListFile.Read(Repository.Shared("lists", "us_ofac", "consolidated_xml", "consolidated_2018-04-06.xml"));

        Assert.That(content.Parties.Single(p => p.Id == "US:4632").Designations.Select(d => d.List), Is.EqualTo(new[] { "OFAC Consolidated (non-SDN) List" }), "Bank Markazi in 2018");
    }

    [Test]
    public void The_flat_and_the_XML_edition_of_2018_agree()
    {
        var xml = ListFile.Read(Repository.Shared("lists", "us_ofac", "consolidated_xml", "consolidated_2018-04-06.xml")).Parties.ToDictionary(p => p.Id);
        var flat = ReadAll("consolidated_2018_variants", "cons_prim.pip", "cons_alt.pip")[0].Parties;

        Assert.Multiple(() =>
        {
            Assert.That(flat.Select(p => p.Id), Is.EquivalentTo(xml.Keys));
            Assert.That(flat.Where(p => p.PrimaryName != xml[p.Id].PrimaryName).Select(p => p.Id), Is.Empty);
            Assert.That(
                flat.Where(p => !p.Names.Select(AsFlat).ToHashSet().SetEquals(xml[p.Id].Names.Select(AsFlat))).Select(p => p.Id), Is.Empty, "names with kind and quality");
            Assert.That(flat.Where(p => !p.BirthDates.ToHashSet().SetEquals(xml[p.Id].BirthDates)).Select(p => p.Id), Is.Empty);
            Assert.That(flat.Where(p => !p.Identifiers.ToHashSet().SetEquals(xml[p.Id].Identifiers)).Select(p => p.Id), Is.Empty);
            Assert.That(flat.Where(p => !p.Relations.ToHashSet().SetEquals(xml[p.Id].Relations)).Select(p => p.Id), Is.Empty);
        });
    }

    [Test]
    public void The_samples_are_read_without_loss()
    {
        var contents = ListFile.ReadAll([.. new[] { "ofac_sdn_sample.csv", "ofac_alt_sample.csv", "ofac_add_sample.csv", "ofac_sample.xml" }
            .Select(f => Repository.Path_("data", "samples", "lists", f))]);

        Assert.Multiple(() =>
        {
            Assert.That(contents.Select(c => c.Format), Is.EqualTo(new[] { "ofac-csv", "ofac-csv", "ofac-csv", "ofac-xml" }));
            Assert.That(contents.Select(c => c.Parties.Length), Is.EqualTo(new[] { 3, 0, 0, 2 }));
            Assert.That(contents.SelectMany(c => c.Codes()).Distinct(), Is.EquivalentTo(new[] { "CMP1020", "CMP1021", "CMP1044" }));
            Assert.That(contents.SelectMany(c => c.Parties).Select(p => p.IsOfRegime(Regimes.Dprk)), Is.All.True);
        });
    }

    // The flat files print apostrophes for the quotes of the XML.
    private static Alias AsFlat(Alias name) => name with { Name = name.Name.Replace('"', '\'') };

    private static IEnumerable<ListedParty> Tagged(ListContent content) =>
        content.Parties.Where(p => p.Designations.Any(d => d.Programme is "DPRK" or "DPRK2" or "DPRK3" or "DPRK4" or "DPRK-NKSPEA"));

    private static System.Collections.Immutable.ImmutableArray<ListContent> ReadAll(string folder, params string[] files) =>
        ListFile.ReadAll([.. files.Select(f => Repository.Shared("lists", "us_ofac", folder, f))]);
}
