using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class PlaceFactTests
{
    [TestCase("Institute of Physics, Pyongyang, DPR Korea", null, Truth.True)] // the country as a segment
    [TestCase("Institute of Physics, Pyongyang, DPR of Korea 999093", null, Truth.True)] // with a postal code
    [TestCase("Institute of Physics Pyongyang DPR Korea", null, Truth.True)] // without commas
    [TestCase("Ministry of Foreign Affairs of the DPRK", null, Truth.True)] // employed by a body of the State
    [TestCase("Institute of Physics, Pyongyang", "KP", Truth.True)] // the capital with the country
    [TestCase("Institute of Physics, Pyongyang", "KR", Truth.True)] // an error of data
    [TestCase("Institute of Physics, Pyongyang, South Korea", null, Truth.True)] // the same error in the text
    [TestCase("Institute of Physics, Pyongyang, Korea", null, Truth.True)] // "Korea" alone says nothing, the capital does
    [TestCase("P.O. Box 12, Pyongyang", "KR", Truth.True)] // an error of data
    [TestCase("Institute of Physics, Pyongyang", null, Truth.Unknown)] // the capital alone
    [TestCase("Pyongyang Restaurant", "KR", Truth.Unknown)] // not a place here
    [TestCase("Institute of Physics, 999093", null, Truth.Unknown)] // a postal code alone
    [TestCase("University of North Korean Studies, Seoul", "KR", Truth.Unknown)] // the State as a subject
    [TestCase("Embassy of Sweden, Pyongyang, DPRK", null, Truth.Unknown)] // another State's embassy
    [TestCase("Institute of Physics, Seoul, Korea", null, Truth.False)] // "Korea" alone
    [TestCase("Pyeongchang Hospital, Republic of Korea", "KR", Truth.False)] // Republic of Korea
    [TestCase("Donetsk University, DPR", null, Truth.False)] // Donetsk
    public void An_affiliation_names_the_DPRK_as_its_place_or_not(string affiliation, string? country, Truth expected)
    {
        var fact = Fact(new Party { Affiliation = affiliation, Country = country }, "affiliation_state_name");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
    }

    [Test]
    public void Pyongyang_with_the_country_KR_is_told_as_an_error_of_the_data() =>
        Assert.That(Fact(new Party { Affiliation = "Physics, Pyongyang", Country = "KR" }, "affiliation_state_name").Text, Does.Contain("error in the data"));

    [TestCase("Ryomyong Street, Pyongyang, DPR Korea", null, Truth.True)]
    [TestCase("P.O. Box 100, Pyongyang", "KP", Truth.True)]
    [TestCase("Embassy of the DPRK, Glinkastrasse 5-7, 10117 Berlin", "DE", Truth.Unknown)] // a body there, the place is another
    [TestCase("Musterstrasse 1, 10115 Berlin", "DE", Truth.False)]
    public void An_address_names_the_DPRK_or_not(string address, string? country, Truth expected) =>
        Assert.That(Fact(new Party { Address = address, Country = country }, "address_country").Value, Is.EqualTo(expected));

    [TestCase("KP", Truth.True)]
    [TestCase("KR", Truth.False)]
    public void The_seat_is_the_country_stated(string country, Truth expected) =>
        Assert.That(Fact(new Party { Country = country }, "seat_country").Value, Is.EqualTo(expected));

    [TestCase("Glinkastrasse 5-7, 10117 Berlin", Truth.True)]
    [TestCase("Glinkastraße 5–7, 10117 Berlin", Truth.True)] // sharp s, en dash
    [TestCase("Glinkastr. 7, Berlin", Truth.True)] // abbreviated, one number, city
    [TestCase("10117 Berlin-Mitte, Glinka Str. Nr. 5", Truth.True)] // other order
    [TestCase("GLINKASTRASSE 6, 10117", Truth.True)] // a number between
    [TestCase("5-7 Glinkastrasse, Berlin", Truth.True)] // number first
    [TestCase("Glinkastrasse, Berlin", Truth.Unknown)] // no number
    [TestCase("Glinkastrasse 5", Truth.Unknown)] // no city
    [TestCase("Friedrichstr. 106B, 10117 Berlin", Truth.Unknown)] // printed for an airline; the right to it is not on file
    [TestCase("Friedrichstraße 106 b, Berlin", Truth.Unknown)] // letter apart
    [TestCase("Glinkastrasse 24, 10117 Berlin", Truth.False)] // another number
    [TestCase("Glinkastrasse 5, 80331 München", Truth.False)] // another postal code
    [TestCase("Friedrichstr. 106, 10117 Berlin", Truth.False)] // the number without its letter
    [TestCase("Musterstrasse 5, 10117 Berlin", Truth.False)] // another street
    public void An_address_is_known_premises_only_with_street_number_and_city(string address, Truth expected)
    {
        var party = new Party { Address = address };
        var record = new CollaboratorRecord { Id = "c1", Party = party };
        var evidence = Gatherer().Gather(record, Today);

        Assert.That(evidence.For(party).Get("premises").Value, Is.EqualTo(expected), evidence.For(party).Get("premises").Text);
        Assert.That(evidence.IsKnownPremises(address), Is.EqualTo(expected));
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void An_address_that_is_not_stated_is_unknown(string? address)
    {
        var evidence = Gatherer().Gather(new CollaboratorRecord { Id = "c1" }, Today);

        Assert.That(evidence.IsKnownPremises(address), Is.EqualTo(Truth.Unknown));
        Assert.That(Fact(new Party { Address = address }, "premises").Gap, Is.EqualTo(FactGap.MissingInput));
    }
}
