using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Everything needed to replay a result: the identity of each input, of the engine and of the settings, and the day.</summary>
/// <param name="RecordHash">SHA-256 of what the record states.</param>
/// <param name="WatchlistHash">SHA-256 of the watchlist.</param>
/// <param name="Packs">The packs, in the order of their keys.</param>
/// <param name="ProfileHash">SHA-256 of the settings.</param>
/// <param name="EngineVersion">The version of this library.</param>
/// <param name="AsOf">The day the question is about.</param>
public sealed record DecisionRecord(
    string RecordHash,
    string WatchlistHash,
    ImmutableArray<PackIdentity> Packs,
    string ProfileHash,
    string EngineVersion,
    DateOnly AsOf);

/// <summary>The identity of a rule pack.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 of its files, and of those of its base.</param>
public sealed record PackIdentity(string Id, string Version, string Hash)
{
    /// <summary>The identity of the pack that it lies over, or null for one that stands alone.</summary>
    public PackIdentity? Base { get; init; }

    /// <summary>Who allowed it to be milder than its base, or null.</summary>
    public string? Authority { get; init; }

    /// <summary>The identity of a pack.</summary>
    internal static PackIdentity Of(RulePack pack) => new(pack.Id, pack.Version, pack.Hash)
    {
        Base = pack.Base is { } under ? Of(under) : null,
        Authority = pack.Authority,
    };
}
