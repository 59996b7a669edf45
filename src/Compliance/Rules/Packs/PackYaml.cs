using System.Collections.Immutable;

namespace Compliance.Rules.Packs;

/// <summary>Reads the files of a pack, those of a large one on two threads: what is read, and what is found wrong, is the same.</summary>
internal static class PackYaml
{
    // Below it a second thread costs more than it saves.
    private const int LeastForTwo = 32 * 1024;

    /// <summary>Every file in the order given.</summary>
    public static ParsedFile[] Read(ImmutableArray<PackFile> files)
    {
        var half = Half(files);
        if (half == 0)
        {
            return Read(files.AsSpan(), new NodeBudget(RulePackLoader.MaximumNodes));
        }

        var (ownBudget, otherBudget) = (new NodeBudget(RulePackLoader.MaximumNodes), new NodeBudget(RulePackLoader.MaximumNodes));
        var other = Task.Run(() => Read(files.AsSpan()[half..], otherBudget));
        var own = Read(files.AsSpan()[..half], ownBudget);
        var rest = other.GetAwaiter().GetResult();

        // The files share one budget. Where it does not suffice, the order of reading decides which file goes beyond it.
        return ownBudget.Taken + otherBudget.Taken > RulePackLoader.MaximumNodes
            ? Read(files.AsSpan(), new NodeBudget(RulePackLoader.MaximumNodes))
            : [.. own, .. rest];
    }

    private static ParsedFile[] Read(ReadOnlySpan<PackFile> files, NodeBudget budget)
    {
        var parsed = new ParsedFile[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            var file = files[i];
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            var root = YamlNodes.Read(file.Text, file.DisplayPath, diagnostics, warnOfCutValues: true, budget);
            parsed[i] = new ParsedFile(file, root, diagnostics.ToImmutable());
        }

        return parsed;
    }

    // How many files hold the first half of the text, or 0 when one thread is to read all.
    private static int Half(ImmutableArray<PackFile> files)
    {
        long length = 0;
        foreach (var file in files)
        {
            length += file.Text.Length;
        }

        if (length < LeastForTwo)
        {
            return 0;
        }

        long read = 0;
        for (var i = 0; i < files.Length; i++)
        {
            read += files[i].Text.Length;
            if (read >= length / 2)
            {
                return i + 1 < files.Length ? i + 1 : 0;
            }
        }

        return 0;
    }
}

/// <summary>One file of a pack as read.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">Its root node, or null when it cannot be used.</param>
/// <param name="Diagnostics">What is wrong with it as YAML.</param>
internal sealed record ParsedFile(PackFile File, DataNode? Root, ImmutableArray<Diagnostic> Diagnostics);
