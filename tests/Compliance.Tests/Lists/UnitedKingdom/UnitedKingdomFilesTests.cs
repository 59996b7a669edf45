using System.Globalization;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.UnitedKingdom;

/// <summary>The collected files, counted independently of this library.</summary>
public class UnitedKingdomFilesTests
{
    [Test]
    public void The_OFSI_list_of_2018_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "uk", "ofsi_conlist_2018-04-13.csv"));

        var dprk = content.Parties.Where(p => p.IsOfRegime(Regimes.Dprk)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2018, 4, 13)));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((2106, 0, 2106)), "821 of the groups are not adjacent");
            Assert.That(content.Tally.NameElements, Is.EqualTo(9487), "one name a row");
            Assert.That(content.Tally.Aliases, Is.EqualTo(6535), "6,516 AKA and 19 FKA");
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(5548), "distinct names of the groups");
            Assert.That(content.Parties.Sum(p => p.Names.Count(n => n.Kind == AliasKind.OriginalScript)), Is.Zero);
            Assert.That(dprk, Has.Length.EqualTo(242));
            Assert.That(dprk.Count(p => p.Kind == PartyKind.Person), Is.EqualTo(135));

            // FORMATS.md counts 8 ships, those whose text begins "IMO:"; 15 more begin "(IMO number: ...". All 23 numbers pass the check digit of ships.
            Assert.That(dprk.Count(p => p.Kind == PartyKind.Vessel), Is.EqualTo(23));
            Assert.That(dprk.Count(p => p.Kind == PartyKind.Organisation), Is.EqualTo(84), "107 entities less the 23 ships");
            Assert.That(content.Parties.Count(p => p.Kind == PartyKind.Vessel), Is.EqualTo(25), "and two of the Libya regime");
            Assert.That(content.Parties.Count(p => p.Designations.Length > 1), Is.EqualTo(6), "groups under several regimes");
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void The_traps_of_2018_come_out_right()
    {
        var parties = ListFile.Read(Repository.Shared("lists", "uk", "ofsi_conlist_2018-04-13.csv")).Parties.ToDictionary(p => p.Id);

        Assert.Multiple(() =>
        {
            Assert.That(parties["UK:13562"].PrimaryName, Is.EqualTo("Kim Kyong IL"), "\" IL\" and \"Kim Kyong \"");
            Assert.That(Values(parties["UK:13562"], IdentifierKind.ListReference), Is.EqualTo(new[] { "KPi.067" }), "printed UN Ref.KPI.067.");
            Assert.That(parties["UK:13473"].Names.Count(n => n.Kind == AliasKind.Primary), Is.EqualTo(1), "two rows mark a name as the primary one");
            Assert.That(parties["UK:13473"].BirthDates.Select(d => d.ToString()), Is.EquivalentTo(new[] { "1954", "1955" }));
            Assert.That(Values(parties["UK:13590"], IdentifierKind.Passport), Is.EqualTo(new[] { "563410155" }), "Passport Number. 563410155");
            Assert.That(Values(parties["UK:13549"], IdentifierKind.Passport), Is.EqualTo(new[] { "563410191" }), "with an office after it");
            Assert.That(Values(parties["UK:13373"], IdentifierKind.Passport), Is.EqualTo(new[] { "381320634", "PS 563410163" }), "two numbers");
            Assert.That(Values(parties["UK:13336"], IdentifierKind.Passport), Is.EqualTo(new[] { "PO381230469" }), "the letter O as printed");
            Assert.That(Values(parties["UK:11286"], IdentifierKind.ListReference), Is.EqualTo(new[] { "KPe.023" }), "a wrong reference of the list is kept as printed");
            Assert.That(Values(parties["UK:13556"], IdentifierKind.Imo), Is.EqualTo(new[] { "8937675" }));
            Assert.That(parties["UK:13143"].Relations.Count(r => r.Kind == RelationKind.VesselInterest), Is.EqualTo(22), "an operator's ships, with their names between the numbers");
            Assert.That(Values(parties["UK:13637"], IdentifierKind.ImoCompany), Is.EqualTo(new[] { "5434358" }), "Company Number IMO 5434358");
            Assert.That(parties["UK:6995"].Designations.Select(d => d.ListedOn), Is.EqualTo(new DateOnly?[] { new(2001, 11, 8), new(2010, 4, 28) }), "two regimes");
        });
    }

    [Test]
    public void References_to_the_UN_list_are_those_of_the_pattern()
    {
        var content = ListFile.Read(Repository.Shared("lists", "uk", "ofsi_conlist_2018-04-13.csv"));

        // Counted by the regular expression of FORMATS.md over the distinct texts of each group.
        var references = content.Parties.SelectMany(p => p.Identifiers.Where(i => i.Kind == IdentifierKind.ListReference)).ToArray();
        Assert.That(references.Count(r => r.Value.StartsWith("KP", StringComparison.Ordinal)), Is.EqualTo(138));
        Assert.That(references.All(r => r.Country == "UN"));

        // "UN Ref.075." and five others lack the letters.
        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1045").Message, Does.StartWith("6 references"));
    }

    [Test]
    public void The_excerpt_of_2016_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "uk", "ofsi_conlist_2016-02-12_excerpt.csv"));

        Assert.Multiple(() =>
        {
            Assert.That((content.Tally.Entries, content.Tally.NameElements), Is.EqualTo((463, 800)));
            Assert.That(content.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)), Is.EqualTo(13));
            Assert.That(content.Parties.Sum(p => p.Names.Length), Is.EqualTo(708));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1080").Message, Does.StartWith("228 entries"), "the excerpt lacks the rows of their primary names");
        });
    }

    [Test]
    public void The_excerpt_of_the_Sanctions_List_in_XML_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "uk", "uksl_xml_excerpt_2026-08-20.xml"));

        var (akhund, exchange, petrel) = (content.Parties[0], content.Parties[1], content.Parties[2]);
        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 8, 20)));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements, content.Tally.OriginalScriptNames), Is.EqualTo((3, 0, 10, 2)));
            Assert.That(akhund.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1945", "1946", "1958-03-01" }), "dd/mm/1945 is printed literally");
            Assert.That(akhund.BirthPlaces, Has.Length.EqualTo(2));
            Assert.That(Values(akhund, IdentifierKind.ListReference), Is.EqualTo(new[] { "7172", "TAi.002" }));
            Assert.That(exchange.Names.Single(n => n.Quality == AliasQuality.Weak).Name, Is.EqualTo("Haji Hakim Hawala"), "its type is spelt ALias");
            Assert.That(exchange.Relations.Select(r => (r.Kind, r.Other)), Is.EqualTo(new[] { (RelationKind.OwnedOrControlledBy, "HKHS Holding"), (RelationKind.Owns, "Kandahar Branch") }));
            Assert.That((petrel.Id, petrel.Kind, petrel.IsOfRegime(Regimes.Dprk)), Is.EqualTo(("UK:DPR0075", PartyKind.Vessel, true)));
            Assert.That(Values(petrel, IdentifierKind.Imo), Is.EqualTo(new[] { "9562233" }), "written IMO9562233");
            Assert.That(petrel.Names[1], Is.EqualTo(new Alias("Jal Vahini", AliasKind.AlsoKnownAs, AliasQuality.Strong)), "an alias without a strength");
            Assert.That(content.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP1021" }), "every element is known");
        });
    }

    [Test]
    public void The_excerpt_of_the_Sanctions_List_in_CSV_imports_whole()
    {
        var content = ListFile.Read(Repository.Shared("lists", "uk", "uksl_csv_excerpt_2026-02-13_1.csv"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 2, 13)));
            Assert.That((content.Tally.Entries, content.Tally.NameElements, content.Tally.OriginalScriptNames), Is.EqualTo((2, 4, 2)));
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1046").Location.Line, Is.EqualTo(4), "57 of 58 cells");
            Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1019").Message, Does.Contain("9000000"), "filler, no IMO number");
            Assert.That(content.Parties[1].BirthPlaces.Single().City, Is.EqualTo("Kandahar"), "the short row is read");
        });
    }

    [TestCase("uk_conlist_29_sample.csv", "uk-conlist-csv", "2017-08-07", 3)]
    [TestCase("uk_conlist_36_sample.csv", "uk-conlist-csv", "2025-08-07", 2)]
    [TestCase("uk_sanctions_list_sample.xml", "uk-sanctions-list-xml", "2026-02-20", 3)]
    [TestCase("uk_sanctions_list_sample.csv", "uk-sanctions-list-csv", "2026-02-13", 3)]
    public void The_samples_are_told_by_their_content_and_read(string file, string format, string publishedOn, int parties)
    {
        var content = ListFile.Read(Repository.Data("samples", "lists", file));

        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo(format));
            Assert.That(content.Sources.Single().PublishedOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(publishedOn));
            Assert.That(content.Parties, Has.Length.EqualTo(parties));
            Assert.That(content.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    private static IEnumerable<string> Values(ListedParty party, IdentifierKind kind) => party.Identifiers.Where(i => i.Kind == kind).Select(i => i.Value);
}
