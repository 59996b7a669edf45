using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>The least a screening list must do, on every list file at hand: a name typed as it is listed finds its party at the top.</summary>
internal sealed class ListedNamesTests
{
    // Names times names; beyond it a sample of the names is asked, chosen by their text.
    private const long MostComparisons = 300_000;

    /// <remarks>EVALUATE=all asks for every name of the largest files as well.</remarks>
    [TestCaseSource(typeof(SharedLists), nameof(SharedLists.Files))]
    public void Every_name_typed_as_listed_finds_its_own_party_at_the_top(string file)
    {
        var parties = SharedLists.PartiesOf(file);
        var matcher = new PartyMatcher(parties);
        var names = parties.SelectMany(p => p.Names.Where(n => n.Quality == AliasQuality.Strong).Select(n => (Party: p, n.Name))).ToList();
        var asked = Sample(names);
        var missed = asked.AsParallel().AsOrdered().Where(n =>
        {
            var matches = matcher.Match(new NameQuery { Name = n.Name, Kind = n.Party.Kind });
            var own = matches.FirstOrDefault(m => m.Party.Id == n.Party.Id);
            return own is null || own.Band != MatchBand.Strong || own.Score != matches[0].Score;
        }).Select(n => $"{n.Party.Id} \"{n.Name}\"").ToList();
        TestContext.Out.WriteLine($"{file}: {asked.Count} of {names.Count} names asked, {missed.Count} missed.");
        Bars.ListedNames.Check(file, new Share(asked.Count - missed.Count, asked.Count), missed);
    }

    private static List<(ListedParty Party, string Name)> Sample(List<(ListedParty Party, string Name)> names)
    {
        var comparisons = (long)names.Count * names.Count;
        if (comparisons <= MostComparisons || Environment.GetEnvironmentVariable("EVALUATE") == "all")
        {
            return names;
        }

        var oneOf = (int)(comparisons / MostComparisons) + 1;
        return [.. names.Where(n => SeededChoice.For(n.Name).Below(oneOf) == 0)];
    }
}
