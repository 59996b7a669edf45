using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>Reads list files: each by the reader that recognises it, and the files of one publication in several files together.</summary>
internal static class ListFile
{
    public static ListContent Read(string path) => ReadAll([path])[0];

    /// <summary>Reads files; one content for each, in their order.</summary>
    public static ImmutableArray<ListContent> ReadAll(IReadOnlyList<string> paths)
    {
        var contents = new ListContent?[paths.Count];
        var sets = new Dictionary<(IListSetReader Reader, string Folder), List<int>>();
        for (var i = 0; i < paths.Count; i++)
        {
            var (input, problem) = ListInput.Open(paths[i]);
            using var opened = input;
            if (input is not null && ListFormats.Of(input).Reader is IListSetReader reader)
            {
                var folder = Path.GetDirectoryName(paths[i]) ?? "";
                if (!sets.TryGetValue((reader, folder), out var members))
                {
                    sets.Add((reader, folder), members = []);
                }

                members.Add(i);
            }
            else
            {
                contents[i] = input is null ? ListContent.Refused(paths[i], ListContent.UnknownFormat, [problem!]) : Read(input);
            }
        }

        foreach (var ((reader, _), members) in sets)
        {
            ReadSet(reader, members, paths, contents);
        }

        return [.. contents.Select(c => c!)];
    }

    /// <summary>Whether a file is of a format that spreads one publication over several files.</summary>
    public static bool IsOfSet(string path)
    {
        var (input, _) = ListInput.Open(path);
        using var opened = input;
        return input is not null && ListFormats.Of(input).Reader is IListSetReader;
    }

    public static async Task<ListContent> ReadAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        var (input, problem) = await ListInput.ReadAsync(stream, name, cancellationToken).ConfigureAwait(false);
        return Read(input, problem, name);
    }

    public static ListContent Parse(byte[] bytes, string name)
    {
        var (input, problem) = ListInput.Of(name, bytes);
        return Read(input, problem, name);
    }

    private static ListContent Read(ListInput? input, Diagnostic? problem, string name)
    {
        using var opened = input;
        return input is null ? ListContent.Refused(name, ListContent.UnknownFormat, [problem!]) : Read(input);
    }

    private static ListContent Read(ListInput input)
    {
        var (reader, problem) = ListFormats.Of(input);
        var content = reader?.Read(input) ?? ListContent.Refused(input.Name, ListContent.UnknownFormat, [problem!]);
        return content with { Sha256 = input.Sha256(), Bytes = input.Length };
    }

    private static void ReadSet(IListSetReader reader, List<int> members, IReadOnlyList<string> paths, ListContent?[] contents)
    {
        var inputs = new List<(int At, ListInput Input)>();
        try
        {
            foreach (var at in members)
            {
                var (input, problem) = ListInput.Open(paths[at]);
                if (input is null)
                {
                    contents[at] = ListContent.Refused(paths[at], ListContent.UnknownFormat, [problem!]);
                }
                else
                {
                    inputs.Add((at, input));
                }
            }

            var read = reader.ReadSet([.. inputs.Select(i => i.Input)]);
            for (var i = 0; i < inputs.Count; i++)
            {
                contents[inputs[i].At] = read[i] with { Sha256 = inputs[i].Input.Sha256(), Bytes = inputs[i].Input.Length };
            }
        }
        finally
        {
            inputs.ForEach(i => i.Input.Dispose());
        }
    }
}
