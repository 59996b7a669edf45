using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;
using Compliance.Records;

namespace Compliance.PackTesting;

/// <summary>Every small change of a case that may make a rule answer differently: a field not stated, another word, a day at the edge of a law,
/// one layer alone, a party in another role.</summary>
internal static class CaseEdits
{
    /// <param name="run">The case.</param>
    /// <param name="layers">The layers of the pack.</param>
    /// <param name="days">The days at which something changes in the law.</param>
    /// <returns>The changes on the case's own day, those of one field first.</returns>
    public static IEnumerable<CaseEdit> Of(CaseRun run, ImmutableArray<string> layers, IReadOnlyCollection<DateOnly> days) =>
        Unset(run.Record)
            .Concat(Words(run.Record))
            .Concat(Days(run.Record, days))
            .Concat(layers.Select(layer => new CaseEdit($"layers: [{layer}]") { Layer = layer }))
            .Concat(Roles(run.Record));

    /// <summary>The case on each of the days. The evidence has to be gathered again for each.</summary>
    public static IEnumerable<CaseEdit> OnDays(IEnumerable<DateOnly> days) =>
        days.Select(day => new CaseEdit(string.Create(CultureInfo.InvariantCulture, $"as_of: {day:yyyy-MM-dd}")) { AsOf = day });

    private static IEnumerable<CaseEdit> Unset(ScreeningRecord record) => RecordFields.All(record)
        .Where(f => !f.Path.Field.IsRequired)
        .Select(f => new CaseEdit($"unset: [\"{f.Path}\"]") { Record = f.Path.Blank(record) });

    private static IEnumerable<CaseEdit> Words(ScreeningRecord record)
    {
        foreach (var path in Places(record))
        {
            IEnumerable<object> values = path.Field.Type switch
            {
                FieldType.Choice => path.Field.Choices,
                FieldType.Flag => [true, false],
                _ => [],
            };
            foreach (var value in values.Where(v => !v.Equals(path.Read(record))))
            {
                yield return Set(record, path, value, value is bool flag ? (flag ? "yes" : "no") : (string)value);
            }
        }
    }

    private static IEnumerable<CaseEdit> Days(ScreeningRecord record, IReadOnlyCollection<DateOnly> days)
    {
        foreach (var path in Places(record).Where(p => p.Field.Type is FieldType.Date or FieldType.Period or FieldType.PeriodEnd))
        {
            foreach (var day in days)
            {
                var date = UncertainDate.Day(day);
                object value = path.Field.Type switch
                {
                    FieldType.Date => date,
                    FieldType.PeriodEnd => PeriodBound.At(date),
                    _ => Period.OneDay(day),
                };
                yield return Set(record, path, value, value is Period ? $"{date}/{date}" : date.ToString());
            }
        }
    }

    // Each party alone in each role: tells a rule that asks about a role from one that does not.
    private static IEnumerable<CaseEdit> Roles(ScreeningRecord record)
    {
        var roles = record.Schema.Fields.Where(f => f.Type == FieldType.Party && !f.IsInline).ToList();
        foreach (var from in roles.Where(f => f.Read(record) is Party))
        {
            foreach (var to in roles)
            {
                var party = (Party)from.Read(record)!;
                var others = roles.Where(f => f != to && f.Read(record) is not null).ToList();
                var changed = others.Aggregate(record, (r, f) => RecordPath.To(f).Blank(r));
                changed = RecordPath.To(to).Write(changed, party);
                var unset = others.Count == 0 ? "" : $"unset: [{string.Join(", ", others.Select(f => f.Name))}]";
                var set = from == to ? "" : $"set: {{{to.Name}: {RecordWriter.ToJsonObject(party)}}}";
                if (unset.Length + set.Length > 0)
                {
                    yield return new CaseEdit(string.Join(", ", new[] { unset, set }.Where(t => t.Length > 0))) { Record = changed };
                }
            }
        }
    }

    // Every place of a leaf: those of the record, of each activity and document that is there, and of parties that are named.
    private static IEnumerable<RecordPath> Places(ScreeningRecord record) =>
        Leaves(record, record.Schema, null).Concat(RecordFields.All(record)
            .Where(f => f.Value is RecordNode && (f.Path.IsItem || f.Path.Field.Type == FieldType.Party))
            .SelectMany(f => Leaves((RecordNode)f.Value!, ((RecordNode)f.Value!).Schema, f.Path)));

    private static IEnumerable<RecordPath> Leaves(RecordNode node, RecordSchema schema, RecordPath? parent) =>
        schema.Fields.Where(f => f.Nested is null && !f.IsRequired).Select(f => parent?.Then(f) ?? RecordPath.To(f));

    private static CaseEdit Set(ScreeningRecord record, RecordPath path, object value, string text) =>
        new($"set: {{\"{path}\": {text}}}") { Record = path.Write(record, value) };
}
