using System.Reflection;
using NUnit.Framework;

namespace Compliance.Tests;

/// <summary>Where the tests find the repository and, when it is there, the shared material beside it.</summary>
internal static class Repository
{
    /// <summary>The checkout's root folder.</summary>
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!);

    /// <summary>A path under the checkout.</summary>
    public static string Path_(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path under data/.</summary>
    public static string Data(params string[] parts) => Path.Combine([Root, "data", .. parts]);

    /// <summary>A path under ../shared; the calling test is skipped with its reason when the folder is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Ignore($"../shared is absent ({string.Join('/', parts)}): this test measures against the shared list files.");
        }

        return path;
    }
}
