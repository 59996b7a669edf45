using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>What a reader made of a file, together with the undamaged files of its set.</summary>
internal sealed record Reading(bool IsRefused, ImmutableArray<ListedParty> Parties, ImportTally Tally, ImmutableArray<Diagnostic> Diagnostics)
{
    public static Reading Of(byte[] bytes, IReadOnlyList<byte[]> others)
    {
        if (others.Count == 0)
        {
            return Of([ListFile.Parse(bytes, "list")]);
        }

        // As the files of one folder are read: those that the set's reader recognises together, any other alone.
        var inputs = new List<ListInput>();
        try
        {
            foreach (var file in (byte[][])[bytes, .. others])
            {
                if (ListInput.Of("list" + inputs.Count, file).Input is { } input)
                {
                    inputs.Add(input);
                }
            }

            var sets = inputs.Where(i => ListFormats.Of(i).Reader is IListSetReader).ToImmutableArray();
            if (inputs.Count <= others.Count || !sets.Contains(inputs[0]))
            {
                return Of([ListFile.Parse(bytes, "list")]);
            }

            return Of(((IListSetReader)ListFormats.Of(inputs[0]).Reader!).ReadSet(sets));
        }
        finally
        {
            inputs.ForEach(i => i.Dispose());
        }
    }

    private static Reading Of(ImmutableArray<ListContent> contents) => new(
        contents[0].Sources.IsEmpty && contents[0].AddsTo is null,
        [.. contents.SelectMany(c => c.Parties)],
        contents[0].Tally,
        [.. contents.SelectMany(c => c.Diagnostics.Where(d => c == contents[0] || d.Severity == DiagnosticSeverity.Error))])
    {
        IsBalanced = contents.All(c => c.Sources.IsEmpty || c.Parties.Length + c.Tally.Rejected == c.Tally.Entries),
    };

    public bool IsBalanced { get; private init; }
}
