using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class UpdatePlanTests
{
    private const string Source = "name: un, authority: UN, files: [{file: un.xml, url: \"https://lists.example/un.xml\"}]";

    [Test]
    public void A_plan_says_what_it_does_not_set()
    {
        var plan = Read($"{{{Source}}}").GetValueOrThrow();
        var source = plan.Sources.Single();

        Assert.That(plan.KeepPrevious, Is.EqualTo(5));
        Assert.That((source.MaximumBytes, source.MaximumShrinkPercent, source.Retries, source.OnlyWhenNamed), Is.EqualTo((134_217_728, 10, 3, false)));
        Assert.That((source.ConnectTimeout.TotalSeconds, source.Timeout.TotalSeconds, source.RetryDelay.TotalSeconds), Is.EqualTo((15, 300, 2)));
    }

    [Test]
    public void A_plan_sets_what_it_says()
    {
        var plan = UpdatePlan.Parse(
            $$"""
            format: list-sources/1
            keep_previous: 0
            sources:
              - name: us-sdn
                authority: US
                only_when_named: yes
                max_bytes: 1000
                max_shrink_percent: 0
                connect_timeout_seconds: 0.5
                timeout_seconds: 60
                retries: 0
                retry_seconds: 1.25
                files:
                  - {file: sdn.csv, url: "https://lists.example/SDN.CSV", verified: no, remark: first}
                  - {file: alt.csv, url: "http://localhost:8080/ALT.CSV?a=1", verified: yes}
            """,
            "plan.yaml").GetValueOrThrow();
        var source = plan.Sources.Single();

        Assert.That(plan.KeepPrevious, Is.Zero);
        Assert.That((source.MaximumBytes, source.MaximumShrinkPercent, source.Retries, source.OnlyWhenNamed), Is.EqualTo((1000, 0, 0, true)));
        Assert.That((source.ConnectTimeout.TotalSeconds, source.Timeout.TotalSeconds, source.RetryDelay.TotalSeconds), Is.EqualTo((0.5, 60, 1.25)));
        Assert.That(source.Files.Select(f => (f.Name, f.Address, f.IsVerified, f.Remark)), Is.EqualTo(new[]
        {
            ("sdn.csv", "https://lists.example/SDN.CSV", false, "first"), ("alt.csv", "http://localhost:8080/ALT.CSV?a=1", true, (string?)null),
        }));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        static TestCaseData Case(string name, string code, string source) => new TestCaseData(source, code).SetName(name);
        static string Named(string name) => Source.Replace("name: un", $"name: {name}", StringComparison.Ordinal);
        static string Filed(string file) => Source.Replace("file: un.xml", $"file: \"{file}\"", StringComparison.Ordinal);
        static string At(string address) => Source.Replace("https://lists.example/un.xml", address, StringComparison.Ordinal);

        yield return Case("A_name_with_capitals", UpdateDiagnostics.SourceName, $"{{{Named("UN")}}}");
        yield return Case("A_name_that_climbs", UpdateDiagnostics.SourceName, $"{{{Named("\"../un\"")}}}");
        yield return Case("A_name_twice", UpdateDiagnostics.SourceName, $"{{{Source}}}, {{{Filed("un2.xml")}}}");
        yield return Case("A_file_that_climbs", UpdateDiagnostics.FileName, $"{{{Filed("../un.xml")}}}");
        yield return Case("A_file_in_a_folder", UpdateDiagnostics.FileName, $"{{{Filed("lists/un.xml")}}}");
        yield return Case("A_file_in_a_folder_of_the_other_slash", UpdateDiagnostics.FileName, $"{{{Filed("lists\\\\un.xml")}}}");
        yield return Case("A_hidden_file", UpdateDiagnostics.FileName, $"{{{Filed(".update")}}}");
        yield return Case("A_file_named_as_a_record", UpdateDiagnostics.FileName, $"{{{Filed("un.xml.source.json")}}}");
        yield return Case("A_file_named_as_the_folder_of_earlier_editions", UpdateDiagnostics.FileName, $"{{{Filed("previous")}}}");
        yield return Case("A_file_name_with_a_line_break", UpdateDiagnostics.FileName, $"{{{Filed("un.xml\\n")}}}");
        yield return Case("A_file_twice", UpdateDiagnostics.FileName, $"{{{Source}}}, {{{Named("other")}}}");
        yield return Case("A_file_twice_but_for_capitals", UpdateDiagnostics.FileName, $"{{{Source}}}, {{{Named("other").Replace("un.xml,", "UN.XML,", StringComparison.Ordinal)}}}");
        yield return Case("No_file", UpdateDiagnostics.FileName, "{name: un, authority: UN, files: []}");
        yield return Case("A_plain_address", UpdateDiagnostics.Address, $"{{{At("http://lists.example/un.xml")}}}");
        yield return Case("A_file_address", UpdateDiagnostics.Address, $"{{{At("file:///un.xml")}}}");
        yield return Case("An_address_with_a_user_name", UpdateDiagnostics.Address, $"{{{At("https://user:secret@lists.example/")}}}");
        yield return Case("An_address_without_a_server", UpdateDiagnostics.Address, $"{{{At("un.xml")}}}");
        yield return Case("A_variable_that_is_not_closed", UpdateDiagnostics.Address, $"{{{At("https://lists.example/${TOKEN")}}}");
        yield return Case("A_limit_below_zero", UpdateDiagnostics.Limit, $"{{{Source}, retries: -1}}");
        yield return Case("A_share_above_hundred", UpdateDiagnostics.Limit, $"{{{Source}, max_shrink_percent: 101}}");
        yield return Case("No_time_at_all", UpdateDiagnostics.Limit, $"{{{Source}, timeout_seconds: 0}}");
        yield return Case("More_than_a_day", UpdateDiagnostics.Limit, $"{{{Source}, connect_timeout_seconds: 86401}}");
        yield return Case("A_time_that_is_no_number", "RP1011", $"{{{Source}, timeout_seconds: soon}}");
        yield return Case("A_misspelt_key", "RP1004", $"{{{Source}, timeout: 1}}");
        yield return Case("No_authority", "RP1009", "{name: un, files: [{file: un.xml, url: \"https://lists.example/\"}]}");
        yield return Case("No_address", "RP1009", "{name: un, authority: UN, files: [{file: un.xml}]}");
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_is_wrong_with_a_plan_is_said_with_its_place(string sources, string code)
    {
        var read = Read(sources);

        Assert.That(read.Value, Is.Null);
        Assert.That(read.Diagnostics.Single(), Has.Property("Code").EqualTo(code), read.Diagnostics[0].ToString());
        Assert.That((read.Diagnostics[0].Location.File, read.Diagnostics[0].Location.Line), Is.EqualTo(("plan.yaml", 2)));
        Assert.That(read.Diagnostics[0].ToString(), Does.Not.Contain("secret"));
    }

    [Test]
    public void A_plan_that_is_not_there_is_said() =>
        Assert.That(UpdatePlan.Load("absent.yaml").Diagnostics.Single().Code, Is.EqualTo(UpdateDiagnostics.PlanUnreadable));

    [Test]
    public void The_built_in_plan_covers_the_authorities_and_says_that_nobody_tried_its_addresses()
    {
        var plan = UpdatePlan.BuiltIn();
        var usual = plan.Only([]).GetValueOrThrow();

        Assert.That(usual.Sources.Select(s => s.Authority).Distinct(), Is.EquivalentTo(new[] { "UN", "US", "EU", "UK", "CH", "AU", "CA" }));
        Assert.That(plan.Sources.SelectMany(s => s.Files), Has.All.Property("IsVerified").False);
        Assert.That(plan.Sources.Where(s => !s.MissingVariables.IsEmpty).Select(s => (s.Name, s.MissingVariables.Single())), Is.EqualTo(new[] { ("eu", "EU_FSF_TOKEN") }));
        Assert.That(UpdatePlan.BuiltIn(_ => "value").Sources, Has.All.Property("MissingVariables").Empty);
        Assert.That(usual.Sources.Select(s => s.Name), Does.Not.Contain("us-sdn-csv"), "one form of a list is enough");
        Assert.That(plan.Only(["us-sdn-csv"]).GetValueOrThrow().Sources.Single().Files.Select(f => f.Name), Is.EqualTo(new[] { "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv" }));
    }

    [Test]
    public void A_name_that_is_not_in_the_plan_is_said_with_the_nearest_one() =>
        Assert.That(UpdatePlan.BuiltIn().Only(["un", "us-snd"]).Diagnostics.Single().ToString(), Does.Contain(UpdateDiagnostics.UnknownSource).And.Contain("us-sdn\"?"));

    [Test]
    public async Task An_address_that_nobody_tried_is_named_as_a_possible_cause()
    {
        using var run = new UpdateRun();
        run.Server.On("/un.xml", ListServer.Status(404));
        var plan = UpdatePlan.Parse($"format: list-sources/1\nsources: [{{name: un, authority: UN, files: [{{file: un.xml, url: \"{run.Server.At("/un.xml")}\", verified: no}}]}}]", "p").GetValueOrThrow();

        Assert.That((await run.All(plan)).Single().Diagnostics.Single().NextStep, Does.Contain("this address was not tried"));
    }

    private static LoadResult<UpdatePlan> Read(string sources) => UpdatePlan.Parse($"format: list-sources/1\nsources: [{sources}]", "plan.yaml", _ => "value");
}
