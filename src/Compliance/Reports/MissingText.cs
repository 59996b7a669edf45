using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Expressions;
using Compliance.Screening;
using Compliance.Rules.Evaluation;

namespace Compliance.Reports;

/// <summary>What is missing, as a report may show it.</summary>
internal static class MissingText
{
    private const string NotStated = ": " + UnknownReason.NotStated;
    private const string OneOf = "one of ";

    /// <summary>What a finding misses, by the names that the fields have in the record: <c>owner</c>, not <c>l.owner</c>. A field without
    /// a reason behind it is not stated.</summary>
    public static IEnumerable<string> Of(Finding finding, ScreeningResult result, PersonalDataPolicy policy) =>
        finding.Missing.Select(missing => InRecord(Of(missing, policy), finding.Subject, result.RecordType)).Distinct(StringComparer.Ordinal);

    /// <summary>A reason as the rule names it; with keys only, without the value that it may quote.</summary>
    public static string Of(string missing, PersonalDataPolicy policy)
    {
        var cut = missing.IndexOf(": ", StringComparison.Ordinal);
        return policy == PersonalDataPolicy.Full || cut < 0 || missing.EndsWith(NotStated, StringComparison.Ordinal) || !PersonalData.IsPersonal(missing[..cut])
            ? missing
            : missing[..cut] + ": not decided";
    }

    /// <summary>Puts the names of the record in place of the rule's name for its subject.</summary>
    internal static string InRecord(string missing, string subject, RecordType type)
    {
        var schema = RecordSchema.For(type);
        var text = missing.EndsWith(NotStated, StringComparison.Ordinal) ? missing[..^NotStated.Length] : missing;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && !IsField(schema, text) && IsField(SchemaOf(subject, schema), text[(dot + 1)..]))
        {
            text = subject.Length == 0 ? text[(dot + 1)..] : $"{subject}{text[dot..]}";
        }

        // The fields of this party stand at the top level of the record.
        if (schema.Inline is { } inline && text.StartsWith(inline.Name + ".", StringComparison.Ordinal))
        {
            text = text[(inline.Name.Length + 1)..];
        }

        return text.Replace("." + OneOf, ": " + OneOf, StringComparison.Ordinal);
    }

    private static RecordSchema SchemaOf(string subject, RecordSchema record) =>
        subject.Length == 0 ? record : subject.StartsWith("activities", StringComparison.Ordinal) && !subject.Contains('.', StringComparison.Ordinal) ? Activity.RecordSchema : Party.RecordSchema;

    private static bool IsField(RecordSchema schema, string path)
    {
        var end = path.AsSpan().IndexOfAny(".[:");
        return schema.Find(end < 0 ? path : path[..end]) is not null;
    }
}
