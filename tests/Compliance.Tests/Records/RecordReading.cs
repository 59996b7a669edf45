using System.Collections.Immutable;
using System.Text;
using Compliance.Records;
using NUnit.Framework;

namespace Compliance.Tests.Records;

/// <summary>Short ways to read records in tests.</summary>
internal static class RecordReading
{
    public static ImmutableArray<RecordReadResult> Results(string text, string file, RecordReadOptions? options = null) =>
        [.. RecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), file, options)];

    public static ScreeningRecord Record(string text, string file = "r.jsonl")
    {
        var result = Results(text, file)[0];
        return result.Record ?? throw new AssertionException(string.Join('\n', result.Diagnostics));
    }

    public static ImmutableArray<Diagnostic> Diagnostics(string text, string file = "r.jsonl") =>
        [.. Results(text, file).SelectMany(r => r.Diagnostics)];

    /// <summary>What a record states, field by field and without places, to compare two records by.</summary>
    public static ImmutableArray<string> Statements(ScreeningRecord record) =>
    [
        .. RecordFields.Leaves(record).Select(s => $"{s.Path} = {(s.IsNone ? "none" : s.Value is ImmutableStrings list ? string.Join(" | ", list.Items) : FieldText.Format(s.Value!))}"),
    ];
}
