using System.Collections.Immutable;
using System.Globalization;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>The thresholds of the bands and what evidence against a candidate does to them, from data/names/bands.tsv.</summary>
internal static class BandTable
{
    private static readonly Lazy<Rows> Table = new(Load);

    /// <summary>Similarity from which a name is the listed one: the same letters, however they are set apart.</summary>
    public static int ExactFrom => Table.Value.Thresholds["exact"];

    public static int StrongFrom => Table.Value.Thresholds["strong"];

    public static int PossibleFrom => Table.Value.Thresholds["possible"];

    public static int WeakFrom => Table.Value.Thresholds["weak"];

    /// <summary>The band that evidence leaves to a name.</summary>
    /// <param name="named">The band of the names alone.</param>
    /// <param name="isExact">Whether the name is exactly the listed one.</param>
    /// <param name="against">The sum of what contradicts, in decibans, 0 or negative.</param>
    /// <param name="balance">The sum of all evidence in decibans.</param>
    public static MatchBand Fallen(MatchBand named, bool isExact, int against, int balance)
    {
        var from = isExact ? "exact" : named switch
        {
            MatchBand.Strong => "strong",
            MatchBand.Possible => "possible",
            MatchBand.Weak => "weak",
            _ => "none",
        };
        var band = named;
        foreach (var fall in Table.Value.Falls)
        {
            if (fall.From == from && (fall.IsBalance ? balance : against) <= fall.Decibans && fall.To < band)
            {
                band = fall.To;
            }
        }

        return band;
    }

    /// <summary>The band to which evidence that agrees, and nothing against it, raises a name.</summary>
    /// <param name="named">The band of the names alone.</param>
    /// <param name="balance">The sum of all evidence in decibans.</param>
    public static MatchBand Risen(MatchBand named, int balance)
    {
        var (from, to, least) = Table.Value.Rise;
        return named == from && balance >= least ? to : named;
    }

    private static Rows Load()
    {
        var thresholds = new Dictionary<string, int>(StringComparer.Ordinal);
        var falls = ImmutableArray.CreateBuilder<Fall>();
        (MatchBand From, MatchBand To, int Least) rise = default;
        foreach (var row in EmbeddedTable.ReadRows("names/bands.tsv"))
        {
            if (row[0] == "threshold")
            {
                thresholds.Add(row[1], int.Parse(row[2], NumberStyles.None, CultureInfo.InvariantCulture));
            }
            else if (row[0] == "rises")
            {
                rise = (
                    Enum.Parse<MatchBand>(row[1], ignoreCase: true),
                    Enum.Parse<MatchBand>(row[2], ignoreCase: true),
                    int.Parse(row[4], NumberStyles.None, CultureInfo.InvariantCulture));
            }
            else
            {
                falls.Add(new Fall(
                    row[1],
                    Enum.Parse<MatchBand>(row[2], ignoreCase: true),
                    row[3] == "balance",
                    int.Parse(row[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
            }
        }

        return new Rows(thresholds, falls.ToImmutable(), rise);
    }

    private sealed record Rows(Dictionary<string, int> Thresholds, ImmutableArray<Fall> Falls, (MatchBand From, MatchBand To, int Least) Rise);

    private sealed record Fall(string From, MatchBand To, bool IsBalance, int Decibans);
}
