using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using NUnit.Framework;
using static Compliance.Tests.Evidence.EvidenceFixture;

namespace Compliance.Tests.Evidence;

/// <summary>Facts with the matcher of the library over entries of the lists (name collisions of the fact sheet, case N01).</summary>
internal sealed class RealMatcherTests
{
    private static readonly ListedParty Automation = Listed(
        "US:43336", PartyKind.Organisation, new DateOnly(2023, 5, 23),
        "Pyongyang University of Automation", "Kim Il Sung Military University", "Kim Il-Sung University Automation University", "Mirim College");

    private static readonly ListedParty Bank = Listed("UN:KPe.901", PartyKind.Organisation, new DateOnly(2017, 8, 5), "Foreign Trade Bank of the Democratic People's Republic of Korea") with
    {
        Identifiers = [new Identifier(IdentifierKind.Bic, "FTBDKPPY")],
    };

    private static readonly EvidenceGatherer Real = new(new PartyMatcher([Automation, Bank, Mansudae, Person, Current]), IndicatorTable.Default, DisciplineTable.Default);

    [Test]
    public void Kim_Il_Sung_University_is_state_linked_and_not_listed()
    {
        var evidence = Gather(new Party { Name = "Han Myong-su (pseudonym)", Affiliation = "Kim Il Sung University" });

        Assert.That(evidence.Get("affiliation_state_linked").Value, Is.EqualTo(Truth.True));
        Assert.That(evidence.Get("affiliation_listed").Value, Is.Not.EqualTo(Truth.True), evidence.Get("affiliation_listed").Text);
    }

    [Test]
    public void A_name_without_a_Latin_spelling_stays_undecided()
    {
        // Listed names are rarely printed in these scripts: that nothing was found there says little.
        foreach (var party in (Party[])[new() { Name = "สมชาย", Country = "TH" }, new() { Name = "北京例文贸易有限公司", Country = "CN", Form = PartyForm.Organisation }])
        {
            var fact = Gather(party).Get("listed_name");
            Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.Undecided)), fact.Text);
        }

        var read = Gather(new Party { Name = "张例文", Country = "CN", Form = PartyForm.Person }).Get("listed_name");
        Assert.That(read.Gap, Is.Not.EqualTo(FactGap.Undecided), "a person's Chinese characters are read");
    }

    [Test]
    public void A_name_that_is_not_compared_whole_stays_undecided()
    {
        var fact = Gather(new Party { Name = string.Join(' ', Enumerable.Repeat("padding", 40)) + " Mansudae Overseas Project Group", Country = "DE" }).Get("listed_name");
        Assert.That((fact.Value, fact.Gap), Is.EqualTo((Truth.Unknown, FactGap.Undecided)), fact.Text);
    }

    [TestCase("Kim Il Sung Military University")]
    [TestCase("Mirim College")]
    [TestCase("Department 3, Pyongyang University of Automation, Pyongyang")]
    public void A_listed_lookalike_is_found_on_the_list_and_is_not_taken_for_the_university(string affiliation)
    {
        var evidence = Gather(new Party { Affiliation = affiliation });

        Assert.That(evidence.Get("affiliation_listed").Value, Is.EqualTo(Truth.True));
        Assert.That(evidence.Get("affiliation_listed").Text, Does.Contain("43336"));
        Assert.That(evidence.Get("affiliation_state_linked").Gap, Is.EqualTo(FactGap.Undecided));
    }

    [Test]
    public void A_number_alone_makes_a_candidate_that_is_told_as_such()
    {
        var evidence = Gather(Named("Any Other Name") with { Identifiers = ["123 456 789"] });

        Assert.That(evidence.Matches.Single().Party.Id, Is.EqualTo(Current.Id));
        Assert.That(evidence.Get("listed_identifier").Value, Is.EqualTo(Truth.True));
        Assert.That(evidence.Get("listed_name").Gap, Is.EqualTo(FactGap.Undecided));
        Assert.That(evidence.Get("listed_name").Text, Does.Contain("shares an identifier"));
        Assert.That(evidence.Get("listed_name").Grade, Is.InRange(1, 7_999));
    }

    [TestCase("Foreign Trade Bank of the Democratic People's Republic of Korea", Truth.True)] // the best candidate by name
    [TestCase("Any Company", Truth.Unknown)] // no candidate by name: the code alone makes one, and may only be that of the company's bank
    public void A_bank_code_printed_for_a_listed_bank_is_told(string name, Truth expected)
    {
        var fact = Gather(Named(name, PartyForm.Organisation) with { Bic = "FTBDKPPY" }).Get("listed_identifier");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
        Assert.That(fact.Text, Does.Contain("FTBDKPPY"));
    }

    [TestCase("1960-01-01", Truth.True, Truth.False)]
    [TestCase("1985-06-30", Truth.False, Truth.True)]
    public void A_birth_date_speaks_for_or_against_the_best_candidate(string birth, Truth agrees, Truth contradicts)
    {
        Assert.That(UncertainDate.TryParse(birth, out var date), Is.True);
        var evidence = Gather(Named("HAN Tae Rim (pseudonym)", PartyForm.Person) with { BirthDate = date });

        Assert.That((evidence.Get("listed_birth_date").Value, evidence.Get("listed_birth_date_contradicts").Value), Is.EqualTo((agrees, contradicts)));
    }

    [TestCase("KP", Truth.True)]
    [TestCase("DE", Truth.False)]
    public void A_country_speaks_for_the_best_candidate_or_not(string country, Truth expected)
    {
        var fact = Gather(Named("Mansudae Overseas Project Group of Companies", PartyForm.Organisation, country)).Get("listed_country");

        Assert.That(fact.Value, Is.EqualTo(expected), fact.Text);
    }

    [TestCase(2017, 8, 4, Truth.False)]
    [TestCase(2017, 8, 5, Truth.True)]
    public void A_listing_counts_from_its_day(int year, int month, int day, Truth expected)
    {
        var evidence = Gather(Named("Mansudae Overseas Project Group of Companies", PartyForm.Organisation), new DateOnly(year, month, day));

        Assert.That(evidence.Get("listed_name").Value, Is.EqualTo(expected));
        Assert.That(evidence.ListedLater.Any(m => m.Party.Id == "UN:KPe.050"), Is.EqualTo(expected == Truth.False));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public FsCheck.Property Blanking_an_input_never_turns_a_fact_that_is_not_false_into_a_decided_false() => EvidenceProperties.BlankingNeverClears(p => Gather(p).Facts);

    private static Compliance.Evidence.PartyEvidence Gather(Party party, DateOnly? asOf = null) =>
        Real.Gather(new CollaboratorRecord { Id = "c1", Party = party }, asOf ?? Today).For(party);

    private static ListedParty Listed(string id, PartyKind kind, DateOnly on, params string[] names) => new()
    {
        Id = id,
        Kind = kind,
        Names = [.. names.Select((n, i) => new Alias(n, i == 0 ? AliasKind.Primary : AliasKind.AlsoKnownAs, AliasQuality.Strong))],
        Designations = [new Designation(id[..2], "List", id[3..], "DPRK", on, [])],
    };
}
