using Compliance.Dates;
using Compliance.Lists;
using Compliance.Lists.Changes;
using NUnit.Framework;
using static Compliance.Tests.Lists.Changes.DiffSamples;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists.Changes;

internal sealed class WatchlistDiffTests
{
    private static readonly DateOnly Day = new(2025, 5, 6);

    private static IEnumerable<TestCaseData> Facts()
    {
        static TestCaseData Case(EntryFact fact, ChangeWeight weight, string name, Func<ListedParty, ListedParty> change) =>
            new TestCaseData(fact, weight, change).SetArgDisplayNames(name);
        yield return Case(EntryFact.Kind, ChangeWeight.Major, "another kind is compared with other names", p => p with { Kind = PartyKind.Organisation });
        yield return Case(EntryFact.Name, ChangeWeight.Major, "a name added", p => p with { Names = [.. p.Names, new Alias("ANOTHER", AliasKind.AlsoKnownAs, AliasQuality.Strong)] });
        yield return Case(EntryFact.Name, ChangeWeight.Major, "a name removed", p => p with { Names = p.Names[..2] });
        yield return Case(EntryFact.Name, ChangeWeight.Major, "a weak alias became strong", p => p with { Names = [.. p.Names.Select(n => n with { Quality = AliasQuality.Strong })] });
        yield return Case(EntryFact.Name, ChangeWeight.Major, "another primary name", p => p with
        {
            Names = [p.Names[2] with { Kind = AliasKind.Primary }, p.Names[1], p.Names[0] with { Kind = AliasKind.OriginalScript }],
        });
        yield return Case(EntryFact.Name, ChangeWeight.Minor, "a former name is called a further one", p => p with { Names = [p.Names[0], p.Names[1] with { Kind = AliasKind.AlsoKnownAs }, p.Names[2]] });
        yield return Case(EntryFact.BirthDate, ChangeWeight.Major, "a date of birth", p => p with { BirthDates = [UncertainDate.Year(1961)] });
        yield return Case(EntryFact.BirthPlace, ChangeWeight.Major, "a place of birth tells candidates apart", p => p with { BirthPlaces = [] });
        yield return Case(EntryFact.Nationality, ChangeWeight.Major, "a nationality", p => p with { Nationalities = ["Otherland"] });
        yield return Case(EntryFact.Title, ChangeWeight.Minor, "a title", p => p with { Titles = ["Professor"] });
        yield return Case(EntryFact.Position, ChangeWeight.Minor, "an office", p => p with { Positions = ["Another invented office"] });
        yield return Case(EntryFact.Gender, ChangeWeight.Major, "the gender", p => p with { Gender = null });
        yield return Case(EntryFact.Address, ChangeWeight.Minor, "the street", p => p with { Addresses = [p.Addresses[0] with { Street = "2 Street" }] });
        yield return Case(EntryFact.Address, ChangeWeight.Major, "the country of an address", p => p with { Addresses = [p.Addresses[0] with { Country = "Otherland" }] });
        yield return Case(EntryFact.Identifier, ChangeWeight.Major, "a passport", p => p with { Identifiers = p.Identifiers[1..] });
        yield return Case(EntryFact.Relation, ChangeWeight.Major, "a share", p => p with { Relations = [p.Relations[0] with { SharePercent = 51m }, p.Relations[1]] });
        yield return Case(EntryFact.Relation, ChangeWeight.Major, "the end of a relation", p => p with { Relations = [p.Relations[0] with { Until = Day }, p.Relations[1]] });
        yield return Case(EntryFact.Designation, ChangeWeight.Major, "the programme", p => p with { Designations = [p.Designations[0] with { Programme = "Other" }] });
        yield return Case(EntryFact.Designation, ChangeWeight.Major, "the regime", p => p with { Designations = [p.Designations[0] with { Regime = Regimes.Dprk }] });
        yield return Case(EntryFact.Designation, ChangeWeight.Major, "the day of listing", p => p with { Designations = [p.Designations[0] with { ListedOn = Day }] });
        yield return Case(EntryFact.Designation, ChangeWeight.Minor, "the legal basis", p => p with { Designations = [p.Designations[0] with { LegalBasis = "another act" }] });
        yield return Case(EntryFact.AmendmentDay, ChangeWeight.Minor, "an amendment day", p => p with { Designations = [p.Designations[0] with { AmendedOn = [Day] }] });
        yield return Case(EntryFact.Mention, ChangeWeight.Major, "a mention", p => p with { Mentions = [new Mention("UN", "UN list", "XXi.001", ListMeaning.Register)] });
    }

    [TestCaseSource(nameof(Facts))]
    public void An_amendment_names_the_fact_and_whether_it_matters(EntryFact fact, ChangeWeight weight, Func<ListedParty, ListedParty> change)
    {
        var diff = Change(change);

        var entry = diff.Entries.Single();
        Assert.That((entry.Kind, entry.Reference, entry.Weight), Is.EqualTo((EntryChangeKind.Amended, "XXi.001", weight)));
        Assert.That(entry.Facts.Select(f => (f.Fact, f.Weight)), Is.EqualTo(new[] { (fact, weight) }));
        Assert.That(entry.Facts[0].Gone.Concat(entry.Facts[0].New), Is.Not.Empty);
        Assert.That((diff.Before.Length, diff.After.Length), Is.EqualTo((1, 1)), "whatever changes is screened again");
    }

    [Test]
    public void Both_sides_of_a_changed_name_are_told()
    {
        var fact = Change(p => p with { Names = [p.Names[0], p.Names[1] with { Quality = AliasQuality.Strong }, p.Names[2]] }).Entries.Single().Facts.Single();

        Assert.That(fact.Gone, Is.EqualTo(new[] { "Früher Beispiel (fka, weak)" }));
        Assert.That(fact.New, Is.EqualTo(new[] { "Früher Beispiel (fka)" }));
    }

    [Test]
    public void An_entry_that_came_is_added_and_one_that_went_from_a_full_publication_is_delisted()
    {
        var diff = WatchlistDiff.Between(List(One), List(Two));

        Assert.That(diff.Entries.Select(e => (e.Kind, e.Reference, e.Name)), Is.EqualTo(new[]
        {
            (EntryChangeKind.Delisted, "XXi.001", "EXAMPLE \"ONE\" <&>"),
            (EntryChangeKind.Added, "XXi.002", "EXAMPLE TWO"),
        }));
        Assert.That(diff.Entries.Select(e => e.DelistedOn), Has.All.Null, "no day is stated");
        Assert.That((diff.Before.Single().Id, diff.After.Single().Id), Is.EqualTo(("UN:XXi.001", "UN:XXi.002")));
    }

    [TestCase(ListSource.WholeList, ListSource.WholeList, EntryChangeKind.Delisted, "a full publication")]
    [TestCase("Sample", ListSource.WholeList, EntryChangeKind.Delisted, "a full publication after a partial one")]
    [TestCase("Sample", "Sample", EntryChangeKind.Delisted, "the same programme on both sides")]
    [TestCase(ListSource.WholeList, "Sample", EntryChangeKind.NotShown, "a part after the whole")]
    [TestCase("Sample", "Other", EntryChangeKind.NotShown, "another part")]
    public void Absence_counts_as_delisting_in_full_publications_only(string before, string after, EntryChangeKind expected, string reason)
    {
        var diff = WatchlistDiff.Between(
            Watchlist.Create([Source(scope: before)], [One, Two]), Watchlist.Create([Source(scope: after, publishedOn: "2026-02-01")], [Two]));

        Assert.That(diff.Entries.Single().Kind, Is.EqualTo(expected), reason);
        Assert.That(diff.Before.Single().Id, Is.EqualTo("UN:XXi.001"), "a record that resembles it is screened again either way");
    }

    [Test]
    public void A_stated_day_of_delisting_is_a_delisting_on_that_day()
    {
        var diff = Change(p => p with { Designations = [p.Designations[0] with { DelistedOn = Day }] });

        // The first sample of the list was delisted in 2025 already.
        var first = WatchlistDiff.Between(List(Two), List(Two with { Designations = [Two.Designations[0] with { DelistedOn = Day }] })).Entries.Single();
        Assert.That((first.Kind, first.DelistedOn), Is.EqualTo((EntryChangeKind.Delisted, (DateOnly?)Day)));
        Assert.That(diff.Entries.Single().Kind, Is.EqualTo(EntryChangeKind.Amended), "another day of a known delisting");
    }

    [Test]
    public void A_delisting_that_is_taken_back_is_a_major_amendment()
    {
        var entry = Change(p => p with { Designations = [p.Designations[0] with { DelistedOn = null }] }).Entries.Single();

        Assert.That((entry.Kind, entry.Weight), Is.EqualTo((EntryChangeKind.Amended, ChangeWeight.Major)));
    }

    [Test]
    public void A_list_on_one_side_only_adds_and_delists_nobody()
    {
        var other = Two with { Id = "EU:1", Designations = [new Designation("EU", "EU list", "1", "Sample", null, [])] };
        var one = Watchlist.Create([Source()], [One]);
        var both = Watchlist.Create([Source(), Source("EU")], [One, other]);

        var added = WatchlistDiff.Between(one, both);
        var gone = WatchlistDiff.Between(both, one);
        Assert.That(added.Lists, Is.EqualTo(new[] { new ListChange(ListChangeKind.Added, "EU", "EU list", 1) }));
        Assert.That(gone.Lists, Is.EqualTo(new[] { new ListChange(ListChangeKind.Gone, "EU", "EU list", 1) }));
        Assert.That(added.Entries.Concat(gone.Entries), Is.Empty);
        Assert.That((added.After.Single().Id, gone.Before.Single().Id), Is.EqualTo(("EU:1", "EU:1")), "records that resemble them are screened again");
        Assert.That(added.IsEmpty || gone.IsEmpty, Is.False);
    }

    [Test]
    public void A_merged_party_is_compared_authority_by_authority()
    {
        var unitedNations = Two;
        var european = Two with { Id = "EU:1", Designations = [new Designation("EU", "EU list", "1", "Sample", null, [])] };
        ListedParty Merged(ListedParty eu) => Two with
        {
            Names = [.. unitedNations.Names, .. eu.Names.Where(n => n.Kind != AliasKind.Primary)],
            Designations = [.. unitedNations.Designations, .. eu.Designations],
            Entries = [eu, unitedNations],
        };
        var amended = european with { Names = [.. european.Names, new Alias("EXAMPLE DEUX", AliasKind.AlsoKnownAs, AliasQuality.Strong)] };
        ListSource[] sources = [Source(), Source("EU")];

        var diff = WatchlistDiff.Between(Watchlist.Create(sources, [Merged(european)]), Watchlist.Create(sources, [Merged(amended)]));

        Assert.That(diff.Entries.Select(e => (e.Authority, e.Reference, e.PartyId)), Is.EqualTo(new[] { ("EU", "1", "UN:XXi.002") }), "the entry of the UN did not change");
        Assert.That(diff.Before, Has.Length.EqualTo(1));
    }

    [Test]
    public void Entries_that_are_merged_otherwise_do_not_change_and_their_parties_do()
    {
        var european = Two with { Id = "EU:1", Designations = [new Designation("EU", "EU list", "1", "Sample", null, [])] };
        var merged = Two with { Designations = [.. european.Designations, .. Two.Designations], Entries = [european, Two] };
        ListSource[] sources = [Source(), Source("EU")];

        var diff = WatchlistDiff.Between(Watchlist.Create(sources, [Two, european]), Watchlist.Create(sources, [merged]));

        Assert.That(diff.Entries, Is.Empty);
        Assert.That((diff.Before.Length, diff.After.Length, diff.IsEmpty), Is.EqualTo((2, 1, false)));
    }

    [Test]
    public void A_reference_that_a_list_uses_twice_is_told_apart_by_the_party()
    {
        var again = Two with { Id = "UN:XXi.001#2", Designations = One.Designations };
        var diff = WatchlistDiff.Between(List(One, again), List(One with { Titles = [] }, again));

        Assert.That(diff.Entries.Select(e => (e.Kind, e.PartyId)), Is.EqualTo(new[] { (EntryChangeKind.Amended, "UN:XXi.001") }));
    }

    [Test]
    public void A_new_edition_with_the_same_facts_changes_nothing()
    {
        var diff = WatchlistDiff.Between(List(One, Two), Watchlist.Create([Source(publishedOn: "2026-03-01")], [Two, One]));

        Assert.That((diff.IsEmpty, diff.IsBackward), Is.EqualTo((true, false)));
        Assert.That(diff.OldHash, Is.Not.EqualTo(diff.NewHash), "the editions are still told apart");
    }

    [Test]
    public void Sides_that_were_exchanged_are_noticed()
    {
        var newer = Watchlist.Create([Source(publishedOn: "2026-03-01")], [One]);

        Assert.That(WatchlistDiff.Between(newer, List(One, Two)).IsBackward);
    }

    [Test]
    public void Who_acts_for_a_changed_party_is_linked()
    {
        var agent = One with { Relations = [new Relation(RelationKind.ActsFor, "EXAMPLE TWO") { OtherId = Two.Id }] };
        var diff = WatchlistDiff.Between(List(agent, Two), List(agent, Two with { Titles = ["Dr"] }));

        Assert.That(diff.Linked.Select(p => p.Id), Is.EqualTo(new[] { agent.Id }));
    }

    [Test]
    public void Bodies_that_a_changed_party_holds_are_linked_through_every_step()
    {
        ListedParty Held(string reference, string by) => ListSamples.Party(reference, "EXAMPLE " + reference) with
        {
            Relations = [new Relation(RelationKind.OwnedOrControlledBy, by, 60m) { OtherId = by }],
        };
        var (first, second, other) = (Held("XXe.001", "UN:XXi.002"), Held("XXe.002", "UN:XXe.001"), Held("XXe.003", "UN:XXi.001"));
        var delisted = Two with { Designations = [Two.Designations[0] with { DelistedOn = Day }] };

        var amended = WatchlistDiff.Between(List(One, Two, first, second, other), List(One, delisted, first, second, other));
        var gone = WatchlistDiff.Between(List(One, Two, first, second, other), List(One, first, second, other));

        Assert.That(amended.Linked.Select(p => p.Id), Is.EqualTo(new[] { "UN:XXe.001", "UN:XXe.002" }));
        Assert.That(gone.Linked.Select(p => p.Id), Is.EqualTo(new[] { "UN:XXe.001", "UN:XXe.002" }), "an owner that went is one that changed");
        Assert.That(amended.Entries, Has.Length.EqualTo(1), "their own entries did not change");
    }
}
