using System.Collections.Immutable;
using System.Globalization;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>The thresholds of the bands and what evidence does to them, from data/names/bands.tsv.</summary>
internal static class BandTable
{
    private static readonly Lazy<(Dictionary<string, int> Thresholds, ImmutableArray<Move> Falls, ImmutableArray<Move> Rises)> Table = new(Load);

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

    /// <summary>The band that evidence lifts a name to: what is nearly the listed name, beside a birth date that agrees, deserves a look.</summary>
    /// <param name="named">The band of the names alone.</param>
    /// <param name="against">The sum of what contradicts, in decibans, 0 or negative.</param>
    /// <param name="balance">The sum of all evidence in decibans.</param>
    public static MatchBand Risen(MatchBand named, int against, int balance)
    {
        var band = named;
        foreach (var rise in Table.Value.Rises)
        {
            if (against == 0 && balance >= rise.Decibans && rise.To > band && Enum.Parse<MatchBand>(rise.From, ignoreCase: true) == named)
            {
                band = rise.To;
            }
        }

        return band;
    }

    /// <summary>The lowest band from which evidence can lift a name to another band, or that band itself.</summary>
    public static MatchBand LeastBefore(MatchBand band)
    {
        var least = band;
        foreach (var rise in Table.Value.Rises)
        {
            var from = Enum.Parse<MatchBand>(rise.From, ignoreCase: true);
            if (rise.To >= band && from < least)
            {
                least = from;
            }
        }

        return least;
    }

    private static (Dictionary<string, int> Thresholds, ImmutableArray<Move> Falls, ImmutableArray<Move> Rises) Load()
    {
        var thresholds = new Dictionary<string, int>(StringComparer.Ordinal);
        var falls = ImmutableArray.CreateBuilder<Move>();
        var rises = ImmutableArray.CreateBuilder<Move>();
        foreach (var row in EmbeddedTable.ReadRows("names/bands.tsv"))
        {
            if (row[0] == "threshold")
            {
                thresholds.Add(row[1], int.Parse(row[2], NumberStyles.None, CultureInfo.InvariantCulture));
            }
            else
            {
                (row[0] == "rises" ? rises : falls).Add(new Move(
                    row[1],
                    Enum.Parse<MatchBand>(row[2], ignoreCase: true),
                    row[3] == "balance",
                    int.Parse(row[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
            }
        }

        return (thresholds, falls.ToImmutable(), rises.ToImmutable());
    }

    private sealed record Move(string From, MatchBand To, bool IsBalance, int Decibans);
}
