using NUnit.Framework;

namespace Compliance.Cli.Tests;

internal sealed class ListsDiffCommandTests
{
    private const string Old = """
        <CONSOLIDATED_LIST dateGenerated="2026-01-15T00:00:00.000Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Quorblik</FIRST_NAME><SECOND_NAME>Wexnam</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>Vrindle Works</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></ENTITY><ENTITY><DATAID>3</DATAID><FIRST_NAME>Hobbelmann Yard</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.998</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """;

    private static readonly string New = Old
        .Replace("2026-01-15", "2026-02-15", StringComparison.Ordinal)
        .Replace("<FIRST_NAME>Vrindle Works</FIRST_NAME>", "<FIRST_NAME>Vrindle Shipyard</FIRST_NAME>", StringComparison.Ordinal);

    private const string Records = """
        {"type":"institution","id":"R-OLD","party":{"name":"Vrindle Works"}}
        {"type":"institution","id":"R-NEW","party":{"name":"Vrindle Shipyard"}}
        {"type":"institution","id":"R-SAME","party":{"name":"Hobbelmann Yard"}}
        {"type":"institution","id":"R-NONE","party":{"name":"Institut Beispiel"}}
        """;

    [Test]
    public void A_reviewer_reads_what_changed()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("lists", "diff", folder.Write("old.xml", Old), folder.Write("new.xml", New));

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("0 added, 1 amended (0 of them minor), 0 delisted, 0 not shown"));
        Assert.That(run.Output, Does.Contain("AMENDED     UN KPe.999  Vrindle Shipyard, major\n    - name: Vrindle Works (primary)\n    + name: Vrindle Shipyard (primary)\n"));
        Assert.That(run.Output, Does.Contain("of 2026-01-15").And.Contain("of 2026-02-15"));
    }

    [TestCase("never", 0, "it answers a question")]
    [TestCase("major", 1, "a name changed")]
    [TestCase("any", 1, "something changed")]
    public void The_gate_decides_between_0_and_1(string gate, int code, string reason)
    {
        using var folder = new TemporaryFolder();
        var (old, current) = (folder.Write("old.xml", Old), folder.Write("new.xml", New));

        Assert.That(ToolRun.Of("lists", "diff", "--old", old, "--new", current, "--fail-on", gate).Code, Is.EqualTo(code), reason);
        Assert.That(ToolRun.Of("lists", "diff", old, old, "--fail-on", gate) is { Code: 0 } same && same.Output.Contains("no fact changed", StringComparison.Ordinal), reason);
    }

    [Test]
    public void Sides_that_were_exchanged_are_told()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("lists", "diff", folder.Write("new.xml", New), folder.Write("old.xml", Old));

        Assert.That(run.Error, Does.Contain("were the sides exchanged?"));
    }

    [Test]
    public void A_list_that_cannot_be_read_without_loss_is_not_compared()
    {
        using var folder = new TemporaryFolder();
        var broken = New.Replace("<REFERENCE_NUMBER>KPe.998</REFERENCE_NUMBER>", "", StringComparison.Ordinal);
        var run = ToolRun.Of("lists", "diff", folder.Write("old.xml", Old), folder.Write("new.xml", broken));

        Assert.That((run.Code, run.Output), Is.EqualTo((4, "")), "the entry without a reference would pass for a delisted one");
    }

    [TestCase("lists diff")]
    [TestCase("lists diff absent.xml")]
    public void One_side_is_2(string command) => Assert.That(ToolRun.Of(command.Split(' ')).Code, Is.EqualTo(2));

    [TestCase("text")]
    [TestCase("jsonl")]
    public void Only_what_the_change_can_touch_is_screened_again(string format)
    {
        using var folder = new TemporaryFolder();
        var (diff, current, records) = (Diff(folder), folder.At("new.xml"), folder.Write("records.jsonl", Records));
        var run = ToolRun.Of("screen", records, "--as-of", "2026-03-01", "--watchlist", current, "--only-affected-by", diff, "--format", format, "--fail-on", "never");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("R-OLD").And.Contain("R-NEW").And.Not.Contain("R-SAME").And.Not.Contain("R-NONE"));
        Assert.That(run.Output, format == "text"
            ? Does.Contain("2 records passed over: the change cannot touch them and their earlier results stand").And.Contain("rescreening  what the change")
            : Does.Contain("\"passed_over\":2").And.Contain("\"only_affected_by\":{\"old_hash\":"));
    }

    [Test]
    public void A_diff_of_another_list_is_2()
    {
        using var folder = new TemporaryFolder();
        var diff = Diff(folder);
        var run = ToolRun.Of("screen", folder.Write("records.jsonl", Records), "--as-of", "2026-03-01", "--watchlist", folder.At("old.xml"), "--only-affected-by", diff);

        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")), run.ToString());
        Assert.That(run.Error, Does.Contain("CMP1240"));
    }

    [Test]
    public void A_diff_that_breaks_off_is_2()
    {
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllLines(Diff(folder));
        var cut = folder.Write("cut.jsonl", string.Join('\n', lines[..^1]));
        var run = ToolRun.Of("screen", folder.Write("records.jsonl", Records), "--as-of", "2026-03-01", "--watchlist", folder.At("new.xml"), "--only-affected-by", cut);

        Assert.That(run.Code, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("CMP1234"));
    }

    [TestCase("2026-01-31", "Vrindle Works", "KPe.999")]
    [TestCase("2026-02-28", "Vrindle Shipyard", "KPe.999")]
    public void The_edition_of_a_day_is_used(string day, string name, string reference)
    {
        using var folder = new TemporaryFolder();
        folder.Write("un.xml", New);
        folder.Write("previous/un-2026-01-15.xml", Old);
        var match = ToolRun.Of("match", name, "--watchlist", folder.Path, "--as-known-on", day);
        var screen = ToolRun.With(["screen", "-", "--as-of", "2026-03-01", "--watchlist", folder.Path, "--as-known-on", day, "--fail-on", "never"], Records);

        Assert.That(match.Output, Does.Contain(reference).And.Contain("1 candidate"), match.ToString());
        Assert.That(screen.Output, Does.Contain($"known on     {day}: no list published after that day was used").And.Contain($"of {day[..7]}-15"), screen.ToString());
    }

    [Test]
    public void No_edition_of_the_day_is_6_and_no_folder_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("un.xml", New);

        var early = ToolRun.Of("match", "Vrindle Works", "--watchlist", folder.Path, "--as-known-on", "2026-02-14");
        Assert.That(early.Code, Is.EqualTo(6), early.ToString());
        Assert.That(early.Error, Does.Contain("CMP1250").And.Contain("the oldest is of 2026-02-15"));
        Assert.That(ToolRun.Of("match", "Vrindle Works", "--watchlist", folder.At("absent"), "--as-known-on", "2026-02-14").Code, Is.EqualTo(2));
        Assert.That(ToolRun.Of("match", "Vrindle Works", "--as-known-on", "2026-02-14").Code, Is.EqualTo(2), "the embedded list has one edition");
        Assert.That(ToolRun.Of("match", "Vrindle Works", "--watchlist", folder.Path).Code, Is.EqualTo(2), "a folder without a day");
    }

    private static string Diff(TemporaryFolder folder)
    {
        var diff = folder.At("diff.jsonl");
        var run = ToolRun.Of("lists", "diff", folder.Write("old.xml", Old), folder.Write("new.xml", New), "--format", "jsonl", "--output", diff);
        Assert.That(run.Code, Is.Zero, run.ToString());
        return diff;
    }
}
