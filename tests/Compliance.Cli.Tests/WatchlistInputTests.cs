using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class WatchlistInputTests
{
    private const string List = """
        <CONSOLIDATED_LIST dateGenerated="2026-01-15T00:00:00.000Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Quorblik</FIRST_NAME><SECOND_NAME>Wexnam</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>Vrindle Works</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """;

    private static string DtdBomb { get; } = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + List.Replace("Quorblik", "&b;", StringComparison.Ordinal);

    private static IEnumerable<TestCaseData> BadLists() =>
    [
        new TestCaseData("<html><body>blocked</body></html>", "CMP1003").SetName("An_html_page_is_no_list"),
        new TestCaseData("<feed><item/></feed>", "CMP1007").SetName("Other_xml_is_no_list"),
        new TestCaseData(List[..^40], "CMP1004").SetName("A_list_that_breaks_off_is_not_used"),
        new TestCaseData(DtdBomb, "CMP1005").SetName("A_document_type_declaration_is_refused"),
        new TestCaseData("", "CMP1003").SetName("An_empty_list_is_no_list"),
    ];

    [TestCaseSource(nameof(BadLists))]
    public void A_list_that_cannot_be_used_screens_nothing_and_is_6(string text, string code)
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("list.xml", text);
        var run = ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--watchlist", list);

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Error, Does.Contain("list.xml").And.Contain(code).And.Contain("nothing was screened"));
        Assert.That(run.Output, Is.Empty);
    }

    [TestCaseSource(nameof(BadLists))]
    public void Looking_into_it_says_so_with_4(string text, string code)
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("lists", "info", folder.Write("list.xml", text));

        Assert.That(run.Code, Is.EqualTo(4), run.ToString());
        Assert.That(run.Error, Does.Contain(code));
        Assert.That(run.Output, Does.Contain("NOT USABLE"));
    }

    [Test]
    public void A_bad_list_beside_a_good_one_makes_every_record_incomplete()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of(
            "screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--fail-on", "never",
            "--watchlist", folder.Write("good.xml", List), folder.Write("bad.xml", "<html>"));

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Output, Does.Contain("8 records incomplete").And.Not.Contain("\nCLEAR"));
    }

    [Test]
    public void A_list_that_does_not_exist_is_2()
    {
        var run = ToolRun.Of("match", "Kim", "--watchlist", "absent.xml");

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("absent.xml: error CMP4001: the file does not exist"));
    }

    [Test]
    public void A_list_without_the_packs_programme_is_2()
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("list.xml", List.Replace(">DPRK<", ">Sample<", StringComparison.Ordinal).Replace("KPi", "SAi", StringComparison.Ordinal).Replace("KPe", "SAe", StringComparison.Ordinal));
        var run = ToolRun.Of("screen", ToolRun.Sample("leases.csv"), "--as-of", "2020-01-28", "--watchlist", list);

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("CMP3006"));
    }

    [Test]
    public void Info_counts_what_a_list_holds()
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("list.xml", List);

        Assert.That(ToolRun.Of("lists", "info", list) is { Code: 0 } text && text.Output.Contains("1 persons, 1 organisations", StringComparison.Ordinal), Is.True);
        var json = ToolRun.Of("lists", "info", list, "--format", "jsonl");
        Assert.That(json.Output, Does.Contain("\"published_on\":\"2026-01-15\"").And.Contain("\"dprk_parties\":2"));
    }

    [Test]
    public void A_snapshot_is_built_and_used()
    {
        using var folder = new TemporaryFolder();
        var snapshot = folder.At("dprk.jsonl");
        var build = ToolRun.Of("lists", "build", folder.Write("list.xml", List), "--programme", "DPRK", "--output", snapshot);
        var match = ToolRun.Of("match", "Quorblik Wexnam", "--watchlist", snapshot);

        Assert.That(build.Code, Is.Zero, build.ToString());
        Assert.That(match.Code, Is.Zero, match.ToString());
        Assert.That(match.Output, Does.Contain("KPi.999").And.Contain("1 candidate"));
    }

    [Test]
    public void A_snapshot_of_a_programme_that_is_not_there_is_not_written()
    {
        using var folder = new TemporaryFolder();
        var snapshot = folder.At("out.jsonl");
        var run = ToolRun.Of("lists", "build", folder.Write("list.xml", List), "--programme", "DPRC", "--output", snapshot);

        Assert.That(run.Code, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("CMP1026").And.Contain("did you mean \"DPRK\"?"));
        Assert.That(File.Exists(snapshot), Is.False);
    }
}
