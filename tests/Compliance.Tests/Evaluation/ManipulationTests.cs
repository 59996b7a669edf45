using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>Names with small errors are found in the whole list when the record is full, and clean full records are left alone.</summary>
internal sealed class ManipulationTests
{
    // Of fifty thousand clean records, unless EVALUATE=all asks for every one.
    private const int OneOf = 20;

    [Test]
    public void Manipulated_persons_of_the_embedded_list_are_found() => Check(Manipulated.Embedded, Bars.ManipulatedEmbedded);

    [Test]
    public void Manipulated_persons_of_the_whole_UN_list_are_found() => Check(new ManipulatedPersons("whole UN list", SharedNames.UnitedNations()), Bars.Manipulated);

    [Test]
    public void Clean_records_are_not_flagged_by_the_whole_UN_list()
    {
        var matcher = new PartyMatcher(SharedNames.UnitedNations());
        var records = SharedNames.CleanRecords().Where((_, i) => i % OneOf == 0 || Environment.GetEnvironmentVariable("EVALUATE") == "all").ToList();
        var flagged = records.AsParallel().AsOrdered().Select(r => (Record: r, Match: matcher.Match(r).FirstOrDefault())).Where(r => r.Match is not null)
            .Select(r => $"{r.Record.Name}, {r.Record.BirthDate} | {r.Match!.Alias.Name} {r.Match.Similarity}").ToList();
        Bars.CleanRecords.Check("clean records against the whole UN list", new Share(flagged.Count, records.Count), flagged);
    }

    private static void Check(ManipulatedPersons persons, Bar bar)
    {
        foreach (var (manipulation, found) in persons.ByManipulation)
        {
            TestContext.Out.WriteLine($"{persons.Name}, {manipulation}: {found.WithCounts}");
        }

        bar.Check(persons.Name, persons.Found, persons.Misses);
    }
}

/// <summary>The manipulated persons of the embedded list, looked up once.</summary>
internal static class Manipulated
{
    private static readonly Lazy<ManipulatedPersons> LazyEmbedded = new(() => new("embedded list", Watchlist.Default.Parties));

    public static ManipulatedPersons Embedded => LazyEmbedded.Value;
}
