using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

[TestFixture]
internal sealed class PartyMatcherTests
{
    private static readonly ListedParty YongChol = Parties.Person("UN:1", "KIM YONG CHOL", "Kim Young-Cheol").Born("1962-02-18");

    [Test]
    public void A_birth_date_grades_the_score_and_never_saturates_it()
    {
        var alone = One(new NameQuery { Name = "Kim Yong Chol" });
        var born = One(new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date("1962-02-18") });
        var bornAndPassport = One(
            new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date("1962-02-18"), Identifiers = ["PO 472-310168"] },
            YongChol with { Identifiers = [new Identifier(IdentifierKind.Passport, "P0472310168")] });
        Assert.That(alone.Similarity, Is.EqualTo(10_000));
        Assert.That(alone.EvidenceDecibans, Is.Zero);
        Assert.That(born.Score, Is.GreaterThan(alone.Score));
        Assert.That(bornAndPassport.Score, Is.GreaterThan(born.Score).And.LessThan(10_000), "the letter O of a passport number is a zero");
    }

    [TestCase("1962-02-18", "Agrees", 25)]
    [TestCase("1962", "Agrees", 10, Description = "year only")]
    [TestCase("1962-02", "Agrees", 15, Description = "month only")]
    [TestCase("1962-02-20", "Near", 12, Description = "within two days")]
    [TestCase("1963-02-18", "Near", 10, Description = "same day and month, a year apart")]
    [TestCase("1961~", "Near", 6, Description = "circa")]
    [TestCase("1963", "Near", 1, Description = "the year beside")]
    [TestCase("1962-07-01", "Contradicts", -10, Description = "another day of the year")]
    [TestCase("1985-03-03", "Contradicts", -20)]
    [TestCase("1985", "Contradicts", -20)]
    public void Birth_dates_are_weighed_with_the_errors_that_lists_hold(string date, string agreement, int decibans)
    {
        var evidence = One(new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date(date) }).Evidence.Single();
        Assert.That(evidence.Agreement.ToString(), Is.EqualTo(agreement));
        Assert.That(evidence.Decibans, Is.EqualTo(decibans));
        Assert.That(evidence.Text, Does.Contain(date));
    }

    [Test]
    public void Day_and_month_swapped_is_near()
    {
        var evidence = One(new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date("1962-03-04") }, YongChol.Born("1962-04-03")).Evidence.Single();
        Assert.That(evidence.Agreement, Is.EqualTo(EvidenceAgreement.Near));
    }

    [Test]
    public void The_listed_birth_date_that_fits_best_counts() =>
        Assert.That(One(new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date("1947") }, YongChol.Born("1962-02-18", "1947~")).EvidenceDecibans, Is.Positive);

    [Test]
    public void A_contradicting_birth_date_lowers_the_band_and_never_hides_an_exact_name()
    {
        var match = One(new NameQuery { Name = "Kim Yong Chol", BirthDate = Parties.Date("1990-01-01") });
        Assert.That(match.Band, Is.EqualTo(MatchBand.Possible));
        Assert.That(match.Explanation.Notes, Has.Some.Contains("Lowered from strong"));
    }

    [Test]
    public void A_weak_alias_alone_does_not_reach_the_top_band()
    {
        var party = Parties.Person("UN:2", "Abdul Haq Watan").WithWeak("Saif al-Adl Misri");
        var match = One(new NameQuery { Name = "Saif al-Adl Misri" }, party);
        Assert.That(match.Similarity, Is.EqualTo(10_000));
        Assert.That(match.Band, Is.EqualTo(MatchBand.Possible));
        Assert.That(match.Explanation.Notes, Has.Some.Contains("weak alias"));
        var full = new PartyMatcher([party], new MatchOptions { WeakAliasesCountFully = true }).Match(new NameQuery { Name = "Saif al-Adl Misri" });
        Assert.That(full.Single().Band, Is.EqualTo(MatchBand.Strong));
    }

    [Test]
    public void A_party_with_the_same_identifier_is_a_candidate_whatever_the_name()
    {
        var party = YongChol with { Identifiers = [new Identifier(IdentifierKind.Passport, "472310168 ")] };
        var match = One(new NameQuery { Name = "Jane Roe", Identifiers = ["472310168"] }, party);
        Assert.That(match.Band, Is.EqualTo(MatchBand.Possible));
        Assert.That(match.Explanation.Notes, Has.Some.Contains("compare both"));
        Assert.That(new PartyMatcher([party]).Match(new NameQuery { Name = "Jane Roe", Identifiers = ["472310169"] }), Is.Empty, "exactly or not at all");
        Assert.That(new PartyMatcher([party]).Match(new NameQuery { Name = "Jane Roe", Identifiers = ["", "-", "12"] }), Is.Empty, "too short to identify");
    }

    [Test]
    public void A_party_with_the_same_identifier_is_a_candidate_whatever_its_kind_and_the_floor()
    {
        var party = YongChol with { Identifiers = [new Identifier(IdentifierKind.Passport, "472310168")] };
        var query = new NameQuery { Name = "Roe Trading", Kind = PartyKind.Organisation, Identifiers = ["472310168"] };
        var strongOnly = new MatchOptions { Floor = MatchBand.Strong };
        Assert.That(new PartyMatcher([party]).Match(query).Select(m => m.Party.Id), Is.EqualTo((string[])["UN:1"]));
        Assert.That(new PartyMatcher([party], strongOnly).Match(query).Select(m => m.Party.Id), Is.EqualTo((string[])["UN:1"]));
        Assert.That(new PartyMatcher([party], strongOnly).Match(query with { Identifiers = [] }), Is.Empty);
    }

    [TestCase(IdentifierKind.Bic, "ABCDKPPY", "abcd kp py", true, Description = "a bank identifier code may have no digit")]
    [TestCase(IdentifierKind.Bic, "ABCDKPPYXXX", "ABCDKPPYXXX", true, Description = "with the branch")]
    [TestCase(IdentifierKind.Bic, "withheld", "withheld", false, Description = "eight letters without a country are no bank identifier code")]
    [TestCase(IdentifierKind.Passport, "not known", "not known", false, Description = "letters with a country among them, and the list calls it no BIC")]
    [TestCase(IdentifierKind.Passport, "unknown", "Unknown", false, Description = "a word identifies nobody, although its o could be a zero")]
    [TestCase(IdentifierKind.Passport, "O12345", "012345", true, Description = "lists print O for zero")]
    public void Only_what_identifies_is_an_identifier(IdentifierKind kind, string listed, string given, bool agrees)
    {
        var party = YongChol with { Identifiers = [new Identifier(kind, listed)] };
        Assert.That(new PartyMatcher([party]).Match(new NameQuery { Name = "Jane Roe", Identifiers = [given] }), Has.Length.EqualTo(agrees ? 1 : 0));
    }

    [Test]
    public void A_party_whose_optional_lists_were_never_set_is_compared()
    {
        var party = YongChol with { Identifiers = default, BirthDates = default, Nationalities = default, Addresses = default };
        Assert.That(One(new NameQuery { Name = "Kim Yong Chol", Identifiers = ["472310168"], BirthDate = Parties.Date("1962"), Nationalities = ["KP"], Country = "KP" }, party).Evidence, Is.Empty);
    }

    [Test]
    public void The_IMO_number_decides_about_ships()
    {
        var ship = Parties.Organisation("UN:3", "CHOL RYONG") with { Kind = PartyKind.Vessel, Identifiers = [new Identifier(IdentifierKind.Imo, "IMO8606173")] };
        Assert.That(One(new NameQuery { Name = "Ryong Gun Bong", Kind = PartyKind.Vessel, Identifiers = ["8606173"] }, ship).Band, Is.EqualTo(MatchBand.Strong));
        var other = One(new NameQuery { Name = "Chol Ryong", Kind = PartyKind.Vessel, Identifiers = ["IMO 9562233"] }, ship);
        Assert.That(other.Band, Is.EqualTo(MatchBand.Possible), "another ship of the same name");
        Assert.That(other.EvidenceDecibans, Is.Negative);
    }

    [Test]
    public void Nationality_and_country_weigh_little_either_way()
    {
        var party = YongChol with
        {
            Nationalities = ["Democratic People's Republic of Korea"],
            Addresses = [new ListedAddress(null, "Pyongyang", null, null, "DPRK")],
        };
        var same = One(new NameQuery { Name = "Kim Yong Chol", Nationalities = ["KP"], Country = "North Korea" }, party);
        var other = One(new NameQuery { Name = "Kim Yong Chol", Nationalities = ["KR"], Country = "South Korea" }, party);
        Assert.That(same.EvidenceDecibans, Is.EqualTo(5));
        Assert.That(other.EvidenceDecibans, Is.EqualTo(-4));
        Assert.That(other.Band, Is.EqualTo(MatchBand.Strong), "a nationality never lowers the band");
        Assert.That(One(new NameQuery { Name = "Kim Yong Chol", Nationalities = ["Atlantis"] }, party).Evidence, Is.Empty, "not comparable");
    }

    [Test]
    public void Other_names_of_the_query_count() =>
        Assert.That(One(new NameQuery { Name = "Jane Roe", OtherNames = ["김영철"] }).QueryName, Is.EqualTo("김영철"));

    [Test]
    public void Kinds_are_kept_apart()
    {
        var matcher = new PartyMatcher([YongChol, Parties.Organisation("UN:4", "KIM YONG CHOL")]);
        Assert.That(Ids(matcher, PartyKind.Person), Is.EqualTo("UN:1"));
        Assert.That(Ids(matcher, PartyKind.Organisation), Is.EqualTo("UN:4"));
        Assert.That(Ids(matcher, PartyKind.Unknown), Is.EqualTo("UN:1 UN:4"), "equal scores in the order of ids");
    }

    [Test]
    public void The_floor_and_the_limit_are_kept()
    {
        var parties = new[] { YongChol, Parties.Person("UN:0", "KIM YONG CHOL"), Parties.Person("UN:5", "KIM SONG CHOL") };
        var query = new NameQuery { Name = "Kim Yong Chol" };
        Assert.That(new PartyMatcher([.. parties]).Match(query).Select(m => m.Party.Id), Is.EqualTo((string[])["UN:0", "UN:1"]));
        Assert.That(new PartyMatcher([.. parties], new MatchOptions { MaxResults = 1 }).Match(query).Select(m => m.Party.Id), Is.EqualTo((string[])["UN:0"]));
        Assert.That(new PartyMatcher([.. parties], new MatchOptions { Floor = MatchBand.Weak }).Match(query), Has.Length.EqualTo(3));
    }

    [Test]
    public void Options_are_checked()
    {
        Assert.That(() => new PartyMatcher([], new MatchOptions { PossibleFrom = 9_500 }), Throws.ArgumentException);
        Assert.That(() => new PartyMatcher([], new MatchOptions { WeakFrom = 0 }), Throws.ArgumentException);
        Assert.That(() => new PartyMatcher([], new MatchOptions { MaxResults = 0 }), Throws.ArgumentException);
        Assert.That(() => new PartyMatcher([], new MatchOptions { IndexAfter = -1 }), Throws.ArgumentException);
        Assert.That(() => new PartyMatcher([], new MatchOptions { Floor = (MatchBand)9 }), Throws.ArgumentException);
        Assert.That(() => new PartyMatcher(default(ImmutableArray<ListedParty>)), Throws.ArgumentException);
        Assert.That(() => new PartyMatcher([]).Match(null!), Throws.ArgumentNullException);
    }

    private static string Ids(PartyMatcher matcher, PartyKind kind) =>
        string.Join(' ', matcher.Match(new NameQuery { Name = "Kim Yong Chol", Kind = kind }).Select(m => m.Party.Id));

    private static PartyMatch One(NameQuery query, ListedParty? party = null) => new PartyMatcher([party ?? YongChol]).Match(query).Single();
}
