using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting.Versions;

/// <summary>Tells which way something changes.</summary>
internal static class Directions
{
    /// <summary>Which way a verdict changes, or null when it does not.</summary>
    public static ChangeDirection? Of(Verdict older, Verdict newer) => FromSign(newer.CompareTo(older));

    /// <summary>Which way a score changes: the best estimate first, then what is possible, then what is certain.</summary>
    public static ChangeDirection? Of(Score older, Score newer) => FromSign(
        (newer.Point, newer.High, newer.Low).CompareTo((older.Point, older.High, older.Low)));

    /// <summary>Which way several changes go together.</summary>
    public static ChangeDirection Together(IEnumerable<ChangeDirection> changes)
    {
        var all = changes.ToHashSet();
        return (all.Contains(ChangeDirection.Milder), all.Contains(ChangeDirection.Stricter), all.Contains(ChangeDirection.Mixed)) switch
        {
            (_, _, true) or (true, true, _) => ChangeDirection.Mixed,
            (true, _, _) => ChangeDirection.Milder,
            (_, true, _) => ChangeDirection.Stricter,
            _ => ChangeDirection.Even,
        };
    }

    private static ChangeDirection? FromSign(int sign) => sign < 0 ? ChangeDirection.Milder : sign > 0 ? ChangeDirection.Stricter : null;
}
