using System.Collections.Immutable;

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
        var record = Blank(type) with { Location = mapping.Location };
        new RecordDraft(record, "", diagnostics).Bind(mapping);
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
            var at = new FieldPath("", path.ToString());
            if (index < 0)
            {
                new RecordDraft(emptied, "", diagnostics).Bind(field, value, at);
                return emptied;
            }

            if (value is not DataMapping mapping)
            {
                diagnostics.Add(RecordDraft.WrongKind(at, value, "a group of fields"));
                return owner;
            }

            return RecordPath.WithItem(owner, field, index, RecordDraft.NodeOf(field.Nested!, mapping, $"{path}.", diagnostics));
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
}
