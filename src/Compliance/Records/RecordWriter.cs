using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compliance.Dates;

namespace Compliance.Records;

/// <summary>Writes records as canonical JSON: one line, fields in the order of the schema, nothing that was not stated.</summary>
/// <remarks>Reading the line gives the same statements again. Equal statements give equal bytes on every machine: strings escape
/// only what JSON demands (as RFC 8785 does), amounts carry no trailing zeros, and an empty list is the word <c>none</c>.
/// A text that is itself a word for a missing answer (<c>none</c>, <c>unknown</c>) reads back as that answer.</remarks>
public static class RecordWriter
{
    private static readonly SearchValues<char> NeedEscapes = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    /// <summary>The record as one line of JSON, without a line break.</summary>
    public static string ToJson(ScreeningRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = new StringBuilder();
        Append(json, record);
        return json.ToString();
    }

    internal static void Append(StringBuilder json, ScreeningRecord record)
    {
        json.Append("{\"type\":");
        WriteText(json, record.Schema.Name);
        WriteFields(json, record, isFirst: false);
        json.Append('}');
    }

    /// <summary>A party, document or activity as an object of JSON, which is also one of YAML.</summary>
    internal static string ToJsonObject(RecordNode node)
    {
        var json = new StringBuilder("{");
        WriteFields(json, node, isFirst: true);
        return json.Append('}').ToString();
    }

    /// <summary>Whether the value answers the field; a list without items answers it with "none".</summary>
    internal static bool IsStated(object? value) => value is not null and not PeriodBound { IsNotStated: true };

    /// <summary>Whether the answer is "none".</summary>
    internal static bool IsNone(RecordNode node, RecordField field, object? value) =>
        value is ImmutableStrings { Items.IsEmpty: true } or ImmutableArray<RecordDocument> { IsEmpty: true } or ImmutableArray<Activity> { IsEmpty: true }
        || (!IsStated(value) && node.IsNone(field));

    private static bool WriteFields(StringBuilder json, RecordNode node, bool isFirst)
    {
        foreach (var field in node.Schema.Fields)
        {
            var value = field.Read(node);
            var isNone = IsNone(node, field, value);
            if (!isNone && !IsStated(value))
            {
                continue;
            }

            if (field.IsInline && value is Party inline)
            {
                isFirst = WriteFields(json, inline, isFirst);
                continue;
            }

            if (!isFirst)
            {
                json.Append(',');
            }

            isFirst = false;
            json.Append(field.JsonKey);
            WriteValue(json, isNone ? FieldText.None : value!);
        }

        return isFirst;
    }

    private static void WriteValue(StringBuilder json, object value)
    {
        switch (value)
        {
            case bool flag:
                json.Append(flag ? "true" : "false");
                break;
            case RecordNode node:
                json.Append('{');
                WriteFields(json, node, isFirst: true);
                json.Append('}');
                break;
            case ImmutableStrings texts:
                WriteList(json, texts.Items);
                break;
            case ImmutableArray<RecordDocument> documents:
                WriteList(json, documents);
                break;
            case ImmutableArray<Activity> activities:
                WriteList(json, activities);
                break;
            default:
                WriteText(json, FieldText.Format(value));
                break;
        }
    }

    private static void WriteList<T>(StringBuilder json, ImmutableArray<T> items)
        where T : class
    {
        json.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            json.Append(i == 0 ? "" : ",");
            WriteValue(json, items[i]);
        }

        json.Append(']');
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        if (text.AsSpan().IndexOfAny(NeedEscapes) < 0)
        {
            json.Append(text).Append('"');
            return;
        }

        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
