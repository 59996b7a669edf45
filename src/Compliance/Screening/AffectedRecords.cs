using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Records;

namespace Compliance.Screening;

/// <summary>Tells which records a change of the watchlist can touch. Immutable and safe for concurrent use.</summary>
/// <remarks>A record is touched when a party of it meets a changed listed party, in its older or its newer version, or one that a changed party holds or that is related to it, by any road by which the watchlist
/// enters a result: a resembling name, an identifier, the affiliation, a confirmed reference. For every other record verdict, score,
/// findings and candidates are the same on both watchlists, for the same rules, settings and day; what differs is the dates of the lists, and the
/// hash of the watchlist in the decision record. A record that was not screened before, or changed since, has no earlier result that could stand.</remarks>
public sealed class AffectedRecords
{
    private readonly EvidenceGatherer _changed;

    private AffectedRecords(EvidenceGatherer changed, string oldHash, string newHash, string? everyRecordBecause)
    {
        _changed = changed;
        OldHash = oldHash;
        NewHash = newHash;
        EveryRecordBecause = everyRecordBecause;
    }

    /// <summary>The content hash of the watchlist that the earlier results must rest on.</summary>
    public string OldHash { get; }

    /// <summary>The content hash of the watchlist in use.</summary>
    public string NewHash { get; }

    /// <summary>Why every record is touched, or null when it depends on the record.</summary>
    public string? EveryRecordBecause { get; }

    /// <summary>Whether the change can touch the record.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public bool Contains(ScreeningRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        try
        {
            return EveryRecordBecause is not null || record.Parties.Any(p => _changed.Meets(p.Party));
        }
#pragma warning disable CA1031 // Whatever goes wrong goes wrong again when the record is screened, and is reported there.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    internal static AffectedRecords Of(
        WatchlistDiff diff, Func<ImmutableArray<ListedParty>, EvidenceGatherer> gatherer, string? everyRecordBecause) =>
        new(gatherer([.. diff.Before, .. diff.After, .. diff.Linked]), diff.OldHash, diff.NewHash, everyRecordBecause);
}
