using System.Collections.Immutable;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting;

/// <summary>What a case expects; what is null is not asked about.</summary>
internal sealed record Expectation
{
    public static Expectation Nothing { get; } = new();

    public Placed<Verdict>? Verdict { get; init; }

    public Placed<ImmutableArray<ExpectedFinding>>? Findings { get; init; }

    /// <summary>Whether findings may occur that are not named.</summary>
    public bool? IsComplete { get; init; }

    /// <summary>References of the listed parties that must be shown, and no others.</summary>
    public Placed<ImmutableArray<DataScalar>>? Matches { get; init; }

    public Placed<ScoreBounds>? Score { get; init; }

    public Placed<ImmutableArray<ExpectedText>>? Explanations { get; init; }

    public bool IsEmpty => Verdict is null && Findings is null && Matches is null && Score is null && Explanations is null;

    /// <summary>This expectation laid over another: each key that is given here replaces the other's.</summary>
    public Expectation Over(Expectation other) => new()
    {
        Verdict = Verdict ?? other.Verdict,
        Findings = Findings ?? other.Findings,
        IsComplete = IsComplete ?? (Findings is null ? other.IsComplete : null),
        Matches = Matches ?? other.Matches,
        Score = Score ?? other.Score,
        Explanations = Explanations ?? other.Explanations,
    };
}

/// <summary>An expected value and where it is written.</summary>
internal sealed record Placed<T>(T Value, SourceLocation Location);

/// <summary>What one rule must come to; a subject that is null stands for whichever the rule ran on.</summary>
internal sealed record ExpectedFinding(
    string Rule,
    string? Subject,
    RuleStatus? Status,
    ImmutableArray<(string Law, Placed<LawOutcome> Outcome)> Laws,
    ImmutableArray<(string Exemption, Placed<ExemptionState> State)> Exemptions,
    SourceLocation Location)
{
    public string Name => Subject is null ? Rule : $"{Rule} on {(Subject.Length == 0 ? "the record" : Subject)}";
}

/// <summary>Bounds of the score in hundredths of a point.</summary>
internal sealed record ScoreBounds(int? Low, int? High);

/// <summary>A text that the explanation of a rule must hold.</summary>
internal sealed record ExpectedText(string Rule, string Text, SourceLocation Location);
