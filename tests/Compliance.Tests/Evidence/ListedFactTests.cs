using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class ListedFactTests
{
    private const string Name = "Mansudae Overseas Project Group of Companies";

    [Test]
    public void A_strong_match_in_effect_is_true_with_its_grade_and_source()
    {
        var evidence = Gather(Named(Name, PartyForm.Organisation));
        var fact = evidence.Get("listed_name");

        Assert.That((fact.Value, fact.Grade), Is.EqualTo((Truth.True, 10_000)));
        Assert.That(fact.Text, Does.Contain("KPe.050").And.Contain("candidate, not an identity"));
        Assert.That(fact.Source, Does.Contain("2017-08-05"));
        Assert.That(evidence.Matches.Single().Party.Id, Is.EqualTo("UN:KPe.050"));
    }

    [TestCase(2017, 8, 4, Truth.False)] // the day before the designation
    [TestCase(2017, 8, 5, Truth.True)] // the day of it
    public void A_designation_after_the_day_engages_nothing(int year, int month, int day, Truth expected)
    {
        var evidence = Gather(Named(Name), new DateOnly(year, month, day));

        Assert.That(evidence.Get("listed_name").Value, Is.EqualTo(expected));
        Assert.That(evidence.ListedLater, expected == Truth.False ? Has.Length.EqualTo(1) : Is.Empty);
        Assert.That(evidence.Matches, expected == Truth.False ? Is.Empty : Has.Length.EqualTo(1));
    }

    [Test]
    public void A_party_listed_later_is_told() =>
        Assert.That(Fact(Named(Name), "listed_name", new DateOnly(2017, 8, 4)).Text, Does.Contain("listed later, on 2017-08-05"));

    [TestCase(2024, 12, 31, Truth.True)] // the last day in effect
    [TestCase(2025, 1, 1, Truth.False)] // the day of the delisting
    public void A_delisted_party_engages_nothing_any_more(int year, int month, int day, Truth expected)
    {
        var fact = Fact(Named("HAN Tae Rim (pseudonym)"), "listed_name", new DateOnly(year, month, day));

        Assert.That(fact.Value, Is.EqualTo(expected));
        Assert.That(fact.Text.Contains("delisted on 2025-01-01", StringComparison.Ordinal), Is.EqualTo(expected == Truth.False));
    }

    [Test]
    public void A_weak_alias_alone_is_undecided()
    {
        var fact = Fact(Named("Mansudae Art Studio"), "listed_name");

        Assert.That((fact.Value, fact.Gap, fact.Grade), Is.EqualTo((Truth.Unknown, FactGap.Undecided, 10_000)));
        Assert.That(fact.Text, Does.Contain("weak alias"));
    }

    [TestCase(MatchBand.Strong, Truth.True)]
    [TestCase(MatchBand.Possible, Truth.Unknown)] // a resemblance
    [TestCase(MatchBand.Weak, Truth.False)] // below the threshold
    public void The_band_decides_how_a_resemblance_counts(MatchBand band, Truth expected)
    {
        var fact = Fact(Named("Mansudae"), "listed_name", match: q => [Match(Mansudae, q.Name, band, 8_500)]);

        Assert.That(fact.Value, Is.EqualTo(expected));
        Assert.That(fact.Grade, Is.EqualTo(expected == Truth.False ? 0 : 8_500));
    }

    [Test]
    public void Without_a_name_nothing_can_be_looked_up()
    {
        foreach (var id in new[] { "listed_name", "listed_birth_date", "listed_country", "listed_identifier" })
        {
            Assert.That(Fact(new Party { BirthDate = Day(1977, 1, 1), Country = "KP" }, id).Gap, Is.EqualTo(FactGap.MissingInput), id);
        }
    }

    [TestCase(EvidenceAgreement.Agrees, "listed_birth_date", Truth.True)]
    [TestCase(EvidenceAgreement.Near, "listed_birth_date", Truth.True)] // within the tolerance that list errors demand
    [TestCase(EvidenceAgreement.Contradicts, "listed_birth_date", Truth.False)]
    [TestCase(EvidenceAgreement.NotComparable, "listed_birth_date", Truth.Unknown)] // both sides state it and it could not be compared
    [TestCase(EvidenceAgreement.Contradicts, "listed_birth_date_contradicts", Truth.True)]
    [TestCase(EvidenceAgreement.Agrees, "listed_birth_date_contradicts", Truth.False)]
    public void A_birth_date_is_told_as_the_best_match_compared_it(EvidenceAgreement agreement, string id, Truth expected)
    {
        var listed = Person with { BirthDates = [Day(1960, 1, 1)], Designations = Mansudae.Designations };
        var party = Named("HAN Tae Rim (pseudonym)", PartyForm.Person) with { BirthDate = Day(1960, 1, 1) };

        var fact = Fact(party, id, match: q => [Match(listed, q.Name, evidence: new MatchEvidence(EvidenceKind.BirthDate, agreement, 0, "1960 and 1960"))]);

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
    }

    [Test]
    public void A_list_that_does_not_state_the_birth_date_says_so()
    {
        var party = Named(Name) with { BirthDate = Day(1960, 1, 1) };

        Assert.That(Fact(party, "listed_birth_date").Value, Is.EqualTo(Truth.False));
        Assert.That(Fact(party, "listed_birth_date").Text, Does.Contain("the list does not state it"));
    }

    [Test]
    public void A_lower_candidate_that_agrees_does_not_vanish()
    {
        var other = Person with { Designations = Mansudae.Designations, BirthDates = [Day(1960, 1, 1)] };
        var party = Named("Han Tae Rim") with { BirthDate = Day(1960, 1, 1) };

        var fact = Fact(party, "listed_birth_date", match: q =>
            [Match(Mansudae, q.Name, similarity: 9_900), Match(other, q.Name, similarity: 9_000, evidence: new MatchEvidence(EvidenceKind.BirthDate, EvidenceAgreement.Agrees, 10, "same day"))]);

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.Undecided)));
    }

    [TestCase(EvidenceAgreement.Agrees, Truth.True)]
    [TestCase(EvidenceAgreement.Contradicts, Truth.False)]
    public void A_country_is_told_as_the_best_match_compared_it(EvidenceAgreement agreement, Truth expected) =>
        Assert.That(
            Fact(Named(Name, country: "KP"), "listed_country", match: q => [Match(Mansudae, q.Name, evidence: new MatchEvidence(EvidenceKind.Country, agreement, 0, "KP and KP"))]).Value,
            Is.EqualTo(expected));

    [Test]
    public void An_identifier_of_the_best_match_is_true() =>
        Assert.That(Fact(Named(Name) with { Email = "Office@star-co.net.kp" }, "listed_identifier").Value, Is.EqualTo(Truth.True));

    [Test]
    public void An_identifier_of_a_party_with_another_name_is_undecided()
    {
        var fact = Fact(Named("Any Company") with { Email = "office@star-co.net.kp" }, "listed_identifier");

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.Undecided)));
        Assert.That(fact.Text, Does.Contain("KPe.050"));
    }

    [Test]
    public void Identifiers_that_are_all_answered_and_meet_nothing_are_false()
    {
        var party = Named(Name) with
        {
            Email = "a@example.org",
            Identifiers = ["123456789"],
            StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "native_name", "phone", "bic"),
        };

        Assert.That((Fact(party, "listed_identifier").Value, Fact(party, "listed_identifier").Gap), Is.EqualTo((Truth.False, FactGap.None)));
    }

    [TestCase("KPe.050", Truth.True, FactGap.None)]
    [TestCase("UN:KPe.050", Truth.True, FactGap.None)] // with its authority
    [TestCase("KPi.901", Truth.False, FactGap.None)] // delisted before the day
    [TestCase("KPe.999", Truth.Unknown, FactGap.Undecided)] // not on the watchlist
    [TestCase(null, Truth.Unknown, FactGap.MissingInput)]
    public void A_confirmed_listing_is_looked_up_by_its_reference(string? reference, Truth value, FactGap gap)
    {
        var fact = Fact(new Party { ConfirmedListing = reference }, "listing_confirmed");

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((value, gap)), fact.Text);
    }

    [TestCase("Mansudae Overseas Project Group of Companies", Truth.True)]
    [TestCase("Sculpture Department, Mansudae Overseas Project Group of Companies, Pyongyang", Truth.True)] // one segment
    [TestCase("Mansudae Art Studio; Pyongyang", Truth.Unknown)] // weak alias
    [TestCase("University of Somewhere", Truth.False)]
    public void Each_segment_of_an_affiliation_is_looked_up(string affiliation, Truth expected)
    {
        var fact = Fact(new Party { Affiliation = affiliation }, "affiliation_listed");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
        Assert.That(fact.Grade, Is.EqualTo(expected == Truth.False ? 0 : 10_000));
    }

    [Test]
    public void Everything_known_goes_into_the_query()
    {
        NameQuery? seen = null;
        var party = new Party
        {
            Name = "A", NativeName = "B", OtherNames = ["C", "A"], Form = PartyForm.StateBody, Country = "KP", Nationalities = ["KP"],
            BirthDate = Day(1977, 1, 1), Email = "a@b.kp", Phone = "+850", Bic = "FTBDKPPY", Identifiers = ["123"],
        };

        Gather(party, match: q =>
        {
            seen ??= q;
            return [];
        });

        Assert.That(seen!.Name, Is.EqualTo("A"));
        Assert.That(string.Join(",", seen.OtherNames), Is.EqualTo("B,C"));
        Assert.That(seen.Kind, Is.EqualTo(PartyKind.Organisation));
        Assert.That((seen.Country, seen.BirthDate), Is.EqualTo(("KP", Day(1977, 1, 1))));
        Assert.That(string.Join(",", seen.Nationalities), Is.EqualTo("KP"));
        Assert.That(string.Join(",", seen.Identifiers), Is.EqualTo("123,FTBDKPPY,a@b.kp,+850"));
    }
}
