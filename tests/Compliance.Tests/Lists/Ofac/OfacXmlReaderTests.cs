using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Ofac;

/// <summary>The legacy XML, in the real format with invented entries.</summary>
public class OfacXmlReaderTests
{
    private const string GrabBag =
        "<idList><id><uid>1</uid><idType>Passport</idType><idNumber>X0000001</idNumber><idCountry>Korea, North</idCountry><issueDate>12 Aug 2000</issueDate></id>"
        + "<id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>"
        + "<id><uid>3</uid><idType>Secondary sanctions risk:</idType><idNumber>North Korea Sanctions Regulations, sections 510.201 and 510.210</idNumber></id>"
        + "<id><uid>4</uid><idType>Additional Sanctions Information -</idType><idNumber>Subject to Secondary Sanctions</idNumber></id>"
        + "<id><uid>5</uid><idType>Website</idType><idNumber>www.example.org</idNumber></id>"
        + "<id><uid>6</uid><idType>Digital Currency Address - XBT</idType><idNumber>1example2</idNumber></id>"
        + "<id><uid>7</uid><idType>Target Type</idType><idNumber>Private Company</idNumber></id>"
        + "<id><uid>8</uid><idType>Effective Date (CMIC)</idType><idNumber>02 Aug 2021</idNumber></id>"
        + "<id><uid>9</uid><idType>Executive Order 13662 Directive Determination -</idType><idNumber>Subject to Directive 1</idNumber></id></idList>";

    [TestCase("http://tempuri.org/sdnList.xsd")]
    [TestCase("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML")]
    public void Both_namespaces_are_read(string name)
    {
        var content = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(""), name: name));

        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("ofac-xml"));
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 1, 8)), "month, day, year");
            Assert.That(content.Parties.Single().Id, Is.EqualTo("US:1"));
            Assert.That(content.Diagnostics, Is.Empty);
        });
    }

    [Test]
    public void The_list_of_ids_holds_documents_facts_and_sanctions_information()
    {
        var party = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(GrabBag, type: "Individual"))).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(party.Identifiers, Is.EqualTo(new[]
            {
                new Identifier(IdentifierKind.Passport, "X0000001", "Korea, North"),
                new Identifier(IdentifierKind.Other, "www.example.org"),
                new Identifier(IdentifierKind.Other, "1example2"),
            }));
            Assert.That(party.Gender, Is.EqualTo("Male"));
            Assert.That(party.IsOfRegime(Regimes.Dprk), Is.True, "by the regulations named as its secondary sanctions risk");
        });
    }

    [Test]
    public void An_unknown_id_type_is_kept_as_an_identifier_and_reported_once()
    {
        var id = "<idList><id><uid>1</uid><idType>Exampleland Number</idType><idNumber>123456</idNumber></id></idList>";

        var content = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(id) + OfacSamples.XmlEntry(id, "2", "OTHER")));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Select(p => p.Identifiers.Single()), Is.All.EqualTo(new Identifier(IdentifierKind.Other, "123456")));
            Assert.That(content.Codes(), Is.EqualTo(new[] { "CMP1040" }));
        });
    }

    [Test]
    public void A_person_with_everything_comes_out_whole()
    {
        var person = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(
            "<firstName>One</firstName><title>Invented office</title><remarks>(Linked To: EXAMPLE (HOLDING) CO.)(Linked To: OTHER)</remarks>"
            + "<akaList><aka><uid>1</uid><type>a.k.a.</type><category>strong</category><lastName>EXEMPEL</lastName><firstName>One</firstName></aka>"
            + "<aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>EX</lastName></aka>"
            + "<aka><uid>3</uid><type>f.k.a.</type><category>strong</category><lastName>OLD</lastName></aka>"
            + "<aka><uid>4</uid><type>n.k.a.</type><category>strong</category><lastName>NEW</lastName></aka></akaList>"
            + "<addressList><address><uid>5</uid><address1>1 Street</address1><address2>Floor 2</address2><city>Exampletown</city><stateOrProvince>Region</stateOrProvince>"
            + "<postalCode>12345</postalCode><country>Exampleland</country></address></addressList>"
            + "<nationalityList><nationality><uid>6</uid><country>Exampleland</country><mainEntry>true</mainEntry></nationality></nationalityList>"
            + "<citizenshipList><citizenship><uid>7</uid><country>Otherland</country><mainEntry>true</mainEntry></citizenship></citizenshipList>"
            + "<dateOfBirthList><dateOfBirthItem><uid>8</uid><dateOfBirth>circa 1947</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>"
            + "<placeOfBirthList><placeOfBirthItem><uid>9</uid><placeOfBirth>Pyongyang, Korea, North</placeOfBirth><mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>",
            type: "Individual"))).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(person.Names, Is.EqualTo(new[]
            {
                new Alias("EXAMPLE, One", AliasKind.Primary, AliasQuality.Strong),
                new Alias("EXEMPEL, One", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("EX", AliasKind.AlsoKnownAs, AliasQuality.Weak),
                new Alias("OLD", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
                new Alias("NEW", AliasKind.AlsoKnownAs, AliasQuality.Strong),
            }));
            Assert.That(person.Addresses, Is.EqualTo(new[] { new ListedAddress("1 Street, Floor 2", "Exampletown", "Region", "12345", "Exampleland") }));
            Assert.That(person.Nationalities, Is.EqualTo(new[] { "Exampleland", "Otherland" }));
            Assert.That(person.BirthDates.Single().ToString(), Is.EqualTo("1947~"));
            Assert.That(person.BirthPlaces, Is.EqualTo(new[] { new ListedAddress(null, "Pyongyang", null, null, "Korea, North") }));
            Assert.That(person.Positions, Is.EqualTo(new[] { "Invented office" }));
            Assert.That(person.Relations.Select(r => r.Other), Is.EqualTo(new[] { "EXAMPLE (HOLDING) CO.", "OTHER" }));
        });
    }

    [Test]
    public void Ships_keep_number_call_sign_flag_and_owner()
    {
        var ship = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(
            "<idList><id><uid>1</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9187629</idNumber></id></idList>"
            + "<vesselInfo><callSign>EX7AM</callSign><vesselType>Tug</vesselType><vesselFlag>Exampleland</vesselFlag><vesselOwner>EXAMPLE OWNER</vesselOwner></vesselInfo>",
            type: "Vessel"))).Parties.Single();

        Assert.Multiple(() =>
        {
            Assert.That(ship.Kind, Is.EqualTo(PartyKind.Vessel));
            Assert.That(ship.Identifiers, Is.EquivalentTo(new[] { new Identifier(IdentifierKind.Imo, "9187629"), new Identifier(IdentifierKind.Other, "EX7AM") }));
            Assert.That(ship.Nationalities, Is.EqualTo(new[] { "Exampleland" }));
            Assert.That(ship.Relations, Is.EqualTo(new[] { new Relation(RelationKind.OwnedOrControlledBy, "EXAMPLE OWNER") }));
        });
    }

    [Test]
    public void Being_blocked_and_not_on_the_SDN_list_is_membership_of_the_other_list()
    {
        var id = "<idList><id><uid>1</uid><idType>Additional Sanctions Information -</idType><idNumber>Not on the SDN List and Not Subject to Secondary Sanctions</idNumber></id></idList>";

        var content = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(id)));

        Assert.That(content.Parties.Single().Designations.Single().List, Is.EqualTo("OFAC Consolidated (non-SDN) List"));
    }

    [TestCase("3")]
    [TestCase("many")]
    public void A_stated_count_that_does_not_agree_is_an_error(string count) =>
        Assert.That(ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(""), count: count)).Codes(), Is.EqualTo(new[] { "CMP1039" }));

    [TestCase("", new[] { "CMP1044" })]
    [TestCase("13/13/2026", new[] { "CMP1015", "CMP1044" })]
    public void A_list_without_a_date_is_read_and_covers_nothing(string date, string[] codes)
    {
        var content = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(""), date));

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Is.EqualTo(codes));
            Assert.That(content.Sources.Single().PublishedOn, Is.Null);
        });
    }

    [TestCase("", "SECOND", "Entity", "CMP1010")]
    [TestCase("x", "SECOND", "Entity", "CMP1010")]
    [TestCase("1", "SECOND", "Entity", "CMP1012")]
    [TestCase("2", " ", "Entity", "CMP1011")]
    public void An_entry_without_number_or_name_or_with_a_number_taken_is_left_out(string uid, string name, string type, string code)
    {
        var content = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry("") + OfacSamples.XmlEntry("", uid, name, type)));

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Is.EqualTo(new[] { code }));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((2, 1, 1)));
        });
    }

    [Test]
    public void Unknown_words_are_kept_and_reported()
    {
        var content = ListSamples.Read(OfacSamples.Xml(OfacSamples.XmlEntry(
            "<akaList><aka><uid>1</uid><type>alias</type><category>good</category><lastName>EXEMPEL</lastName></aka></akaList><gender>Male</gender>", type: "Robot")));

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties.Single().Kind, Is.EqualTo(PartyKind.Unknown));
            Assert.That(content.Parties.Single().Names[1], Is.EqualTo(new Alias("EXEMPEL", AliasKind.AlsoKnownAs, AliasQuality.Strong)));
            Assert.That(content.Codes(), Is.EquivalentTo(new[] { "CMP1013", "CMP1040", "CMP1040", "CMP1016" }));
        });
    }

    [TestCase("<sdnList/>", "CMP1023")]
    [TestCase("<sdnList><sdnEntry><uid>1</uid>", "CMP1004")]
    [TestCase("<sdnLists/>", "CMP1007")]
    [TestCase("<!DOCTYPE sdnList [<!ENTITY a \"b\">]><sdnList/>", "CMP1005")]
    public void Anything_but_a_whole_list_is_refused(string text, string code)
    {
        var content = ListSamples.Read(text);

        Assert.Multiple(() =>
        {
            Assert.That(content.Codes(), Does.Contain(code));
            Assert.That(content.Parties, Is.Empty);
            Assert.That(content.Sources, Is.Empty);
        });
    }
}
