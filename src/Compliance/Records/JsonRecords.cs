using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>Records written as JSON.</summary>
internal static class JsonRecords
{
    private const int DocumentFactor = 64;

    /// <summary>One object a line; blank lines are skipped, a bad line loses only itself.</summary>
    public static IEnumerable<RecordReadResult> ReadLines(RecordText text, RecordAssembly assembly)
    {
        var number = 0;
        foreach (var (line, isTooLong) in text.Lines())
        {
            number++;
            if (!isTooLong && line.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            var location = new SourceLocation(assembly.File, number, 1);
            if (isTooLong)
            {
                yield return RecordAssembly.Rejected(null, location, assembly.TooLong(location));
            }
            else if (RecordText.IsDamaged(line))
            {
                yield return RecordAssembly.Rejected(null, location, RecordAssembly.DamagedText(location));
            }
            else
            {
                var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
                yield return JsonNodes.Parse(line, assembly.File, number, diagnostics) is { } node
                    ? Read(node, assembly, diagnostics)
                    : RecordAssembly.Rejected(null, location, diagnostics.ToImmutable());
            }
        }
    }

    /// <summary>A list of objects, or objects one after the other; text that is not JSON loses the whole file.</summary>
    public static IEnumerable<RecordReadResult> ReadDocument(RecordText text, RecordAssembly assembly)
    {
        if (text.ReadAll((long)assembly.Options.MaxLineLength * DocumentFactor) is not { } all)
        {
            yield return assembly.FileFailure(Diagnostic.Error(
                RecordDiagnostics.TooLong,
                "The JSON document is too large to be read as a whole.",
                new SourceLocation(assembly.File),
                nextStep: "write it as JSON Lines, one object a line, with the extension .jsonl"));
            yield break;
        }

        if (RecordText.IsDamaged(all))
        {
            yield return assembly.FileFailure(RecordAssembly.DamagedText(new SourceLocation(assembly.File)));
            yield break;
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var nodes = JsonNodes.ParseMany(all, assembly.File, 1, problems);
        if (problems.Count > 0)
        {
            yield return assembly.FileFailure(problems.ToImmutable());
            yield break;
        }

        foreach (var node in nodes.SelectMany(n => n is DataSequence list ? list.Items : [n]))
        {
            yield return Read(node, assembly, ImmutableArray.CreateBuilder<Diagnostic>());
        }
    }

    private static RecordReadResult Read(DataNode node, RecordAssembly assembly, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is not DataMapping mapping)
        {
            return RecordAssembly.Rejected(null, node.Location, Diagnostic.Error(
                RecordDiagnostics.NotAnObject, "There is no record here.", node.Location, "a JSON object such as {\"type\": \"lease\", \"id\": ...}"));
        }

        var written = mapping.Find(RecordBinder.TypeKey);
        var word = written is DataScalar { IsNull: false, Text.Length: > 0 } scalar ? scalar.Text.Trim() : null;
        return RecordAssembly.TypeOf(word, assembly.Options.Type, written?.Location ?? mapping.Location, diagnostics) is { } type
            ? assembly.Record(mapping, type, diagnostics)
            : RecordAssembly.Rejected((mapping.Find("id") as DataScalar)?.Text, mapping.Location, diagnostics.ToImmutable());
    }
}
