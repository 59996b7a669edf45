using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>What speaks for and against a candidate beside its name and date of birth.</summary>
[TestFixture]
internal sealed class EvidenceTests
{
    private static readonly ListedParty Listed = Parties.Person("UN:1", "KIM YONG CHOL") with
    {
        BirthPlaces = [new ListedAddress(null, "Hamgyo'ng-bukto", null, null, "Democratic People's Republic of Korea")],
        Gender = "Male",
        Positions = ["Vice-director of the Tanchon Commercial Bank in Damascus", "Office 39 official"],
        Relations = [new Relation(RelationKind.ActsFor, "Korea Mining Development Trading Corporation")],
    };

    [TestCase("Hamgyongbuk-do, DPRK", 8, Description = "the province in another romanisation, with its suffix joined")]
    [TestCase("North Hamgyeong Province, North Korea", 8, Description = "the direction is translated")]
    [TestCase("Hamgyŏng", 8, Description = "marks, and no country")]
    [TestCase("Hamgyong-bukto, China", -4, Description = "places of one name lie in different countries")]
    [TestCase("Sinuiju, DPRK", -2, Description = "another place of the country says little")]
    [TestCase("Seoul, South Korea", -4)]
    [TestCase("North Korea", 1, Description = "the country alone")]
    [TestCase("Province", null, Description = "a word that tells no place from another")]
    [TestCase(" ", null)]
    public void Places_of_birth_are_compared_by_their_telling_words(string place, int? decibans) =>
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", BirthPlaces = [place] }, EvidenceKind.BirthPlace), Is.EqualTo(decibans));

    [TestCase("Nangim", "Rangrim", Description = "one county as two lists print it")]
    [TestCase("Qandahar", "Kandahar")]
    [TestCase("Pyongan-Pukto", "Phyongan")]
    [TestCase("Chaki Wardak District, Afghanistan", "Awlyatak Village, Gardan Masjid Area, Chaki Wardak")]
    public void Spellings_of_one_place_meet(string given, string printed)
    {
        var party = Listed with { BirthPlaces = [new ListedAddress(null, printed, null, null, null)] };
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", BirthPlaces = [given] }, EvidenceKind.BirthPlace, party), Is.EqualTo(8));
    }

    [Test]
    public void Of_several_places_the_ones_that_fit_best_count() =>
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", BirthPlaces = ["Seoul", "Hamgyong"] }, EvidenceKind.BirthPlace), Is.EqualTo(8));

    [TestCase("m", 1)]
    [TestCase("Male", 1)]
    [TestCase("F", -6)]
    [TestCase("other", null, Description = "a word that leaves it open contradicts nobody")]
    [TestCase("gibberish", null)]
    public void Gender_says_little(string gender, int? decibans) =>
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", Gender = gender }, EvidenceKind.Gender), Is.EqualTo(decibans));

    [TestCase("Finance Section, Tanchon Commercial Bank", 10)]
    [TestCase("Tanchon Bank Group", 10, Description = "generic words tell nothing")]
    [TestCase("Korea Mining Development Trading Corp.", 10, Description = "a relation that the list states")]
    [TestCase("Office 39", 10, Description = "generic words and a number")]
    [TestCase("Office 38", null)]
    [TestCase("Musterstadt University", null, Description = "the list does not name every employer: nothing speaks against")]
    public void Affiliations_are_compared_with_offices_and_relations(string affiliation, int? decibans) =>
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", Affiliations = [affiliation] }, EvidenceKind.Affiliation), Is.EqualTo(decibans));

    [Test]
    public void A_shared_telephone_weighs_less_than_a_passport_and_the_weightiest_counts()
    {
        var party = Listed with { Identifiers = [new Identifier(IdentifierKind.Phone, "+850 2 18111"), new Identifier(IdentifierKind.Passport, "472310168")] };
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", Identifiers = ["850218111"] }, EvidenceKind.Identifier, party), Is.EqualTo(25));
        Assert.That(Weight(new NameQuery { Name = "Kim Yong Chol", Identifiers = ["850218111", "472310168"] }, EvidenceKind.Identifier, party), Is.EqualTo(40));
    }

    [Test]
    public void One_passport_printed_for_two_persons_makes_neither_strong_without_a_name()
    {
        // A list prints one person's date of birth and passport in another's entry too.
        var first = Parties.Person("EU:1", "RYU JIN").Born("1965-08-07") with { Identifiers = [new Identifier(IdentifierKind.Passport, "563410081")] };
        var second = Parties.Person("EU:2", "KIL JONG HUN").Born("1965-02-20", "1965-08-07") with { Identifiers = first.Identifiers };
        var query = new NameQuery { Name = "Ryu Jin", BirthDate = Parties.Date("1965-08-07"), Identifiers = ["563410081"] };
        var matches = new PartyMatcher([second, first]).Match(query);
        Assert.That(matches.Select(m => (m.Party.Id, m.Band)), Is.EqualTo(new[] { ("EU:1", MatchBand.Strong), ("EU:2", MatchBand.Possible) }));
        Assert.That(matches[1].Explanation.Notes, Has.Some.Contains("compare both"));
    }

    [Test]
    public void What_the_list_states_and_the_query_does_not_is_asked_for()
    {
        var notes = One(new NameQuery { Name = "Kim Yong Chol" }, Listed.Born("1962") with { Identifiers = [new Identifier(IdentifierKind.Passport, "472310168")] }).Explanation.Notes;
        Assert.That(notes, Has.Some.Contains("date of birth would").And.Some.Contains("passport").And.Some.Contains("place of birth would"));
    }

    [Test]
    public void A_common_Korean_name_asks_for_a_second_identifier_until_there_is_one()
    {
        var party = Listed.Born("1962-02-18");
        var alone = One(new NameQuery { Name = "Kim Yong Chol" }, party);
        var born = One(new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date("1962-02-18") }, party);
        Assert.That(alone.Explanation.Notes, Has.Some.Contains("in a million Koreans"));
        Assert.That(born.Explanation.Notes, Has.None.Contains("in a million Koreans"));
    }

    private static int? Weight(NameQuery query, EvidenceKind kind, ListedParty? party = null) =>
        One(query, party ?? Listed).Evidence.FirstOrDefault(e => e.Kind == kind)?.Decibans;

    private static PartyMatch One(NameQuery query, ListedParty party) => new PartyMatcher([party]).Match(query).Single();
}
