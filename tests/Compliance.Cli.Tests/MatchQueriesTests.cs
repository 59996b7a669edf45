using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace Compliance.Cli.Tests;

/// <summary>Files of names: <c>match --queries</c> and the scores of <c>match --pairs</c>.</summary>
internal sealed class MatchQueriesTests
{
    private const string Header = "id,kind,name,birth_date,nationality,gender,place_of_birth,identifier,affiliation,country\n";

    [Test]
    public void Every_row_is_one_line_in_its_order_also_without_a_candidate()
    {
        var csv = new StringBuilder("id,kind,name\n");
        for (var i = 0; i < 700; i++)
        {
            csv.Append(i).Append(",person,").Append(i % 7 == 0 ? "Ri Won Ho" : "Xqzv Wwyk").Append('\n');
        }

        var (run, lines) = Queries(csv.ToString());

        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(lines.Select(l => l.GetProperty("id").GetString()), Is.EqualTo(Enumerable.Range(0, 700).Select(i => $"{i}")), "several batches of rows are worked on at once");
        Assert.That(lines.Select(l => l.GetProperty("row").GetInt32()), Is.EqualTo(Enumerable.Range(1, 700)));
        Assert.That(lines.Select(l => l.GetProperty("candidates").GetArrayLength() > 0), Is.EqualTo(Enumerable.Range(0, 700).Select(i => i % 7 == 0)));
        Assert.That(lines[1].GetProperty("band").GetString(), Is.EqualTo("none"));
    }

    [Test]
    public void A_candidate_says_who_and_why()
    {
        var (_, lines) = Queries(Header + "q,person,Ri Won Ho,1964-07-17,KP,male,,381310014,Ministry of State Security,KP\n");
        var candidate = lines.Single().GetProperty("candidates")[0];

        Assert.That(lines[0].GetProperty("explanation").GetString(), Is.EqualTo("explanation/1"));
        Assert.That(candidate.GetProperty("designations").EnumerateArray().Select(d => d.GetProperty("reference").GetString()), Does.Contain("KPi.033"));
        Assert.That(candidate.GetProperty("similarity").GetDecimal(), Is.EqualTo(1m));
        Assert.That(candidate.GetProperty("score").GetDecimal(), Is.InRange(0.9m, 0.9999m));
        Assert.That(candidate.GetProperty("band").GetString(), Is.EqualTo("strong"));
        Assert.That(candidate.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("kind").GetString()), Does.Contain("birth_date"));
        Assert.That(candidate.GetProperty("tokens").GetArrayLength(), Is.Positive);
        Assert.That(candidate.GetProperty("alias").GetString(), Is.Not.Empty);
    }

    [Test]
    public void Evidence_grades_the_rows_of_one_name()
    {
        var (_, lines) = Queries(Header + "a,person,Ri Won Ho,1999,SE,f,Uppsala,,,\nb,person,Ri Won Ho,,,,,,,\nc,person,Ri Won Ho,1964-07-17,,,,,,\nd,person,Ri Won Ho,1964-07-17,KP,,,381310014,,\n");

        var scores = lines.Select(l => l.GetProperty("score").GetDecimal()).ToList();
        Assert.That(scores, Is.Ordered.Ascending.And.Unique);
        Assert.That(lines[0].GetProperty("band").GetString(), Is.EqualTo("possible"), "a listed name is never hidden");
    }

    [TestCase("q,person,", "the name holds no letter", TestName = "An_empty_name")]
    [TestCase("q,person,\"?!. ---\"", "the name holds no letter", TestName = "A_name_of_punctuation")]
    [TestCase("q,alien,Ri Won Ho", "is no kind", TestName = "A_kind_that_does_not_exist")]
    [TestCase("q,person,Ri,Won", "another number of cells", TestName = "A_row_that_is_too_long")]
    [TestCase("q,person,\"Ri Won Ho", "quotation marks", TestName = "A_quotation_mark_that_never_ends")]
    public void A_row_that_cannot_be_looked_up_is_reported_and_keeps_its_line(string row, string said)
    {
        var (run, lines) = Queries($"id,kind,name\np,person,Ri Won Ho\n{row}\n");

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(run.Error, Does.Contain("CMP4008").And.Contain(said));
        Assert.That(lines.Select(l => l.GetProperty("kind").GetString()), Is.EqualTo(new[] { "matches", "unread" }));
        Assert.That(lines[1].GetProperty("diagnostics")[0].GetProperty("message").GetString(), Does.Contain(said));
    }

    [Test]
    public void Bytes_that_are_not_utf8_cost_their_own_row_only()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("queries.csv", "");
        File.WriteAllBytes(file, [.. "id,kind,name\n1,person,Ri "u8, 0xED, 0xA0, 0x80, .. " Ho\n2,person,Ri Won Ho\n"u8]);
        var run = ToolRun.Of("match", "--queries", file);

        Assert.That(run.Code, Is.EqualTo(6), run.ToString());
        Assert.That(Lines(run).Select(l => l.GetProperty("kind").GetString()), Is.EqualTo(new[] { "unread", "matches" }), "half a surrogate pair in bytes");
    }

    [Test]
    public void A_cell_that_cannot_be_read_is_left_out_and_said()
    {
        var (run, lines) = Queries(Header + "q,person,Ri Won Ho,yesterday,Atlantis,gibberish,,,,\n");

        Assert.That(run.Code, Is.EqualTo(6));
        Assert.That(run.Error, Does.Contain("CMP4009").And.Contain("birth_date \"yesterday\"").And.Contain("nationality \"Atlantis\"").And.Contain("gender \"gibberish\""));
        Assert.That(lines[0].GetProperty("candidates").GetArrayLength(), Is.Positive, "the name was looked up");
        Assert.That(lines[0].GetProperty("diagnostics").GetArrayLength(), Is.EqualTo(3));
    }

    [TestCase("K", TestName = "One_letter")]
    [TestCase("LONG", TestName = "Ten_thousand_letters_without_a_blank")]
    [TestCase("WORDS", TestName = "Ten_thousand_letters_in_words")]
    [TestCase("MARKS", TestName = "One_letter_and_ten_thousand_marks")]
    public void A_name_of_hostile_shape_has_a_result(string shape)
    {
        var name = shape switch
        {
            "LONG" => new string('x', 10_000),
            "WORDS" => string.Concat(Enumerable.Repeat("Kim Jong ", 1_111)),
            "MARKS" => "K" + string.Concat(Enumerable.Repeat("\u0301", 9_999)),
            _ => shape,
        };
        var (run, lines) = Queries($"id,kind,name\nq,any,{name}\n");

        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(lines.Single().GetProperty("limits").GetArrayLength(), Is.EqualTo(name.Length > 1 ? 1 : 0), "what is not compared is said");
    }

    [Test]
    public void Half_a_surrogate_pair_in_a_name_is_printed_as_the_replacement_character()
    {
        var run = ToolRun.Of("match", "Ri Won \uD800 Ho", "--format", "jsonl");

        Assert.That(run.Code, Is.Zero, run.ToString());
        Assert.That(Lines(run)[1].GetProperty("name").GetString(), Is.EqualTo("Ri Won \uFFFD Ho"));
        Assert.That(Lines(run)[1].GetProperty("candidates").GetArrayLength(), Is.Positive);
    }

    [TestCase("a,b\n1,2\n", 4, "CMP4007", TestName = "Queries_with_wrong_columns")]
    [TestCase("", 4, "CMP4007", TestName = "Queries_of_an_empty_file")]
    [TestCase("id,kind,name\n", 4, "CMP4008", TestName = "Queries_without_a_query")]
    public void A_file_that_holds_no_queries_is_4(string csv, int code, string said)
    {
        var (run, lines) = Queries(csv);

        Assert.That(run.Code, Is.EqualTo(code), run.ToString());
        Assert.That(run.Error, Does.Contain(said));
        Assert.That(lines, Is.Empty);
    }

    [TestCase("match", "--scores", "Kim", TestName = "Scores_without_pairs")]
    [TestCase("match", "--queries", "q.csv", "Kim", TestName = "Queries_and_names")]
    [TestCase("match", "--queries", "q.csv", "--pairs", "p.csv", TestName = "Queries_and_pairs")]
    [TestCase("match", "--queries", "q.csv", "--birth-date", "1960", TestName = "An_option_of_names_with_queries")]
    [TestCase("match", "--pairs", "p.csv", "--exhaustive", TestName = "An_option_of_searches_with_pairs")]
    [TestCase("match", "Kim", "--gender", "gibberish", TestName = "A_gender_that_is_none")]
    public void Bad_usage_of_files_is_2(params string[] args) => Assert.That(ToolRun.Of(args).Code, Is.EqualTo(2));

    [Test]
    public void A_file_of_queries_that_does_not_exist_is_4() => Assert.That(ToolRun.Of("match", "--queries", "absent.csv").Code, Is.EqualTo(4));

    [Test]
    public void Scores_are_one_number_a_row_and_never_move_to_another_row()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("pairs.csv", "kind,left,right\nperson,Ri Won Ho,RI Won-ho\nalien,a,b\nperson,Alpha,Omega\nperson,,\n");
        var run = ToolRun.Of("match", "--pairs", file, "--scores");

        Assert.That(run.Output, Is.EqualTo("1.0000\nnan\n0.0000\n0.0000\n"), "a row that cannot be read has the score nan, an empty name 0");
        Assert.That(run.Code, Is.EqualTo(6));
        Assert.That(run.Error, Does.Contain("CMP4006"));
    }

    [Test]
    public void Scores_are_the_scores_of_the_json_lines()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("pairs.csv", "kind,left,right\nperson,Ri Won Ho,Lee Weon Ho\norganisation,\"Alpha, Ltd\",Alpha Trading\nvessel,MV Muster,Muster\nperson,Erika Muster,Erica Muster\n");

        var numbers = ToolRun.Of("match", "--pairs", file, "--scores").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var json = Lines(ToolRun.Of("match", "--pairs", file)).Select(l => l.GetProperty("score").GetDecimal().ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(numbers, Is.EqualTo(json));
    }

    // So that anybody can check that the index loses nothing.
    [Test]
    public void Exhaustive_search_prints_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("queries.csv", "id,kind,name\n1,person,Lee Weon Ho\n2,organisation,Namchongang Trading\n3,any,Kim Jong Il\n4,any,Eva Lindner\n");
        var run = ToolRun.Of("match", "--queries", file, "--threshold", "0.7");

        Assert.That(ToolRun.Of("match", "--queries", file, "--threshold", "0.7", "--exhaustive").Output, Is.EqualTo(run.Output));
        Assert.That(Lines(run).Count(l => l.GetProperty("candidates").GetArrayLength() > 0), Is.GreaterThan(1));
    }

    private static (ToolRun Run, List<JsonElement> Lines) Queries(string csv)
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("match", "--queries", folder.Write("queries.csv", csv));
        return (run, Lines(run));
    }

    private static List<JsonElement> Lines(ToolRun run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
}
