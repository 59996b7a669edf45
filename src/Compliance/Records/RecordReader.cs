using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>Reads records from CSV and JSON files, one after the other, each with the place where it stands.</summary>
/// <remarks>One bad record never loses the others: it comes out as a result without a record. A file that cannot be read at all, or
/// that holds no records, comes out as a result with <see cref="RecordReadResult.IsFileFailure"/>. Memory does not grow with the
/// file but for 20 bytes or so a key, which are kept to find keys that are used twice.
/// <para>CSV: a header of snake_case paths joined by <c>_</c> (<c>name</c>, <c>owner_name</c>, <c>activity_partner_name</c>,
/// <c>document1_type</c>); comma, semicolon or tab; columns whose names start with <c>x_</c> are yours and not read. One row is one
/// activity: the rows of one collaborator or institution stand together and agree in the columns of the party.</para>
/// <para>JSON: nested groups; the fields of the collaborator, the institution and the worker stand at the top level.</para>
/// <para>An empty cell, JSON null and a missing field mean "not stated"; the word <c>none</c> means "there is none".</para></remarks>
public static class RecordReader
{
    /// <summary>Reads records from UTF-8 bytes; the stream is left open.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="fileName">The name shown in locations; its extension tells the format.</param>
    /// <param name="options">Type, format and limits; null for the defaults.</param>
    /// <returns>The results in the order of the file, read as they are asked for.</returns>
    public static IEnumerable<RecordReadResult> Read(Stream stream, string fileName, RecordReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        return Read(RecordText.Decode(stream), fileName, options);
    }

    /// <summary>Reads records from text; the reader is left open.</summary>
    /// <inheritdoc cref="Read(Stream, string, RecordReadOptions?)"/>
    public static IEnumerable<RecordReadResult> Read(TextReader reader, string fileName, RecordReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fileName);
        return ReadFile(reader, fileName, options ?? new RecordReadOptions());
    }

    /// <summary>Reads a whole file of records from UTF-8 bytes; the stream is left open.</summary>
    /// <returns>The records and the rejected ones, with every diagnostic; no value when the file could not be read.</returns>
    public static LoadResult<RecordFile> Load(Stream stream, string fileName, RecordReadOptions? options = null) =>
        Gather(Read(stream, fileName, options));

    /// <summary>Reads a whole file of records from text; the reader is left open.</summary>
    /// <inheritdoc cref="Load(Stream, string, RecordReadOptions?)"/>
    public static LoadResult<RecordFile> Load(TextReader reader, string fileName, RecordReadOptions? options = null) =>
        Gather(Read(reader, fileName, options));

    private static LoadResult<RecordFile> Gather(IEnumerable<RecordReadResult> results)
    {
        var records = ImmutableArray.CreateBuilder<ScreeningRecord>();
        var rejected = ImmutableArray.CreateBuilder<RecordReadResult>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var isFileFailure = false;
        foreach (var result in results)
        {
            diagnostics.AddRange(result.Diagnostics);
            isFileFailure |= result.IsFileFailure;
            if (result.Record is { } record)
            {
                records.Add(record);
            }
            else if (!result.IsFileFailure)
            {
                rejected.Add(result);
            }
        }

        return new LoadResult<RecordFile>(
            isFileFailure ? null : new RecordFile(records.ToImmutable(), rejected.ToImmutable()), diagnostics.ToImmutable());
    }

    private static IEnumerable<RecordReadResult> ReadFile(TextReader reader, string file, RecordReadOptions options)
    {
        var text = RecordText.Open(reader, options.MaxLineLength);
        var assembly = new RecordAssembly(file, options);
        var results = (options.Format ?? FormatOf(file, text.Start)) switch
        {
            RecordFormat.Csv => new CsvRecords(text, assembly).Read(),
            RecordFormat.JsonLines => JsonRecords.ReadLines(text, assembly),
            _ => JsonRecords.ReadDocument(text, assembly),
        };
        var good = 0;
        var bad = 0;
        foreach (var result in results)
        {
            good += result.Record is null ? 0 : 1;
            bad += result.Record is null ? 1 : 0;
            yield return result;
            if (result.IsFileFailure)
            {
                yield break;
            }
        }

        if (good == 0)
        {
            yield return assembly.FileFailure(bad == 0
                ? Diagnostic.Error(
                    RecordDiagnostics.NoRecords, "The file holds no records.", new SourceLocation(file), "at least one record", "check that the right file was given; nothing was screened")
                : Diagnostic.Error(
                    RecordDiagnostics.NoRecordReadable, "No record of the file could be read.", new SourceLocation(file), nextStep: "correct the errors reported for its records; nothing was screened"));
        }
    }

    private static RecordFormat FormatOf(string file, string start)
    {
        var first = start.AsSpan().TrimStart();
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" => RecordFormat.Csv,
            ".jsonl" or ".ndjson" => RecordFormat.JsonLines,
            ".json" => RecordFormat.Json,
            _ when first.StartsWith('[') => RecordFormat.Json,
            _ when first.StartsWith('{') => RecordFormat.JsonLines,
            _ => RecordFormat.Csv,
        };
    }
}
