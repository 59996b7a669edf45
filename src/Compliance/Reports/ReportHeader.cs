using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Screening;

namespace Compliance.Reports;

/// <summary>What a run rests on: with these and the records every result can be replayed.</summary>
/// <param name="AsOf">The day the question is about.</param>
/// <param name="EngineVersion">The version of the library.</param>
/// <param name="Packs">The rule packs.</param>
/// <param name="WatchlistHash">SHA-256 of the watchlist.</param>
/// <param name="Parties">How many listed parties it holds.</param>
/// <param name="Coverage">Its lists with date and age, and the authorities not covered.</param>
/// <param name="ProfileHash">SHA-256 of the settings.</param>
public sealed record ReportHeader(
    DateOnly AsOf,
    string EngineVersion,
    ImmutableArray<PackIdentity> Packs,
    string WatchlistHash,
    int Parties,
    WatchlistCoverage Coverage,
    string ProfileHash)
{
    /// <summary>The day whose knowledge was asked for (<c>--as-known-on</c>), or null.</summary>
    public DateOnly? AsKnownOn { get; init; }

    /// <summary>The change of the watchlist to which the run was restricted, or null when every record is screened.</summary>
    public RescreeningScope? OnlyAffectedBy { get; init; }

    /// <summary>The header of a run of this screener.</summary>
    /// <param name="screener">The screener.</param>
    /// <param name="asOf">The day the question is about.</param>
    public static ReportHeader Of(Screener screener, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(screener);
        return new ReportHeader(
            asOf,
            Screener.EngineVersion,
            [.. screener.Packs.Select(PackIdentity.Of)],
            screener.Watchlist.ContentHash,
            screener.Watchlist.Parties.Length,
            screener.Watchlist.Coverage(asOf, screener.Profile.MaximumListAgeDays),
            screener.Profile.Hash);
    }
}

/// <summary>A run that screens again only what a change of the watchlist can touch.</summary>
/// <param name="OldHash">The content hash of the watchlist that the earlier results must rest on.</param>
/// <param name="NewHash">The content hash of the watchlist in use.</param>
/// <param name="EveryRecordBecause">Why every record was screened all the same, or null.</param>
public sealed record RescreeningScope(string OldHash, string NewHash, string? EveryRecordBecause)
{
    /// <summary>The scope of a run.</summary>
    /// <param name="affected">Which records it screens.</param>
    public static RescreeningScope Of(AffectedRecords affected)
    {
        ArgumentNullException.ThrowIfNull(affected);
        return new RescreeningScope(affected.OldHash, affected.NewHash, affected.EveryRecordBecause);
    }
}
