using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class RecordBinderTests
{
    [Test]
    public void Every_kind_of_field_is_bound()
    {
        var lease = (LeaseRecord)RecordReading.Record(
            """{"type":"lease","id":"L-1","lessor":{"name":"A","form":"state_body","country":"kp","other_names":["B","C"]},"place":"DE","use":"hostel","mission_essential":"no","income_for_owner":true,"term":"2016-02/2031-02","occupation":"2007/..","rent_month":"38000.50 eur","last_payment":"[2017-03..2017-04]","documents":[{"type":"contract","issued":"2016"}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(lease.Lessor!.Form, Is.EqualTo(PartyForm.StateBody));
            Assert.That(lease.Lessor.Country, Is.EqualTo("KP"));
            Assert.That(lease.Lessor.OtherNames, Is.EqualTo((string[])["B", "C"]));
            Assert.That(lease.Use, Is.EqualTo(PropertyUse.Hostel));
            Assert.That(lease.MissionEssential, Is.False);
            Assert.That(lease.IncomeForOwner, Is.True);
            Assert.That(lease.Term, Is.EqualTo(Period.Between(UncertainDate.Month(2016, 2), UncertainDate.Month(2031, 2))));
            Assert.That(lease.Occupation!.End, Is.EqualTo(PeriodBound.Open));
            Assert.That(lease.RentMonth, Is.EqualTo(new Money(38000.50m, "EUR")));
            Assert.That(lease.LastPayment!.Value.Latest, Is.EqualTo(new DateOnly(2017, 4, 30)));
            Assert.That(lease.Documents!.Value.Single().Issued, Is.EqualTo(UncertainDate.Year(2016)));
            Assert.That(lease.Owner, Is.Null);
        });
    }

    [Test]
    public void None_is_an_answer_and_null_is_not()
    {
        var worker = (WorkerRecord)RecordReading.Record(
            """{"type":"worker","id":"W-1","name":"A","native_name":null,"affiliation":"","protection":"none","permit_renewed":"none","documents":"none","nationalities":[],"employer":"none"}""");

        Assert.Multiple(() =>
        {
            Assert.That(worker.Protection, Is.Null);
            Assert.That(worker.StatedNone, Is.EquivalentTo((string[])["protection", "permit_renewed", "documents", "employer"]));
            Assert.That(worker.Documents, Is.Not.Null.And.Empty, "a list answered with none is empty, not unknown");
            Assert.That(worker.Person!.Nationalities, Is.Not.Null.And.Empty);
            Assert.That(worker.Person.StatedNone, Is.EquivalentTo((string[])["nationalities"]), "an empty list is the same answer");
            Assert.That(worker.PermitIssued, Is.Null);
        });
    }

    [TestCase("\"rent_mnth\":\"1 EUR\"", "CMP2020", "did you mean \"rent_month\"?", TestName = "A_misspelt_key")]
    [TestCase("\"owner\":{\"nmae\":\"A\"}", "CMP2020", "did you mean \"name\"?", TestName = "A_misspelt_key_of_a_party")]
    [TestCase("\"address\":[\"A\"]", "CMP2021", null, TestName = "A_list_where_a_text_belongs")]
    [TestCase("\"owner\":\"A\"", "CMP2021", null, TestName = "A_text_where_a_party_belongs")]
    [TestCase("\"documents\":{\"type\":\"x\"}", "CMP2021", null, TestName = "A_group_where_a_list_belongs")]
    [TestCase("\"documents\":[\"x\"]", "CMP2021", null, TestName = "A_text_where_a_document_belongs")]
    [TestCase("\"owner\":{\"identifiers\":[null]}", "CMP2021", null, TestName = "Nothing_where_a_text_of_a_list_belongs")]
    [TestCase("\"last_payment\":\"14.05.2018\"", "CMP2023", null, TestName = "A_date_in_another_notation")]
    [TestCase("\"last_payment\":\"2018-02-30\"", "CMP2023", null, TestName = "A_day_that_the_calendar_has_not")]
    [TestCase("\"term\":\"2016 to 2031\"", "CMP2024", null, TestName = "A_period_in_words")]
    [TestCase("\"term\":\"2031/2016\"", "CMP2120", null, TestName = "A_period_that_ends_before_it_begins")]
    [TestCase("\"use\":\"hostle\"", "CMP2025", "did you mean \"hostel\"?", TestName = "A_misspelt_choice")]
    [TestCase("\"place\":\"Q!\"", "CMP2026", null, TestName = "No_country")]
    [TestCase("\"owner\":{\"nationalities\":[\"KP\",\"!!\"]}", "CMP2026", null, TestName = "No_country_in_a_list")]
    [TestCase("\"rent_month\":\"38.000,00 EUR\"", "CMP2027", null, TestName = "Money_with_a_decimal_comma")]
    [TestCase("\"rent_month\":38000", "CMP2027", null, TestName = "Money_without_a_currency")]
    [TestCase("\"mission_essential\":\"maybe\"", "CMP2028", null, TestName = "A_flag_that_is_neither_yes_nor_no")]
    [TestCase("\"owner\":{\"other_names\":[\"A\",\"none\"]}", "CMP2029", null, TestName = "None_beside_other_values")]
    public void A_field_that_cannot_be_read_rejects_its_record(string field, string code, string? hint)
    {
        var results = RecordReading.Results("{\"type\":\"lease\",\"id\":\"L-1\"," + field + "}", "r.jsonl");

        Assert.That(results[0].Record, Is.Null);
        Assert.That(results[0].Key, Is.EqualTo("L-1"));
        var diagnostic = results[0].Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That(diagnostic.Code, Is.EqualTo(code));
        Assert.That(diagnostic.Location.Column, Is.GreaterThan(1), "the place is the field's, not the record's");
        if (hint is not null)
        {
            Assert.That(diagnostic.NextStep, Is.EqualTo(hint));
        }
    }

    [Test]
    public void A_bad_date_says_which_forms_are_read() =>
        Assert.That(
            RecordReading.Diagnostics("""{"type":"lease","id":"L-1","last_payment":"May 2018"}""")[0].Expected,
            Does.Contain("2018-05-14").And.Contain("[2020-06..2020-08]").And.Contain("~"));

    [Test]
    public void Everything_wrong_with_a_record_is_said_at_once() =>
        Assert.That(
            RecordReading.Results("""{"type":"lease","use":"x","term":"y","foo":1}""", "r.jsonl")[0].Diagnostics.Select(d => d.Code),
            Is.EqualTo((string[])["CMP2025", "CMP2024", "CMP2020", "CMP2022"]));

    [TestCase("")]
    [TestCase("\"id\":null,")]
    [TestCase("\"id\":\"  \",")]
    [TestCase("\"id\":\"none\",", Description = "there is no record without a key")]
    public void A_record_without_a_key_is_rejected(string id) =>
        Assert.That(RecordReading.Diagnostics("{" + id + "\"type\":\"worker\",\"name\":\"A\"}")[0].Code, Is.EqualTo("CMP2022"));

    [TestCase("unknown")]
    [TestCase("N/A")]
    [TestCase("-")]
    [TestCase("None", Description = "the answer is the lower-case word; anything else could be a slip")]
    public void A_word_for_a_missing_answer_is_not_taken_for_evidence(string word)
    {
        var result = RecordReading.Results($$"""{"type":"worker","id":"W-1","name":"A","affiliation":"{{word}}"}""", "r.jsonl")[0];

        Assert.That(((WorkerRecord)result.Record!).Person!.Affiliation, Is.Null);
        Assert.That(((WorkerRecord)result.Record).Person!.StatedNone, Is.Empty);
        Assert.That(result.Diagnostics.Select(d => (d.Code, d.Severity)), Is.EqualTo(new[] { ("CMP2030", DiagnosticSeverity.Warning) }));
    }

    [Test]
    public void The_fields_of_the_party_stand_at_the_top_level_or_under_its_name()
    {
        var flat = RecordReading.Record("""{"type":"worker","id":"W-1","name":"A","country":"DE"}""");
        var nested = RecordReading.Record("""{"type":"worker","id":"W-1","person":{"name":"A","country":"DE"}}""");

        Assert.That(RecordReading.Statements(nested), Is.EqualTo(RecordReading.Statements(flat)));
    }

    [Test]
    public void A_field_stated_at_both_places_is_refused() =>
        Assert.That(
            RecordReading.Diagnostics("""{"type":"worker","id":"W-1","name":"A","person":{"name":"B"}}""")[0].Code,
            Is.EqualTo("CMP2031"));

    // A line can hold eighty thousand keys: looking for a repeated one must not take the square of it.
    [TestCase(2)]
    [TestCase(40)]
    [TestCase(80_000)]
    public void However_many_keys_there_are_the_one_at_both_places_is_named(int others)
    {
        var keys = string.Join(",", Enumerable.Range(0, others).Select(i => $"\"k{i}\":1"));

        var diagnostics = RecordReading.Diagnostics("""{"type":"worker","id":"W-1","name":"A","person":{""" + keys + ""","name":"B"}}""");

        Assert.That(diagnostics.Where(d => d.Code == "CMP2031").Select(d => d.Message), Is.EqualTo(new[] { "\"name\" is stated both at the top level and under \"person\"." }));
    }

    [Test]
    public void Each_part_knows_where_it_stands()
    {
        var record = (CollaboratorRecord)RecordReading.Record(
            "\n{\"type\":\"collaborator\",\"id\":\"C-1\",\"name\":\"A\",\"activities\":[{\"kind\":\"visit\",\"start\":\"2008\",\"partner\":{\"name\":\"B\"}}]}");

        Assert.That(record.Location, Is.EqualTo(new SourceLocation("r.jsonl", 2, 1)));
        Assert.That(record.Activities!.Value[0].Location, Is.EqualTo(new SourceLocation("r.jsonl", 2, 60)));
        Assert.That(record.Activities.Value[0].Partner!.Location.Column, Is.EqualTo(101));
    }

    [Test]
    public void A_field_is_set_by_its_path_from_any_tree()
    {
        var record = RecordReading.Record("""{"type":"lease","id":"L-1","documents":"none"}""");
        record = Set(record, "owner.name", "A")!;
        record = Set(record, "documents[0].type", "licence")!;
        record = Set(record, "rent_month", "none")!;

        Assert.That(RecordReading.Statements(record), Is.EqualTo((string[])["id = L-1", "owner.name = A", "rent_month = none", "documents[0].type = licence"]));
        Assert.That(record.StatedNone, Is.EquivalentTo((string[])["rent_month"]), "what was answered with none is answered anew");
        Assert.That(Set(record, "term", "soon"), Is.Null);
        Assert.That(Set(record, "documents[5].type", "licence"), Is.Null, "an index that skips items");
    }

    private static ScreeningRecord? Set(ScreeningRecord record, string path, string text) => RecordBinder.Set(
        record,
        RecordPath.TryParse(record.Schema, path, out _)!,
        new DataScalar(SourceLocation.None, text),
        ImmutableArray.CreateBuilder<Diagnostic>());

    [Test]
    public void Everybody_is_something_so_that_none_is_no_form()
    {
        var result = RecordReading.Results("""{"type":"collaborator","id":"C-1","name":"A","form":"none"}""", "r.jsonl").Single();
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain("CMP2030"));
        Assert.That(((CollaboratorRecord)result.Record!).Party!.StatedNone, Is.Empty);
    }

    [TestCase("\"name\":\"LONG\"", Description = "one text")]
    [TestCase("\"other_names\":[\"LONG\",\"B\"]", Description = "a list")]
    [TestCase("\"other_names\":\"LONG;B\"", Description = "a list in one text")]
    public void A_field_longer_than_any_name_or_address_is_refused(string field)
    {
        var text = new string('a', FieldText.MaximumLength);
        var result = RecordReading.Results($$"""{"type":"collaborator","id":"C-1",{{field.Replace("LONG", text + "a", StringComparison.Ordinal)}}}""", "r.jsonl").First();
        Assert.That((result.Record, result.Diagnostics.First().Code), Is.EqualTo(((ScreeningRecord?)null, "CMP2010")));
        Assert.That(RecordReading.Results($$"""{"type":"collaborator","id":"C-1","name":"{{text}}"}""", "r.jsonl").Single().Record, Is.Not.Null);
    }
}
