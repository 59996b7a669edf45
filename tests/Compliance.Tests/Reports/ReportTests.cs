using System.Text.Json;
using Compliance.Records;
using Compliance.Reports;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;
using NUnit.Framework;

namespace Compliance.Tests.Reports;

internal sealed class ReportTests
{
    private const string Open = """{"type":"lease","id":"OPEN-1","lessor":{"name":"Wexnam Quorblik","birth_date":"1931-03-07"},"place":"DE","use":"office"}""";
    private const string Resembling = """{"type":"collaborator","id":"C-1","name":"Ri Won Ho","form":"person"}""";

    [Test]
    public void Text_names_the_verdict_the_record_and_its_place_first()
    {
        var text = Text(PersonalDataPolicy.Full, Open);

        Assert.That(text, Does.StartWith("\nREVIEW  OPEN-1  lease  records.jsonl:1:1  score "));
        Assert.That(text, Does.Contain("missing   ").And.Contain("next:     ").And.Contain("evidence on lessor \"Wexnam Quorblik\""));
    }

    [Test]
    public void Every_engaged_measure_is_cited_with_what_follows_and_what_was_not_verified()
    {
        var result = ReportSamples.Screen(Open);
        var text = Text(PersonalDataPolicy.Keys, Open);

        foreach (var law in result.Findings.SelectMany(f => f.Laws).Where(l => l.Outcome > LawOutcome.Clear))
        {
            Assert.That(text, Does.Contain(law.Measure.Citation).And.Contain(law.Reason));
            Assert.That(text, Does.Contain(law.Measure.Unverified ?? ""));
        }
    }

    [Test]
    public void With_keys_only_neither_format_shows_who_it_is()
    {
        Assert.That(Text(PersonalDataPolicy.Full, Open), Does.Contain("Quorblik"), "the name is there to be left out");
        Assert.That(Text(PersonalDataPolicy.Keys, Open), Does.Not.Contain("Quorblik").And.Not.Contain("1931"));
        Assert.That(Json(PersonalDataPolicy.Full, Open), Does.Contain("Quorblik"));
        Assert.That(Json(PersonalDataPolicy.Keys, Open), Does.Not.Contain("Quorblik").And.Not.Contain("1931"));
    }

    [Test]
    public void A_reason_that_quotes_a_personal_value_loses_it()
    {
        Assert.That(MissingText.Of("l.owner.birth_date: 1931 is not exact enough to decide", PersonalDataPolicy.Keys), Is.EqualTo("l.owner.birth_date: not decided"));
        Assert.That(MissingText.Of("l.owner.birth_date: not stated", PersonalDataPolicy.Keys), Is.EqualTo("l.owner.birth_date: not stated"));
        Assert.That(MissingText.Of("l.occupation: 2016~ is not exact enough to decide", PersonalDataPolicy.Keys), Does.Contain("2016~"), "no personal field");
        Assert.That(MissingText.Of("l.owner.birth_date: 1931 is not exact enough to decide", PersonalDataPolicy.Full), Does.Contain("1931"));
    }

    [TestCase("l.owner: not stated", "", RecordType.Lease, "owner")]
    [TestCase("lessor.one of nationalities, affiliation, country, address: not stated", "", RecordType.Lease, "lessor: one of nationalities, affiliation, country, address")]
    [TestCase("lessor.name: not stated", "", RecordType.Lease, "lessor.name", Description = "a role is no name of a rule")]
    [TestCase("a.keywords: not stated", "activities[1]", RecordType.Collaborator, "activities[1].keywords")]
    [TestCase("a.partner.country: not stated", "activities[0]", RecordType.Institution, "activities[0].partner.country")]
    [TestCase("activities[0].partner.one of country, address: not stated", "activities[0]", RecordType.Collaborator, "activities[0].partner: one of country, address")]
    [TestCase("p.name: not stated", "activities[0].partner", RecordType.Collaborator, "activities[0].partner.name")]
    [TestCase("w.person.nationalities: not stated", "", RecordType.Worker, "nationalities", Description = "its fields stand at the top level")]
    [TestCase("party.one of nationalities, country: not stated", "activities[0]", RecordType.Institution, "one of nationalities, country")]
    [TestCase("l.occupation: 2016~ is not exact enough to decide", "", RecordType.Lease, "occupation: 2016~ is not exact enough to decide")]
    [TestCase("field: the field is stated as optics", "activities[1]", RecordType.Collaborator, "field: the field is stated as optics")]
    [TestCase("party: evidence is not decisive (5..5 dB)", "activities[1]", RecordType.Collaborator, "party: evidence is not decisive (5..5 dB)")]
    [TestCase("d.issued: not stated", "activities[1]", RecordType.Collaborator, "d.issued", Description = "an item of a list, not the subject")]
    public void What_is_missing_reads_as_the_fields_of_the_record(string missing, string subject, RecordType type, string expected) =>
        Assert.That(MissingText.InRecord(missing, subject, type), Is.EqualTo(expected));

    [Test]
    public void Neither_format_names_a_field_by_the_rule_and_none_comes_twice()
    {
        var finding = ReportSamples.Screen(Open).Findings.First(f => f.RuleId == "DP-1");
        Assert.That(finding.Missing, Does.Contain("l.owner: not stated"), "it is there to be renamed");

        var missing = MissingText.Of(finding, ReportSamples.Screen(Open), PersonalDataPolicy.Full).ToList();

        Assert.That(missing, Is.Unique.And.Contains("owner").And.None.StartsWith("l."));
        Assert.That(Text(PersonalDataPolicy.Full, Open), Does.Contain($"missing   {string.Join("; ", missing)}"));
        using var json = JsonDocument.Parse(Json(PersonalDataPolicy.Full, Open));
        var written = json.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "DP-1");
        Assert.That(written.GetProperty("missing").EnumerateArray().Select(m => m.GetString()), Is.EqualTo(missing));
    }

    [Test]
    public void A_json_measure_names_and_cites_the_one_it_carries_out()
    {
        var law = ReportSamples.Screen(Open).Findings.SelectMany(f => f.Laws).First(l => l.Measure.Implements is not null);
        using var json = JsonDocument.Parse(Json(PersonalDataPolicy.Keys, Open));
        var written = json.RootElement.GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("laws").EnumerateArray())
            .First(l => l.GetProperty("id").GetString() == law.Measure.Id);

        Assert.That(written.GetProperty("implements").GetString(), Is.EqualTo(law.Measure.Implements));
        Assert.That(written.GetProperty("implements_citation").GetString(), Is.EqualTo(law.Measure.ImplementsCitation).And.Not.Empty);
    }

    [Test]
    public void A_measure_of_another_time_takes_one_line_without_its_citation()
    {
        var lease = Open.Replace("\"use\"", "\"occupation\":\"2015-01-01/2015-12-31\",\"term\":\"2015-01-01/2015-12-31\",\"last_payment\":\"2015-06-01\",\"use\"", StringComparison.Ordinal);
        var text = Text(PersonalDataPolicy.Keys, lease);

        Assert.That(text, Does.Contain("no measure was in force on any day in question (in force from 2016-11-30"));
        Assert.That(text, Does.Contain("CLEAR  OPEN-1").And.Contain("screened, no measure engaged; this is no clearance"));
    }

    [Test]
    public void Nothing_found_is_said_only_where_nothing_points_to_a_listed_party_or_the_State()
    {
        const string Plain = """{"type":"collaborator","id":"C-1","name":"Wexnam Quorblik","form":"person","nationalities":["DE"],"country":"DE","activities":[]}""";
        const string Medical = """{"type":"institution","id":"I-1","name":"Wexnam Quorblik Hospital","form":"organisation","country":"KP","activities":[{"kind":"project","purpose":"medical_exchange","field":"medical","start":"2018-03","end":"2018-11","documents":[]}]}""";

        Assert.That(Text(PersonalDataPolicy.Full, Plain), Does.Contain("CLEAR").And.Contain("screened, nothing found; this is no clearance"));
        Assert.That(Text(PersonalDataPolicy.Full, Medical), Does.Contain("CLEAR").And.Contain("screened, no measure engaged; this is no clearance").And.Not.Contain("nothing found"));
    }

    [Test]
    public void A_day_before_every_measure_says_what_that_means()
    {
        using var text = new StringWriter();
        new LawReport(text).Write(RulePack.Default, new DateOnly(2005, 1, 1), null);

        Assert.That(text.ToString(), Does.Contain("0 measures of").And.Contain("Law that the pack does not hold is not covered."));
    }

    [Test]
    public void A_candidate_shows_its_listing_and_that_it_was_listed_later()
    {
        Assert.That(Text(PersonalDataPolicy.Full, Resembling), Does.Contain("candidate").And.Contain("\"Ri Won Ho\" resembles \"RI WON HO\", strong").And.Contain("UN KPi.033, listed 2016-11-30"));
        var before = ReportSamples.Write(
            w => new TextReport(w, PersonalDataPolicy.Keys), r => r.Write(ReportSamples.Screen(Resembling, new DateOnly(2016, 11, 29))));
        Assert.That(before, Does.Contain("UN KPi.033, listed 2016-11-30 (listed later: not in effect on the day asked about)"));
    }

    [Test]
    public void A_json_result_carries_everything_needed_to_replay_it()
    {
        var result = ReportSamples.Screen(Open);
        using var json = JsonDocument.Parse(Json(PersonalDataPolicy.Keys, Open));
        var decision = json.RootElement.GetProperty("decision");

        Assert.That(decision.GetProperty("record_hash").GetString(), Is.EqualTo(result.Decision.RecordHash));
        Assert.That(decision.GetProperty("watchlist_hash").GetString(), Is.EqualTo(result.Decision.WatchlistHash));
        Assert.That(decision.GetProperty("profile_hash").GetString(), Is.EqualTo(result.Decision.ProfileHash));
        Assert.That(decision.GetProperty("packs")[0].GetProperty("hash").GetString(), Is.EqualTo(result.Decision.Packs[0].Hash));
        Assert.That(json.RootElement.GetProperty("score").GetProperty("high").GetDecimal(), Is.EqualTo(result.Score.High / 100m));
        Assert.That(json.RootElement.GetProperty("findings").GetArrayLength(), Is.EqualTo(result.Findings.Length));
    }

    [Test]
    public void An_unread_record_is_named_by_key_and_code_and_its_words_are_kept_back()
    {
        var unread = ReportSamples.Read("""{"type":"lease","id":"BAD-1","term":"Quorblik"}""");
        Assert.That(unread.Record, Is.Null);
        foreach (var make in new Func<TextWriter, PersonalDataPolicy, IReportWriter>[] { (w, p) => new TextReport(w, p), (w, p) => new JsonLinesReport(w, p) })
        {
            var keys = ReportSamples.Write(w => make(w, PersonalDataPolicy.Keys), r => r.WriteUnread(unread));
            Assert.That(keys, Does.Contain("BAD-1").And.Contain(unread.Diagnostics[0].Code).And.Not.Contain("Quorblik"));
            Assert.That(ReportSamples.Write(w => make(w, PersonalDataPolicy.Full), r => r.WriteUnread(unread)), Does.Contain("Quorblik"));
        }
    }

    [Test]
    public void Letters_of_every_script_stay_readable_in_json_and_a_line_is_one_line()
    {
        var json = Json(PersonalDataPolicy.Full, """{"type":"lease","id":"L-1","lessor":{"name":"김\nMuster"},"use":"office"}""");

        Assert.That(json.TrimEnd('\n'), Does.Contain("김").And.Not.Contain('\n'));
    }

    [Test]
    public void Measures_that_implement_each_other_stand_together_with_the_gravest_first()
    {
        var clusters = LawCluster.Of(
        [
            ReportSamples.Law("un", LawOutcome.StateDuty),
            ReportSamples.Law("other", LawOutcome.Review),
            ReportSamples.Law("eu", LawOutcome.Prohibited, implements: "un"),
            ReportSamples.Law("de", LawOutcome.Review, implements: "un"),
        ]);

        Assert.That(clusters.Select(c => c.Lead.Measure.Id), Is.EqualTo(new[] { "eu", "other" }));
        Assert.That(clusters[0].Beside.Select(l => l.Measure.Id), Is.EqualTo(new[] { "un", "de" }));
    }

    [Test]
    public void Measures_that_carry_out_the_same_one_stand_together_when_it_is_not_engaged_itself()
    {
        var clusters = LawCluster.Of([ReportSamples.Law("eu", LawOutcome.Prohibited, "un"), ReportSamples.Law("de", LawOutcome.Review, "un")]);

        Assert.That(clusters, Has.Length.EqualTo(1));
    }

    [Test]
    public void The_tally_counts_verdicts_and_keeps_the_ten_worst_in_order()
    {
        var tally = new RunTally();
        var result = ReportSamples.Screen(Open);
        for (var i = 0; i < 12; i++)
        {
            tally.Add(result with { RecordId = $"R-{i:00}", Verdict = i % 2 == 0 ? Verdict.Review : Verdict.Prohibited, Score = new Score(0, i, i) });
        }

        tally.Add(result with { RecordId = "CLEAR", Verdict = Verdict.Clear, IsClearWithoutNationality = true });
        tally.Add(ReportSamples.Read("""{"type":"lease","id":"BAD-1","term":"x"}"""));
        var summary = tally.Summarise(["exit 1: because"]);

        Assert.That(summary.Screened, Is.EqualTo(13));
        Assert.That(summary.ByVerdict.Select(c => c.Verdict), Is.EqualTo(Enum.GetValues<Verdict>()), "every verdict is named");
        Assert.That(summary.ByVerdict.Select(c => c.Count), Is.EqualTo(new[] { 1, 0, 6, 0, 6 }));
        Assert.That(tally.AtLeast(Verdict.Review), Is.EqualTo(12));
        Assert.That(summary.Worst.Select(w => w.RecordId), Is.EqualTo(new[] { "R-11", "R-09", "R-07", "R-05", "R-03", "R-01", "R-10", "R-08", "R-06", "R-04" }));
        Assert.That((summary.Unread, summary.UnreadFiles, summary.ClearWithoutNationality), Is.EqualTo((1, 0, 1)));
        var text = ReportSamples.Write(w => new TextReport(w, PersonalDataPolicy.Keys), r => r.End(summary));
        Assert.That(text, Does.Contain("13 records screened: 6 prohibited, 6 review, 1 clear").And.Contain("1 record could not be read").And.Contain("1 record clear without nationality").And.Contain("exit 1: because"));
    }

    [Test]
    public void Equal_records_keep_their_order_among_the_worst()
    {
        var tally = new RunTally();
        foreach (var id in new[] { "B", "A" })
        {
            tally.Add(ReportSamples.Screen(Open) with { RecordId = id });
        }

        Assert.That(tally.Summarise([]).Worst.Select(w => w.RecordId), Is.EqualTo(new[] { "B", "A" }));
    }

    [Test]
    public void The_header_names_the_day_the_lists_and_what_is_not_covered()
    {
        var header = ReportHeader.Of(ReportSamples.Screener, ReportSamples.Day);
        var text = ReportSamples.Write(w => new TextReport(w, PersonalDataPolicy.Keys), r => r.Begin(header));

        Assert.That(text, Does.Contain("as of        2020-01-28").And.Contain("newer than the day asked about").And.Contain("not covered  the lists of "));
        Assert.That(text, Does.Contain(ScreeningResult.Disclaimer).And.Contain(header.Packs[0].Hash[..8]));
    }

    private static string Text(PersonalDataPolicy policy, string record) =>
        ReportSamples.Write(w => new TextReport(w, policy), r => r.Write(ReportSamples.Screen(record)));

    private static string Json(PersonalDataPolicy policy, string record) =>
        ReportSamples.Write(w => new JsonLinesReport(w, policy), r => r.Write(ReportSamples.Screen(record)));
}
