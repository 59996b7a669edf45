using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>What all formats share on the way from a tree of texts to a checked record of one file.</summary>
internal sealed class RecordAssembly(string file, RecordReadOptions options)
{
    private readonly RecordKeys _keys = new();

    public string File => file;

    public RecordReadOptions Options => options;

    /// <summary>Binds and checks one record; an error in <paramref name="diagnostics"/>, now or before, rejects it.</summary>
    public RecordReadResult Record(DataMapping mapping, RecordType type, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var key = mapping.Find("id") is DataScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;
        if (key is not null && !_keys.TryAdd(key, mapping.Location.Line, out var firstLine))
        {
            diagnostics.Add(RepeatedKey(key, type, mapping.Location, firstLine));
        }

        var record = RecordBinder.Bind(mapping, type, diagnostics);
        if (record is not null)
        {
            RecordValidators.Check(record, diagnostics);
        }

        return new RecordReadResult
        {
            Record = RecordBinder.HasErrors(diagnostics) ? null : record,
            Key = key,
            Diagnostics = diagnostics.ToImmutable(),
            Location = mapping.Location,
        };
    }

    /// <summary>A record that could not even be taken apart.</summary>
    public static RecordReadResult Rejected(string? key, SourceLocation location, params ImmutableArray<Diagnostic> diagnostics) =>
        new() { Key = key, Location = location, Diagnostics = diagnostics };

    /// <summary>The file, or the rest of it, cannot be read.</summary>
    public RecordReadResult FileFailure(params ImmutableArray<Diagnostic> diagnostics) =>
        new() { Location = new SourceLocation(file), Diagnostics = diagnostics, IsFileFailure = true };

    public static Diagnostic DamagedText(SourceLocation location) => Diagnostic.Error(
        RecordDiagnostics.NotUtf8,
        "The text holds bytes that are not UTF-8, or a character U+FFFD left by an earlier conversion.",
        location,
        nextStep: "save the file as UTF-8 from its source");

    public Diagnostic TooLong(SourceLocation location) => Diagnostic.Error(
        RecordDiagnostics.TooLong,
        string.Create(CultureInfo.InvariantCulture, $"The line is longer than {options.MaxLineLength} characters."),
        location,
        nextStep: "check the file for a missing line break or quotation mark, or raise the limit");

    /// <summary>The type that the file states, checked against the one the caller asked for; null and an error when it cannot be used.</summary>
    public static RecordType? TypeOf(string? word, RecordType? expected, SourceLocation location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (word is null)
        {
            if (expected is null)
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.TypeNotTold,
                    "The record does not say what it is about.",
                    location,
                    "a field \"type\" with one of " + string.Join(", ", ChoiceWords<RecordType>.All),
                    "add the field, or give the type with --type"));
            }

            return expected;
        }

        if (ChoiceWords<RecordType>.Find(word) is not { } type)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.TypeMismatch, $"\"{FieldText.Shortened(word)}\" is no type of record.", location, "one of " + string.Join(", ", ChoiceWords<RecordType>.All), DidYouMean.Hint(word, ChoiceWords<RecordType>.All)));
            return null;
        }

        if (expected is { } asked && asked != type)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.TypeMismatch,
                $"The record is a {word}, but the file is read as {RecordSchema.For(asked).Name} records.",
                location,
                nextStep: "put it into a file of its own, or correct its type"));
            return null;
        }

        return type;
    }

    private static Diagnostic RepeatedKey(string key, RecordType type, SourceLocation location, int firstLine) =>
        type is RecordType.Collaborator or RecordType.Institution
            ? Diagnostic.Error(
                RecordDiagnostics.RowsApart,
                string.Create(CultureInfo.InvariantCulture, $"The record \"{FieldText.Shortened(key)}\" began on line {firstLine} and begins again on line {location.Line}."),
                location,
                "the rows or activities of one record together",
                "sort the file by id, or give each record its own id")
            : Diagnostic.Error(
                RecordDiagnostics.RepeatedKey,
                string.Create(CultureInfo.InvariantCulture, $"The id \"{FieldText.Shortened(key)}\" of line {location.Line} was used on line {firstLine}."),
                location,
                nextStep: "give each record its own id");
}
