using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class NationalityFactTests
{
    [TestCase("KP", NationalitySource.Document, Truth.True, Truth.False, Truth.False)]
    [TestCase("KP", NationalitySource.SelfDeclared, Truth.False, Truth.True, Truth.False)]
    [TestCase("KP", NationalitySource.ThirdParty, Truth.False, Truth.True, Truth.False)]
    [TestCase("KP", null, Truth.Unknown, Truth.True, Truth.False)] // the source is not stated
    [TestCase("KR", NationalitySource.Document, Truth.False, Truth.False, Truth.True)]
    [TestCase("KR", NationalitySource.SelfDeclared, Truth.False, Truth.False, Truth.False)] // a declaration does not speak against
    [TestCase("KR", null, Truth.False, Truth.False, Truth.Unknown)]
    [TestCase("DE;KP", NationalitySource.Document, Truth.True, Truth.False, Truth.False)] // several nationalities
    [TestCase("", NationalitySource.Document, Truth.False, Truth.Unknown, Truth.False)] // stated to have none: the question stays open
    public void Nationality_counts_as_it_is_stated(string nationalities, NationalitySource? source, Truth document, Truth stated, Truth other)
    {
        var party = new Party
        {
            Nationalities = [.. nationalities.Split(';', StringSplitOptions.RemoveEmptyEntries)],
            NationalitySource = source,
        };

        Assert.That(
            (Fact(party, "nationality_document").Value, Fact(party, "nationality_stated").Value, Fact(party, "other_nationality_document").Value),
            Is.EqualTo((document, stated, other)));
    }

    [TestCase("nationality_document")]
    [TestCase("nationality_stated")]
    [TestCase("other_nationality_document")]
    public void Nationality_that_is_not_stated_is_missing(string id)
    {
        Assert.That(Fact(new Party(), id).Gap, Is.EqualTo(FactGap.MissingInput));
        Assert.That(Fact(new Party { StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "nationalities") }, id).Value, Is.EqualTo(Truth.False));
    }

    [TestCase("Ri Chol Min (pseudonym)", "리철민")] // Northern spelling
    [TestCase("Lee Chul-min (pseudonym)", "이철민")] // Southern spelling
    [TestCase("Hans Muster (pseudonym)", null)]
    public void The_style_of_a_name_adds_nothing(string name, string? native)
    {
        var party = new Party { Name = name, NativeName = native, OtherNames = [], StatedNone = native is null ? ImmutableSortedSet.Create(StringComparer.Ordinal, "native_name") : [] };

        Assert.That(Gather(party).Facts.Where(f => f.Value == Truth.True || f.Gap == FactGap.Undecided), Is.Empty);
    }

    [Test]
    public void The_place_of_birth_changes_no_fact()
    {
        var party = new Party { Name = "Han Myong-su (pseudonym)", Affiliation = "University of Somewhere", Country = "DE" };

        var without = Gather(party).Facts;
        var with = Gather(party with { BirthPlace = "Pyongyang, DPRK" }).Facts;

        Assert.That(with.Select(f => f.ToString()), Is.EqualTo(without.Select(f => f.ToString())));
    }
}
