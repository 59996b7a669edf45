using System.Collections.Immutable;
using Compliance.Dates;
using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class RecordValidatorsTests
{
    [TestCase("""{"type":"worker","id":"W-1","name":"A","permit_issued":"2018-05","permit_expires":"2017"}""", "CMP2140", TestName = "A_permit_that_expires_before_it_is_issued")]
    [TestCase("""{"type":"collaborator","id":"C-1","name":"A","activities":[{"start":"2020","end":"2019-12"}]}""", "CMP2120", TestName = "An_activity_that_ends_before_it_starts")]
    [TestCase("{\"type\":\"worker\",\"id\":\"W\\n1\",\"name\":\"A\"}", "CMP2102", TestName = "A_key_with_a_line_break")]
    public void What_cannot_be_so_rejects_the_record(string json, string code)
    {
        var result = RecordReading.Results(json, "r.jsonl")[0];

        Assert.That(result.Record, Is.Null);
        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo(code));
        Assert.That(result.Diagnostics.Single().Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }

    [TestCase("""{"type":"worker","id":"W-1"}""", "CMP2110", TestName = "No_party_at_all")]
    [TestCase("""{"type":"worker","id":"W-1","country":"KP"}""", "CMP2111", TestName = "A_party_without_a_name")]
    [TestCase("""{"type":"worker","id":"W-1","name":"A","email":"a at b.org"}""", "CMP2112", TestName = "An_address_without_its_sign")]
    [TestCase("""{"type":"worker","id":"W-1","name":"A","phone":"030 1234567"}""", "CMP2113", TestName = "A_telephone_number_without_its_country")]
    [TestCase("""{"type":"worker","id":"W-1","name":"สมชาย"}""", "CMP2115", TestName = "A_name_without_a_Latin_spelling")]
    [TestCase("""{"type":"worker","id":"W-1","name":"A","bic":"FTBDKPP"}""", "CMP2114", TestName = "A_bank_code_that_is_too_short")]
    [TestCase("""{"type":"collaborator","id":"C-1","name":"A","activities":[{"kind":"visit"}]}""", "CMP2121", TestName = "An_activity_without_dates")]
    [TestCase("""{"type":"collaborator","id":"C-1","name":"A","activities":[{"submitted":"2020-05","published":"2020-04"}]}""", "CMP2122", TestName = "A_paper_published_before_it_was_submitted")]
    [TestCase("""{"type":"worker","id":"W-1","name":"A","permit_issued":"2018","permit_renewed":"2017"}""", "CMP2141", TestName = "A_permit_renewed_before_it_was_issued")]
    [TestCase("""{"type":"worker","id":"W-1","name":"A","contract_signed":"2018","contract_reported":"2017"}""", "CMP2142", TestName = "A_contract_reported_before_it_was_signed")]
    public void What_looks_wrong_is_kept_with_a_warning(string json, string code)
    {
        var result = RecordReading.Results(json, "r.jsonl").Single();

        Assert.That(result.Record, Is.Not.Null);
        Assert.That(result.Diagnostics.Select(d => (d.Code, d.Severity)), Is.EqualTo(new[] { (code, DiagnosticSeverity.Warning) }));
        Assert.That(result.Diagnostics[0].NextStep, Is.Not.Null);
    }

    [TestCase("""{"type":"worker","id":"W-1","name":"A","permit_issued":"2018","permit_expires":"2018"}""", TestName = "The_same_year_may_be_in_either_order")]
    [TestCase("""{"type":"worker","id":"W-1","native_name":"가","email":"a.b@c.co.kp","phone":"+850-2-18111","bic":"FTBDKPPY"}""", TestName = "Usual_forms")]
    [TestCase("""{"type":"worker","id":"W-1","name":"A","permit_expires":"2999"}""", TestName = "Dates_to_come")]
    public void What_may_be_so_passes_without_a_word(string json) => Assert.That(RecordReading.Diagnostics(json), Is.Empty);

    [Test]
    public void The_message_names_the_field_by_its_path()
    {
        var message = RecordReading.Diagnostics("""{"type":"collaborator","id":"C-1","name":"A","activities":[{"kind":"visit","start":"2008","partner":{"name":"B","phone":"1"}}]}""").Single().Message;

        Assert.That(message, Does.StartWith("\"activities[0].partner.phone\""));
    }

    [Test]
    public void Records_built_in_code_are_checked_too()
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        RecordValidators.Check(new LeaseRecord { Id = " ", RentMonth = new Money(-1, "EUR"), Owner = new Party { Name = "A" } }, diagnostics);

        Assert.That(diagnostics.Select(d => d.Code), Is.EqualTo((string[])["CMP2101", "CMP2130"]));
    }
}
