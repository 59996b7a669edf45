using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>Writes JSON objects, one a line.</summary>
#pragma warning disable CA1001 // The writer writes into memory and holds nothing else.
internal sealed class JsonLines
#pragma warning restore CA1001
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    // The lines are read by programs and people and never embedded in HTML: letters of every script stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonLines(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    public void Add(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        write(_json);
        _json.WriteEndObject();
        _json.Flush();

        var text = ArrayPool<char>.Shared.Rent(_buffer.WrittenCount);
        var length = Encoding.UTF8.GetChars(_buffer.WrittenSpan, text);
        _output.Write(text, 0, length);
        _output.Write('\n');
        ArrayPool<char>.Shared.Return(text, clearArray: true);
    }
}

/// <summary>The small shapes that several objects share.</summary>
internal static class JsonShapes
{
    /// <summary>What identifies a pack, with the one that it lies over.</summary>
    public static void WritePack(this Utf8JsonWriter json, PackIdentity pack, string idName = "id")
    {
        json.WriteString(idName, pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("hash", pack.Hash);
        if (pack.Base is { } under)
        {
            json.WriteStartObject("base");
            json.WritePack(under, idName);
            json.WriteEndObject();
        }

        if (pack.Authority is { } authority)
        {
            json.WriteString("authority", authority);
        }
    }

    /// <summary>Text from outside: halves of surrogate pairs, which no JSON can hold, become the replacement character.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text = string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
                break;
            }
        }

        json.WriteString(name, text);
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day is { } known ? ReportWords.Day(known) : null);

    public static void WriteCount(this Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WritePlace(this Utf8JsonWriter json, string name, SourceLocation location)
    {
        json.WriteStartObject(name);
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteEndObject();
    }

    /// <summary>Points from 0 to 100, with their hundredths.</summary>
    public static void WriteScore(this Utf8JsonWriter json, string name, Score score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", score.Low / 100m);
        json.WriteNumber("point", score.Point / 100m);
        json.WriteNumber("high", score.High / 100m);
        json.WriteEndObject();
    }

    public static void WriteDiagnostic(this Utf8JsonWriter json, Diagnostic diagnostic, bool withMessage)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        });
        json.WriteString("message", withMessage ? diagnostic.Message : null);
        json.WritePlace("location", diagnostic.Location);
        json.WriteEndObject();
    }
}
