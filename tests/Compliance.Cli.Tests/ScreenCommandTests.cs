using System.Text.Json;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ScreenCommandTests
{
    private const string Day = "2020-01-28";

    // Clear: every identity fact is stated and none points to the DPRK.
    private const string ClearLease =
        """{"type":"lease","id":"CLEAR-1","owner":{"name":"Zweigstelle Quorblik","form":"organisation","country":"DE"},"lessor":{"name":"Zweigstelle Quorblik","form":"organisation","country":"DE"},"lessee":{"name":"Wexnam Muster","form":"person","nationalities":["DE"],"country":"DE"},"operator":"none","address":"Musterweg 1, 12345 Musterstadt","place":"DE","use":"dwelling","entitlement":"owns","actor":"lessor","term":"2018/2024","occupation":"2018/..","rent_month":"500 EUR","last_payment":"none","documents":"none"}""";

    // Missing identity facts: review.
    private const string OpenLease = """{"type":"lease","id":"OPEN-1","lessor":{"name":"Wexnam Quorblik"},"place":"DE","use":"office"}""";

    private static string[] OnStandardInput(params string[] more) => ["screen", "-", "--as-of", Day, .. more];

    [Test]
    public void The_first_command_of_a_newcomer_reports_and_exits_with_0()
    {
        var run = ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", Day, "--fail-on", "never");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("PROHIBITED  L-001  lease").And.Contain("8 records screened").And.Contain("next:"));
        Assert.That(run.Output, Does.Contain("not covered  the lists of EU, UK, US"));
        Assert.That(Occurrences(run.Output, "Screening aid, not legal advice; no match is not clearance."), Is.EqualTo(1), "the disclaimer stands once");
        Assert.That(run.Output, Does.Contain("CLEAR  L-004").And.Contain("screened, nothing found"));
        Assert.That(run.Output, Does.Not.Contain('\u001b').And.Not.Contain('\r'), "no colour codes, LF only");
    }

    [TestCase("review", 1, "at or above review")]
    [TestCase("licence-required", 1, "at or above licence-required")]
    [TestCase("prohibited", 1, "at or above prohibited")]
    [TestCase("never", 0, "")]
    public void The_gate_decides_between_0_and_1(string gate, int code, string reason)
    {
        var run = ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", Day, "--fail-on", gate);

        Assert.That(run.Code, Is.EqualTo(code), run.Error);
        Assert.That(run.Error, Does.Contain(reason));
    }

    // Records are screened on several threads; the report, its diagnostics and its reasons are those of one.
    [TestCase("text")]
    [TestCase("jsonl")]
    public void The_report_is_the_same_whatever_number_of_records_is_screened_at_a_time(string format)
    {
        var records = string.Concat(Enumerable.Range(0, 200).Select(i => (i % 7 == 0 ? "{\"broken\":1}" : (i % 2 == 0 ? OpenLease : ClearLease)
            .Replace("-1\"", FormattableString.Invariant($"-{i}\""), StringComparison.Ordinal)) + "\n"));
        ToolRun Run(string count) => ToolRun.With(OnStandardInput("--format", format, "--parallel", count), records);
        var one = Run("1");

        Assert.That(one.Output.Split('\n'), Has.Length.GreaterThan(200));
        Assert.That(Run("2"), Is.EqualTo(one));
        Assert.That(Run("9"), Is.EqualTo(one));
        Assert.That(ToolRun.With(OnStandardInput("--format", format), records), Is.EqualTo(one), "one for each core");
    }

    [TestCase("0")]
    [TestCase("65")]
    [TestCase("-1")]
    [TestCase("many")]
    public void No_other_number_is_screened_at_a_time(string count) =>
        Assert.That(ToolRun.With(OnStandardInput("--parallel", count), ClearLease).Code, Is.EqualTo(2));

    [Test]
    public void Without_the_option_the_gate_is_review()
    {
        Assert.That(ToolRun.With(OnStandardInput(), OpenLease).Code, Is.EqualTo(1));
        Assert.That(ToolRun.With(OnStandardInput("--fail-on", "prohibited"), OpenLease).Code, Is.Zero);
        Assert.That(ToolRun.With(OnStandardInput(), ClearLease) is { Code: 0 } clear && clear.Output.Contains("CLEAR  CLEAR-1", StringComparison.Ordinal), Is.True);
    }

    [TestCase("text")]
    [TestCase("jsonl")]
    public void Two_runs_and_a_Turkish_culture_give_the_same_text(string format)
    {
        string[] args = ["screen", ToolRun.Sample("collaborators.csv"), ToolRun.Sample("leases.csv"), "--as-of", Day, "--format", format];
        var first = ToolRun.Of(args);
        var second = ToolRun.Of(args);
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo turkish;
            try
            {
                turkish = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            }
            catch (System.Globalization.CultureNotFoundException)
            {
                Assert.Ignore("no culture data: the process runs in invariant mode, where no culture can differ");
                return;
            }

            Thread.CurrentThread.CurrentCulture = turkish;
            var third = ToolRun.Of(args);

            Assert.That(third, Is.EqualTo(first));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Json_lines_are_a_header_then_a_result_a_record_then_a_summary()
    {
        var run = ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", Day, "--format", "jsonl");

        var kinds = Lines(run.Output).Select(l => l.GetProperty("kind").GetString()).ToList();
        Assert.That(kinds, Is.EqualTo(new[] { "header" }.Concat(Enumerable.Repeat("result", 8)).Append("summary")));
        var header = Lines(run.Output).First();
        Assert.That(header.GetProperty("format").GetString(), Is.EqualTo("results/1"));
        Assert.That(header.GetProperty("as_of").GetString(), Is.EqualTo(Day));
        Assert.That(header.GetProperty("watchlist_hash").GetString(), Has.Length.EqualTo(64));
        var summary = Lines(run.Output).Last();
        Assert.That(summary.GetProperty("screened").GetInt32(), Is.EqualTo(8));
        Assert.That(summary.GetProperty("verdicts").GetProperty("prohibited").GetInt32(), Is.EqualTo(3));
        Assert.That(summary.GetProperty("reasons")[0].GetString(), Does.StartWith("exit 1: 5 records"));
    }

    [TestCase("jsonl", null)]
    [TestCase("jsonl", "keys")]
    [TestCase("text", "keys")]
    public void Without_permission_no_name_and_no_personal_value_is_written(string format, string? pii)
    {
        // Every personal field of a person and of a body, each with a word found nowhere else.
        const string record =
            """{"type":"worker","id":"W-9","name":"Namquux Eins","native_name":"Namquux Zwei","other_names":["Namquux Drei"],"form":"person","affiliation":"Namquux Vier","address":"Namquux Str. 5","email":"namquux@six.kp","phone":"+850 2 77777","bic":"NAMQUUXX","birth_date":"1931-03-07","birth_place":"Namquux Acht","identifiers":["Namquux Neun"],"country":"KP","employer":{"name":"Namquux Zehn","country":"PL"},"place":"PL","permit_issued":"2018-05-14","employment":"2018-06/.."}""";
        var run = ToolRun.With(OnStandardInput([.. (pii is null ? Array.Empty<string>() : ["--pii", pii]), "--format", format]), record);

        Assert.That(run.Output, Does.Contain("W-9"), run.ToString());
        Assert.That(run.Output, Does.Not.Contain("amquux").IgnoreCase.And.Not.Contain("77777").And.Not.Contain("1931-03-07"));
    }

    [Test]
    public void Permission_writes_names_into_json_lines()
    {
        var run = ToolRun.With(OnStandardInput("--format", "jsonl", "--pii", "full"), OpenLease);

        Assert.That(run.Output, Does.Contain("Wexnam Quorblik"));
    }

    [Test]
    public void A_resemblance_is_written_without_the_name_that_was_asked()
    {
        const string record = """{"type":"collaborator","id":"C-9","name":"Ri Won Ho Quorblik","other_names":["Ri Won Ho"],"form":"person"}""";
        var line = ToolRun.With(OnStandardInput("--format", "jsonl"), record).Output;
        var match = Lines(line).ElementAt(1).GetProperty("matches")[0];

        Assert.That(match.GetProperty("designations")[0].GetProperty("reference").GetString(), Is.EqualTo("KPi.033"));
        Assert.That(match.TryGetProperty("alias", out _), Is.False);
        Assert.That(line, Does.Not.Contain("Quorblik"));
    }

    [Test]
    public void Text_on_standard_output_shows_names_and_a_file_does_not()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("report.txt");
        var shown = ToolRun.With(OnStandardInput(), OpenLease);
        var written = ToolRun.With(OnStandardInput("--output", file), OpenLease);

        Assert.That(shown.Output, Does.Contain("Wexnam Quorblik"));
        Assert.That(written.Output, Is.Empty);
        Assert.That(File.ReadAllText(file), Does.Contain("REVIEW  OPEN-1").And.Not.Contain("Quorblik"));
        Assert.That(File.ReadAllBytes(file)[0], Is.EqualTo((byte)'a'), "no byte order mark");
    }

    [Test]
    public void A_record_that_cannot_be_read_is_reported_beside_the_good_ones_as_incomplete()
    {
        var bad = """{"type":"lease","id":"BAD-1","term":"Quorblik"}""";
        var run = ToolRun.With(OnStandardInput("--format", "jsonl"), ClearLease + "\n" + bad);

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Error, Does.Contain("<stdin>:2").And.Contain("CMP20").And.Contain("exit 6"));
        var unread = Lines(run.Output).ElementAt(2);
        Assert.That(unread.GetProperty("kind").GetString(), Is.EqualTo("unread"));
        Assert.That(unread.GetProperty("record").GetString(), Is.EqualTo("BAD-1"));
        Assert.That(run.Output, Does.Not.Contain("Quorblik Quorblik").And.Contain("CLEAR-1"));
    }

    [Test]
    public void A_finding_wins_over_incompleteness_and_both_are_printed()
    {
        var run = ToolRun.With(OnStandardInput(), OpenLease + "\n" + """{"type":"lease","id":"BAD-1","term":"yesterday"}""");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("exit 1:").And.Contain("exit 6:"));
    }

    [TestCase("", "CMP2001", TestName = "An_empty_file_is_4")]
    [TestCase("id,quux\nL-1,x\n", "CMP2005", TestName = "A_column_that_no_field_has_is_4")]
    [TestCase("id,occupation\nL-1,31.02.2020\n", "CMP2024", TestName = "A_bad_date_in_the_only_record_is_4")]
    [TestCase("id,occupation\nL-1,\"2020\n", "CMP2009", TestName = "An_open_quotation_mark_is_4")]
    public void A_file_of_which_nothing_can_be_screened_is_4(string csv, string code)
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("screen", folder.Write("leases.csv", csv), "--type", "lease", "--as-of", Day);

        Assert.That(run.Code, Is.EqualTo(4), run.ToString());
        Assert.That(run.Error, Does.Contain(code).And.Contain("leases.csv"));
    }

    [Test]
    public void A_file_that_does_not_exist_and_a_folder_are_4_and_the_others_are_screened()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("screen", folder.At("absent.csv"), folder.Path, ToolRun.Sample("leases.csv"), "--as-of", Day);

        Assert.That(run.Code, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("absent.csv: error CMP4001: the file does not exist").And.Contain("this is a folder").And.Contain("exit 1:"));
        Assert.That(run.Output, Does.Contain("8 records screened"));
    }

    [Test]
    public void A_key_that_is_used_twice_in_a_file_makes_the_run_incomplete()
    {
        var run = ToolRun.With(OnStandardInput("--fail-on", "never"), ClearLease + "\n" + ClearLease);

        Assert.That(run.Code, Is.EqualTo(6));
    }

    [Test]
    public void A_key_that_is_used_in_two_files_makes_the_run_incomplete()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("screen", folder.Write("a.jsonl", ClearLease), folder.Write("b.jsonl", ClearLease), "--as-of", Day);

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Error, Does.Contain("CMP4003").And.Contain("a.jsonl"));
        Assert.That(run.Output, Does.Contain("2 records screened"));
    }

    [Test]
    public void On_a_build_machine_the_day_must_be_given()
    {
        var run = ToolRun.With(["screen", ToolRun.Sample("leases.csv")], ci: "true");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--as-of is mandatory when CI=true"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void Elsewhere_todays_date_is_taken_once_and_printed()
    {
        var run = ToolRun.With(["screen", "-"], ClearLease);

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Error, Does.Contain("as of 2026-11-22 (today"));
        Assert.That(run.Output, Does.Contain("as of        2026-11-22"));
    }

    [TestCase(2, "screen", TestName = "No_file")]
    [TestCase(2, "screen", "x.csv", "--quux", TestName = "An_option_that_does_not_exist")]
    [TestCase(2, "screen", "x.csv", "--as-of", "2020-02-30", TestName = "A_day_that_does_not_exist")]
    [TestCase(2, "screen", "x.csv", "--as-of", "2020-02-28", "--fail-on", "sometimes", TestName = "A_gate_that_does_not_exist")]
    [TestCase(2, "screen", "x.csv", "--as-of", "2020-02-28", "--type", "house", TestName = "A_type_that_does_not_exist")]
    [TestCase(2, "screen", "x.csv", "--as-of", "2020-02-28", "--layers", "XX", TestName = "A_layer_that_no_pack_has")]
    [TestCase(2, "screen", "x.csv", "--as-of", "2020-02-28", "--max-list-age", "-1", TestName = "A_negative_age")]
    [TestCase(2, "screen", "--print-template", TestName = "A_template_without_a_type")]
    [TestCase(2, "frobnicate", TestName = "A_command_that_does_not_exist")]
    [TestCase(2, TestName = "No_command")]
    [TestCase(0, "--help", TestName = "Help")]
    [TestCase(0, "screen", "--help", TestName = "Help_of_a_command")]
    [TestCase(0, "--version", TestName = "Version")]
    public void Usage_errors_exit_with_2_and_say_why(int code, params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.That(run.Code, Is.EqualTo(code), run.ToString());
        Assert.That(run.Error, code == 0 ? Is.Empty : Does.Contain("exit 2"));
        Assert.That(run.Error, Does.Not.Contain("   at "), "no stack trace");
    }

    [Test]
    public void A_template_can_be_screened()
    {
        foreach (var type in new[] { "collaborator", "institution", "lease", "worker" })
        {
            var template = ToolRun.Of("screen", "--print-template", "--type", type);
            var run = ToolRun.With(OnStandardInput("--fail-on", "never"), template.Output);

            Assert.That(template.Code, Is.Zero);
            Assert.That(run.Code, Is.Zero, run.ToString());
            Assert.That(run.Output, Does.Contain("1 record screened"));
        }
    }

    [Test]
    public void A_stale_list_makes_the_run_incomplete_and_clear_becomes_review()
    {
        var run = ToolRun.With(["screen", "-", "--as-of", "2026-11-22", "--max-list-age", "30", "--fail-on", "never"], ClearLease);

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Output, Does.Contain("REVIEW  CLEAR-1").And.Contain("CMP3102").And.Contain("STALE"));
    }

    [TestCase("profile: 1\n", TestName = "A_profile_without_format")]
    [TestCase("format: profile/1\nmax_list_age: 3\n", TestName = "A_profile_with_a_misspelt_key")]
    [TestCase("format: profile/1\nreview_at_score: 0\n", TestName = "A_profile_out_of_range")]
    [TestCase(null, TestName = "A_profile_that_does_not_exist")]
    public void A_profile_that_is_not_valid_is_2(string? yaml)
    {
        using var folder = new TemporaryFolder();
        var path = yaml is null ? folder.At("profile.yaml") : folder.Write("profile.yaml", yaml);
        var run = ToolRun.With(OnStandardInput("--profile", path), ClearLease);

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("profile.yaml"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void The_output_may_not_be_an_input()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", ClearLease);
        var run = ToolRun.Of("screen", file, "--as-of", Day, "--output", file);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(File.ReadAllText(file), Is.EqualTo(ClearLease), "the records are untouched");
    }

    [Test]
    public void An_interrupted_run_ends_with_130_and_valid_output()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = ToolRun.With(["screen", ToolRun.Sample("leases.csv"), "--as-of", Day, "--format", "jsonl"], stop: stop.Token);

        Assert.That(run.Code, Is.EqualTo(130), run.ToString());
        Assert.That(Lines(run.Output).Select(l => l.GetProperty("kind").GetString()), Is.EqualTo(new[] { "header", "summary" }));
    }

    [Test]
    public void Control_characters_of_a_value_do_not_reach_the_terminal()
    {
        var run = ToolRun.With(OnStandardInput(), """{"type":"lease","id":"OPEN-1","lessor":{"name":"Wex\u001b[31mnam\nCLEAR  X"},"place":"DE"}""");

        Assert.That(run.Output + run.Error, Does.Not.Contain('\u001b').And.Not.Contain("\nCLEAR"));
    }

    private static IEnumerable<JsonElement> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
