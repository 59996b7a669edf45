using System.Collections.Immutable;
using System.Text;
using Compliance.Dates;
using Compliance.Records;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;

namespace Compliance.Tests.Records;

public sealed class RecordProperties
{
    [Property(Arbitrary = [typeof(AnyRecord)])]
    public bool A_record_written_as_JSON_reads_back_with_every_statement(StatedRecord stated)
    {
        var result = RecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(RecordWriter.ToJson(stated.Record))), "r.jsonl").Single();
        return Same(stated.Record, result.Record!);
    }

    [Property(Arbitrary = [typeof(AnyRecord)])]
    public bool A_record_written_as_CSV_reads_back_with_every_statement(StatedRecord stated)
    {
        var result = RecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(CsvWriter.Write(stated.Record))), "r.csv").Single();
        return Same(stated.Record, result.Record!);
    }

    [Property(Arbitrary = [typeof(AnyRecord)])]
    public bool Setting_what_a_path_reads_changes_nothing(StatedRecord stated) =>
        RecordFields.Leaves(stated.Record).Where(f => !f.IsNone).All(f => Same(stated.Record, f.Path.Write(stated.Record, f.Path.Read(stated.Record))));

    [Property(Arbitrary = [typeof(AnyRecord)])]
    public bool Blanking_a_leaf_takes_away_that_statement_only(StatedRecord stated)
    {
        var all = RecordReading.Statements(stated.Record);
        return RecordFields.Leaves(stated.Record).Where(f => !f.Path.Field.IsRequired).Select((field, _) => field).All(field =>
            RecordReading.Statements(field.Path.Blank(stated.Record)).SequenceEqual(all.Where(s => !s.StartsWith(field.Path + " = ", StringComparison.Ordinal))));
    }

    // Fields are set in place only while a record is being read.
    [Property(Arbitrary = [typeof(AnyRecord)])]
    public bool Changing_a_field_leaves_the_record_as_it_was(StatedRecord stated)
    {
        var before = RecordWriter.ToJson(stated.Record);
        foreach (var field in RecordFields.Leaves(stated.Record).Where(f => !f.IsNone))
        {
            _ = field.Path.Blank(stated.Record);
            _ = field.Path.Write(stated.Record, field.Path.Read(stated.Record));
        }

        return before == RecordWriter.ToJson(stated.Record);
    }

    [Property(Arbitrary = [typeof(AnyRecord)])]
    public bool Whether_anybody_is_named_is_whether_there_are_parties(StatedRecord stated) =>
        RecordParties.IsAnyNamed(stated.Record) == !stated.Record.Parties.IsEmpty;

    [Property]
    public bool Every_line_of_text_gives_one_result_whatever_it_holds(string[] lines)
    {
        var clean = lines.Select(l => (l ?? "").Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)).ToArray();
        var results = RecordReader.Read(new StringReader(string.Join('\n', clean)), "r.jsonl").ToArray();
        return results.Count(r => !r.IsFileFailure) == clean.Select((l, i) => i == 0 ? l.TrimStart('\uFEFF') : l).Count(l => l.AsSpan().Trim().Length > 0)
            && results.All(r => r.Record is not null || r.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Property]
    public bool Text_of_any_kind_read_as_CSV_gives_records_or_reasons(string text)
    {
        var results = RecordReader.Read(new StringReader("id,use,owner_name\n" + text), "r.csv").ToArray();
        return results.Length > 0 && results.All(r => r.Record is not null || r.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error));
    }

    private static bool Same(ScreeningRecord left, ScreeningRecord right) =>
        left.Type == right.Type
        && RecordReading.Statements(left).SequenceEqual(RecordReading.Statements(right))
        && RecordHash.Sha256(left) == RecordHash.Sha256(right);

    /// <summary>A record whose statements all formats can carry.</summary>
    public sealed record StatedRecord(ScreeningRecord Record)
    {
        public override string ToString() => RecordWriter.ToJson(Record);
    }

    /// <summary>Generates records over their schemas: what is added to a schema is generated too.</summary>
    public static class AnyRecord
    {
        private const string Letters = "abzKIMéßłŁ김정은\U0001F600 ,;\"'\\/\t\n[]{}:.-~0129";

        public static Arbitrary<StatedRecord> Records() => Arb.From(
            from type in Gen.Elements(Enum.GetValues<RecordType>())
            from number in Gen.Choose(1, 9999)
            from node in Node(RecordBinder.Blank(type) with { Id = $"R-{number}" })
            where Passes((ScreeningRecord)node)
            select new StatedRecord((ScreeningRecord)node));

        private static bool Passes(ScreeningRecord record)
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            RecordValidators.Check(record, diagnostics);
            return !RecordBinder.HasErrors(diagnostics);
        }

        // The first field is always stated, so that no part of a record is empty: CSV cannot tell such a part from none at all.
        private static Gen<RecordNode> Node(RecordNode blank) => blank.Schema.Fields
            .Where(f => !f.IsRequired)
            .Select((field, i) => (field, i))
            .Aggregate(Gen.Constant(blank), (nodes, next) =>
                from node in nodes
                from choice in Gen.Choose(next.i == 0 ? 2 : 0, 3)
                from changed in choice switch
                {
                    0 => Gen.Constant(node),
                    1 => Gen.Constant(None(node, next.field)),
                    _ => from value in Value(next.field) select next.field.Write(node, value),
                }
                select changed);

        private static RecordNode None(RecordNode node, RecordField field) => field.Write(node, field.Type switch
        {
            FieldType.TextList or FieldType.CountryList => new ImmutableStrings([]),
            FieldType.DocumentList => ImmutableArray<RecordDocument>.Empty,
            FieldType.ActivityList => ImmutableArray<Activity>.Empty,
            _ => null,
        }) with { StatedNone = node.StatedNone.Add(field.Name) };

        private static Gen<object> Value(RecordField field) => field.Type switch
        {
            FieldType.Text or FieldType.Code => from text in Text(Letters) select (object)text,
            FieldType.Choice => from word in Gen.Elements<string>(field.Choices) select (object)word,
            FieldType.Country => from country in Country select (object)country,
            FieldType.Date => from date in Date select (object)date,
            FieldType.PeriodEnd => from bound in Bound where !bound.IsNotStated select (object)bound,
            FieldType.Period => from start in Bound
                                from end in Bound
                                let period = Period.TryCreate(start, end)
                                where period is not null && !(start.IsNotStated && end.IsNotStated)
                                select (object)period,
            FieldType.Money => from cents in Gen.Choose(0, 100_000_000)
                               from currency in Gen.Elements("EUR", "USD", "KPW")
                               select (object)new Money(cents / 100m, currency),
            FieldType.Flag => from flag in Gen.Elements(true, false) select (object)flag,
            FieldType.TextList => from items in List(Text(Letters.Replace(";", "", StringComparison.Ordinal))) select (object)new ImmutableStrings([.. items]),
            FieldType.CountryList => from items in List(Country) select (object)new ImmutableStrings([.. items]),
            FieldType.Party => from node in Node(new Party()) select (object)node,
            FieldType.DocumentList => from nodes in List(Node(new RecordDocument())) select (object)nodes.Cast<RecordDocument>().ToImmutableArray(),
            FieldType.ActivityList => from nodes in List(Node(new Activity())) select (object)nodes.Cast<Activity>().ToImmutableArray(),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

        private static Gen<string> Country => Gen.Elements("KP", "DE", "PL", "KR");

        private static Gen<string> Text(string letters) =>
            from runes in Gen.ListOf(Gen.Elements(letters.EnumerateRunes().ToArray()), 12)
            let text = string.Concat(runes.Select(r => r.ToString())).Trim()
            where text.Length > 0 && !FieldText.IsPlaceholder(text)
            select text;

        private static Gen<List<T>> List<T>(Gen<T> item) => from count in Gen.Choose(1, 3) from items in Gen.ListOf(item, count) select items.ToList();

        private static Gen<UncertainDate> Date =>
            from day in Gen.Choose(0, 20_000)
            from span in Gen.Choose(0, 400)
            from form in Gen.Choose(0, 3)
            from isApproximate in Gen.Elements(true, false)
            let first = new DateOnly(1970, 1, 1).AddDays(day)
            let date = form switch
            {
                0 => UncertainDate.Day(first),
                1 => UncertainDate.Month(first.Year, first.Month),
                2 => UncertainDate.Year(first.Year),
                _ => UncertainDate.Between(first, first.AddDays(span)),
            }
            select isApproximate ? date.AsApproximate() : date;

        private static Gen<PeriodBound> Bound =>
            from date in Date
            from form in Gen.Choose(0, 5)
            select form switch { 0 => PeriodBound.Open, 1 => PeriodBound.NotStated, _ => PeriodBound.At(date) };
    }
}
