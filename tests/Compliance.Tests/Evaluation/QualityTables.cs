using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compliance.Matching;

namespace Compliance.Tests.Evaluation;

/// <summary>The tables of docs/matching-quality.md.</summary>
internal static class QualityTables
{
    private static ImmutableArray<GeneralScorer> Scorers => GeneralScorers.All;

    /// <summary>Spellings of one party against near names of others, and populations; the library and the general scorers, each at
    /// the threshold its users set and at the one that finds as many spellings as the library.</summary>
    public static string Pairs(PairSet spellings, PairSet near, params ReadOnlySpan<ScreenedPopulation> populations)
    {
        var table = new StringBuilder();
        var screened = populations.ToArray();
        Row(table, ["scorer", "threshold", $"{spellings.Name}: found", $"{near.Name}: taken for one", .. screened.Select(p => $"{p.Name}: flagged")]);
        Rule(table, 4 + screened.Length, 1);
        Row(table, ["**Compliance**", Threshold(MatchOptions.Default.PossibleFrom), Bold(spellings.Found), Bold(near.Found), .. screened.Select(p => Bold(p.Flagged))]);
        foreach (var scorer in Scorers)
        {
            foreach (var threshold in new[] { scorer.UsualThreshold, spellings.ThresholdFor(scorer, spellings.Found.Count) }.Distinct())
            {
                Row(table,
                [
                    scorer.Name, Threshold(threshold), spellings.FoundBy(scorer, threshold).ToString(), near.FoundBy(scorer, threshold).ToString(),
                    .. screened.Select(p => p.FlaggedBy(scorer, threshold).ToString()),
                ]);
            }
        }

        return table.ToString();
    }

    /// <summary>Parties all of whose spellings were found, and how far the scores are graded.</summary>
    public static string Parties(params ReadOnlySpan<PairSet> sets)
    {
        var table = new StringBuilder();
        Row(table, ["data set", "pairs as labelled", "pairs that differ after folding", "at least possible", "parties all of whose pairs are", "largest share of one score"]);
        Rule(table, 6, 1);
        foreach (var set in sets)
        {
            Row(table, [set.Name, Number(set.All.Length), Number(set.Distinct.Length), set.Found.WithCounts, set.FoundParties.WithCounts, set.CommonestScore.WithCounts]);
        }

        return table.ToString();
    }

    /// <summary>Korean names in each system against the spelling of a list.</summary>
    public static string Systems(ImmutableArray<SpelledNames> systems)
    {
        var table = new StringBuilder();
        Row(table, ["system", "names", "**Compliance**", .. Scorers.Select(s => $"{s.Name} {Threshold(s.UsualThreshold)}")]);
        Rule(table, 3 + Scorers.Length, 1);
        foreach (var system in systems)
        {
            Row(table, [system.System, Number(system.Pairs.Length), Bold(system.Found), .. Scorers.Select(s => system.FoundBy(s, s.UsualThreshold).ToString())]);
        }

        return table.ToString();
    }

    /// <summary>What a population is flagged by.</summary>
    public static string OfPopulations(params ReadOnlySpan<ScreenedPopulation> populations)
    {
        var table = new StringBuilder();
        Row(table, ["population", "persons", "flagged", "by a homonym", "by a name spelled like theirs", "by another name"]);
        Rule(table, 6, 1);
        foreach (var population in populations)
        {
            Row(table,
            [
                population.Name, Number(population.Persons.Length), population.Flagged.WithCounts, population.Homonyms.WithCounts,
                population.SameSpellings.WithCounts, population.Others.WithCounts,
            ]);
        }

        return table.ToString();
    }

    /// <summary>Manipulated names of listed persons, looked up with full records.</summary>
    public static string Manipulations(ManipulatedPersons persons)
    {
        var table = new StringBuilder();
        Row(table, ["manipulation", "queries", "own party found"]);
        Rule(table, 3, 1);
        foreach (var (manipulation, found) in persons.ByManipulation.Append(("all", persons.Found)).Where(m => m.Item2.Total > 0))
        {
            Row(table, [manipulation, Number(found.Total), found.WithCounts]);
        }

        return table.ToString();
    }

    private static string Bold(Share share) => $"**{share}**";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Threshold(int basisPoints) => basisPoints > 10_000 ? "-" : (basisPoints / 100).ToString(CultureInfo.InvariantCulture)
        + (basisPoints % 100 == 0 ? "" : "." + (basisPoints % 100).ToString("00", CultureInfo.InvariantCulture));

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Rule(StringBuilder table, int columns, int left) =>
        table.Append('|').Insert(table.Length, "---|", left).Insert(table.Length, "---:|", columns - left).Append('\n');
}
