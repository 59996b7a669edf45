using System.Collections.Immutable;
using System.Globalization;

namespace Compliance.Rules.Packs;

/// <summary>What a pack says about its own checks: how much each finding weighs, and which are accepted for a while.</summary>
/// <param name="Severities">The severity of a code.</param>
/// <param name="Exclusions">The findings that are accepted.</param>
internal sealed record CheckSettings(
    ImmutableSortedDictionary<string, CheckWeight> Severities, ImmutableArray<CheckExclusion> Exclusions)
{
    /// <summary>The checks whose weight a pack may choose. Errors of syntax and type are not among them: what they concern cannot be evaluated.</summary>
    public static readonly ImmutableArray<string> Configurable =
    [
        "RP1006", "RP2101", "RP2102", "RP2103", "RP2104", "RP2105", "RP2106", "RP2107", "RP2108", "RP2109", "RP2110", "RP2201", "RP2202", "RP2203", "RP3001", "RP3002", "RP3003", "RP3004",
        "RP3005", "RP3006", "RP3007", "RP3008", "RP3012", "RP3013", "RP3014",
    ];

    public static CheckSettings Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, CheckWeight>(StringComparer.Ordinal), []);

    /// <summary>The findings as the pack wants them weighed, without those it accepts.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="subjects">What each is about.</param>
    /// <param name="day">The day on which exclusions expire or not; null to take each as it stands.</param>
    public ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> found, PackSubjects subjects, DateOnly? day)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in found)
        {
            if (!Configurable.Contains(diagnostic.Code, StringComparer.Ordinal)
                || (!Exclusions.Any(e => !e.IsExpired(day) && Covers(e, diagnostic, subjects)) && Weighed(diagnostic) is not null))
            {
                result.Add(Weighed(diagnostic) ?? diagnostic);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>What is wrong with the exclusions themselves: expired ones (RP3010) and those that match nothing (RP3011).</summary>
    public IEnumerable<Diagnostic> CheckExclusions(IReadOnlyCollection<Diagnostic> found, PackSubjects subjects, DateOnly? day)
    {
        foreach (var exclusion in Exclusions)
        {
            if (exclusion.IsExpired(day))
            {
                yield return Diagnostic.Error(
                    "RP3010",
                    string.Create(CultureInfo.InvariantCulture, $"the exclusion of {exclusion.Code} for \"{exclusion.Id}\" ended on {exclusion.Expires:yyyy-MM-dd}"),
                    exclusion.Location,
                    "an exclusion that has not expired",
                    "mend what it excludes, or look at it again and give a later day");
            }
            else if (!found.Any(d => Covers(exclusion, d, subjects)))
            {
                yield return Diagnostic.Warning(
                    "RP3011",
                    $"the exclusion of {exclusion.Code} for \"{exclusion.Id}\" excludes nothing",
                    exclusion.Location,
                    "the code and id of a finding of this pack",
                    DidYouMean.Hint(exclusion.Id, found.Where(d => string.Equals(d.Code, exclusion.Code, StringComparison.Ordinal)).Select(d => subjects.Of(d.Location)).OfType<string>())
                        ?? "remove it");
            }
        }
    }

    // What is an error on its own is accepted only by an exclusion, which has a reason and an end.
    private Diagnostic? Weighed(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error || !Severities.TryGetValue(diagnostic.Code, out var weight)
        ? diagnostic
        : weight.Severity is { } severity ? diagnostic with { Severity = severity } : null;

    private static bool Covers(CheckExclusion exclusion, Diagnostic diagnostic, PackSubjects subjects) =>
        string.Equals(exclusion.Code, diagnostic.Code, StringComparison.Ordinal)
        && subjects.Of(diagnostic.Location) is { } subject
        && (string.Equals(subject, exclusion.Id, StringComparison.Ordinal) || subject.StartsWith(exclusion.Id + "/", StringComparison.Ordinal));
}

/// <summary>How much a check weighs in a pack; null turns it off. A class: collections of structs are compiled at every start.</summary>
internal sealed record CheckWeight(DiagnosticSeverity? Severity);

/// <summary>A finding that a pack accepts until a day, with the reason.</summary>
internal sealed record CheckExclusion(string Code, string Id, string Reason, DateOnly Expires, SourceLocation Location)
{
    /// <summary>Whether the day lies behind the last day of the exclusion; without a day nothing expires.</summary>
    public bool IsExpired(DateOnly? day) => day > Expires;
}
