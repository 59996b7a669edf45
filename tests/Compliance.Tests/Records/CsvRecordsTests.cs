using System.Text;
using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class CsvRecordsTests
{
    [Test]
    public void Columns_spell_the_way_to_their_field()
    {
        var lease = (LeaseRecord)RecordReading.Record(
            "id,owner_name,lessor_native_name,use,document1_type,document2_type,document2_issued,documents\nL-1,A,B,hostel,x,y,2016,\n", "r.csv");

        Assert.That(
            RecordReading.Statements(lease),
            Is.EqualTo((string[])["id = L-1", "owner.name = A", "lessor.native_name = B", "use = hostel", "documents[0].type = x", "documents[1].type = y", "documents[1].issued = 2016"]));
    }

    [Test]
    public void Rows_of_one_id_are_the_activities_of_one_record()
    {
        var results = RecordReading.Results(
            "type,id,name,nationalities,activity_kind,activity_start,activity_partner_name,activity_document_type\n" +
            "collaborator,C-1,A,KP;DE,visit,2008,X,\n" +
            "collaborator,C-1,A,KP;DE,joint_paper,2020,Y,permit\n" +
            "collaborator,C-2,B,,,,,\n",
            "r.csv");

        var first = (CollaboratorRecord)results[0].Record!;
        Assert.That(results, Has.Length.EqualTo(2));
        Assert.That(first.Party!.Nationalities, Is.EqualTo((string[])["KP", "DE"]));
        Assert.That(first.Activities!.Value.Select(a => a.Kind), Is.EqualTo((ActivityKind[])[ActivityKind.Visit, ActivityKind.JointPaper]));
        Assert.That(first.Activities.Value.Select(a => a.Location.Line), Is.EqualTo((int[])[2, 3]));
        Assert.That(first.Activities.Value[1].Documents!.Value[0].Type, Is.EqualTo("permit"));
        Assert.That(((CollaboratorRecord)results[1].Record!).Activities, Is.Null, "no activity cell: not stated");
    }

    [Test]
    public void Rows_of_one_id_that_disagree_reject_the_record_and_name_both_lines()
    {
        var result = RecordReading.Results("type,id,name,activity_kind,activity_start\ncollaborator,C-1,A,visit,2008\ncollaborator,C-1,B,project,2009\n", "r.csv")[0];

        Assert.That(result.Record, Is.Null);
        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo("CMP2015"));
        Assert.That(result.Diagnostics.Single().Message, Does.Contain("\"name\"").And.Contain("line 2").And.Contain("line 3"));
    }

    [Test]
    public void Rows_without_end_of_one_id_reject_the_record_and_not_the_others()
    {
        // The rows of one record are held in memory, so their number has a limit.
        var rows = string.Concat(Enumerable.Repeat("collaborator,C-1,A,visit,2008\n", 10_001));
        var results = RecordReading.Results("type,id,name,activity_kind,activity_start\n" + rows + "collaborator,C-2,B,visit,2008\n", "r.csv");

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])[null, "C-2"]));
        Assert.That(results[0].Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error).Code, Is.EqualTo("CMP2010"));
    }

    [Test]
    public void Rows_of_one_id_that_stand_apart_are_refused_with_advice_to_sort()
    {
        var results = RecordReading.Results("type,id,name,activity_kind,activity_start\ninstitution,I-1,A,visit,2008\ninstitution,I-2,B,visit,2008\ninstitution,I-1,A,project,2009\n", "r.csv");

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])["I-1", "I-2", null]));
        Assert.That(results[2].Diagnostics.Single().Code, Is.EqualTo("CMP2014"));
        Assert.That(results[2].Diagnostics.Single().NextStep, Does.Contain("sort"));
    }

    [Test]
    public void A_lease_used_twice_is_refused_with_both_lines()
    {
        var results = RecordReading.Results("id,use,owner_name\nL-1,hostel,A\nL-1,office,A\n", "r.csv");

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])["L-1", null]));
        Assert.That(results[1].Diagnostics.Single().Message, Does.Contain("line 3").And.Contain("line 2"));
    }

    [TestCase("id,owner_nam,use\nL-1,A,hostel\n", "CMP2005", "did you mean \"owner_name\"?", TestName = "A_misspelt_column")]
    [TestCase("id,use,,owner_name\nL-1,hostel,,A\n", "CMP2005", "name it, or remove it", TestName = "A_column_without_a_name")]
    [TestCase("id,use,use\nL-1,hostel,office\n", "CMP2006", null, TestName = "A_column_that_stands_twice")]
    [TestCase("id,use,document_type,document1_type\nL-1,hostel,a,b\n", "CMP2006", null, TestName = "Two_names_of_one_place")]
    [TestCase("use,owner_name\nhostel,A\n", "CMP2007", null, TestName = "No_column_of_keys")]
    [TestCase("id,name\nC-1,A\n", "CMP2003", null, TestName = "Columns_that_three_types_share")]
    [TestCase("id,use\n", "CMP2001", null, TestName = "A_header_without_rows")]
    [TestCase("", "CMP2001", null, TestName = "An_empty_file")]
    [TestCase("id,use\nL-1,\"hostel\nL-2,office\n", "CMP2009", null, TestName = "A_quotation_mark_that_is_never_closed")]
    public void A_file_that_cannot_be_read_as_a_whole_says_so(string text, string code, string? nextStep)
    {
        var result = RecordReading.Results(text, "r.csv").Single();

        Assert.That(result.IsFileFailure, Is.True);
        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo(code));
        if (nextStep is not null)
        {
            Assert.That(result.Diagnostics.Single().NextStep, Is.EqualTo(nextStep));
        }
    }

    [Test]
    public void Columns_of_the_users_own_are_left_alone() =>
        Assert.That(RecordReading.Statements(RecordReading.Record("id,x_note,use,owner_name\nL-1,anything,hostel,A\n", "r.csv")), Has.Length.EqualTo(3));

    [Test]
    public void The_type_is_told_by_columns_that_only_one_type_has()
    {
        Assert.That(RecordReading.Record("id,name,permit_issued\nW-1,A,2018\n", "r.csv"), Is.InstanceOf<WorkerRecord>());
        Assert.That(RecordReading.Record("id,owner_name\nL-1,A\n", "r.csv"), Is.InstanceOf<LeaseRecord>());
        Assert.That(RecordReading.Record("type,id,name\ninstitution,I-1,A\n", "r.csv"), Is.InstanceOf<InstitutionRecord>());
        Assert.That(RecordReading.Results("id,name\nI-1,A\n", "r.csv", new RecordReadOptions { Type = RecordType.Institution })[0].Record, Is.InstanceOf<InstitutionRecord>());
    }

    [Test]
    public void A_row_of_another_type_is_rejected() =>
        Assert.That(
            RecordReading.Results("type,id,name\ninstitution,I-1,A\ncollaborator,C-1,B\n", "r.csv")[1].Diagnostics.Single().Code,
            Is.EqualTo("CMP2004"));

    [TestCase("id;use;owner_name\nL-1;hostel;\"A; B\"\n", TestName = "Semicolons")]
    [TestCase("id\tuse\towner_name\nL-1\thostel\tA; B\n", TestName = "Tabs")]
    [TestCase("\uFEFFid,use,owner_name\r\nL-1,hostel,A; B\r\n", TestName = "A_byte_order_mark_and_carriage_returns")]
    [TestCase("\n\nid,use,owner_name\n\nL-1,hostel,A; B", TestName = "Blank_lines_and_no_last_line_end")]
    public void Usual_dialects_are_read(string text) =>
        Assert.That(RecordReading.Statements(RecordReading.Record(text, "r.csv")), Is.EqualTo((string[])["id = L-1", "owner.name = A; B", "use = hostel"]));

    [Test]
    public void A_records_line_is_the_physical_line_on_which_its_row_starts()
    {
        var results = RecordReading.Results("id,address,owner_name\r\nL-1,\"Musterstrasse 1\r\n10115 Berlin\",A\r\n\r\nL-2,x,B\r\n", "r.csv");

        Assert.That(results.Select(r => r.Location.Line), Is.EqualTo((int[])[2, 5]));
        Assert.That(((LeaseRecord)results[0].Record!).Address, Is.EqualTo("Musterstrasse 1\r\n10115 Berlin"));
    }

    [TestCase("L-1,hostel", Description = "too few cells")]
    [TestCase("L-1,hostel,A,B", Description = "too many cells")]
    public void A_row_with_another_number_of_cells_is_rejected_and_the_others_go_on(string row)
    {
        var results = RecordReading.Results("id,use,owner_name\n" + row + "\nL-2,office,A\n", "r.csv");

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])[null, "L-2"]));
        Assert.That(results[0].Key, Is.EqualTo("L-1"));
        Assert.That(results[0].Diagnostics.Single().Code, Is.EqualTo("CMP2008"));
        Assert.That(results[0].Diagnostics.Single().Location.Line, Is.EqualTo(2));
    }

    [Test]
    public void A_bad_row_of_an_activity_rejects_the_whole_record_instead_of_losing_the_activity()
    {
        var results = RecordReading.Results(
            "type,id,name,activity_kind,activity_start\ncollaborator,C-1,A,visit,2008\ncollaborator,C-1,A,visit\ncollaborator,C-2,B,visit,2008\n", "r.csv");

        Assert.That(results.Select(r => r.Record?.Id), Is.EqualTo((string?[])[null, "C-2"]));
    }

    [Test]
    public void A_quotation_mark_in_the_wrong_place_rejects_its_row()
    {
        var results = RecordReading.Results("id,owner_name\nL-1,A \"B\" C\nL-2,\"A \"\"B\"\" C\"\n", "r.csv");

        Assert.That(results[0].Diagnostics.Single().Code, Is.EqualTo("CMP2009"));
        Assert.That(((LeaseRecord)results[1].Record!).Owner!.Name, Is.EqualTo("A \"B\" C"));
    }

    [Test]
    public void None_stands_in_the_column_of_a_whole_list_or_party()
    {
        var worker = (WorkerRecord)RecordReading.Record("id,name,employer,documents,document_type\nW-1,A,none,none,\n", "r.csv");

        Assert.That(worker.StatedNone, Is.EquivalentTo((string[])["employer", "documents"]));
        Assert.That(
            RecordReading.Results("id,name,permit_issued,documents,document_type\nW-1,A,2018,none,permit\n", "r.csv")[0].Diagnostics.Single().Code,
            Is.EqualTo("CMP2031"), "none and details contradict each other");
        Assert.That(
            RecordReading.Results("id,name,permit_issued,employer\nW-1,A,2018,B\n", "r.csv")[0].Diagnostics.Single().Code,
            Is.EqualTo("CMP2021"), "details have columns of their own");
    }

    [Test]
    public void Bytes_that_are_not_UTF8_reject_the_row_they_stand_in()
    {
        byte[] latin1 = [.. Encoding.UTF8.GetBytes("id,owner_name\nL-1,M"), 0xFC, .. Encoding.UTF8.GetBytes("ller\nL-2,A\n")];
        var results = RecordReader.Read(new MemoryStream(latin1), "r.csv").ToArray();

        Assert.That(results[0].Diagnostics.Single().Code, Is.EqualTo("CMP2011"));
        Assert.That(results[1].Record!.Id, Is.EqualTo("L-2"));
    }

    [Test]
    public void A_cell_without_end_is_stopped_at_the_limit()
    {
        var options = new RecordReadOptions { MaxLineLength = 1000 };
        var lines = new StringBuilder("id,owner_name\nL-1,\"A\n");
        for (var i = 0; i < 10_000; i++)
        {
            lines.Append("L-2,some text\n");
        }

        var results = RecordReading.Results(lines.ToString(), "r.csv", options);
        Assert.That(results.Single().Diagnostics.Single().Code, Is.EqualTo("CMP2010"));
        Assert.That(results.Single().IsFileFailure, Is.True);
    }

    [Test]
    public void Records_come_out_before_the_file_has_been_read_to_its_end()
    {
        using var endless = new EndlessRows();
        Assert.That(RecordReader.Read(endless, "r.csv").Take(100_000).Count(r => r.Record is not null), Is.EqualTo(100_000));
    }

    private sealed class EndlessRows : TextReader
    {
        private string _line = "id,use,owner_name\n";
        private int _at;
        private int _number;

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at == _line.Length)
            {
                _line = $"L-{++_number},hostel,A\n";
                _at = 0;
            }

            var length = Math.Min(count, _line.Length - _at);
            _line.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
