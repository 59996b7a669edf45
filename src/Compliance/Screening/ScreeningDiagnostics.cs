using Compliance.Records;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Codes of configuration problems (CMP3xxx).</summary>
internal static class ScreeningDiagnostics
{
    /// <summary>No watchlist was added.</summary>
    public const string NoWatchlist = "CMP3001";

    /// <summary>No rule pack was added.</summary>
    public const string NoPack = "CMP3002";

    /// <summary>A layer that no pack knows.</summary>
    public const string UnknownLayer = "CMP3003";

    /// <summary>Two watchlists hold a party of the same id.</summary>
    public const string DuplicateParty = "CMP3004";

    /// <summary>Two packs of the same id.</summary>
    public const string DuplicatePack = "CMP3005";

    /// <summary>The watchlists hold no party of a pack's programme.</summary>
    public const string ProgrammeNotCovered = "CMP3006";

    /// <summary>How a duty of States reads.</summary>
    public const string StateDuty = "CMP3007";

    /// <summary>The list-age limit.</summary>
    public const string ListAge = "CMP3008";

    /// <summary>The score that escalates.</summary>
    public const string ReviewAtScore = "CMP3009";

    /// <summary>The match thresholds.</summary>
    public const string Thresholds = "CMP3010";

    /// <summary>A rule could not be evaluated.</summary>
    public const string RuleFailed = "CMP3101";

    /// <summary>A list is older than the limit.</summary>
    public const string StaleList = "CMP3102";

    /// <summary>Entries of a list were left out.</summary>
    public const string PartialList = "CMP3103";

    /// <summary>No rule asks anything about such a record.</summary>
    public const string NothingAsked = "CMP3104";

    /// <summary>Evidence about a party could not be gathered.</summary>
    public const string EvidenceFailed = "CMP3105";

    /// <summary>The record names nobody.</summary>
    public const string NobodyNamed = "CMP3106";

    /// <summary>What leaves a record incomplete that nobody asks about.</summary>
    /// <param name="record">The record.</param>
    /// <param name="overlay">An overlay without authority that has rules for such records while its base has none, or null.</param>
    public static Diagnostic OfNothingAsked(ScreeningRecord record, RulePack? overlay) => overlay?.Base is { } under
        ? Diagnostic.Error(
            NothingAsked,
            $"no rule of {under.Id} asks about a {record.Schema.Name} under its layers; the rules that {overlay.Id} lays over it do not answer that alone",
            record.Location,
            "a base and layers with rules for such records",
            "select further layers or add a pack; or state under \"authority\" of \"overlay\" who allows that the overlay answers alone")
        : Diagnostic.Error(
            NothingAsked,
            $"no rule of the packs asks about a {record.Schema.Name} under the selected layers",
            record.Location,
            "a pack and layers with rules for such records",
            "select further layers or add a pack");
}
