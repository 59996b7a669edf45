using Compliance.Lists;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules.Packs;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Screening;

/// <summary>A screening as of an earlier day: what was listed later, what was delisted, and what a newer list cannot tell.</summary>
internal sealed class AsOfListingTests
{
    private const string Name = "Quorblik Vrindle Trading";

    private static readonly Screener Screener = Of(new DateOnly(2016, 3, 2), new DateOnly(2020, 6, 1));

    [TestCase("2016-03-01", false, "listed 2016-03-02 (listed later: not in effect on the day asked about)")]
    [TestCase("2016-03-02", true, "KPe.999, listed 2016-03-02\n")]
    [TestCase("2020-05-31", true, "KPe.999, listed 2016-03-02\n")]
    [TestCase("2020-06-01", false, "(delisted 2020-06-01: not in effect on the day asked about)")]
    public void A_designation_engages_from_its_day_until_its_delisting(string day, bool isInEffect, string said)
    {
        var result = Screen(Screener, day);
        var party = result.Parties.Single();

        Assert.That((party.Matches.Length, party.ListedLater.Length), Is.EqualTo(isInEffect ? (1, 0) : (0, 1)), "a candidate is shown either way");
        Assert.That(result.Findings.Any(f => f.RuleId.StartsWith("LP-", StringComparison.Ordinal) && f.Verdict > Compliance.Rules.Verdict.Clear), Is.EqualTo(isInEffect));
        using var text = new StringWriter();
        new TextReport(text, PersonalDataPolicy.Full).Write(result);
        Assert.That(text.ToString(), Does.Contain(said));
    }

    [Test]
    public void A_day_before_the_lists_own_date_is_told()
    {
        Assert.That(Screen(Screener, "2019-01-01").Coverage.Lists.Single().Notes, Has.Some.Contains("newer than 2019-01-01: parties delisted before 2026-01-15 are not on it"));
        Assert.That(Screen(Screener, "2026-01-15").Coverage.Lists.Single().Notes, Has.None.Contains("newer than"));
    }

    private static InstitutionRecord Record { get; } = new() { Id = "1", Party = new Party { Name = Name, Form = PartyForm.Organisation, Country = "DE" } };

    private static ScreeningResult Screen(Screener screener, string day) => screener.Screen(Record, Day(day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Screener Of(DateOnly listed, DateOnly delisted)
    {
        var party = new ListedParty
        {
            Id = "UN:KPe.999",
            Kind = PartyKind.Organisation,
            Names = [new Alias(Name, AliasKind.Primary, AliasQuality.Strong)],
            Designations = [new Designation("UN", "UN list", "KPe.999", "DPRK", listed, [], delisted) { Regime = Regimes.Dprk }],
        };
        var source = new ListSource("UN", "UN list", new DateOnly(2026, 1, 15), new string('0', 64), 0, 1, ListSource.WholeList);
        return new ScreenerBuilder().AddWatchlist(Watchlist.Create([source], [party])).AddRulePack(RulePack.Default).Build();
    }
}
