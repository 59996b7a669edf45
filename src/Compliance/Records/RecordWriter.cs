using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
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
        var json = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        Append(ref json, record);
        return json.ToStringAndClear();
    }

    internal static void Append(ref DefaultInterpolatedStringHandler json, ScreeningRecord record)
    {
        json.AppendLiteral("{\"type\":");
        WriteText(ref json, record.Schema.Name);
        WriteFields(ref json, record, isFirst: false);
        json.AppendLiteral("}");
    }

    /// <summary>A party, document or activity as an object of JSON, which is also one of YAML.</summary>
    internal static string ToJsonObject(RecordNode node)
    {
        var json = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        WriteObject(ref json, node);
        return json.ToStringAndClear();
    }

    /// <summary>Whether the value answers the field; a list without items answers it with "none".</summary>
    internal static bool IsStated(object? value) => value is not null and not PeriodBound { IsNotStated: true };

    /// <summary>Whether the answer is "none".</summary>
    internal static bool IsNone(RecordNode node, RecordField field, object? value) =>
        value is ImmutableStrings { Items.IsEmpty: true } or ImmutableArray<RecordDocument> { IsEmpty: true } or ImmutableArray<Activity> { IsEmpty: true }
        || (!IsStated(value) && node.IsNone(field));

    private static void WriteObject(ref DefaultInterpolatedStringHandler json, RecordNode node)
    {
        json.AppendLiteral("{");
        WriteFields(ref json, node, isFirst: true);
        json.AppendLiteral("}");
    }

    private static bool WriteFields(ref DefaultInterpolatedStringHandler json, RecordNode node, bool isFirst)
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
                isFirst = WriteFields(ref json, inline, isFirst);
                continue;
            }

            if (!isFirst)
            {
                json.AppendLiteral(",");
            }

            isFirst = false;
            json.AppendLiteral(field.JsonKey);
            WriteValue(ref json, isNone ? FieldText.None : value!);
        }

        return isFirst;
    }

    private static void WriteValue(ref DefaultInterpolatedStringHandler json, object value)
    {
        switch (value)
        {
            case string text:
                WriteText(ref json, text);
                break;
            case bool flag:
                json.AppendLiteral(flag ? "true" : "false");
                break;
            case RecordNode node:
                WriteObject(ref json, node);
                break;
            case ImmutableStrings texts:
                WriteList(ref json, texts.Items);
                break;
            case ImmutableArray<RecordDocument> documents:
                WriteList(ref json, documents);
                break;
            case ImmutableArray<Activity> activities:
                WriteList(ref json, activities);
                break;
            default:
                WriteText(ref json, FieldText.Format(value));
                break;
        }
    }

    private static void WriteList<T>(ref DefaultInterpolatedStringHandler json, ImmutableArray<T> items)
        where T : class
    {
        json.AppendLiteral("[");
        for (var i = 0; i < items.Length; i++)
        {
            json.AppendLiteral(i == 0 ? "" : ",");
            WriteValue(ref json, items[i]);
        }

        json.AppendLiteral("]");
    }

    private static void WriteText(ref DefaultInterpolatedStringHandler json, string text)
    {
        json.AppendLiteral("\"");
        if (text.AsSpan().IndexOfAny(NeedEscapes) < 0)
        {
            json.AppendLiteral(text);
            json.AppendLiteral("\"");
            return;
        }

        foreach (var c in text)
        {
            if (EscapeOf(c) is { } escape)
            {
                json.AppendLiteral(escape);
            }
            else
            {
                json.AppendFormatted(c);
            }
        }

        json.AppendLiteral("\"");
    }

    private static string? EscapeOf(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => null,
    };
}
