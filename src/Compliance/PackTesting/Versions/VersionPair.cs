using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Versions;

/// <summary>The two packs that are compared.</summary>
internal sealed class VersionPair(RulePack older, RulePack newer)
{
    private readonly HashSet<string> _older = RulesOf(older);
    private readonly HashSet<string> _newer = RulesOf(newer);

    public RulePack Older => older;

    public RulePack Newer => newer;

    /// <summary>Why a finding of the rule differs, if it does.</summary>
    public FindingChangeKind KindOf(string rule) =>
        !_older.Contains(rule) ? FindingChangeKind.RuleAdded
        : !_newer.Contains(rule) ? FindingChangeKind.RuleRemoved
        : FindingChangeKind.Changed;

    private static HashSet<string> RulesOf(RulePack pack) => pack.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
}
