using System.Collections.Immutable;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Versions;

/// <summary>The two packs that are compared.</summary>
internal sealed class VersionPair(RulePack older, RulePack newer)
{
    private readonly HashSet<string> _older = RulesOf(older);
    private readonly HashSet<string> _newer = RulesOf(newer);

    public RulePack Older => older;

    public RulePack Newer => newer;

    /// <summary>The settings of a test for one of the two packs. A layer that only an overlay adds says nothing to its base; null when no other is
    /// named, so that the base has nothing to say.</summary>
    public ScreeningProfile? ProfileFor(RulePack pack, ScreeningProfile profile)
    {
        var other = ReferenceEquals(pack, older) ? newer : older;
        if (profile.Layers.IsEmpty || !string.Equals(other.Base?.Id, pack.Id, StringComparison.Ordinal))
        {
            return profile;
        }

        ImmutableArray<string> layers = [.. profile.Layers.Where(l => pack.Layers.Contains(l) || !other.Layers.Contains(l))];
        return layers.IsEmpty ? null : layers.Length == profile.Layers.Length ? profile : profile with { Layers = layers };
    }

    /// <summary>Why a finding of the rule differs, if it does.</summary>
    public FindingChangeKind KindOf(string rule) =>
        !_older.Contains(rule) ? FindingChangeKind.RuleAdded
        : !_newer.Contains(rule) ? FindingChangeKind.RuleRemoved
        : FindingChangeKind.Changed;

    private static HashSet<string> RulesOf(RulePack pack) => pack.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
}
