using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Tells what the findings of a record come to, with what could not be evaluated. Immutable and thread-safe.</summary>
/// <param name="listProblems">What of the lists could not be read.</param>
/// <param name="packs">The rule packs.</param>
/// <param name="profile">The settings.</param>
internal sealed class Judge(ImmutableArray<Diagnostic> listProblems, ImmutableArray<RulePack> packs, ScreeningProfile profile)
{
    // The types of records of which a pack asks something under the settings.
    private readonly ImmutableArray<RecordType> _asked = [.. Enum.GetValues<RecordType>().Where(type => packs.Any(p => p.Asks(type, profile.Layers)))];

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="parties">The parties that it names.</param>
    /// <param name="findings">What the rules found.</param>
    /// <param name="coverage">What the lists cover on the day.</param>
    /// <param name="failures">What went wrong.</param>
    public Judgement Of(
        ScreeningRecord record, ImmutableArray<PartyInRole> parties, ImmutableArray<Finding> findings, WatchlistCoverage coverage, ImmutableArray<Diagnostic> failures)
    {
        var incomplete = Incomplete(record, parties, findings, coverage, failures);
        var score = ScoreOf(findings);
        var verdict = Verdict.Clear;
        foreach (var finding in findings)
        {
            verdict = finding.Verdict > verdict ? finding.Verdict : verdict;
        }

        var escalates = verdict == Verdict.Clear && score.High >= profile.ReviewAtScore * 100;
        if (escalates || (!incomplete.IsEmpty && verdict < Verdict.Review))
        {
            verdict = Verdict.Review;
        }

        return new Judgement(verdict, escalates, score, incomplete, verdict == Verdict.Clear && LacksNationality(record, parties));
    }

    /// <summary>The score of a record: the highest of each basis, together.</summary>
    public static Score ScoreOf(ImmutableArray<Finding> findings)
    {
        var sum = Score.Zero;
        if (findings.IsEmpty)
        {
            return sum;
        }

        foreach (var basis in findings.GroupBy(f => f.Basis, StringComparer.Ordinal).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            var highest = Score.Zero;
            foreach (var finding in basis)
            {
                highest = highest.Max(finding.Score);
            }

            sum = sum.Or(highest);
        }

        return sum;
    }

    // An organisation has a seat, not a nationality; whoever is said to be a person, or is likely to be one, should state it.
    private static bool LacksNationality(ScreeningRecord record, ImmutableArray<PartyInRole> parties)
    {
        foreach (var (_, party) in parties)
        {
            if (party.Nationalities is null
                && (party.Form == PartyForm.Person || (party.Form is null && record.Type is RecordType.Collaborator or RecordType.Worker)))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<Diagnostic> Incomplete(
        ScreeningRecord record, ImmutableArray<PartyInRole> parties, ImmutableArray<Finding> findings, WatchlistCoverage coverage, ImmutableArray<Diagnostic> failures)
    {
        var incomplete = ImmutableArray.CreateBuilder<Diagnostic>(0);
        incomplete.AddRange(listProblems);
        incomplete.AddRange(failures);
        foreach (var list in coverage.Lists)
        {
            if (list.IsStale && coverage.Stale.Contains(list.Authority))
            {
                incomplete.Add(Diagnostic.Error(
                    ScreeningDiagnostics.StaleList,
                    $"the {list.Authority} list of {list.PublishedOn:yyyy-MM-dd} is {list.AgeDays} days old",
                    SourceLocation.None,
                    $"a list of at most {coverage.MaxAgeDays} days",
                    "load a newer publication"));
            }
        }

        foreach (var finding in findings)
        {
            if (finding.Status == RuleStatus.Error)
            {
                incomplete.Add(Diagnostic.Error(
                    ScreeningDiagnostics.RuleFailed, $"{finding.RuleId} {finding.Subject}: {finding.Explanation}", SourceLocation.None, nextStep: "report this as a bug"));
            }
        }

        if (parties.IsEmpty)
        {
            incomplete.Add(Diagnostic.Error(
                ScreeningDiagnostics.NobodyNamed, "the record names nobody: nobody was compared with any list", record.Location, "at least one party", "state who it is about"));
        }

        if (!_asked.Contains(record.Type))
        {
            incomplete.Add(ScreeningDiagnostics.OfNothingAsked(record, packs.FirstOrDefault(p => p.HasRule(record.Type, profile.Layers))));
        }

        return incomplete.DrainToImmutable();
    }
}

/// <summary>What the findings of a record come to.</summary>
/// <param name="Verdict">The highest of their verdicts; review when something was not evaluated or the score asks for it.</param>
/// <param name="IsEscalatedByScore">Whether the score alone raised it.</param>
/// <param name="Score">The score over all findings.</param>
/// <param name="Incomplete">What could not be evaluated.</param>
/// <param name="IsClearWithoutNationality">Whether it is clear although a person's nationality is not stated.</param>
internal sealed record Judgement(Verdict Verdict, bool IsEscalatedByScore, Score Score, ImmutableArray<Diagnostic> Incomplete, bool IsClearWithoutNationality);
