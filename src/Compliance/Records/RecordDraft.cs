using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>A record or a part of one that is being read: nobody else has it yet, so that its fields are set where they are.</summary>
/// <param name="node">The record or part.</param>
/// <param name="prefix">The way to its fields, for diagnostics, with its point; or the empty string.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal readonly struct RecordDraft(RecordNode node, string prefix, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>A part of a record from a group of fields; what is wrong with it is added to <paramref name="diagnostics"/>.</summary>
    public static RecordNode NodeOf(RecordSchema schema, DataMapping mapping, string prefix, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var node = RecordBinder.Blank(schema, mapping.Location);
        new RecordDraft(node, prefix, diagnostics).Bind(mapping);
        return node;
    }

    /// <summary>Sets the fields that a group states.</summary>
    public void Bind(DataMapping mapping)
    {
        var schema = node.Schema;
        var inline = schema.Inline;
        var inlineEntries = inline is null ? null : ImmutableArray.CreateBuilder<DataEntry>(mapping.Entries.Length);
        var isNamed = false;
        foreach (var entry in mapping.Entries)
        {
            if (schema.Find(entry.Key) is { } field)
            {
                if (field.IsInline && entry.Value is DataMapping written)
                {
                    inlineEntries!.AddRange(written.Entries);
                    isNamed = true;
                }
                else
                {
                    Bind(field, entry.Value, new FieldPath(prefix, field.Name));
                }
            }
            else if (inline?.Nested!.Find(entry.Key) is not null)
            {
                inlineEntries!.Add(entry);
            }
            else if (node is not ScreeningRecord || entry.Key != RecordBinder.TypeKey)
            {
                diagnostics.Add(UnknownField(schema, entry));
            }
        }

        if (inlineEntries is { Count: > 0 })
        {
            BindInline(inline!, new DataMapping(mapping.Location, inlineEntries.DrainToImmutable()), isNamed);
        }
    }

    /// <summary>Sets a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What is stated.</param>
    /// <param name="path">What diagnostics call it.</param>
    public void Bind(RecordField field, DataNode value, FieldPath path)
    {
        if (value is DataScalar scalar)
        {
            var text = scalar.Text.Trim();
            if (scalar.IsNull || text.Length == 0)
            {
                return;
            }

            if (text == FieldText.None && (field.CanBeNone || field.IsRequired))
            {
                if (!field.IsRequired)
                {
                    StateNone(field);
                }

                return;
            }

            if (text.Length > FieldText.MaximumLength)
            {
                diagnostics.Add(FieldTooLong(path, scalar.Location));
                return;
            }

            if (FieldText.IsPlaceholder(text))
            {
                diagnostics.Add(Diagnostic.Warning(
                    RecordDiagnostics.Placeholder,
                    $"\"{path}\" holds \"{text}\", which is read as not stated.",
                    scalar.Location,
                    nextStep: field.CanBeNone ? "leave the field out when it is not known, or write none when there is none" : "leave the field out when it is not known"));
                return;
            }

            switch (field.Type)
            {
                case FieldType.TextList or FieldType.CountryList:
                    WriteList(field, Split(scalar, text), path, scalar.Location);
                    return;
                case FieldType.Party or FieldType.DocumentList or FieldType.ActivityList:
                    diagnostics.Add(WrongKind(path, value, Kind(field) + ", or none"));
                    return;
                default:
                    if (FieldText.Parse(field, text, path, scalar.Location, diagnostics) is { } parsed)
                    {
                        field.Set(node, parsed);
                    }

                    return;
            }
        }

        switch (field.Type)
        {
            case FieldType.Party when value is DataMapping mapping:
                field.Set(node, NodeOf(field.Nested!, mapping, $"{path}.", diagnostics));
                break;
            case FieldType.TextList or FieldType.CountryList or FieldType.DocumentList or FieldType.ActivityList when value is DataSequence { Items.IsEmpty: true }:
                StateNone(field);
                break;
            case FieldType.TextList or FieldType.CountryList when value is DataSequence list:
                WriteList(field, list.Items, path, list.Location);
                break;
            case FieldType.DocumentList when value is DataSequence list:
                field.Set(node, ItemsOf<RecordDocument>(field, list, path));
                break;
            case FieldType.ActivityList when value is DataSequence list:
                field.Set(node, ItemsOf<Activity>(field, list, path));
                break;
            default:
                diagnostics.Add(WrongKind(path, value, Kind(field)));
                break;
        }
    }

    /// <summary>What is reported of a value that is no value of a field.</summary>
    public static Diagnostic WrongKind(FieldPath path, DataNode value, string expected) => Diagnostic.Error(
        RecordDiagnostics.WrongKind,
        $"\"{path}\" holds {value switch { DataMapping => "a group of fields", DataSequence => "a list", DataScalar { Text.Length: 0 } => "nothing", _ => "a single text" }}.",
        value.Location,
        expected);

    private void BindInline(RecordField inline, DataMapping mapping, bool isNamed)
    {
        // A mapping holds no key twice, but the party's may stand both in it and under the party's own name.
        var keys = isNamed ? new HashSet<string>(StringComparer.Ordinal) : null;
        var isNone = node.StatedNone.Contains(inline.Name);
        foreach (var entry in mapping.Entries)
        {
            if (isNone || keys?.Add(entry.Key) == false)
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.FieldStatedTwice,
                    $"\"{prefix}{entry.Key}\" is stated both at the top level and under \"{inline.Name}\".",
                    entry.KeyLocation,
                    nextStep: "keep one of them"));
                return;
            }
        }

        inline.Set(node, NodeOf(inline.Nested!, mapping, prefix, diagnostics));
    }

    private ImmutableArray<T> ItemsOf<T>(RecordField field, DataSequence list, FieldPath path)
        where T : RecordNode
    {
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var itemPath = new FieldPath("", string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
            if (list.Items[i] is DataMapping mapping)
            {
                items.Add((T)NodeOf(field.Nested!, mapping, $"{itemPath}.", diagnostics));
            }
            else
            {
                diagnostics.Add(WrongKind(itemPath, list.Items[i], "a group of fields"));
            }
        }

        return items.ToImmutable();
    }

    private void WriteList(RecordField field, ImmutableArray<DataNode> items, FieldPath path, SourceLocation location)
    {
        var texts = ImmutableArray.CreateBuilder<string>(items.Length);
        foreach (var item in items)
        {
            if (item is not DataScalar { IsNull: false } scalar || scalar.Text.AsSpan().Trim().IsEmpty)
            {
                diagnostics.Add(WrongKind(path, item, "a list of texts"));
                continue;
            }

            var text = scalar.Text.Trim();
            if (FieldText.IsPlaceholder(text))
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.NoneBesideValues,
                    $"\"{path}\" holds \"{text}\" as one of several values.",
                    scalar.Location,
                    "the values alone, or the single word none",
                    "remove it from the list"));
            }
            else if (field.Type == FieldType.TextList)
            {
                texts.Add(text);
            }
            else if (CountryField.ParseCountry(text) is { } country)
            {
                texts.Add(country);
            }
            else
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.BadCountry,
                    $"\"{path}\" holds \"{FieldText.Shortened(text)}\", which is not a country.",
                    scalar.Location,
                    "ISO 3166-1 codes such as KP or the countries' names"));
            }
        }

        if (texts.Sum(t => (long)t.Length) > FieldText.MaximumLength)
        {
            diagnostics.Add(FieldTooLong(path, location));
        }

        if (texts.Count > 0)
        {
            field.Set(node, new ImmutableStrings(texts.DrainToImmutable()));
        }
    }

    // Spreadsheets leave empty parts behind ("KP;"); they state nothing.
    private static ImmutableArray<DataNode> Split(DataScalar scalar, string text) => !text.Contains(';', StringComparison.Ordinal) ? [scalar] :
    [
        .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new DataScalar(scalar.Location, part)),
    ];

    private void StateNone(RecordField field)
    {
        field.Set(node, field.Type switch
        {
            FieldType.TextList or FieldType.CountryList => new ImmutableStrings([]),
            FieldType.DocumentList => ImmutableArray<RecordDocument>.Empty,
            FieldType.ActivityList => ImmutableArray<Activity>.Empty,
            _ => null,
        });
        node.StateNone(field);
    }

    private Diagnostic UnknownField(RecordSchema schema, DataEntry entry)
    {
        var names = schema.Fields.Where(f => !f.IsInline).Select(f => f.Name);
        names = schema.Inline is { } inline ? names.Concat(inline.Nested!.Fields.Select(f => f.Name)) : names;
        return Diagnostic.Error(
            RecordDiagnostics.UnknownField,
            $"\"{FieldText.Shortened(prefix + entry.Key)}\" is no field of a {schema.Name}.",
            entry.KeyLocation,
            nextStep: DidYouMean.Hint(entry.Key, names) ?? "remove it, or use one of " + string.Join(", ", names));
    }

    private static Diagnostic FieldTooLong(FieldPath path, SourceLocation location) => Diagnostic.Error(
        RecordDiagnostics.TooLong,
        $"\"{path}\" is too long.",
        location,
        FormattableString.Invariant($"at most {FieldText.MaximumLength} characters in one field"));

    private static string Kind(RecordField field) => field.Type switch
    {
        FieldType.Party => "a group of fields such as {\"name\": ...}",
        FieldType.DocumentList or FieldType.ActivityList => "a list of groups of fields",
        FieldType.TextList or FieldType.CountryList => "a list of texts",
        _ => "a single value",
    };
}
