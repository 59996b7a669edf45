using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class StateNameFactTests
{
    [TestCase("DPRK", null, Truth.True)] // the State itself
    [TestCase("The Democratic People's Republic of Korea", PartyForm.Organisation, Truth.True)] // the State itself, with its article
    [TestCase("조선민주주의인민공화국", null, Truth.True)] // the State in its own script
    [TestCase("Korea, Democratic People's Republic of", null, Truth.True)] // the form of country lists
    [TestCase("Embassy of the DPRK", null, Truth.True)] // body of the State
    [TestCase("Embassy of the D.P.R. Korea in Berlin", PartyForm.Organisation, Truth.True)] // acronym with full stops
    [TestCase("Embassy of the Democratic People’s Republic of Korea to the Federal Republic of Germany", PartyForm.StateBody, Truth.True)] // typographic apostrophe, long form
    [TestCase("DPRK Embassy", null, Truth.True)] // State before body
    [TestCase("North Korean Embassy Berlin", null, Truth.True)] // adjective before body
    [TestCase("Botschaft der Demokratischen Volksrepublik Korea", PartyForm.StateBody, Truth.True)] // German
    [TestCase("Botschaft der DVR Korea", null, Truth.True)] // German, short
    [TestCase("Nordkoreanische Botschaft", null, Truth.True)] // German adjective
    [TestCase("Consulate General of the DPR of Korea, Shenyang", null, Truth.True)] // consulate
    [TestCase("Permanent Mission of the DPRK to the United Nations", null, Truth.True)] // permanent mission
    [TestCase("Government of North Korea", null, Truth.True)] // government
    [TestCase("DPRK Government", null, Truth.True)] // State before government
    [TestCase("Ministry of Foreign Affairs of the DPRK", null, Truth.True)] // ministry at the end
    [TestCase("DPRK Ministry of Labour", null, Truth.True)] // State before ministry with "of"
    [TestCase("Trade Office of the DPRK in Warsaw", null, Truth.True)] // trade office, place behind
    [TestCase("Посольство КНДР", null, Truth.True)] // Russian
    [TestCase("조선민주주의인민공화국 대사관", null, Truth.True)] // Korean
    [TestCase("朝鲜民主主义人民共和国大使馆", null, Truth.True)] // Chinese without spaces
    [TestCase("Academy of Sciences of the DPRK", PartyForm.StateBody, Truth.True)] // stated as a State body, named as the DPRK's
    [TestCase("Academy of Sciences of the DPRK", PartyForm.Organisation, Truth.Unknown)] // an organisation that names the State, no body word
    [TestCase("DPRK Business Consulting Ltd", PartyForm.Organisation, Truth.Unknown)] // names the State, no body of it
    [TestCase("Embassy of Sweden to the DPRK", PartyForm.StateBody, Truth.Unknown)] // another State's embassy there
    [TestCase("Embassy of India, Pyongyang, DPRK", PartyForm.StateBody, Truth.Unknown)] // another State's embassy there, as an address
    [TestCase("Committee for Human Rights in North Korea", PartyForm.Organisation, Truth.Unknown)] // the State as a subject
    [TestCase("Mission to North Korea", PartyForm.Organisation, Truth.Unknown)] // a church mission is no permanent mission
    [TestCase("North Korea Ministry", PartyForm.Organisation, Truth.Unknown)] // a church ministry
    [TestCase("Ministry of North Korea Affairs", PartyForm.Organisation, Truth.Unknown)] // the State as a subject
    [TestCase("University of North Korean Studies", PartyForm.Organisation, Truth.Unknown)] // lies in Seoul
    [TestCase("US Government North Korea Desk", PartyForm.StateBody, Truth.Unknown)] // another State's government
    [TestCase("Hostel next to the Embassy of the DPRK", PartyForm.Organisation, Truth.Unknown)] // a neighbour is no body of the State
    public void A_name_is_read_as_the_State_a_body_of_it_or_a_mention(string name, PartyForm? form, Truth expected)
    {
        var fact = Fact(Named(name, form), "state_name");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
        Assert.That(fact.Gap, Is.EqualTo(expected == Truth.Unknown ? FactGap.Undecided : FactGap.None));
        Assert.That(fact.Source, Does.Contain("2026-11-22"));
    }

    [TestCase("Embassy of the Republic of Korea")] // ROK
    [TestCase("Korea Trade Office")] // "Korea" alone
    [TestCase("Government of the DPR")] // "DPR" is Donetsk
    [TestCase("Pyeongchang Organising Committee")] // ROK
    [TestCase("Campus North, Korea University")] // a comma stands between
    [TestCase("Hotel Glinka GmbH")] // anybody else
    public void A_name_that_does_not_name_the_DPRK_is_false(string name) =>
        Assert.That(Fact(Named(name, PartyForm.Organisation), "state_name").Value, Is.EqualTo(Truth.False));

    [Test]
    public void A_person_is_no_State_body_whatever_the_name_says() =>
        Assert.That(Fact(Named("Embassy of the DPRK", PartyForm.Person), "state_name").Value, Is.EqualTo(Truth.False));

    [Test]
    public void Any_of_the_names_suffices() =>
        Assert.That(Fact(new Party { Name = "Liegenschaft Mitte", OtherNames = ["Embassy of the DPRK"] }, "state_name").Value, Is.EqualTo(Truth.True));

    [Test]
    public void Without_all_name_fields_answered_the_absence_is_not_known()
    {
        var fact = Fact(new Party { Name = "Hotel Glinka GmbH" }, "state_name");

        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.MissingInput)));
        Assert.That(fact.Text, Does.Contain("native_name").And.Contain("other_names"));
    }
}
