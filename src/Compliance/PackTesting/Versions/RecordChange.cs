using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Screening;

namespace Compliance.PackTesting.Versions;

/// <summary>A record that two versions of a pack judge differently, and the rules because of which they do.</summary>
public sealed record RecordChange
{
    /// <summary>The record's key, or the name of the test that it belongs to.</summary>
    public required string Key { get; init; }

    /// <summary>The type of the record.</summary>
    public required RecordType RecordType { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Which way it changes.</summary>
    public required ChangeDirection Direction { get; init; }

    /// <summary>The verdict under the older pack.</summary>
    public required Verdict OlderVerdict { get; init; }

    /// <summary>The verdict under the newer pack.</summary>
    public required Verdict NewerVerdict { get; init; }

    /// <summary>The score under the older pack.</summary>
    public required Score OlderScore { get; init; }

    /// <summary>The score under the newer pack.</summary>
    public required Score NewerScore { get; init; }

    /// <summary>The findings that differ, by rule and subject.</summary>
    public required ImmutableArray<FindingChange> Findings { get; init; }

    /// <summary>What could not be evaluated under one of the packs only; empty when that is the same.</summary>
    public required ImmutableArray<string> Incomplete { get; init; }

    /// <summary>How two results of one record differ, or null when nothing differs that counts. Both must hold every rule.</summary>
    internal static RecordChange? Of(ScreeningResult older, ScreeningResult newer, VersionPair packs, string key, SourceLocation location)
    {
        var findings = Changes(older, newer, packs);
        var incomplete = Incompleteness(older, newer);
        var moved = Directions.Of(older.Verdict, newer.Verdict) ?? Directions.Of(older.Score, newer.Score);
        return moved is null && findings.IsEmpty && incomplete.IsEmpty
            ? null
            : new RecordChange
            {
                Key = key,
                RecordType = older.RecordType,
                Location = location,
                Direction = moved ?? Directions.Together(findings.Select(f => f.Direction)),
                OlderVerdict = older.Verdict,
                NewerVerdict = newer.Verdict,
                OlderScore = older.Score,
                NewerScore = newer.Score,
                Findings = findings,
                Incomplete = incomplete,
            };
    }

    private static ImmutableArray<FindingChange> Changes(ScreeningResult older, ScreeningResult newer, VersionPair packs)
    {
        var (before, after) = (ByPlace(older), ByPlace(newer));
        return
        [
            .. before.Keys.Union(after.Keys)
                .OrderBy(k => k.Rule, StringComparer.Ordinal)
                .ThenBy(k => k.Subject, StringComparer.Ordinal)
                .Select(k => FindingChange.Of(k.Rule, k.Subject, before.GetValueOrDefault(k), after.GetValueOrDefault(k), packs.KindOf(k.Rule)))
                .OfType<FindingChange>(),
        ];
    }

    private static Dictionary<(string Rule, string Subject), Finding> ByPlace(ScreeningResult result) => result.Findings.ToDictionary(f => (f.RuleId, f.Subject));

    private static ImmutableArray<string> Incompleteness(ScreeningResult older, ScreeningResult newer)
    {
        var (before, after) = (older.Incomplete.Select(Text).ToHashSet(StringComparer.Ordinal), newer.Incomplete.Select(Text).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. before.Except(after, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(t => $"only under the older pack: {t}"),
            .. after.Except(before, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(t => $"only under the newer pack: {t}"),
        ];
    }

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Code}: {diagnostic.Message}";
}
