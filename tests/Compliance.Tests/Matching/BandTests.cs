using Compliance.Lists;
using Compliance.Matching;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>How evidence moves the band and the score.</summary>
[TestFixture]
internal sealed class BandTests
{
    private static readonly ListedParty Listed = Parties.Person("UN:1", "MUSTERMANN BEISPIEL").Born("1962-02-18") with
    {
        Nationalities = ["DPRK"],
        BirthPlaces = [new ListedAddress(null, "Hamhung", null, null, "DPRK")],
        Gender = "Male",
        Identifiers = [new Identifier(IdentifierKind.Passport, "472310168")],
    };

    private static readonly NameQuery Agreeing = new()
    {
        Name = "Mustermann Beispiel",
        BirthDate = Parties.Date("1962-02-18"),
        Nationalities = ["KP"],
        BirthPlaces = ["Hamhung"],
        Gender = "m",
        Identifiers = ["472310168"],
    };

    private static readonly NameQuery Contradicting = new()
    {
        Name = "Mustermann Beispiel",
        BirthDate = Parties.Date("1990-11-05"),
        Nationalities = ["SE"],
        BirthPlaces = ["Uppsala, Sweden"],
        Gender = "f",
    };

    [Test]
    public void More_that_agrees_always_scores_higher_and_nothing_reaches_the_end()
    {
        NameQuery[] rising =
        [
            Contradicting,
            new NameQuery { Name = Agreeing.Name },
            new NameQuery { Name = Agreeing.Name, Nationalities = Agreeing.Nationalities },
            new NameQuery { Name = Agreeing.Name, BirthDate = Parties.Date("1963-02-18") },
            new NameQuery { Name = Agreeing.Name, BirthDate = Agreeing.BirthDate },
            new NameQuery { Name = Agreeing.Name, Identifiers = Agreeing.Identifiers },
            new NameQuery { Name = Agreeing.Name, BirthDate = Agreeing.BirthDate, Identifiers = Agreeing.Identifiers },
            Agreeing,
        ];
        var scores = rising.Select(q => One(q).Score).ToList();
        Assert.That(scores, Is.Ordered.Ascending.And.Unique);
        Assert.That(scores, Has.All.LessThan(10_000));
    }

    [Test]
    public void A_listed_name_stays_possible_whatever_contradicts()
    {
        var match = One(Contradicting);
        Assert.That(match.Band, Is.EqualTo(MatchBand.Possible));
        Assert.That(match.Explanation.Notes, Has.Some.StartsWith("Lowered from strong to possible"));
    }

    // The band of the names, then of the names with a contradicting date of birth, then with everything against.
    [TestCase("Mustermann Beispiel", "Strong Possible Possible", Description = "the listed name is never hidden")]
    [TestCase("Mustermann Beispiell", "Strong Possible Weak", Description = "a strong name falls below possible by several contradictions only")]
    [TestCase("Mustermann Maria Beispiel", "Possible Weak Weak", Description = "a name that merely resembles falls by the date of birth")]
    public void Contradictions_lower_the_band_the_less_the_closer_the_name(string name, string bands)
    {
        var seen = new[] { new NameQuery { Name = name }, new NameQuery { Name = name, BirthDate = Contradicting.BirthDate }, Contradicting with { Name = name } }
            .Select(q => One(q).Band);
        Assert.That(string.Join(' ', seen), Is.EqualTo(bands));
    }

    [Test]
    public void A_birth_year_off_by_one_is_found_with_less_evidence()
    {
        var exact = One(new NameQuery { Name = Agreeing.Name, BirthDate = Agreeing.BirthDate });
        var off = One(new NameQuery { Name = Agreeing.Name, BirthDate = Parties.Date("1961") });
        Assert.That(off.Band, Is.EqualTo(MatchBand.Strong));
        Assert.That(off.EvidenceDecibans, Is.LessThan(exact.EvidenceDecibans).And.Not.Negative);
    }

    [Test]
    public void An_agreeing_identifier_outweighs_what_contradicts() =>
        Assert.That(One(Contradicting with { Name = "Mustermann Beispiell", Identifiers = ["472310168"] }).Band, Is.EqualTo(MatchBand.Possible));

    [TestCase("1962-02-18", "Possible", Description = "the same day")]
    [TestCase("1963", "Possible", Description = "a year apart, with nationality and place")]
    [TestCase("1962-09-09", "Weak", Description = "another day of the year contradicts")]
    public void A_weak_name_is_possible_when_a_date_of_birth_and_what_else_is_stated_agree(string date, string band)
    {
        var query = Agreeing with { Name = "Mustermann", BirthDate = Parties.Date(date), Identifiers = [] };
        Assert.That(One(new NameQuery { Name = query.Name }).Band, Is.EqualTo(MatchBand.Weak), "by the name alone");
        Assert.That(One(query).Band.ToString(), Is.EqualTo(band));
        var found = new PartyMatcher([Listed]).Match(query);
        Assert.That(found.Select(m => m.Band.ToString()), Is.EqualTo(band == "Possible" ? [band] : Array.Empty<string>()), "also where only possible candidates are asked for");
        Assert.That(One(query with { BirthDate = null }).Band, Is.EqualTo(MatchBand.Weak), "without a date nothing raises");
        Assert.That(new PartyMatcher([Listed], new MatchOptions { AgreementRaises = false }).Match(query), Is.Empty);
    }

    [Test]
    public void A_weak_alias_alone_falls_like_a_name_that_merely_resembles()
    {
        var party = Listed with { Names = [new Alias("ANDERER NAME", AliasKind.Primary, AliasQuality.Strong), new Alias("Mustermann Beispiel", AliasKind.AlsoKnownAs, AliasQuality.Weak)] };
        Assert.That(One(Contradicting, party).Band, Is.EqualTo(MatchBand.Weak));
        var full = new MatchOptions { Floor = MatchBand.None, WeakAliasesCountFully = true };
        Assert.That(new PartyMatcher([party], full).Match(Contradicting).Single().Band, Is.EqualTo(MatchBand.Possible), "at full weight it is a listed name");
    }

    [Test]
    public void A_similarity_asked_for_shows_candidates_of_every_band_and_weak_aliases()
    {
        var party = Listed.WithWeak("Anderer Name");
        var options = new MatchOptions { SimilarityFrom = 10_000 };
        Assert.That(new PartyMatcher([party], options).Match(Contradicting with { Name = "Anderer Name" }).Single().Band, Is.EqualTo(MatchBand.Weak));
        Assert.That(new PartyMatcher([party], options).Match(new NameQuery { Name = "Mustermann Beispiell" }), Is.Empty);
        Assert.That(() => new PartyMatcher([party], new MatchOptions { SimilarityFrom = 10_001 }), Throws.ArgumentException);
    }

    [Test]
    public void The_table_never_raises_a_band_and_more_against_never_helps()
    {
        foreach (var band in Enum.GetValues<MatchBand>())
        {
            var fallen = Enumerable.Range(0, 60).Select(d => BandTable.Fallen(band, isExact: band == MatchBand.Strong, -d, -d)).ToList();
            Assert.That(fallen, Has.All.LessThanOrEqualTo(band));
            Assert.That(fallen, Is.Ordered.Descending);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 2_000)]
    public Property A_score_lies_within_its_band_and_rises_with_name_and_evidence() => Prop.ForAll(
        Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(-60, 120).ToArbitrary(), (similarity, decibans) =>
        {
            var options = MatchOptions.Default;
            var band = options.BandOf(similarity);
            var score = MatchScore.Of(similarity, decibans, band, options);
            return options.BandOf(score) == band
                && MatchScore.Of(similarity, decibans + 10, band, options) > score
                && (similarity == 10_000 || MatchScore.Of(similarity + 1, decibans, band, options) >= score);
        });

    private static PartyMatch One(NameQuery query, ListedParty? party = null) =>
        new PartyMatcher([party ?? Listed], new MatchOptions { Floor = MatchBand.None }).Match(query).Single();
}
