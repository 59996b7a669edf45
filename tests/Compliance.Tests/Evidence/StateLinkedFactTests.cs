using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class StateLinkedFactTests
{
    [TestCase("Kim Il Sung University")] // as listed in the table
    [TestCase("Kim Il-sung University")] // hyphen
    [TestCase("KIM IL SUNG UNIV.")] // case and abbreviation
    [TestCase("University of Kim Il Sung")] // order of the kind of body is free
    [TestCase("Kimilsung University")] // written together
    [TestCase("Faculty of Physics, Kim Il Sung University, Pyongyang, DPR Korea")] // segments
    [TestCase("Faculty of Physics of Kim Il Sung University")] // part of the body in the same segment
    [TestCase("Kim Il Sung University Physics Department")] // part of the body behind
    [TestCase("Kim Il Sung University Pyongyang DPR Korea")] // place behind without a comma
    [TestCase("Kim Il Sung University (KISU)")] // acronym in brackets
    [TestCase("Nonlinear Optics Laboratory; Kim Il Sung University")] // semicolon
    [TestCase("Kim Chaek University of Technology")]
    [TestCase("Kimchaek Univ. of Technol., Pyongyang")] // abbreviations
    [TestCase("Pyongyang University of Science and Technology")]
    [TestCase("Pyongyang Univ. of Science & Technology")] // ampersand
    [TestCase("PUST, Pyongyang, DPR Korea")] // short form with the country beside it
    [TestCase("State Academy of Sciences, Pyongyang, DPR Korea")] // general name with the country beside it
    [TestCase("University of Sciences, Pyongsong, DPR Korea")] // general name with the country beside it
    [TestCase("Kim Jong Un University of National Defense")] // American spelling
    public void An_affiliation_with_a_State_institution_that_is_not_listed_is_true(string affiliation)
    {
        var fact = Fact(new Party { Affiliation = affiliation }, "affiliation_state_linked");

        Assert.That(fact.Value, Is.EqualTo(Truth.True), fact.Text);
        Assert.That(fact.Text, Does.Contain("not listed").Or.Contain("not found").Or.Contain("names"));
        Assert.That(fact.Source, Is.Not.Null);
    }

    [TestCase("Kim Il Sung Military University", "43336")] // alias of OFAC 43336, and no name of Kim Il Sung University
    [TestCase("Kim Il-Sung University Automation University", "43336")] // idem, and it holds the university's whole name
    [TestCase("Pyongyang University of Automation", "43336")]
    [TestCase("Mirim College", "43336")]
    [TestCase("Military Camp 144", "43336")]
    [TestCase("Kim Il Sung Military Medical University", "43336")] // near both
    [TestCase("Kim Il Sung University of Automation", "43336")] // the university's words with a lookalike's word
    [TestCase("Kim Il Sung University Military Faculty", "43336")] // a part with a lookalike's word
    [TestCase("Second Academy of Natural Sciences", "KPe.018")] // not the State Academy of Sciences
    public void A_lookalike_is_undecided_and_named(string affiliation, string trap)
    {
        var fact = Fact(new Party { Affiliation = affiliation, Country = "KP" }, "affiliation_state_linked");

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.Undecided)), fact.Text);
        Assert.That(fact.Text, Does.Contain(trap));
    }

    [TestCase("Friends of Kim Il Sung University")] // the name inside another name
    [TestCase("Kim Il Sung Universty")] // no kind of body that is known: "universty"
    [TestCase("Kim Il Song University")] // one letter apart
    [TestCase("KISU")] // short form alone
    [TestCase("KUT")] // others share it
    [TestCase("State Academy of Sciences")] // other States have one
    [TestCase("김일성종합대학")] // Korean spelling not verified
    public void A_doubtful_name_is_undecided(string affiliation)
    {
        var fact = Fact(new Party { Affiliation = affiliation }, "affiliation_state_linked");

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.Undecided)), fact.Text);
    }

    [TestCase("Pohang University of Science and Technology")] // Republic of Korea
    [TestCase("Hong Kong University of Science and Technology")]
    [TestCase("University of Sciences")] // too general without the country
    [TestCase("Academy of Natural Sciences")] // of Philadelphia, too general without the country
    [TestCase("Kim Institute of Technology")]
    [TestCase("Max Planck Institute for Plasma Physics")]
    [TestCase("Sungkyunkwan University")]
    public void Another_institution_is_false(string affiliation)
    {
        var fact = Fact(new Party { Affiliation = affiliation }, "affiliation_state_linked");

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.False, FactGap.None)), fact.Text);
    }

    [Test]
    public void An_institution_named_as_the_party_is_state_linked() =>
        Assert.That(Fact(Named("Kim Il Sung University", PartyForm.Organisation), "state_linked_name").Value, Is.EqualTo(Truth.True));

    [Test]
    public void A_person_is_no_institution() =>
        Assert.That(Fact(Named("Kim Il Sung University", PartyForm.Person), "state_linked_name").Value, Is.EqualTo(Truth.False));

    [TestCase("KP", Truth.True)] // the seat settles the short form
    [TestCase("BD", Truth.False)] // another body of that short form
    [TestCase(null, Truth.Unknown)] // not stated
    public void The_seat_settles_a_short_form_of_an_institution(string? country, Truth expected) =>
        Assert.That(Fact(Named("PUST", PartyForm.Organisation, country), "state_linked_name").Value, Is.EqualTo(expected));

    [Test]
    public void A_residence_elsewhere_does_not_settle_a_short_form_of_an_affiliation() =>
        Assert.That(Fact(new Party { Affiliation = "KISU", Country = "DE" }, "affiliation_state_linked").Value, Is.EqualTo(Truth.Unknown));

    [Test]
    public void An_affiliation_that_is_not_stated_is_missing() =>
        Assert.That(Fact(new Party(), "affiliation_state_linked").Gap, Is.EqualTo(FactGap.MissingInput));
}
