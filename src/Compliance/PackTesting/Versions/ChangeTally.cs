using System.Collections.Immutable;
using Compliance.Screening;

namespace Compliance.PackTesting.Versions;

/// <summary>Counts what changes and keeps the worst, so that a large corpus needs no more room than a small one.</summary>
internal sealed class ChangeTally
{
    private readonly VersionPair _packs;
    private readonly int _shown;
    private readonly SortedDictionary<string, int[]> _rules = new(StringComparer.Ordinal);
    private readonly int[] _records = new int[Enum.GetValues<ChangeDirection>().Length];
    private readonly SortedSet<(RecordChange Change, int Order)> _worst = new(Comparer<(RecordChange Change, int Order)>.Create(Compare));
    private int _taken;

    public ChangeTally(VersionPair packs, int shown)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shown);
        (_packs, _shown) = (packs, shown);
    }

    /// <summary>Counts a record; null is one that does not change.</summary>
    public void Add(RecordChange? change)
    {
        var order = _taken++;
        if (change is null)
        {
            return;
        }

        _records[(int)change.Direction]++;
        foreach (var rule in change.Findings.GroupBy(f => f.RuleId, StringComparer.Ordinal))
        {
            if (!_rules.TryGetValue(rule.Key, out var counts))
            {
                _rules[rule.Key] = counts = new int[_records.Length];
            }

            // A rule with several subjects in a record counts once.
            counts[(int)Directions.Together(rule.Select(f => f.Direction))]++;
        }

        _worst.Add((change, order));
        if (_worst.Count > _shown)
        {
            _worst.Remove(_worst.Max);
        }
    }

    public PackComparisonReport ToReport() => new()
    {
        Older = PackIdentity.Of(_packs.Older),
        Newer = PackIdentity.Of(_packs.Newer),
        Records = _taken,
        Counts = Counted(_records),
        Rules = [.. _rules.Select(r => new RuleChanges(r.Key, _packs.KindOf(r.Key), Counted(r.Value)))],
        Changes = [.. _worst.Select(w => w.Change)],
    };

    private static ChangeCounts Counted(int[] counts) => new(
        counts[(int)ChangeDirection.Milder], counts[(int)ChangeDirection.Mixed], counts[(int)ChangeDirection.Stricter], counts[(int)ChangeDirection.Even]);

    // Milder first, and of these the longest way down; then the longest way in score; then as they came.
    private static int Compare((RecordChange Change, int Order) left, (RecordChange Change, int Order) right) => Rank(left).CompareTo(Rank(right));

    private static (ChangeDirection Direction, int Verdicts, int Score, int Order) Rank((RecordChange Change, int Order) item) => (
        item.Change.Direction,
        -Math.Abs(item.Change.OlderVerdict - item.Change.NewerVerdict),
        -Math.Abs(item.Change.OlderScore.Point - item.Change.NewerScore.Point),
        item.Order);
}
