using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Compliance.Tests.Rules;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

internal sealed class ScreenerTests
{
    private const string List = "Test list";
    private static readonly DateOnly Day = new(2020, 1, 1);
    private static readonly ListSource Source = new("UN", List, Day, new string('0', 64), 0, 1, ListSource.WholeList);

    // The builder does not validate the default profile again each time.
    [Test]
    public void The_default_profile_is_valid() => Assert.That(ScreeningProfileValidator.Instance.Validate(ScreeningProfile.Default).Errors, Is.Empty);

    [Test]
    public void Evidence_that_fails_makes_the_result_incomplete_instead_of_throwing()
    {
        // An indicator without values cannot come from a file; it stands for any fault while evidence is gathered.
        var broken = new Indicator("x", IndicatorKind.PhonePrefix, default, IndicatorStrength.Strong, IndicatorVerification.Primary, true, Day, "X", null);
        var none = new WordSet([]);
        var table = new IndicatorTable(
            [broken], [], [], new StateWords(none, none, none, none, none, none, none), new InstitutionWords(none, none, ImmutableDictionary<string, string>.Empty, none));
        var screener = new ScreenerBuilder().AddWatchlist(SmallPack.Watchlist).AddRulePack(RulePack.Default).UseIndicators(table).Build();

        var result = screener.Screen(new LeaseRecord { Id = "l", Owner = new Party { Name = "Erika Mustermann", Country = "DE", Phone = "+49 30 1234567" } }, Day);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Review));
        Assert.That(result.Incomplete.Select(d => d.Code), Does.Contain("CMP3105"));
        Assert.That(result.Parties.Single().Matches, Is.Empty);
    }

    [Test]
    public void A_pack_that_lacks_evidence_makes_the_result_incomplete_instead_of_being_left_out()
    {
        var (record, screener) = (ClearLease(PartyForm.Organisation), Shipped());
        var whole = screener.ExplainOn(record, Day, screener.Gather(record, Day, supplied: null));
        var lacking = screener.ExplainOn(record, Day, []);

        Assert.That(whole.Verdict, Is.EqualTo(Verdict.Clear));
        Assert.That((lacking.Verdict, lacking.Incomplete.Select(d => d.Code).Distinct().Single()), Is.EqualTo((Verdict.Review, "CMP3105")));
    }

    [Test]
    public void A_record_that_names_nobody_is_never_clear()
    {
        var record = new CollaboratorRecord { Id = "c", StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "party", "activities") };
        var result = Shipped().Screen(record, Day);
        Assert.That((result.Verdict, result.Incomplete.Single().Code), Is.EqualTo((Verdict.Review, "CMP3106")));
    }

    [Test]
    public void A_party_whose_names_are_all_stated_to_be_none_is_never_clear()
    {
        var nameless = new Party { Country = "DE", OtherNames = [], StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "name", "native_name", "other_names") };
        Assert.That(Shipped().Screen(new CollaboratorRecord { Id = "c", Party = nameless, Activities = [] }, Day).Verdict, Is.EqualTo(Verdict.Review));
    }

    // As much is known of the form as if nobody had answered, whether the answer was read from a file or set in code.
    [Test]
    public void The_answer_none_to_the_form_counts_as_no_answer()
    {
        var party = new Party { Name = Watchlist.Default.Parties.First(p => p.Kind == PartyKind.Organisation).PrimaryName };
        var screener = Shipped();
        var open = screener.Explain(new CollaboratorRecord { Id = "c", Party = party, Activities = [] }, Day);
        var none = screener.Explain(
            new CollaboratorRecord { Id = "c", Party = party with { StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "form") }, Activities = [] }, Day);
        Assert.That(none.Findings.Select(f => (f.RuleId, f.Status, f.Verdict, f.Score)), Is.EqualTo(open.Findings.Select(f => (f.RuleId, f.Status, f.Verdict, f.Score))));
        Assert.That(none.Findings.Where(f => f.RuleId == "LP-1").SelectMany(f => f.Atoms).Where(a => a.Id == "body").Select(a => a.Value), Is.EqualTo(new[] { Truth.Unknown }));
    }

    [Test]
    public void Parties_outside_the_programme_are_counted_in_the_coverage()
    {
        var other = Listed("UN:QDe.001", "Another Invented Company", "AL-QAIDA");
        var watchlist = Watchlist.Create([Source], [Listed("UN:KPe.001", "Invented Trading Corporation", "DPRK"), other]);
        var result = new ScreenerBuilder().AddWatchlist(watchlist).AddRulePack(RulePack.Default).Build()
            .Screen(new CollaboratorRecord { Id = "c", Party = new Party { Name = "Another Invented Company", Country = "DE" }, Activities = [] }, Day);
        Assert.That(result.Parties.Single().Matches, Is.Empty);
        Assert.That(
            result.Coverage.Lists.Single().Notes,
            Is.EqualTo(new[] { "1 of the 2 parties of this list are outside the programme DPRK of the pack dprk and were not compared." }));
    }

    [Test]
    public void A_list_of_the_programme_alone_has_no_note() =>
        Assert.That(new ScreenerBuilder().AddWatchlist(SmallPack.Watchlist).AddRulePack(RulePack.Default).Build()
            .Screen(new CollaboratorRecord { Id = "c", Party = new Party { Name = "A" } }, new DateOnly(2021, 1, 1)).Coverage.Lists.Single().Notes, Is.Empty);

    // One object in two roles, and two packs on the same programme: the listed party is one candidate.
    [Test]
    public void A_candidate_is_shown_once_to_a_party()
    {
        var party = new Party { Name = "Invented Trading Corporation" };
        var result = new ScreenerBuilder().AddWatchlist(SmallPack.Watchlist).AddRulePack(RulePack.Default).AddRulePack(new SmallPack().Load().GetValueOrThrow()).Build()
            .Screen(new LeaseRecord { Id = "l", Owner = party, Lessor = party }, new DateOnly(2021, 1, 1));
        Assert.That(result.Parties.Select(p => (p.Role, string.Join(' ', p.Matches.Select(m => m.Party.Id)))), Is.EqualTo(new[] { ("owner", "UN:KPe.999"), ("lessor", "UN:KPe.999") }));
    }

    [Test]
    public void Arrays_that_were_never_made_state_nothing()
    {
        var party = new Party { Name = "A", Nationalities = default(ImmutableArray<string>), OtherNames = default(ImmutableArray<string>), Identifiers = default(ImmutableArray<string>) };
        var record = new CollaboratorRecord { Id = "c", Party = party, Activities = default(ImmutableArray<Activity>) };
        Assert.That(RecordHash.Sha256(record), Is.EqualTo(RecordHash.Sha256(new CollaboratorRecord { Id = "c", Party = new Party { Name = "A" } })));
        Assert.That(Shipped().Screen(record, Day).Verdict, Is.EqualTo(Verdict.Review));
    }

    [TestCase(PartyForm.Person, true)]
    [TestCase(PartyForm.Organisation, false)]
    public void A_clear_lease_says_when_the_nationality_of_a_person_is_not_stated(PartyForm form, bool expected)
    {
        var result = Shipped().Screen(ClearLease(form), Day);
        Assert.That((result.Verdict, result.IsClearWithoutNationality), Is.EqualTo((Verdict.Clear, expected)));
    }

    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void The_edges_of_the_calendar_are_days_like_others(string day) => Assert.That(
        Shipped().Explain(SmallPack.Worker("2018/.."), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Incomplete, Is.Empty);

    [Test]
    public void A_profile_that_is_not_UTF8_is_a_coded_error()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"profile-{TestContext.CurrentContext.Test.ID}.yaml");
        File.WriteAllBytes(path, [.. "format: profile/1 # "u8, 0xE9]);
        Assert.That(ScreeningProfileReader.Load(path).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP3011" }));
    }

    private static LeaseRecord ClearLease(PartyForm form)
    {
        var company = new Party { Name = "Waldmann Immobilien GmbH", Form = PartyForm.Organisation, Country = "DE" };
        return new LeaseRecord
        {
            Id = "l",
            Owner = new Party { Name = "Erika Mustermann", Form = form, Country = "DE" },
            Address = "Musterstrasse 1, 10115 Berlin",
            Use = PropertyUse.Office,
            Occupation = Compliance.Dates.Period.OneDay(new DateOnly(2019, 1, 1)),
            Lessor = company,
            Lessee = company,
            Documents = [],
            StatedNone = ImmutableSortedSet.Create(StringComparer.Ordinal, "operator"),
        };
    }

    private static Screener Shipped() => new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default).Build();

    private static ListedParty Listed(string id, string name, string programme) => new()
    {
        Id = id,
        Kind = PartyKind.Organisation,
        Names = [new Alias(name, AliasKind.Primary, AliasQuality.Strong)],
        Designations = [new Designation("UN", List, id[3..], programme, new DateOnly(2012, 1, 1), [])],
    };
}
