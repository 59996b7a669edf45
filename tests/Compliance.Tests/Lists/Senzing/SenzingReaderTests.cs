using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Senzing;

public class SenzingReaderTests
{
    [Test]
    public void A_flat_record_gives_name_birth_address_and_numbers()
    {
        var party = Read("""{"DATA_SOURCE":"TEST","RECORD_ID":"1","RECORD_TYPE":"PERSON","NAME_FIRST":"Erika","NAME_LAST":"Muster","DATE_OF_BIRTH":"1985-03-15","GENDER":"F","ADDR_LINE1":"1 Example St","ADDR_CITY":"Town","ADDR_COUNTRY":"US","PASSPORT_NUMBER":"AB1","PASSPORT_COUNTRY":"US","EMAIL_ADDRESS":"a@example.com"}""");

        Assert.Multiple(() =>
        {
            Assert.That((party.Id, party.Kind, party.PrimaryName, party.Gender), Is.EqualTo(("TEST:1", PartyKind.Person, "Erika Muster", "F")));
            Assert.That(party.BirthDates.Single().ToString(), Is.EqualTo("1985-03-15"));
            Assert.That(party.Addresses.Single(), Is.EqualTo(new ListedAddress("1 Example St", "Town", null, null, "US")));
            Assert.That(party.Identifiers, Is.EqualTo(new[] { new Identifier(IdentifierKind.Passport, "AB1", "US"), new Identifier(IdentifierKind.Email, "a@example.com") }));
            Assert.That(party.Designations, Is.Empty);
            Assert.That(party.Mentions.Single(), Is.EqualTo(new Mention("Senzing", "TEST", "1", ListMeaning.Other)));
        });
    }

    [TestCase("""{"DATA_SOURCE":"T","RECORD_ID":"1","RECORD_TYPE":"ORGANIZATION","NAMES":[{"NAME_TYPE":"ALIAS","NAME_FULL":"Beta"},{"NAME_TYPE":"PRIMARY","NAME_FULL":"Alpha"},{"NAME_TYPE":"ALIAS","NAME_FULL":"알파"}]}""", TestName = "NAMES")]
    [TestCase("""{"DATA_SOURCE":"T","RECORD_ID":"1","FEATURES":[{"RECORD_TYPE":"ORGANIZATION"},{"NAME_TYPE":"PRIMARY","NAME_ORG":"Alpha"},{"NAME_TYPE":"DBA","NAME_ORG":"Beta"},{"NAME_TYPE":"NATIVE","NAME_ORG":"알파"}]}""", TestName = "FEATURES")]
    [TestCase("""{"DATA_SOURCE":"T","RECORD_ID":"1","RECORD_TYPE":"ORGANIZATION","PRIMARY_NAME_ORG":"Alpha","TRADE_NAME_ORG":"Beta","NATIVE_NAME_ORG":"알파"}""", TestName = "usages before flat keys")]
    public void Names_are_found_in_every_form(string record)
    {
        var party = Read(record);

        Assert.That(party.Kind, Is.EqualTo(PartyKind.Organisation));
        Assert.That(party.Names, Is.EqualTo(new[]
        {
            new Alias("Alpha", AliasKind.Primary, AliasQuality.Strong),
            new Alias("Beta", AliasKind.AlsoKnownAs, AliasQuality.Strong),
            new Alias("알파", AliasKind.OriginalScript, AliasQuality.Strong),
        }));
    }

    [Test]
    public void A_second_value_of_one_usage_is_not_lost() =>
        Assert.That(
            Read("""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"X","NAME_ORG":"Y","NAMES":[{"NAME_FULL":"Z"}]}""").Names.Texts(), Is.EqualTo(new[] { "X", "Y", "Z" }));

    [TestCase("null", PartyKind.Unknown, false)]
    [TestCase("\"PERSON\"", PartyKind.Person, false)]
    [TestCase("\"PURSON\"", PartyKind.Unknown, true)]
    public void A_record_without_a_known_type_is_kept(string type, PartyKind kind, bool isReported)
    {
        var content = ListSamples.Read($$"""{"DATA_SOURCE":"T","RECORD_ID":"1","RECORD_TYPE":{{type}},"NAME_FULL":"X"}""");

        Assert.That(content.Parties.Single().Kind, Is.EqualTo(kind));
        Assert.That(content.Codes().Contains("CMP1040"), Is.EqualTo(isReported));
    }

    [TestCase("3/31/1954", "1954-03-31", TestName = "only the American order is a day")]
    [TestCase("31/3/1954", "1954-03-31", TestName = "only the other order is a day")]
    [TestCase("11/11/1978", "1978-11-11", TestName = "both orders are the same day")]
    [TestCase("1956", "1956", TestName = "a year")]
    public void A_birth_date_that_can_be_one_day_only_is_that_day(string printed, string expected) =>
        Assert.That(Read($$"""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"X","DATE_OF_BIRTH":"{{printed}}"}""").BirthDates.Single().ToString(), Is.EqualTo(expected));

    [Test]
    public void A_birth_date_of_ambiguous_order_stays_between_both_readings()
    {
        var date = Read("""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"X","DATE_OF_BIRTH":"12/11/1978"}""").BirthDates.Single();

        Assert.That((date.Earliest, date.Latest), Is.EqualTo((new DateOnly(1978, 11, 12), new DateOnly(1978, 12, 11))));
    }

    [Test]
    public void A_year_of_two_digits_is_not_guessed()
    {
        var content = ListSamples.Read("""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"X","DATE_OF_BIRTH":"3/1/70"}""");

        Assert.That(content.Parties.Single().BirthDates, Is.Empty);
        Assert.That(content.Codes(), Does.Contain("CMP1015"));
    }

    [Test]
    public void Pointers_lead_to_anchors_that_may_come_later_and_keep_the_share()
    {
        var content = ListSamples.Read("""
            {"DATA_SOURCE":"R","RECORD_ID":"1","NAME_FULL":"Owner","FEATURES":[{"REL_POINTER_DOMAIN":"R","REL_POINTER_KEY":"c","REL_POINTER_ROLE":"Owns 60%"},{"REL_POINTER_DOMAIN":"R","REL_POINTER_KEY":"zz","REL_POINTER_ROLE":"Spouse"}]}
            {"DATA_SOURCE":"R","RECORD_ID":"2","NAME_ORG":"Company","FEATURES":[{"REL_ANCHOR_DOMAIN":"R","REL_ANCHOR_KEY":"c"}]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(content.Parties[0].Relations, Is.EqualTo(new[]
            {
                new Relation(RelationKind.Owns, "Company", 60m) { OtherId = "R:2" },
                new Relation(RelationKind.RelatedTo, "zz"),
            }));
            Assert.That(content.Tally.Orphans, Is.EqualTo(1));
            Assert.That(content.Codes(), Does.Contain("CMP1038"));
        });
    }

    // A record stands for its own number; when an earlier one states that number as its anchor, the earlier one does.
    [TestCase("c", "R:1", TestName = "An_earlier_record_that_states_the_number")]
    [TestCase("2", "R:2", TestName = "The_record_of_that_number")]
    public void A_pointer_leads_to_the_first_record_that_states_a_number(string number, string other)
    {
        var content = ListSamples.Read($$"""
            {"DATA_SOURCE":"R","RECORD_ID":"1","NAME_ORG":"Anchored","FEATURES":[{"REL_ANCHOR_DOMAIN":"R","REL_ANCHOR_KEY":"c"}]}
            {"DATA_SOURCE":"R","RECORD_ID":"c","NAME_ORG":"Numbered"}
            {"DATA_SOURCE":"R","RECORD_ID":"2","NAME_ORG":"Plain","FEATURES":[{"REL_ANCHOR_DOMAIN":"R","REL_ANCHOR_KEY":"2"}]}
            {"DATA_SOURCE":"R","RECORD_ID":"3","NAME_FULL":"Owner","FEATURES":[{"REL_POINTER_KEY":"{{number}}","REL_POINTER_ROLE":"Owns 60%"}]}
            """);
        Assert.That(content.Parties[^1].Relations.Single().OtherId, Is.EqualTo(other));
    }

    [TestCase("role.pep", ListMeaning.PublicOffice)]
    [TestCase("sanction", ListMeaning.Compilation)]
    public void A_risk_says_what_the_record_means(string topic, ListMeaning meaning) =>
        Assert.That(Read($$"""{"DATA_SOURCE":"T","RECORD_ID":"1","NAMES":[{"NAME_FULL":"X"}],"RISKS":[{"TOPIC":"{{topic}}"}]}""").Mentions.Single().Meaning, Is.EqualTo(meaning));

    [Test]
    public void A_source_called_like_an_authority_never_takes_its_ids() =>
        Assert.That(Read("""{"DATA_SOURCE":"US","RECORD_ID":"9345","NAME_FULL":"X"}""").Id, Is.EqualTo("Senzing:US:9345"));

    [TestCase("""{"DATA_SOURCE":"T","NAME_FULL":"Y"}""", "CMP1010", TestName = "no RECORD_ID")]
    [TestCase("""{"DATA_SOURCE":"T","RECORD_ID":"2"}""", "CMP1011", TestName = "no name")]
    [TestCase("""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"Y"}""", "CMP1012", TestName = "an id twice")]
    public void A_record_that_cannot_be_told_apart_is_left_out(string record, string code)
    {
        var content = ListSamples.Read("""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"X"}""" + "\n" + record);

        Assert.That(content.Parties.Single().PrimaryName, Is.EqualTo("X"));
        Assert.That((content.Tally.Entries, content.Tally.Rejected), Is.EqualTo((2, 1)));
        Assert.That(content.Codes(), Does.Contain(code));
    }

    [Test]
    public void Keys_that_are_no_attributes_are_named()
    {
        var content = ListSamples.Read("""{"DATA_SOURCE":"T","RECORD_ID":"1","NAME_FULL":"X","NAME_FUL":"Lost","STATUS":"Active"}""");

        Assert.That(content.Diagnostics.Single(d => d.Code == "CMP1013").Message, Does.Contain("NAME_FUL 1").And.Contain("STATUS 1"));
    }

    // Records, names, records without a name, birth dates with a year of two digits; counted independently.
    [TestCase("truthset_customers.jsonl", 120, 121, 0)]
    [TestCase("truthset_reference.jsonl", 22, 27, 0)]
    [TestCase("truthset_watchlist.jsonl", 17, 16, 1)] // 1021 has an address, an e-mail and a number, and no name
    [TestCase("us_congress_senzing.json", 1319, 1352, 0)]
    [TestCase("peps_senzing.json", 3, 3, 0)]
    [TestCase("watchman_organizations.json", 2, 2, 0)]
    [TestCase("watchman_persons.jsonl", 3, 3, 0)]
    [TestCase("watchman_features_format.jsonl", 2, 2, 0)]
    public void A_collected_file_imports_whole(string file, int records, int names, int rejected) => ImportsWhole(Repository.Shared("lists", "senzing", file), records, names, rejected);

    [Test]
    public void The_collected_Senzing_file_of_OpenSanctions_imports_whole() => ImportsWhole(Repository.Shared("lists", "opensanctions", "senzing_2024-03.json"), 121, 1430, 0);

    private static void ImportsWhole(string path, int records, int names, int rejected)
    {
        var content = ListFile.Read(path);

        Assert.Multiple(() =>
        {
            Assert.That(content.Format, Is.EqualTo("senzing-json"));
            Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Tally.NameElements), Is.EqualTo((records, rejected, names)));
            Assert.That(content.Parties, Has.Length.EqualTo(records - rejected));
            Assert.That(content.Parties.All(p => p.Designations.IsEmpty), Is.True);
        });
    }

    private static ListedParty Read(string record) => ListSamples.Read(record).Parties.Single();
}
