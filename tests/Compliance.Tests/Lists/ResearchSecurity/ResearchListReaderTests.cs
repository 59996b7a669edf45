using System.Globalization;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.ResearchSecurity;

public class ResearchListReaderTests
{
    private const string Header = "schema,name,aliases,topics,program,authority,reason,report-date,start-date,end-date,country,notes,source_url\n";

    private const string Reports = """
        schema,name,aliases,topics,program,authority,reason,report-date,start-date,end-date,country,notes,source_url
        Company,Example Institute of Optics,Optics Institute; EIO,debarment,Section 1286 of an act,United States Congress,,2024,,,Exampleland,,https://www.example.org/1
        Company,Example Institute of Optics,Example Optical Institute,debarment,Section 1286 of an act,United States Congress,,2025,,2026-07-23,Exampleland,,https://www.example.org/2
        Person,Erika Muster,,sanction,Nonproliferation Sanctions (ISN) - State Department,State Department,,2026-01-27,2026-01-22,2028-01-22,DPRK,,https://www.example.org/3
        """;

    private const string Companies = """
        Name,Clean Name,Alias,Previous Name,Parent Name,Note,Start date,End date,Source Url
        "Example Aviation Co., Ltd. (EXAV)*","Example Aviation Co., Ltd.",EXAV,Old Example Aviation Co.,Example Group,,2021-06-03,2024-01-31,https://www.example.org/
        "Example Aviation Co., Ltd. (EXAV)","Example Aviation Co., Ltd.",EXAV,,Example Group,invented,2025-01-07,,https://www.example.org/
        """;

    [Test]
    public void Rows_of_yearly_reports_are_one_entry_with_a_mention_for_each()
    {
        var content = ListSamples.Read(Reports);

        var institute = content.Parties[0];
        Assert.Multiple(() =>
        {
            Assert.That((content.Format, content.Parties.Length, content.Tally.Entries, content.Tally.NameElements), Is.EqualTo(("research-list-csv", 2, 2, 6)));
            Assert.That(institute.Names.Texts(), Is.EqualTo(new[] { "Example Institute of Optics", "Optics Institute", "EIO", "Example Optical Institute" }));
            Assert.That(institute.Mentions.Select(m => (m.Authority, m.List, m.Meaning, m.Programme, m.Until)), Is.EqualTo(new[]
            {
                ("US-DOD", "DoD Section 1286 list", ListMeaning.ResearchSecurity, "report of 2024", (DateOnly?)null),
                ("US-DOD", "DoD Section 1286 list", ListMeaning.ResearchSecurity, "report of 2025", new DateOnly(2026, 7, 23)),
            }));
            Assert.That(institute.Id, Does.Match("^US-DOD:1286:[0-9a-f]{16}$"));
            Assert.That(content.Parties.SelectMany(p => p.Designations), Is.Empty);
            Assert.That(content.Sources.Select(s => (s.Authority, s.PublishedOn)), Is.EqualTo(new[]
            {
                ("US-DOD", (DateOnly?)new DateOnly(2025, 1, 1)),
                ("US-STATE", new DateOnly(2026, 1, 27)),
            }));
        });
    }

    [Test]
    public void A_penalty_has_its_days_and_the_regime_that_its_country_says()
    {
        var person = ListSamples.Read(Reports).Parties[1];

        Assert.That((person.Kind, person.Nationalities.Length, person.Addresses.Single().Country), Is.EqualTo((PartyKind.Person, 0, "DPRK")), "a country is no nationality");
        Assert.That(
            (person.Mentions[0].Meaning, person.Mentions[0].From, person.Mentions[0].Until, person.Mentions[0].Regime),
            Is.EqualTo((ListMeaning.Nonproliferation, (DateOnly?)new DateOnly(2026, 1, 22), (DateOnly?)new DateOnly(2028, 1, 22), Regimes.Dprk)));
    }

    [TestCase("2026", "2026-12-31")]
    [TestCase("December 2023", "2023-12-31")]
    [TestCase("2028-01-22", "2028-01-22")]
    [TestCase("", null)]
    public void An_end_lasts_to_the_last_day_it_may_mean(string printed, string? until) =>
        Assert.That(Row($"Company,X,,,Section 1286,A,,2024,,{printed},China,,").Parties.Single().Mentions[0].Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(until));

    [TestCase("ROK", null)]
    [TestCase("China", null)]
    [TestCase("North Korea", "DPRK")]
    [TestCase("DPRK", "DPRK")]
    [TestCase("Korea", null, TestName = "Korea alone is ambiguous")]
    public void Only_North_Korea_is_the_regime_of_the_DPRK(string country, string? regime) =>
        Assert.That(Row($"Company,X,,,Nonproliferation Sanctions,State Department,,2026,,,{country},,").Parties.Single().Mentions[0].Regime, Is.EqualTo(regime));

    [Test]
    public void A_list_that_is_not_known_keeps_its_name_and_no_meaning()
    {
        var content = Row("Company,X,,,Some other list,Somebody,,2026-01-01,,,China,,");

        Assert.That(content.Parties.Single().Mentions.Single() with { Reference = "" }, Is.EqualTo(new Mention("OTHER", "Some other list", "", ListMeaning.Other, "report of 2026-01-01")));
        Assert.That(content.Codes(), Does.Contain("CMP1040"));
    }

    [TestCase("Company,Y,,,Section 1286,A,,2024,,,China,", "CMP1037", TestName = "a cell is missing")]
    [TestCase("Company,Y,,,Section 1286,A,,United States Congress,,,China,,", "CMP1037", TestName = "a date column holds something else")]
    [TestCase("Company,,,,Section 1286,A,,2024,,,China,,", "CMP1011", TestName = "no name")]
    [TestCase("Person,X,,,Section 1286,A,,2025,,,China,,", "CMP1012", TestName = "the name of an entry of another kind")]
    public void A_row_that_is_no_entry_is_left_out_with_an_error(string row, string code)
    {
        var content = Row("Company,X,,,Section 1286,A,,2024,,,China,,\n" + row);

        Assert.That((content.Parties.Single().PrimaryName, content.Tally.Entries, content.Tally.Rejected), Is.EqualTo(("X", 2, 1)));
        Assert.That(content.Codes(), Does.Contain(code));
    }

    [TestCase(",aliases,", ",alias,", TestName = "aliases under another name")]
    [TestCase("name,aliases,topics,program,authority", "authority,aliases,topics,program,name", TestName = "headers that changed places")]
    public void A_table_with_another_header_is_refused(string was, string becomes) =>
        Assert.That(ListSamples.Read(Header.Replace(was, becomes, StringComparison.Ordinal) + "Company,X,,,P,A,,2024,,,China,,\n").Codes(), Is.EqualTo(new[] { "CMP1042" }));

    [Test]
    public void Chinese_military_companies_have_their_short_and_former_names_and_a_parent_by_name()
    {
        var content = ListSamples.Read(Companies);

        var company = content.Parties.Single();
        Assert.Multiple(() =>
        {
            Assert.That((content.Format, content.Tally.Entries, content.Tally.NameElements), Is.EqualTo(("us-1260h-csv", 1, 7)));
            Assert.That(company.Names, Is.EqualTo(new[]
            {
                new Alias("Example Aviation Co., Ltd.", AliasKind.Primary, AliasQuality.Strong),
                new Alias("Example Aviation Co., Ltd. (EXAV)", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("EXAV", AliasKind.AlsoKnownAs, AliasQuality.Strong),
                new Alias("Old Example Aviation Co.", AliasKind.FormerlyKnownAs, AliasQuality.Strong),
            }));
            Assert.That(company.Mentions.Select(m => (m.Meaning, m.From, m.Until)), Is.EqualTo(new[]
            {
                (ListMeaning.Other, (DateOnly?)new DateOnly(2021, 6, 3), (DateOnly?)new DateOnly(2024, 1, 31)),
                (ListMeaning.Other, new DateOnly(2025, 1, 7), null),
            }));
            Assert.That(company.Relations.Single(), Is.EqualTo(new Relation(RelationKind.OwnedOrControlledBy, "Example Group")));
            Assert.That(content.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2025, 1, 7)));
        });
    }

    private static ListContent Row(string row) => ListSamples.Read(Header + row + "\n");
}
