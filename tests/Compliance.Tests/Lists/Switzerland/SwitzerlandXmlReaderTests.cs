using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists.Switzerland;

public class SwitzerlandXmlReaderTests
{
    private const string Programmes =
        "<sanctions-program ssid=\"10\" version-date=\"2026-01-01\"><program-key lang=\"eng\">NK</program-key><program-name lang=\"ger\">Beispiel</program-name>"
        + "<program-name lang=\"eng\">Measures against North Korea</program-name><sanctions-set ssid=\"11\" lang=\"eng\">Financial measures, annex 2</sanctions-set>"
        + "<sanctions-set ssid=\"11\" lang=\"ger\">Finanzsanktionen, Anhang 2</sanctions-set></sanctions-program>"
        + "<sanctions-program ssid=\"10\" version-date=\"2026-01-01\"><program-key lang=\"eng\">NK</program-key><program-name lang=\"eng\">Measures against North Korea</program-name>"
        + "<sanctions-set ssid=\"12\" lang=\"eng\">Travel ban, annex 1</sanctions-set><origin>ONU, UE</origin></sanctions-program>"
        + "<sanctions-program ssid=\"20\"><program-name lang=\"eng\">Invented</program-name><sanctions-set ssid=\"21\" lang=\"eng\">Invented set</sanctions-set></sanctions-program>";

    private const string Name = "<name ssid=\"3\" name-type=\"primary-name\" quality=\"good\"><name-part order=\"1\" name-part-type=\"whole-name\"><value>EXAMPLE</value></name-part></name>";

    [Test]
    public void A_target_with_several_sets_has_a_designation_for_each()
    {
        var party = Read(List(Target("<sanctions-set-id>11</sanctions-set-id><sanctions-set-id>12</sanctions-set-id><sanctions-set-id>21</sanctions-set-id>"))).Parties.Single();

        Assert.That(party.Designations.Select(d => (d.Reference, d.Programme, d.LegalBasis, d.Regime)), Is.EqualTo(new[]
        {
            ("100", "Measures against North Korea", "Financial measures, annex 2", Regimes.Dprk),
            ("100", "Measures against North Korea", "Travel ban, annex 1", Regimes.Dprk),
            ("100", "Invented", "Invented set", (string?)null),
        }));
    }

    [TestCase("<program-name lang=\"eng\">Ordinance of 18 May 2016 on measures against North Korea (SR 946.231.127.6), annexes</program-name>", true, "English")]
    [TestCase("<program-name lang=\"ger\">Verordnung über Massnahmen gegenüber der Demokratischen Volksrepublik Korea</program-name>", true, "German")]
    [TestCase("<program-name lang=\"fre\">Mesures à l’encontre de la République populaire démocratique de Corée</program-name>", true, "French")]
    [TestCase("<program-name lang=\"ita\">Provvedimenti nei confronti della Repubblica popolare democratica di Corea</program-name>", true, "Italian")]
    [TestCase("<program-key lang=\"ger\">SR 946.231.127.6</program-key>", true, "the number of the ordinance")]
    [TestCase("<program-key lang=\"ger\">SR 946.231.127.61</program-key>", false, "the number of another ordinance")]
    [TestCase("<program-name lang=\"eng\">Democratic Republic of the Congo</program-name>", false, "another country")]
    public void The_programme_on_North_Korea_is_known_by_its_ordinance_or_name_in_any_language(string names, bool isDprk, string reason)
    {
        var content = Read(
            $"<swiss-sanctions-list list-type=\"whole-list\" date=\"2026-01-15\"><sanctions-program ssid=\"1\">{names}<sanctions-set ssid=\"11\" lang=\"eng\">Set</sanctions-set></sanctions-program>"
            + Target("<sanctions-set-id>11</sanctions-set-id>") + "</swiss-sanctions-list>");

        Assert.That(content.Parties.Single().IsOfRegime(Regimes.Dprk), Is.EqualTo(isDprk), reason);
    }

    [Test]
    public void Names_are_composed_from_their_parts_in_order_and_in_each_script()
    {
        var party = Read(List(Target(identity: "<identity ssid=\"2\" main=\"true\"><name ssid=\"3\" name-type=\"primary-name\" quality=\"good\" lang=\"eng\">"
            + "<name-part order=\"2\" name-part-type=\"given-name\"><value>Eins</value><spelling-variant lang=\"kor\" script=\"Hang\">일</spelling-variant><spelling-variant lang=\"eng\" script=\"Latn\">Ains</spelling-variant></name-part>"
            + "<name-part order=\"1\" name-part-type=\"family-name\"><value>EXAMPLE</value><spelling-variant lang=\"kor\" script=\"Hang\">예시</spelling-variant></name-part>"
            + "<name-part order=\"3\" name-part-type=\"title\"><value>Dr</value></name-part></name>"
            + "<name ssid=\"4\" name-type=\"alias\" quality=\"low\"><name-part order=\"1\" name-part-type=\"whole-name\"><value>Exempel</value></name-part></name>"
            + "<name ssid=\"5\" name-type=\"formerly-known-as\" quality=\"good\"><name-part order=\"1\" name-part-type=\"whole-name\"><value>Former</value></name-part></name></identity>"))).Parties.Single();

        Assert.That(party.Names, Is.EqualTo(new[]
        {
            new Alias("EXAMPLE Eins", AliasKind.Primary, AliasQuality.Strong),
            new Alias("예시 일", AliasKind.OriginalScript, AliasQuality.Strong),
            new Alias("EXAMPLE Ains", AliasKind.AlsoKnownAs, AliasQuality.Strong),
            new Alias("Exempel", AliasKind.AlsoKnownAs, AliasQuality.Weak),
            new Alias("Former", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
        }));
        Assert.That(party.Titles, Is.EqualTo(new[] { "Dr" }));
    }

    [Test]
    public void The_main_identity_gives_the_primary_name()
    {
        var party = Read(List(Target(identity:
            "<identity ssid=\"2\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>SECOND</value></name-part></name></identity>"
            + "<identity ssid=\"6\" main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\"><value>FIRST</value></name-part></name></identity>"))).Parties.Single();

        Assert.That(party.Names, Is.EqualTo(new[]
        {
            new Alias("FIRST", AliasKind.Primary, AliasQuality.Strong), new Alias("SECOND", AliasKind.AlsoKnownAs, AliasQuality.Strong),
        }));
    }

    [TestCase("<modification modification-type=\"listed\" effective-date=\"2016-03-04\"/><modification modification-type=\"amended\" effective-date=\"2017-05-06\"/>", "2016-03-04", "2017-05-06", null)]
    [TestCase("<modification modification-type=\"listed\" effective-date=\"2016-03-04\"/><modification modification-type=\"de-listed\" effective-date=\"2020-01-02\"/>", "2016-03-04", "", "2020-01-02")]
    [TestCase("<modification modification-type=\"de-listed\" effective-date=\"2020-01-02\"/><modification modification-type=\"listed\" effective-date=\"2016-03-04\"/>", "2016-03-04", "", "2020-01-02")]
    [TestCase("<modification modification-type=\"listed\" effective-date=\"2016-03-04\"/><modification modification-type=\"de-listed\" effective-date=\"2020-01-02\"/><modification modification-type=\"listed\" effective-date=\"2021-01-02\"/>", "2021-01-02", "", null)]
    [TestCase("<modification modification-type=\"listed\" publication-date=\"2016-03-05\" enactment-date=\"2016-03-04\"/>", "2016-03-05", "", null)]
    [TestCase("<modification modification-type=\"listed\"/>", null, "", null)]
    [TestCase("<modification modification-type=\"listed\" effective-date=\"2016-03-04\"/><modification modification-type=\"de-listed\"/>", "2016-03-04", "", "2026-01-15")]
    public void The_last_modification_decides(string modifications, string? listed, string amended, string? delisted)
    {
        var designation = Read(List(Target(modifications: modifications))).Parties.Single().Designations.Single();

        static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.That((Text(designation.ListedOn), string.Join(' ', designation.AmendedOn.Select(d => Text(d))), Text(designation.DelistedOn)), Is.EqualTo((listed, amended, delisted)));
    }

    [Test]
    public void Places_may_stand_before_or_after_the_targets()
    {
        const string Places = "<place ssid=\"50\"><location>Exampletown</location><area>Region</area><country iso-code=\"KP\">Korea (North)</country></place>";
        var target = Target(identity: $"<identity ssid=\"2\">{Name}<place-of-birth ssid=\"7\" place-id=\"50\"/><address ssid=\"8\" place-id=\"50\"><address-details>1 Street</address-details><zip-code>123</zip-code></address></identity>");

        foreach (var content in new[] { Read(List(Places + target)), Read(List(target + Places)) })
        {
            Assert.That(content.Parties.Single().BirthPlaces.Single(), Is.EqualTo(new ListedAddress(null, "Exampletown", "Region", null, "Korea (North)")));
            Assert.That(content.Parties.Single().Addresses.Single(), Is.EqualTo(new ListedAddress("1 Street", "Exampletown", "Region", "123", "Korea (North)")));
        }
    }

    [Test]
    public void Places_and_sets_that_the_file_does_not_have_are_reported_and_the_target_is_kept()
    {
        var content = Read(List(Target("<sanctions-set-id>99</sanctions-set-id>", identity: $"<identity ssid=\"2\">{Name}<place-of-birth place-id=\"77\"/></identity>")));

        Assert.That(content.Codes().Count(c => c == "CMP1038"), Is.EqualTo(2));
        Assert.That(content.Parties.Single().Designations.Single().Programme, Is.EqualTo("not stated"));
        Assert.That(content.Tally.Orphans, Is.EqualTo(2));
    }

    [TestCase("day=\"31\" month=\"12\" year=\"1962\" calendar=\"Gregorian\" quality=\"good\"", "1962-12-31")]
    [TestCase("month=\"12\" year=\"1962\"", "1962-12")]
    [TestCase("year=\"1962\" calendar=\"Gregorian\" quality=\"low\"", "1962~")]
    public void Dates_of_birth_are_as_exact_as_printed(string attributes, string date)
    {
        var party = Read(List(Target(identity: $"<identity ssid=\"2\">{Name}<day-month-year ssid=\"9\" {attributes}/></identity>"))).Parties.Single();

        Assert.That(party.BirthDates.Single().ToString(), Is.EqualTo(date));
    }

    [TestCase("day=\"31\" month=\"2\" year=\"1962\"", "no such day")]
    [TestCase("year=\"1341\" calendar=\"Hijri\"", "another calendar")]
    public void A_date_that_cannot_be_read_is_reported(string attributes, string reason)
    {
        var content = Read(List(Target(identity: $"<identity ssid=\"2\">{Name}<day-month-year {attributes}/></identity>")));

        Assert.That(content.Codes(), Does.Contain("CMP1015"), reason);
        Assert.That(content.Parties.Single().BirthDates, Is.Empty);
    }

    [Test]
    public void Documents_references_relations_and_nationalities_are_taken_over()
    {
        var content = Read(List(Target(
            "<sanctions-set-id>11</sanctions-set-id><foreign-identifier>UN-Ref: KPi.026</foreign-identifier><foreign-identifier>EU.5492.10</foreign-identifier>",
            identity: $"<identity ssid=\"2\">{Name}<nationality ssid=\"4\"><country iso-code=\"KP\">Korea (North)</country></nationality>"
                + "<identification-document ssid=\"5\" document-type=\"diplomatic-passport\"><number>X0000001 </number><issuer code=\"KP\">Korea (North)</issuer></identification-document>"
                + "<identification-document document-type=\"passport\"><remark>expired</remark></identification-document></identity>"
                + "<justification ssid=\"6\">Prose.</justification><relation relation-type=\"related-to\" target-id=\"200\"/><other-information>Invented, IMO 1234567.</other-information>")));

        var party = content.Parties.Single();
        Assert.Multiple(() =>
        {
            Assert.That(party.Identifiers, Is.EqualTo(new[]
            {
                new Identifier(IdentifierKind.ListReference, "KPi.026", "UN"),
                new Identifier(IdentifierKind.ListReference, "EU.5492.10", "EU"),
                new Identifier(IdentifierKind.Passport, "X0000001", "Korea (North)"),
            }));
            Assert.That(party.Relations, Is.EqualTo(new[]
            {
                new Relation(RelationKind.LinkedTo, "200") { OtherId = "CH:200" }, new Relation(RelationKind.VesselInterest, "1234567"),
            }));
            Assert.That(party.Nationalities, Is.EqualTo(new[] { "Korea (North)" }));
            Assert.That((content.Tally.Prose, content.Tally.DocumentsWithoutNumber), Is.EqualTo((2, 1)));
        });
    }

    [TestCase("<object object-type=\"vessel\">", "</object>", PartyKind.Vessel)]
    [TestCase("<object object-type=\"aircraft\">", "</object>", PartyKind.Aircraft)]
    [TestCase("<object object-type=\"mine\">", "</object>", PartyKind.Unknown)]
    [TestCase("<entity>", "</entity>", PartyKind.Organisation)]
    public void Objects_and_organisations_have_their_kind(string open, string close, PartyKind kind)
    {
        var content = Read(List($"<target ssid=\"100\"><sanctions-set-id>11</sanctions-set-id>{open}<identity main=\"true\">{Name}</identity><other-information>IMO number: 1234567</other-information>{close}</target>"));

        Assert.That(content.Parties.Single().Kind, Is.EqualTo(kind));
        Assert.That(content.Parties.Single().Identifiers.Any(i => i.Kind == IdentifierKind.Imo), Is.EqualTo(kind is PartyKind.Vessel or PartyKind.Unknown));
        Assert.That(content.Codes().Contains("CMP1040"), Is.EqualTo(kind == PartyKind.Unknown));
    }

    [Test]
    public void A_target_without_number_or_name_is_left_out_and_a_number_that_occurs_twice_is_not_merged()
    {
        var content = Read(List(
            Target() + Target().Replace("EXAMPLE", "ANOTHER", StringComparison.Ordinal) + Target().Replace("ssid=\"100\"", "", StringComparison.Ordinal) + "<target ssid=\"5\"><individual/></target>"));

        Assert.That(content.Codes().Take(3), Is.EqualTo(new[] { "CMP1012", "CMP1010", "CMP1011" }));
        Assert.That(content.Diagnostics[0].Message, Does.Contain("ANOTHER"));
        Assert.That((content.Tally.Entries, content.Tally.Rejected, content.Parties.Length), Is.EqualTo((4, 3, 1)));
    }

    [TestCase("whole-list", ListSource.WholeList, false)]
    [TestCase("amendment", "amendment", true)]
    [TestCase("", "list of unknown extent", true)]
    public void Only_the_whole_list_counts_as_whole(string type, string scope, bool isPartial)
    {
        var content = Read(List(Target(), type));

        Assert.That(content.Sources.Single().Scope, Is.EqualTo(scope));
        Assert.That(content.Codes().Contains("CMP1043"), Is.EqualTo(isPartial));
    }

    [TestCase("<swiss-sanctions-list list-type=\"whole-list\" date=\"2026-01-15\"/>", "CMP1023", "empty")]
    [TestCase("<swiss-sanctions-list list-type=\"whole-list\"/>", "CMP1008", "no date")]
    [TestCase("<swiss-sanctions-list date=\"2026-01-15\"><target ssid=\"1\">", "CMP1004", "cut")]
    public void A_broken_list_is_refused(string text, string code, string reason)
    {
        var content = Read(text);

        Assert.That(content.Codes(), Does.Contain(code), reason);
        Assert.That(content.Parties, Is.Empty);
    }

    [Test]
    public void The_official_example_is_read()
    {
        var content = ListFile.Read(Repository.Shared("lists", "ch_seco", "seco_official_example_amendment_2024-01-17.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2024, 1, 17)));
            Assert.That(content.Sources.Single().Scope, Is.EqualTo("amendment"));
            Assert.That(content.Parties.Select(p => p.Id), Is.EqualTo(new[] { "CH:64398", "CH:64403", "CH:64393" }));
            Assert.That(content.Parties[2].Designations.Select(d => d.LegalBasis), Is.EqualTo(new[] { "Financial measures, annex 2", "Travel ban, annex 1" }), "two sets, of a programme that occurs twice");
            Assert.That(content.Parties[2].Designations.All(d => d.ListedOn is null), "its modification has no date");
            Assert.That(content.Diagnostics.Where(d => d.Code == "CMP1013"), Is.Empty);
        });
    }

    private static string Target(
        string sets = "<sanctions-set-id>11</sanctions-set-id>",
        string? identity = null,
        string modifications = "<modification modification-type=\"listed\" effective-date=\"2016-03-04\"/>") =>
        $"<target ssid=\"100\">{sets}<individual sex=\"male\">{identity ?? $"<identity ssid=\"2\" main=\"true\">{Name}</identity>"}</individual>{modifications}</target>";

    private static string List(string content, string type = "whole-list") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><swiss-sanctions-list list-type=\"{type}\" date=\"2026-01-15\">{Programmes}{content}</swiss-sanctions-list>";
}
