using System.Collections.Immutable;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting.Versions;

/// <summary>Why a finding differs.</summary>
public enum FindingChangeKind
{
    /// <summary>Only the newer pack has the rule.</summary>
    RuleAdded,

    /// <summary>Only the older pack has the rule.</summary>
    RuleRemoved,

    /// <summary>The rule comes to something else.</summary>
    Changed,
}

/// <summary>A rule that comes to something else on one record, activity or party.</summary>
public sealed record FindingChange
{
    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>What it ran on within the record: empty for the record itself, <c>activities[0]</c>, or a party's role.</summary>
    public required string Subject { get; init; }

    /// <summary>Why it differs.</summary>
    public required FindingChangeKind Kind { get; init; }

    /// <summary>Which way.</summary>
    public required ChangeDirection Direction { get; init; }

    /// <summary>The finding of the older pack, or null when it has none.</summary>
    public Finding? Older { get; init; }

    /// <summary>The finding of the newer pack, or null when it has none.</summary>
    public Finding? Newer { get; init; }

    /// <summary>The measures that come to something else, by key; null where the rule does not ask for the measure.</summary>
    public required ImmutableArray<OutcomeChange> Measures { get; init; }

    /// <summary>The exemptions that come to something else where both versions find something, by key.</summary>
    public required ImmutableArray<ExemptionChange> Exemptions { get; init; }

    /// <summary>How the finding of a rule changes, or null when nothing differs that counts.</summary>
    internal static FindingChange? Of(string rule, string subject, Finding? older, Finding? newer, FindingChangeKind kind)
    {
        // What a rule does not find is the same as a rule that is not there.
        if (!Counts(older) && !Counts(newer))
        {
            return null;
        }

        var measures = Measured(older, newer);
        var exemptions = Counts(older) && Counts(newer) ? Exempted(older!, newer!) : [];
        var isSame = older?.Status == newer?.Status && older?.Verdict == newer?.Verdict && ScoreOf(older) == ScoreOf(newer);
        return isSame && measures.IsEmpty && exemptions.IsEmpty
            ? null
            : new FindingChange
            {
                RuleId = rule,
                Subject = subject,
                Kind = kind,
                Direction = DirectionOf(older, newer, measures),
                Older = older,
                Newer = newer,
                Measures = measures,
                Exemptions = exemptions,
            };
    }

    /// <summary>What a measure comes to in a finding, or null.</summary>
    internal static LawEngagement? Engaged(Finding? finding, string measure) =>
        finding?.Laws.FirstOrDefault(l => string.Equals(l.Measure.Id, measure, StringComparison.Ordinal));

    private static ChangeDirection DirectionOf(Finding? older, Finding? newer, ImmutableArray<OutcomeChange> measures) =>
        Directions.Of(VerdictOf(older), VerdictOf(newer))
        ?? Directions.Of(ScoreOf(older), ScoreOf(newer))
        ?? Directions.Together(measures.Select(m => Directions.Of(Weight(m.Older), Weight(m.Newer))).OfType<ChangeDirection>());

    // What no verdict follows from weighs alike, and so do the words for a review.
    private static Verdict Weight(LawOutcome? outcome) => outcome switch
    {
        LawOutcome.Prohibited => Verdict.Prohibited,
        LawOutcome.LicenceRequired => Verdict.LicenceRequired,
        LawOutcome.Review or LawOutcome.Vigilance or LawOutcome.StateDuty => Verdict.Review,
        LawOutcome.Exempt => Verdict.Exempt,
        _ => Verdict.Clear,
    };

    private static ImmutableArray<OutcomeChange> Measured(Finding? older, Finding? newer)
    {
        var before = older?.Laws.ToDictionary(l => l.Measure.Id, l => l.Outcome, StringComparer.Ordinal) ?? [];
        var after = newer?.Laws.ToDictionary(l => l.Measure.Id, l => l.Outcome, StringComparer.Ordinal) ?? [];
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new OutcomeChange(id, Find(before, id), Find(after, id)))
                .Where(c => c.Older != c.Newer),
        ];
    }

    private static ImmutableArray<ExemptionChange> Exempted(Finding older, Finding newer)
    {
        var before = older.Exemptions.ToDictionary(e => e.Id, e => e.State, StringComparer.Ordinal);
        var after = newer.Exemptions.ToDictionary(e => e.Id, e => e.State, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new ExemptionChange(id, Find(before, id), Find(after, id)))
                .Where(c => c.Older != c.Newer),
        ];
    }

    private static T? Find<T>(Dictionary<string, T> values, string key)
        where T : struct => values.TryGetValue(key, out var value) ? value : null;

    private static bool Counts(Finding? finding) => finding is not null && !FindingComparison.IsNegative(finding.Status);

    private static Verdict VerdictOf(Finding? finding) => finding?.Verdict ?? Verdict.Clear;

    private static Score ScoreOf(Finding? finding) => finding?.Score ?? Score.Zero;
}

/// <summary>A measure that comes to something else.</summary>
/// <param name="Measure">The key of the measure.</param>
/// <param name="Older">What it comes to under the older pack, or null.</param>
/// <param name="Newer">What it comes to under the newer pack, or null.</param>
public readonly record struct OutcomeChange(string Measure, LawOutcome? Older, LawOutcome? Newer);

/// <summary>An exemption that comes to something else.</summary>
/// <param name="Exemption">The key of the exemption.</param>
/// <param name="Older">Its state under the older pack, or null when the rule does not name it there.</param>
/// <param name="Newer">Its state under the newer pack, or null when the rule does not name it there.</param>
public readonly record struct ExemptionChange(string Exemption, ExemptionState? Older, ExemptionState? Newer);
