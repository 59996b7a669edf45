using Compliance.Evidence;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

internal sealed class PartyEvidenceTests
{
    private static readonly string[] Catalogue =
    [
        "listed_name", "listed_identifier", "listed_birth_date", "listed_birth_date_contradicts", "listed_country", "listing_confirmed",
        "nationality_document", "nationality_stated", "other_nationality_document", "state_name", "state_linked_name", "affiliation_listed", "owned_by_listed", "acts_for_listed",
        "affiliation_state_name", "affiliation_state_linked", "seat_country", "address_country", "premises", "email_domain", "phone_prefix", "bic_country",
    ];

    [Test]
    public void A_definition_knows_its_place_in_the_catalogue() =>
        Assert.That(FactCatalogue.All.Select(d => (d.Place, FactCatalogue.IndexOf(d.Id))), Is.EqualTo(FactCatalogue.All.Select((_, i) => (i, i))));

    [Test]
    public void The_catalogue_is_what_packs_were_written_against()
    {
        Assert.That(FactCatalogue.All.Select(d => d.Id), Is.EqualTo(Catalogue));
        Assert.That(string.Join(",", FactCatalogue.All.Where(d => d.IsGraded).Select(d => d.Id)), Is.EqualTo("listed_name,affiliation_listed"));
    }

    [Test]
    public void Every_input_of_a_fact_is_a_field_of_a_party_that_counts_as_identity()
    {
        foreach (var input in FactCatalogue.All.SelectMany(d => d.Inputs))
        {
            Assert.That(Party.RecordSchema.Find(input)?.IsIdentityEvidence, Is.True, input);
        }
    }

    [Test]
    public void Facts_come_in_the_order_of_the_catalogue() =>
        Assert.That(Gather(new Party { Name = "A" }).Facts.Select(f => f.Id), Is.EqualTo(Catalogue));

    [Test]
    public void A_role_that_is_not_filled_lacks_every_input()
    {
        var evidence = Gatherer().Gather(new CollaboratorRecord { Id = "c1" }, Today).For((Party?)null);

        Assert.That(evidence, Is.SameAs(PartyEvidence.NotNamed));
        Assert.That(evidence.Facts.Select(f => f.Gap), Is.All.EqualTo(FactGap.MissingInput));
        Assert.That(evidence.Facts.Select(f => f.Id), Is.EqualTo(Catalogue));
    }

    [Test]
    public void The_same_party_object_gives_the_same_evidence_object_also_from_several_threads()
    {
        var party = new Party { Name = "A", Affiliation = "Kim Il Sung University" };
        var record = Gatherer().Gather(new CollaboratorRecord { Id = "c1", Party = party }, Today);

        var all = Enumerable.Range(0, 64).AsParallel().Select(_ => record.For(party)).ToList();

        Assert.That(all, Is.All.SameAs(all[0]));
        Assert.That(record.For(party with { }), Is.Not.SameAs(all[0]));
    }

    [Test]
    public void An_unknown_fact_is_an_error_of_the_caller() =>
        Assert.That(() => PartyEvidence.NotNamed.Get("birth_place"), Throws.ArgumentException);
}
