using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.Screening;

/// <summary>What screening one record came to, with everything that led to it. Immutable.</summary>
public sealed record ScreeningResult
{
    /// <summary>The sentence that every output carries once.</summary>
    public const string Disclaimer = "Screening aid, not legal advice; no match is not clearance.";

    /// <summary>The record's key.</summary>
    public required string RecordId { get; init; }

    /// <summary>The record's type.</summary>
    public required RecordType RecordType { get; init; }

    /// <summary>Where the record stands.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The day the question is about; nothing after it exists.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The maximum of the findings' verdicts, escalated to review when something was not evaluated or the score asks for it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether the verdict was raised from clear because of the score alone.</summary>
    public required bool IsEscalatedByScore { get; init; }

    /// <summary>What the verdict would be by law alone, without measures of policy and with the exemptions that policy sets aside; null when it is
    /// <see cref="Verdict"/>.</summary>
    public Verdict? LawVerdict
    {
        get
        {
            if (IsEscalatedByScore || Findings.All(f => f.LawVerdict is null))
            {
                return null;
            }

            var law = Findings.Max(f => f.LawVerdict ?? f.Verdict);
            law = IsIncomplete && law < Verdict.Review ? Verdict.Review : law;
            return law == Verdict ? null : law;
        }
    }

    /// <summary>The score over all findings.</summary>
    public required Score Score { get; init; }

    /// <summary>The findings, by rule and subject. Rules that are false are left out unless asked for.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Every party of the record with the listed parties it resembles.</summary>
    public required ImmutableArray<PartyScreening> Parties { get; init; }

    /// <summary>What could not be evaluated; a result with an entry here is never a plain clear.</summary>
    public required ImmutableArray<Diagnostic> Incomplete { get; init; }

    /// <summary>The authorities and dates covered, and those that were not.</summary>
    public required WatchlistCoverage Coverage { get; init; }

    /// <summary>Whether the record reads clear although the nationality of a person in it was not stated.</summary>
    public required bool IsClearWithoutNationality { get; init; }

    /// <summary>Everything needed to replay the result.</summary>
    public required DecisionRecord Decision { get; init; }

    /// <summary>Whether something could not be evaluated.</summary>
    public bool IsIncomplete => !Incomplete.IsEmpty;
}

/// <summary>A party of a record and the listed parties it resembles.</summary>
/// <param name="Role">Its role, such as <c>owner</c>.</param>
/// <param name="Party">The party.</param>
/// <param name="Matches">Candidates whose designation was in effect on the as-of day, best first.</param>
/// <param name="ListedLater">Candidates listed after the as-of day or delisted before it; shown, and engaging nothing.</param>
public sealed record PartyScreening(
    string Role,
    Party Party,
    ImmutableArray<PartyMatch> Matches,
    ImmutableArray<PartyMatch> ListedLater)
{
    /// <summary>Parties it resembles that stand only on lists that designate nobody, best first.</summary>
    public ImmutableArray<PartyMatch> Mentioned { get; init; } = [];
}
