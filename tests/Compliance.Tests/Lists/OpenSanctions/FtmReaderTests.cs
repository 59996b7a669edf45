using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.OpenSanctions;

public class FtmReaderTests
{
    private const string Person =
        """{"id":"P1","caption":"Erika Muster","schema":"Person","properties":{"name":["E. Muster","Erika Muster"],"alias":["에리카"],"weakAlias":["EM"],"previousName":["Erika Beispiel"],"birthDate":["1971","1971-05"],"birthPlace":["Town"],"nationality":["de"],"country":["kp"],"passportNumber":["X1"],"topics":["sanction","role.pep"],"notes":["prose"]},"referents":[],"datasets":["un_sc_sanctions"],"last_change":"2024-03-14T11:31:42","target":true}""";

    private const string Company = """{"id":"C1","caption":"Beispiel Ltd","schema":"Company","properties":{"name":["Beispiel Ltd"],"country":["kp"],"registrationNumber":["R1"]},"datasets":["un_sc_sanctions"],"target":true}""";

    [Test]
    public void A_person_gives_names_by_quality_and_is_never_designated()
    {
        var party = Read(Person).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That((party.Id, party.Kind), Is.EqualTo(("OpenSanctions:P1", PartyKind.Person)));
            Assert.That(party.Names, Is.EqualTo(new[]
            {
                new Alias("Erika Muster", AliasKind.Primary, AliasQuality.Strong),
                new Alias("E. Muster", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("에리카", AliasKind.OriginalScript, AliasQuality.Strong),
                new Alias("Erika Beispiel", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
                new Alias("EM", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            }));
            Assert.That(party.BirthDates.Select(d => d.ToString()), Is.EqualTo(new[] { "1971", "1971-05" }));
            Assert.That(party.Designations, Is.Empty);
            Assert.That(party.Mentions.Select(m => (m.List, m.Meaning)), Is.EqualTo(new[] { ("un_sc_sanctions", ListMeaning.Compilation), ("role.pep", ListMeaning.PublicOffice) }));
            Assert.That(party.Addresses, Is.Empty, "a country is neither an address nor a nationality of a person");
            Assert.That(party.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Passport, "X1") }));
            Assert.That(party.IsOfRegime(Regimes.Dprk), Is.False, "no programme says so");
        });
    }

    [TestCase("\"program\":[\"DPRK\"]", true)]
    [TestCase("\"program\":[\"Autonomous (Russia)\"],\"programId\":[\"AU-RUSSIA\"]", false)]
    [TestCase("\"programId\":[\"US-DPRK2\"]", true)]
    [TestCase("\"programId\":[\"EU-PRK\"]", true)]
    [TestCase("\"programId\":[\"UN-SC1718\"]", true)]
    [TestCase("\"program\":[\"North Korea (Sanctions) Regulations\"]", true)]
    [TestCase("\"program\":[\"SPRKX\"]", false, TestName = "letters inside a word")]
    [TestCase("\"reason\":[\"Trades with North Korea\"]", false, TestName = "prose is no programme")]
    public void A_sanction_becomes_a_mention_of_its_list_and_programme(string property, bool isDprk)
    {
        var sanction = """{"id":"S1","schema":"Sanction","properties":{"entity":["C1"],"authority":["An Authority"],"authorityId":["KPe.999"],"unscId":["KPe.999"],"listingDate":["2016-03-02"],"endDate":["2020-01-01"],###},"datasets":["un_sc_sanctions"]}"""
            .Replace("###", property, StringComparison.Ordinal);

        var party = Read(sanction + "\n" + Company).Parties.Single();

        var mention = party.Mentions.Single(m => m.From is not null);
        Assert.Multiple(() =>
        {
            Assert.That((mention.List, mention.Reference, mention.Meaning), Is.EqualTo(("un_sc_sanctions: An Authority", "KPe.999", ListMeaning.Compilation)));
            Assert.That((mention.From, mention.Until), Is.EqualTo((new DateOnly(2016, 3, 2), new DateOnly(2020, 1, 1))));
            Assert.That(party.IsOfRegime(Regimes.Dprk), Is.EqualTo(isDprk));
            Assert.That(party.Identifiers, Does.Contain(new Identifier(IdentifierKind.ListReference, "KPe.999", "UN")));
            Assert.That(party.Designations, Is.Empty);
        });
    }

    [Test]
    public void Links_are_joined_in_whatever_order_they_come()
    {
        const string Links = """
            {"id":"O1","schema":"Ownership","properties":{"owner":["P1"],"asset":["C1"],"percentage":["51.5"],"startDate":["2015-11-25"],"endDate":["2020-01-01"]}}
            {"id":"D1","schema":"Directorship","properties":{"director":["P1"],"organization":["C1"]}}
            {"id":"I1","schema":"Passport","properties":{"holder":["P1"],"number":["Y2"],"country":["kp"]}}
            {"id":"A1","schema":"Address","properties":{"full":["1 Example St, Town"],"street":["1 Example St"],"city":["Town"],"country":["de"]}}
            {"id":"Q1","schema":"Occupancy","properties":{"holder":["P1"],"post":["T1"]}}
            {"id":"T1","schema":"Position","properties":{"name":["Minister of Examples"]}}

            """;
        var withAddress = Company.Replace("\"country\":[\"kp\"]", "\"country\":[\"kp\"],\"addressEntity\":[\"A1\"]", StringComparison.Ordinal);
        var before = Read(Links + Person + "\n" + withAddress);
        var after = Read(Person + "\n" + withAddress + "\n" + Links);

        var person = before.Parties[0];
        Assert.Multiple(() =>
        {
            Assert.That(person.Relations, Is.EqualTo(new[]
            {
                new Relation(RelationKind.Owns, "Beispiel Ltd", 51.5m) { OtherId = "OpenSanctions:C1", From = new DateOnly(2015, 11, 25), Until = new DateOnly(2020, 1, 1) },
                new Relation(RelationKind.LeaderOf, "Beispiel Ltd") { OtherId = "OpenSanctions:C1" },
            }));
            Assert.That(person.Identifiers, Does.Contain(new Identifier(IdentifierKind.Passport, "Y2", "kp")));
            Assert.That(person.Positions, Does.Contain("Minister of Examples"));
            Assert.That(before.Parties[1].Addresses, Does.Contain(new ListedAddress("1 Example St", "Town", null, null, "de")));
            Assert.That(after.Parties[0].Relations, Is.EqualTo(person.Relations));
            Assert.That(after.Parties[1].Addresses, Is.EqualTo(before.Parties[1].Addresses));
            Assert.That(before.Tally.Orphans, Is.Zero);
        });
    }

    [Test]
    public void References_that_lead_nowhere_are_counted_and_named()
    {
        var content = Read(Person + "\n"
            + """{"id":"F1","schema":"Family","properties":{"person":["P1"],"relative":["P9"]}}""" + "\n"
            + """{"id":"S1","schema":"Sanction","properties":{"entity":["P8"],"program":["DPRK"]}}""");

        Assert.That(content.Tally.Orphans, Is.EqualTo(2));
        Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1038").Select(d => d.Location.Line), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(content.Parties.Single().Relations.Single(), Is.EqualTo(new Relation(RelationKind.RelatedTo, "P9")), "what the file says stays");
    }

    [Test]
    public void Nested_entities_are_joined_to_the_one_they_stand_in()
    {
        const string Nested =
            """{"id":"P1","caption":"Erika Muster","schema":"Person","properties":{"name":["Erika Muster"],"sanctions":[{"id":"S1","schema":"Sanction","properties":{"program":["DPRK"]},"datasets":["x"]}],"addressEntity":[{"id":"A1","schema":"Address","properties":{"full":["Town"]}}],"ownershipOwner":[{"id":"O1","schema":"Ownership","properties":{"asset":[{"id":"C1","schema":"Company","properties":{"name":["Beispiel Ltd"]},"datasets":["x"]}],"percentage":["60"]}}]},"datasets":["x"]}""";

        var content = Read(Nested + "\n" + Company);

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Id), Is.EquivalentTo(new[] { "OpenSanctions:P1", "OpenSanctions:C1" }));
            Assert.That(content.Tally.Rejected, Is.Zero, "a neighbour that comes again as itself is no duplicate");
            var person = content.Parties.Single(p => p.Kind == PartyKind.Person);
            Assert.That(person.IsOfRegime(Regimes.Dprk), Is.True);
            Assert.That(person.Addresses.Single().Street, Is.EqualTo("Town"));
            Assert.That(person.Relations.Single(), Is.EqualTo(new Relation(RelationKind.Owns, "Beispiel Ltd", 60m) { OtherId = "OpenSanctions:C1" }));
            Assert.That(content.Parties.Single(p => p.Kind == PartyKind.Organisation).Identifiers, Is.Not.Empty, "its own entity says more");
        });
    }

    [Test]
    public void An_unknown_schema_with_a_name_is_kept_as_a_party_of_unknown_kind()
    {
        var content = Read("""{"id":"X1","schema":"Pxrson","properties":{"name":["Somebody"]}}""");

        Assert.That((content.Parties.Single().Kind, content.Parties.Single().PrimaryName), Is.EqualTo((PartyKind.Unknown, "Somebody")));
        Assert.That(content.Codes(), Does.Contain("CMP1040"));
    }

    [TestCase("""{"schema":"Person","properties":{"name":["Y"]}}""", "CMP1010", TestName = "no id")]
    [TestCase("""{"id":"P2","schema":"Person","properties":{"nxme":["Y"]}}""", "CMP1011", TestName = "no name")]
    [TestCase("""{"id":"P1","schema":"Person","properties":{"name":["Y"]}}""", "CMP1012", TestName = "an id twice")]
    [TestCase("""{"id":"P2","schema":"Person","properties":{"name":["Y"]""", "CMP1037", TestName = "cut")]
    public void An_entity_that_cannot_be_told_apart_is_left_out(string line, string code)
    {
        var content = Read(Person + "\n" + line);

        Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo("Erika Muster"));
        Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
        Assert.That(content.Codes(), Does.Contain(code));
    }

    [Test]
    public void A_property_that_stands_twice_gives_the_values_of_both()
    {
        var content = Read("""{"id":"P1","schema":"Person","properties":{"name":["A"],"alias":["B"],"name":["C"]}}""");

        Assert.That(content.Parties.Single().Names.Texts(), Is.EqualTo(new[] { "A", "C", "B" }));
        Assert.That(content.Codes(), Does.Contain("CMP1124"));
    }

    [Test]
    public void Properties_that_are_not_taken_over_are_named() =>
        Assert.That(Read("""{"id":"P1","schema":"Person","properties":{"name":["A"],"alixs":["B"]}}""").Diagnostics.Single(d => d.Code == "CMP1013").Message, Does.Contain("alixs 1"));

    // Entities of parties, names (name, alias, previousName, weakAlias, abbreviation), orphans; counted independently. Sixteen addresses of the
    // second file are not in it. In the nested file 100 persons stand as themselves or as somebody's family; who stands as both is counted as named twice.
    [TestCase("entities.ftm_2024-03_sa_peps.json", 607, 3948, 0)]
    [TestCase("yente_zala_entities.ftm.json", 17, 282, 16)]
    [TestCase("yente_parteispenden_entities.ftm.json", 96, 96, 0)]
    [TestCase("targets.nested_2024-03.json", 100, 1485, 0)]
    public void A_collected_file_imports_whole(string file, int entries, int names, int orphans)
    {
        var content = ListFile.Read(Repository.Shared("lists", "opensanctions", file));

        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("ftm-json"));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements, content.Tally.Orphans), Is.EqualTo((entries, 0, names, orphans)));
            Assert.That(content.Parties, Has.Length.EqualTo(entries));
            Assert.That(content.Parties.All(p => p.Designations.IsEmpty && !p.Mentions.IsEmpty), Is.True, "a compilation designates nobody");
            Assert.That(content.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error), Is.False);
        });
    }

    [Test]
    public void The_sanctions_and_shares_of_the_collected_ownership_file_come_out()
    {
        var parties = ListFile.Read(Repository.Shared("lists", "opensanctions", "yente_zala_entities.ftm.json")).Parties;

        Assert.That(parties.Sum(p => p.Mentions.Count(m => m.Meaning == ListMeaning.Compilation && m.Programme is not null)), Is.GreaterThan(20));
        Assert.That(parties.SelectMany(p => p.Relations).Count(r => r.Kind == RelationKind.Owns), Is.EqualTo(14), "fourteen Ownership entities");
        Assert.That(parties.SelectMany(p => p.Relations).Count(r => r.SharePercent == 51m), Is.EqualTo(1));
    }

    private static ListContent Read(string text) => ListSamples.Read(text, "entities.ftm.json");
}
