using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Compliance.Tests.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

internal sealed class AffectedRecordsTests
{
    private const string Mansudae = "UN:KPe.050";

    private static readonly DateOnly Day = new(2026, 9, 1);

    private static readonly Watchlist Amended = With(Mansudae, p => p with { Titles = ["Invented"] });

    private static IEnumerable<TestCaseData> Roads()
    {
        static TestCaseData Road(string reason, bool expected, Party party) => new TestCaseData(party, expected).SetArgDisplayNames(reason);
        var party = EmbeddedParts.UnitedNations.Find(Mansudae)!;
        yield return Road("the listed name", true, new Party { Name = party.PrimaryName });
        yield return Road("a weak alias", true, new Party { Name = "Mansudae Art Studio" });
        yield return Road("another spelling", true, new Party { Name = "Mansudae Overseas Projekt Group" });
        yield return Road("the affiliation", true, new Party { Name = "EXAMPLE Person", Affiliation = "Sculpture Department, Mansudae Overseas Project Group of Companies, Pyongyang" });
        yield return Road("a confirmed reference", true, new Party { Name = "EXAMPLE Person", ConfirmedListing = "KPe.050" });
        yield return Road("the reference of another party", false, new Party { Name = "EXAMPLE Person", ConfirmedListing = "KPe.049" });
        yield return Road("another name", false, new Party { Name = "EXAMPLE Person" });
        yield return Road("no name at all", false, new Party { Country = "KP" });
    }

    [TestCaseSource(nameof(Roads))]
    public void A_record_is_touched_by_every_road_to_the_changed_party(Party party, bool expected)
    {
        var affected = Screener(Amended).AffectedBy(WatchlistDiff.Between(EmbeddedParts.UnitedNations, Amended), Day);

        Assert.That(affected.EveryRecordBecause, Is.Null);
        Assert.That(affected.Contains(new CollaboratorRecord { Id = "1", Party = party }), Is.EqualTo(expected));
    }

    [Test]
    public void An_identifier_touches_whatever_the_name()
    {
        var amended = With("UN:KPi.001", p => p with { Identifiers = [new Identifier(IdentifierKind.Bic, "EXAMKPPY")] });
        var affected = Screener(amended).AffectedBy(WatchlistDiff.Between(EmbeddedParts.UnitedNations, amended), Day);

        Assert.That(affected.Contains(new CollaboratorRecord { Id = "1", Party = new Party { Name = "EXAMPLE Person", Bic = "EXAMKPPY" } }), "a bank code without a digit");
    }

    [Test]
    public void The_older_version_of_a_party_touches_as_well()
    {
        var renamed = With(Mansudae, p => p with { Names = [new Alias("Quorblik Vrindle", AliasKind.Primary, AliasQuality.Strong)] });
        var affected = Screener(renamed).AffectedBy(WatchlistDiff.Between(EmbeddedParts.UnitedNations, renamed), Day);

        Assert.That(affected.Contains(Named("Mansudae Overseas Project Group of Companies")), "it was a candidate and is none any more");
        Assert.That(affected.Contains(Named("Quorblik Vrindle")), "it is a candidate now");
    }

    [Test]
    public void Parties_of_each_role_and_activity_are_looked_at()
    {
        var affected = Screener(Amended).AffectedBy(WatchlistDiff.Between(EmbeddedParts.UnitedNations, Amended), Day);
        var lease = new LeaseRecord { Id = "1", Operator = new Party { Name = "Mansudae Overseas Project Group of Companies" } };

        Assert.That(affected.Contains(lease));
    }

    [Test]
    public void A_party_touches_whatever_its_programme()
    {
        var stranger = EmbeddedParts.UnitedNations.Parties[0] with
        {
            Id = "UN:XXi.001",
            Names = [new Alias("Quorblik Vrindle", AliasKind.Primary, AliasQuality.Strong)],
            Designations = [new Designation("UN", "UN list", "XXi.001", "Sample", null, [])],
        };
        var more = Watchlist.Create(EmbeddedParts.UnitedNations.Sources, [.. EmbeddedParts.UnitedNations.Parties, stranger]);
        var affected = Screener(more).AffectedBy(WatchlistDiff.Between(EmbeddedParts.UnitedNations, more), Day);

        Assert.That(affected.Contains(Named("Quorblik Vrindle")), "a relation may make the pack compare it");
    }

    [Test]
    public void A_body_that_a_changed_party_holds_touches_as_well()
    {
        Watchlist Held(Func<ListedParty, ListedParty> change) => Watchlist.Create(EmbeddedParts.UnitedNations.Sources, EmbeddedParts.UnitedNations.Parties.Select(p => p.Id switch
        {
            Mansudae => change(p),
            "UN:KPe.001" => p with { Relations = [new Relation(RelationKind.OwnedOrControlledBy, "KPe.050", 60m) { OtherId = Mansudae }] },
            _ => p,
        }));
        var (old, current) = (Held(p => p), Held(p => p with { Designations = [p.Designations[0] with { DelistedOn = Day }] }));
        var affected = Screener(current).AffectedBy(WatchlistDiff.Between(old, current), Day);

        Assert.That(affected.Contains(Named(current.Find("UN:KPe.001")!.PrimaryName)), "whether designated parties own it may have changed");
        Assert.That(affected.Contains(Named(current.Find("UN:KPe.002")!.PrimaryName)), Is.False);
    }

    [Test]
    public void A_diff_of_another_watchlist_is_refused()
    {
        var diff = WatchlistDiff.Between(EmbeddedParts.UnitedNations, Amended);

        var problem = Assert.Throws<ComplianceDataException>(() => Screener(EmbeddedParts.UnitedNations).AffectedBy(diff, Day))!;
        Assert.That(problem.Diagnostics.Single().Code, Is.EqualTo("CMP1240"));
    }

    [TestCase(20, null, "both editions are young enough")]
    [TestCase(10, "older watchlist", "earlier results were incomplete")]
    [TestCase(5, "older watchlist", "earlier results were incomplete, and the new ones are")]
    public void An_age_limit_that_a_side_exceeds_touches_every_record(int limit, string? because, string reason)
    {
        Watchlist Of(int day) => Watchlist.Create([EmbeddedParts.UnitedNations.Sources[0] with { PublishedOn = new DateOnly(2026, 8, day) }], EmbeddedParts.UnitedNations.Parties);
        var (old, current) = (Of(15), Of(25));
        var screener = Screener(current, ScreeningProfile.Default with { MaximumListAgeDays = limit });
        var affected = screener.AffectedBy(WatchlistDiff.Between(old, current), Day);

        Assert.That(affected.EveryRecordBecause, because is null ? Is.Null : Does.Contain(because), reason);
        Assert.That(affected.Contains(Named("EXAMPLE Person")), Is.EqualTo(because is not null), reason);
    }

    [Test]
    public void Entries_that_could_not_be_read_touch_every_record()
    {
        var damaged = new LoadResult<Watchlist>(Amended, [Diagnostic.Error("CMP1010", "an entry has no reference", SourceLocation.None)]);
        var screener = new ScreenerBuilder().AddWatchlist(damaged).AddRulePack(RulePack.Default).Build();

        Assert.That(screener.AffectedBy(WatchlistDiff.Between(EmbeddedParts.UnitedNations, Amended), Day).Contains(Named("EXAMPLE Person")));
    }

    [Test]
    public void How_an_edition_orders_the_facts_of_an_entry_changes_no_result()
    {
        var old = With(Mansudae, p => p with { Names = [p.Names[0], new Alias("Vrindle Works", AliasKind.AlsoKnownAs, AliasQuality.Strong), new Alias("Works Vrindle", AliasKind.AlsoKnownAs, AliasQuality.Strong)] });
        var turned = With(Mansudae, p => p with { Names = [p.Names[0], new Alias("Works Vrindle", AliasKind.AlsoKnownAs, AliasQuality.Strong), new Alias("Vrindle Works", AliasKind.AlsoKnownAs, AliasQuality.Strong)] });

        Assert.That(WatchlistDiff.Between(old, turned).IsEmpty);
        Assert.That(Outcome.Of(Screener(turned).Screen(Named("Vrindle Works"), Day)), Is.EqualTo(Outcome.Of(Screener(old).Screen(Named("Vrindle Works"), Day))));
    }

    private static CollaboratorRecord Named(string name) => new() { Id = "1", Party = new Party { Name = name } };

    private static Screener Screener(Watchlist watchlist, ScreeningProfile? profile = null) =>
        new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(RulePack.Default).UseProfile(profile ?? ScreeningProfile.Default).Build();

    private static Watchlist With(string id, Func<ListedParty, ListedParty> change) =>
        Watchlist.Create(EmbeddedParts.UnitedNations.Sources, EmbeddedParts.UnitedNations.Parties.Select(p => p.Id == id ? change(p) : p));
}
