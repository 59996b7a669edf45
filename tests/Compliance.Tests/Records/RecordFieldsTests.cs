using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

[TestFixture]
internal sealed class RecordFieldsTests
{
    private const string Json =
        """{"type":"collaborator","id":"C-1","name":"A","phone":"none","activities":[{"kind":"visit","start":"2008","partner":{"name":"B"},"documents":[{"type":"x"}]}]}""";

    private static CollaboratorRecord Record => (CollaboratorRecord)RecordReading.Record(Json);

    [Test]
    public void The_walk_meets_every_stated_field_once() =>
        Assert.That(
            RecordFields.All(Record).Select(f => f.Path.ToString()),
            Is.EqualTo((string[])["id", "party", "name", "phone", "activities", "activities[0]", "activities[0].kind", "activities[0].start",
                "activities[0].partner", "activities[0].partner.name", "activities[0].documents", "activities[0].documents[0]", "activities[0].documents[0].type",]));

    [Test]
    public void Leaves_are_the_fields_without_fields_of_their_own() =>
        Assert.That(
            RecordReading.Statements(Record),
            Is.EqualTo((string[])["id = C-1", "name = A", "phone = none", "activities[0].kind = visit", "activities[0].start = 2008", "activities[0].partner.name = B", "activities[0].documents[0].type = x"]));

    [Test]
    public void Blanking_takes_away_the_value_and_the_answer_none()
    {
        foreach (var field in RecordFields.All(Record).Where(f => !f.Path.Field.IsRequired))
        {
            var blanked = field.Path.Blank(Record);
            Assert.That(
                RecordFields.All(blanked).Select(f => f.Path.ToString()),
                Has.None.EqualTo(field.Path.ToString()), $"blanked {field.Path}");
        }
    }

    [TestCase("name")]
    [TestCase("party.name")]
    public void A_field_of_the_party_is_named_with_or_without_it(string path) =>
        Assert.That(((CollaboratorRecord)RecordFields.Set(Record, path, "Z")).Party!.Name, Is.EqualTo("Z"));

    [Test]
    public void Setting_creates_the_parties_on_the_way_and_blanking_does_not()
    {
        var lease = new LeaseRecord { Id = "L-1" };

        Assert.That(((LeaseRecord)RecordFields.Set(lease, "owner.name", "A")).Owner!.Name, Is.EqualTo("A"));
        Assert.That(((LeaseRecord)RecordFields.Blank(lease, "owner.name")).Owner, Is.Null);
    }

    [TestCase("person.nationality", "nationalities", TestName = "A_misspelt_field_gets_a_suggestion")]
    [TestCase("documents.type", "[0]", TestName = "A_list_wants_an_index")]
    [TestCase("name[0]", "not a list", TestName = "A_text_has_no_items")]
    [TestCase("documents[x].type", "number", TestName = "An_index_is_a_number")]
    public void A_path_that_leads_nowhere_says_why(string path, string part)
    {
        Assert.That(RecordPath.TryParse(WorkerRecord.RecordSchema, path, out var problem), Is.Null);
        Assert.That(problem, Does.Contain(part));
    }
}
