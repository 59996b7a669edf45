using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Records;

/// <summary>Turns a tree of texts, from whichever format, into a typed record by its schema.</summary>
/// <remarks>The word <c>none</c> answers an optional field with "there is none"; null, an empty text and a missing key mean that
/// the field was not answered. A record with an error is not produced.</remarks>
internal static class RecordBinder
{
    /// <summary>The key that tells a record's type at its top level.</summary>
    public const string TypeKey = "type";

    /// <summary>The record, or null when <paramref name="diagnostics"/> received an error.</summary>
    public static ScreeningRecord? Bind(DataMapping mapping, RecordType type, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var before = diagnostics.Count;
        var record = (ScreeningRecord)BindNode(Blank(type) with { Location = mapping.Location }, mapping, "", diagnostics);
        if (record.Id.Length == 0)
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.NoKey, "The record has no \"id\".", mapping.Location, "your own key of the record, unique within a run"));
        }

        return HasErrors(diagnostics, before) ? null : record;
    }

    /// <summary>The record with one field set from a node, or null when <paramref name="diagnostics"/> received an error.</summary>
    public static ScreeningRecord? Set(ScreeningRecord record, RecordPath path, DataNode value, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!path.Fits(record))
        {
            diagnostics.Add(Diagnostic.Error(
                RecordDiagnostics.UnknownPath,
                $"\"{path}\" skips an item: the list is shorter than its index.",
                value.Location,
                "an item that is there, or the next one"));
            return null;
        }

        var before = diagnostics.Count;
        var changed = path.Change(record, create: true, (owner, field, index) =>
        {
            // A path names one field; what it held before, "none" included, is replaced.
            var emptied = RecordPath.Clear(owner, field);
            if (index < 0)
            {
                return BindField(emptied, field, value, new FieldPath("", path.ToString()), diagnostics);
            }

            var item = value is DataMapping mapping ? BindNode(Blank(field.Nested!, value.Location), mapping, path.ToString() + ".", diagnostics) : null;
            if (item is null)
            {
                diagnostics.Add(WrongKind(new FieldPath("", path.ToString()), value, "a group of fields"));
                return owner;
            }

            return RecordPath.WithItem(owner, field, index, item);
        });
        return HasErrors(diagnostics, before) ? null : (ScreeningRecord)changed;
    }

    /// <summary>A record of the type without any value.</summary>
    public static ScreeningRecord Blank(RecordType type) => type switch
    {
        RecordType.Collaborator => new CollaboratorRecord { Id = "" },
        RecordType.Institution => new InstitutionRecord { Id = "" },
        RecordType.Lease => new LeaseRecord { Id = "" },
        RecordType.Worker => new WorkerRecord { Id = "" },
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A part of a record without any value.</summary>
    public static RecordNode Blank(RecordSchema schema, SourceLocation location) => schema.Name switch
    {
        "party" => new Party { Location = location },
        "activity" => new Activity { Location = location },
        "document" => new RecordDocument { Location = location },
        _ => throw new ArgumentOutOfRangeException(nameof(schema)),
    };

    public static bool HasErrors(ImmutableArray<Diagnostic>.Builder diagnostics, int from = 0)
    {
        for (var i = from; i < diagnostics.Count; i++)
        {
            if (diagnostics[i].Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }

    private static RecordNode BindNode(RecordNode node, DataMapping mapping, string prefix, ImmutableArray<Diagnostic>.Builder diagnostics)
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
                    node = BindField(node, field, entry.Value, new FieldPath(prefix, field.Name), diagnostics);
                }
            }
            else if (inline?.Nested!.Find(entry.Key) is not null)
            {
                inlineEntries!.Add(entry);
            }
            else if (node is not ScreeningRecord || entry.Key != TypeKey)
            {
                diagnostics.Add(UnknownField(schema, entry, prefix));
            }
        }

        return inlineEntries is { Count: > 0 } ? BindInline(node, inline!, mapping, inlineEntries.DrainToImmutable(), isNamed, prefix, diagnostics) : node;
    }

    private static RecordNode BindInline(
        RecordNode node,
        RecordField inline,
        DataMapping mapping,
        ImmutableArray<DataEntry> entries,
        bool isNamed,
        string prefix,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // A mapping holds no key twice, but the party's may stand both in it and under the party's own name.
        var keys = isNamed ? new HashSet<string>(StringComparer.Ordinal) : null;
        var isNone = node.StatedNone.Contains(inline.Name);
        foreach (var entry in entries)
        {
            if (isNone || keys?.Add(entry.Key) == false)
            {
                diagnostics.Add(Diagnostic.Error(
                    RecordDiagnostics.FieldStatedTwice,
                    $"\"{prefix}{entry.Key}\" is stated both at the top level and under \"{inline.Name}\".",
                    entry.KeyLocation,
                    nextStep: "keep one of them"));
                return node;
            }
        }

        var party = BindNode(Blank(inline.Nested!, mapping.Location), new DataMapping(mapping.Location, entries), prefix, diagnostics);
        return inline.Write(node, party);
    }

    private static RecordNode BindField(RecordNode node, RecordField field, DataNode value, FieldPath path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (value is DataScalar scalar)
        {
            var text = scalar.Text.Trim();
            if (scalar.IsNull || text.Length == 0)
            {
                return node;
            }

            if (text == FieldText.None && (field.CanBeNone || field.IsRequired))
            {
                return field.IsRequired ? node : StateNone(node, field);
            }

            if (text.Length > FieldText.MaximumLength)
            {
                diagnostics.Add(FieldTooLong(path, scalar.Location));
                return node;
            }

            if (FieldText.IsPlaceholder(text))
            {
                diagnostics.Add(Diagnostic.Warning(
                    RecordDiagnostics.Placeholder,
                    $"\"{path}\" holds \"{text}\", which is read as not stated.",
                    scalar.Location,
                    nextStep: field.CanBeNone ? "leave the field out when it is not known, or write none when there is none" : "leave the field out when it is not known"));
                return node;
            }

            switch (field.Type)
            {
                case FieldType.TextList or FieldType.CountryList:
                    return WriteList(node, field, Split(scalar, text), path, scalar.Location, diagnostics);
                case FieldType.Party or FieldType.DocumentList or FieldType.ActivityList:
                    diagnostics.Add(WrongKind(path, value, Kind(field) + ", or none"));
                    return node;
                default:
                    return FieldText.Parse(field, text, path, scalar.Location, diagnostics) is { } parsed ? field.Write(node, parsed) : node;
            }
        }

        switch (field.Type)
        {
            case FieldType.Party when value is DataMapping mapping:
                return field.Write(node, BindNode(Blank(field.Nested!, mapping.Location), mapping, $"{path}.", diagnostics));
            case FieldType.TextList or FieldType.CountryList when value is DataSequence list:
                return list.Items.IsEmpty ? StateNone(node, field) : WriteList(node, field, list.Items, path, list.Location, diagnostics);
            case FieldType.DocumentList when value is DataSequence list:
                return list.Items.IsEmpty ? StateNone(node, field) : field.Write(node, BindItems<RecordDocument>(field, list, path, diagnostics));
            case FieldType.ActivityList when value is DataSequence list:
                return list.Items.IsEmpty ? StateNone(node, field) : field.Write(node, BindItems<Activity>(field, list, path, diagnostics));
            default:
                diagnostics.Add(WrongKind(path, value, Kind(field)));
                return node;
        }
    }

    private static ImmutableArray<T> BindItems<T>(RecordField field, DataSequence list, FieldPath path, ImmutableArray<Diagnostic>.Builder diagnostics)
        where T : RecordNode
    {
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var itemPath = new FieldPath("", string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
            if (list.Items[i] is DataMapping mapping)
            {
                items.Add((T)BindNode(Blank(field.Nested!, mapping.Location), mapping, $"{itemPath}.", diagnostics));
            }
            else
            {
                diagnostics.Add(WrongKind(itemPath, list.Items[i], "a group of fields"));
            }
        }

        return items.ToImmutable();
    }

    private static RecordNode WriteList(
        RecordNode node,
        RecordField field,
        ImmutableArray<DataNode> items,
        FieldPath path,
        SourceLocation location,
        ImmutableArray<Diagnostic>.Builder diagnostics)
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

        return texts.Count == 0 ? node : field.Write(node, new ImmutableStrings(texts.DrainToImmutable()));
    }

    // Spreadsheets leave empty parts behind ("KP;"); they state nothing.
    private static ImmutableArray<DataNode> Split(DataScalar scalar, string text) => !text.Contains(';', StringComparison.Ordinal) ? [scalar] :
    [
        .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new DataScalar(scalar.Location, part)),
    ];

    private static RecordNode StateNone(RecordNode node, RecordField field)
    {
        object? empty = field.Type switch
        {
            FieldType.TextList or FieldType.CountryList => new ImmutableStrings([]),
            FieldType.DocumentList => ImmutableArray<RecordDocument>.Empty,
            FieldType.ActivityList => ImmutableArray<Activity>.Empty,
            _ => null,
        };
        node = empty is null && field.Read(node) is null ? node : field.Write(node, empty);
        return node with { StatedNone = node.StatedNone.IsEmpty ? field.OnlyName : node.StatedNone.Add(field.Name) };
    }

    private static Diagnostic UnknownField(RecordSchema schema, DataEntry entry, string prefix)
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

    private static Diagnostic WrongKind(FieldPath path, DataNode value, string expected) => Diagnostic.Error(
        RecordDiagnostics.WrongKind,
        $"\"{path}\" holds {value switch { DataMapping => "a group of fields", DataSequence => "a list", DataScalar { Text.Length: 0 } => "nothing", _ => "a single text" }}.",
        value.Location,
        expected);

    private static string Kind(RecordField field) => field.Type switch
    {
        FieldType.Party => "a group of fields such as {\"name\": ...}",
        FieldType.DocumentList or FieldType.ActivityList => "a list of groups of fields",
        FieldType.TextList or FieldType.CountryList => "a list of texts",
        _ => "a single value",
    };
}
