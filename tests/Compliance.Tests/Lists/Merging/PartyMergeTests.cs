using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Lists.Merging;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Merging;

/// <summary>What makes two entries of different lists one party, and what does not. The traps are known errors of the published lists.</summary>
public class PartyMergeTests
{
    [Test]
    public void An_official_reference_links_entries_whose_names_agree_and_each_keeps_its_own_facts()
    {
        var merged = Merge(
            Person("UN:KPi.901", "UN", "KIM MUN SU", "1962-02-18"),
            Person("UK:900", "UK", "Mun Su KIM", null, Reference("KPi.901")) with { Gender = "M" });

        Assert.Multiple(() =>
        {
            Assert.That(merged.Single().Id, Is.EqualTo("UN:KPi.901"), "the UN entry names the party");
            Assert.That(merged.Single().Entries.Select(e => (e.Id, e.Gender)), Is.EqualTo(new[] { ("UN:KPi.901", null), ("UK:900", "M") }));
            Assert.That(merged.Single().Names.Select(n => (n.Name, n.Kind)), Is.EqualTo(new[] { ("KIM MUN SU", AliasKind.Primary), ("Mun Su KIM", AliasKind.AlsoKnownAs) }));
            Assert.That(merged.Single().Designations.Select(d => d.Authority), Is.EqualTo(new[] { "UN", "UK" }));
        });
    }

    [Test]
    public void A_wrong_official_reference_is_reported_and_links_nothing()
    {
        var (parties, diagnostics) = PartyMerge.Merge(
        [
            Organisation("UN:KPe.923", "UN", "DAEDONG SAMPLE BANK"),
            Organisation("UK:1", "UK", "DAEDONG SAMPLE BANK", Reference("KPe.923")),
            Organisation("UK:2", "UK", "KOREA NATIONAL SAMPLE INSURANCE", Reference("KPe.923")),
        ]);

        Assert.That(Ids(parties), Is.EqualTo(new[] { "UN:KPe.923+UK:1", "UK:2" }));
        Assert.That(diagnostics.Single(d => d.Code == "CMP1180").Message, Does.Contain("UK:2").And.Contain("KPe.923"));
    }

    [Test]
    public void A_passport_alone_merges_nobody_and_with_a_name_it_does()
    {
        // XVI.A/29 KIL Jong Hun carries the date of birth and the passport of RYU Jin (KPi.027) beside his own.
        var ryu = Person("UN:KPi.927", "UN", "RYU JIN", "1965-08-07", Passport("563410081"));
        var kil = Person("EU:XVI.A/29", "EU", "KIL Jong Hun", "1965-08-07", Passport("563410081"), Passport("472410022"));
        var other = Person("US:17616", "US", "KIL, Jong Hun", "1972-02-27", Passport("472410022"));
        // Letter O on one list, digit 0 on the other.
        var first = Person("UN:KPi.926", "UN", "RI MAN GON", null, Passport("PO381230469"));
        var second = Person("EU:1", "EU", "Ri Man-Kon", null, Passport("P0381230469"));

        Assert.That(Ids(Merge(ryu, kil, other, first, second)), Is.EqualTo(new[] { "UN:KPi.926+EU:1", "UN:KPi.927", "EU:XVI.A/29+US:17616" }));
    }

    [Test]
    public void Namesakes_with_other_birth_dates_stay_apart()
    {
        Assert.That(
            Ids(Merge(
                Person("UN:KPi.924", "UN", "KIM YONG CHOL", "1962-02-18"),
                Person("US:17614", "US", "KIM, Yong Chol", "1962-02-18"),
                Person("US:12211", "US", "KIM, Yong Chol", "1946~"))),
            Is.EqualTo(new[] { "UN:KPi.924+US:17614", "US:12211" }));
    }

    [Test]
    public void An_alias_that_is_another_entrys_name_is_not_identity()
    {
        // One list carries the name of a sister company as an alias; the others list that company by itself.
        var komid = Organisation("US:9345", "US", "KOREA MINING DEVELOPMENT TRADING CORPORATION");
        komid = komid with { Names = komid.Names.Add(new Alias("KOREA KUMRYONG TRADING COMPANY", AliasKind.AlsoKnownAs, AliasQuality.Strong)) };

        Assert.That(
            Ids(Merge(
                Organisation("UN:KPe.901", "UN", "KOREA MINING DEVELOPMENT TRADING CORPORATION"),
                Organisation("UN:KPe.914", "UN", "KOREA KUMRYONG TRADING COMPANY"),
                komid)),
            Is.EqualTo(new[] { "UN:KPe.901+US:9345", "UN:KPe.914" }));
    }

    [Test]
    public void Two_entries_that_one_list_keeps_apart_are_never_merged_through_a_third()
    {
        Assert.That(
            Ids(Merge(
                Person("UN:KPi.901", "UN", "KIM MUN SU", "1962-02-18"),
                Person("UK:1", "UK", "KIM Mun Su", "1962-02-18"),
                Person("UK:2", "UK", "KIM Mun Su", "1962-02-18"))),
            Is.EqualTo(new[] { "UN:KPi.901+UK:1", "UK:2" }));
    }

    [Test]
    public void A_ship_is_one_by_its_imo_number_also_under_another_name_on_two_annexes()
    {
        ListedParty Ship(string id, string authority, string name) => Organisation(id, authority, name, new Identifier(IdentifierKind.Imo, "8987054")) with { Kind = PartyKind.Vessel };

        Assert.That(
            Ids(Merge(Ship("EU:XIV.A/1", "EU", "CHOL RYONG SAMPLE"), Ship("EU:XIV.B/7", "EU", "CHOL RYONG SAMPLE"), Ship("US:1", "US", "RYONG GUN BONG SAMPLE"))),
            Is.EqualTo(new[] { "EU:XIV.A/1+EU:XIV.B/7+US:1" }));
    }

    [Test]
    public void Conflicts_between_the_entries_of_a_party_are_reported()
    {
        var (parties, diagnostics) = PartyMerge.Merge(
        [
            Person("UN:KPi.901", "UN", "KIM MUN SU", "1962-02-18"),
            Person("UK:1", "UK", "KIM Mun Su", "1963-02-18", Reference("KPi.901")),
        ]);

        Assert.That(PartyConflict.Of(parties.Single()).Single().Statements, Is.EqualTo(new[] { "UN:KPi.901 1962-02-18", "UK:1 1963-02-18" }));
        Assert.That(diagnostics.Single().Code, Is.EqualTo("CMP1181"));
    }

    [Test]
    public void The_order_of_the_entries_changes_nothing()
    {
        ListedParty[] entries =
        [
            Person("UN:KPi.901", "UN", "KIM MUN SU", "1962-02-18"),
            Person("UK:1", "UK", "KIM Mun Su", "1962-02-18"),
            Person("UK:2", "UK", "KIM Mun Su", "1962-02-18"),
            Organisation("US:9345", "US", "SAMPLE TRADING"),
            Organisation("AU:7", "AU", "Sample Trading"),
        ];

        Assert.That(Ids(Merge([.. entries.Reverse()])), Is.EqualTo(Ids(Merge(entries))));
    }

    private static ImmutableArray<ListedParty> Merge(params ListedParty[] entries) => PartyMerge.Merge(entries).Parties;

    private static string[] Ids(ImmutableArray<ListedParty> parties) =>
        [.. parties.Select(p => p.Entries.IsEmpty ? p.Id : string.Join('+', p.Entries.Select(e => e.Id)))];

    private static Identifier Reference(string value) => new(IdentifierKind.ListReference, value, "UN");

    private static Identifier Passport(string value) => new(IdentifierKind.Passport, value);

    private static ListedParty Person(string id, string authority, string name, string? birth, params Identifier[] identifiers) => Organisation(id, authority, name, identifiers) with
    {
        Kind = PartyKind.Person,
        BirthDates = birth is not null && UncertainDate.TryParse(birth, out var date) ? [date] : [],
    };

    private static ListedParty Organisation(string id, string authority, string name, params Identifier[] identifiers) => new()
    {
        Id = id,
        Kind = PartyKind.Organisation,
        Names = [new Alias(name, AliasKind.Primary, AliasQuality.Strong)],
        Designations = [new Designation(authority, authority + " list", id, "Test", new DateOnly(2017, 1, 1), []) { Regime = Regimes.Dprk }],
        Identifiers = [.. identifiers],
    };
}
