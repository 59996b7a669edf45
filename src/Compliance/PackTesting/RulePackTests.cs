using Compliance.Lists;
using Compliance.PackTesting.Updating;

namespace Compliance.PackTesting;

/// <summary>The tests that lie beside the rules of a pack, in its folder <c>tests</c>.</summary>
/// <remarks>They depend on no test framework. With NUnit they run in a few lines:
/// <code>
/// private static IEnumerable&lt;RulePackTestCase&gt; Cases() =&gt; RulePackTests.Cases(Path.Combine(AppContext.BaseDirectory, "packs", "ours"));
///
/// [TestCaseSource(nameof(Cases))]
/// public void Pack(RulePackTestCase test) { var result = test.Run(); Assert.That(result.Passed, result.ToString()); }
/// </code>
/// </remarks>
public static class RulePackTests
{
    /// <summary>Reads a pack and its tests.</summary>
    /// <param name="packDirectory">The folder that holds pack.yaml.</param>
    /// <returns>The suite and everything found wrong. A suite may come together with errors when some cases could not be read; it must
    /// then not count as passed. A pack with an error, and a pack without tests, give no suite.</returns>
    public static LoadResult<RulePackTestSuite> Load(string packDirectory)
    {
        ArgumentException.ThrowIfNullOrEmpty(packDirectory);
        return TestSuiteReader.Read(packDirectory);
    }

    /// <summary>Runs the tests of a pack and rewrites the expectations of failing cases to what came out, in memory: only keys that the author
    /// wrote, never a case marked <c>todo</c>.</summary>
    /// <param name="packDirectory">The folder that holds pack.yaml.</param>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <returns>The change, to look at and to accept; or why there is none: a pack or test with an error is not rewritten.</returns>
    /// <exception cref="ComplianceDataException">The watchlist does not cover the programme that the pack is about, or holds a party of an own list.</exception>
    public static LoadResult<RulePackTestUpdate> Update(string packDirectory, Watchlist? watchlist = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(packDirectory);
        return TestUpdater.Propose(packDirectory, watchlist);
    }

    /// <summary>The cases of a pack, each row of a <c>vary</c> list as a case of its own, in the order of the files.</summary>
    /// <param name="packDirectory">The folder that holds pack.yaml.</param>
    /// <exception cref="ComplianceDataException">The pack or one of its tests has an error; all of them are reported at once.</exception>
    public static IEnumerable<RulePackTestCase> Cases(string packDirectory) => Load(packDirectory).GetValueOrThrow().Cases;
}
