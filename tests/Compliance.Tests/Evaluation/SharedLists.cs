using System.Collections.Immutable;
using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>The list files in ../shared.</summary>
internal static class SharedLists
{
    /// <summary>Their paths below the folder of lists; one empty path when they are not there.</summary>
    public static IEnumerable<string> Files()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "lists"));
        return !Directory.Exists(folder)
            ? [""]
            : Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Where(f => f.Contains('/', StringComparison.Ordinal) && !f.StartsWith("schemas/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    /// <summary>The parties of a file. The test is ignored when the file is absent, or holds names of persons who are not listed and the like.</summary>
    public static ImmutableArray<ListedParty> PartiesOf(string file)
    {
        var parties = Watchlist.Load([Repository.Shared(["lists", .. file.Split('/')])]).Value?.Parties ?? [];

        // Beside lists lie populations of names, tables of sources and the like. That no reader loses the parties of a list is held by the tests of the
        // readers, which count them (such as OfacFilesTests): here an empty file has nothing to look up.
        if (parties.IsEmpty)
        {
            Assert.Ignore($"{file} holds no listed party that a reader of this library reads.");
        }

        return parties;
    }
}
