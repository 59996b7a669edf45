using Compliance.Lists;
using Compliance.Matching;
using Compliance.Tests.Matching.Candidates;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>On every list file at hand: the index answers as a comparison with every name does.</summary>
internal sealed class IndexedListsTests
{
    // Queries times names; the names asked are chosen by their text. EVALUATE=all asks ten times as many.
    private const int MostComparisons = 400_000;
    private const int LeastNames = 4;

    [TestCaseSource(typeof(SharedLists), nameof(SharedLists.Files))]
    public void A_list_is_looked_up_as_by_comparing_every_name(string file)
    {
        var parties = SharedLists.PartiesOf(file);
        var names = parties.SelectMany(p => p.Names.Select(n => (p.Kind, n.Name))).ToList();
        var most = Environment.GetEnvironmentVariable("EVALUATE") == "all" ? 10 * MostComparisons : MostComparisons;
        var asked = Math.Max(LeastNames, most / names.Count / (Manipulation.All.Length + 2));
        var sample = names.OrderBy(n => SeededChoice.For(n.Name).Below(int.MaxValue)).Take(asked)
            .SelectMany(n => IndexedSearch.Treated(n.Name).Select(t => new NameQuery { Name = t, Kind = n.Kind })).ToList();
        var search = new IndexedSearch(parties, MatchOptions.Default);
        var different = sample.AsParallel().AsOrdered().Select(search.Difference).OfType<string>().ToList();
        TestContext.Out.WriteLine($"{file}: {sample.Count} queries over {names.Count} names, {different.Count} differ.");
        Assert.That(different, Is.Empty);
    }
}
