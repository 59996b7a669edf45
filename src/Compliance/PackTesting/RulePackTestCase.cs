using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.PackTesting.Given;
using Compliance.Records;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>One test of a pack: a record, a day, settings, and what must come out. Immutable and safe for concurrent use.</summary>
public sealed class RulePackTestCase
{
    private readonly TestScreeners _screeners;
    private readonly Watchlist? _ownList;
    private readonly GivenEvidence? _given;

    internal RulePackTestCase(TestScreeners screeners, Expectation expectation, Watchlist? ownList, GivenEvidence? given)
    {
        _screeners = screeners;
        Expectation = expectation;
        _ownList = ownList;
        _given = given;
    }

    /// <summary>The name, unique within the pack; a row of a <c>vary</c> list is called <c>case / row</c>, and a day around a date of law
    /// <c>case / the day before un_1 starts (R-1)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the case is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The key of the worked case of the fact sheet that it stands for, or null.</summary>
    public string? CaseId { get; init; }

    /// <summary>Why the case is expected to fail, or null.</summary>
    public string? Todo { get; init; }

    /// <summary>The record.</summary>
    public required ScreeningRecord Record { get; init; }

    /// <summary>The day the question is about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The settings.</summary>
    public required ScreeningProfile Profile { get; init; }

    /// <summary>What is expected.</summary>
    internal Expectation Expectation { get; }

    /// <summary>The key of a boundary under which the expectation of a day around a date of law stands, or null.</summary>
    internal string? BoundaryKey { get; init; }

    /// <summary>Whether something is given in place of the search.</summary>
    internal bool HasGiven => _given is not null;

    /// <summary>Whether it is a row of a test or a day that one of them makes.</summary>
    internal bool IsRow { get; init; }

    /// <summary>Whether further cases are written as the same row (<c>each</c>).</summary>
    internal bool IsOneOfSeveral { get; init; }

    /// <summary>Screens the record with the pack and compares what comes out with what is expected.</summary>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null; the own list of the test's file is added.</param>
    /// <exception cref="ComplianceDataException">The watchlist does not cover the programme that the pack is about, or holds a party of the own list.</exception>
    public RulePackTestResult Run(Watchlist? watchlist = null)
    {
        var (result, unlisted) = Screen(watchlist);
        return Judge(result, unlisted);
    }

    /// <summary>The screener of the case's pack and lists under other settings.</summary>
    internal Screener ScreenerFor(ScreeningProfile profile, Watchlist? watchlist) => _screeners.For(profile, watchlist ?? Watchlist.Default, _ownList);

    /// <summary>What screening comes to, and which references are given that the watchlist does not hold.</summary>
    internal (ScreeningResult Result, ImmutableArray<Diagnostic> Unlisted) Screen(Watchlist? watchlist)
    {
        var screener = _screeners.For(Profile, watchlist ?? Watchlist.Default, _ownList);
        var unlisted = ImmutableArray.CreateBuilder<Diagnostic>();
        var result = screener.ExplainWith(Record, AsOf, _given?.Resolve(Record, screener, unlisted));
        return (result, unlisted.ToImmutable());
    }

    /// <summary>What screening with another pack comes to, on the same day and under the same settings, unless others are given.</summary>
    /// <exception cref="ComplianceDataException">The pack does not know the settings, or the watchlist not a party that is given.</exception>
    internal ScreeningResult ScreenWith(TestScreeners screeners, Watchlist? watchlist, ScreeningProfile? profile = null)
    {
        var screener = screeners.For(profile ?? Profile, watchlist ?? Watchlist.Default, _ownList);
        var unlisted = ImmutableArray.CreateBuilder<Diagnostic>();
        var supplied = _given?.Resolve(Record, screener, unlisted);
        return unlisted.Count == 0 ? screener.ExplainWith(Record, AsOf, supplied) : throw new ComplianceDataException(unlisted.ToImmutable());
    }

    /// <summary>Compares a result of screening with what is expected.</summary>
    internal RulePackTestResult Judge(ScreeningResult result, ImmutableArray<Diagnostic> unlisted)
    {
        if (!unlisted.IsEmpty)
        {
            return new RulePackTestResult(this, RulePackTestOutcome.Failed, [.. unlisted.Select(d => d.ToString())], result);
        }

        var failures = Failures(Expectation, result);
        if (Todo is null)
        {
            return new RulePackTestResult(this, failures.IsEmpty ? RulePackTestOutcome.Passed : RulePackTestOutcome.Failed, failures, result);
        }

        return failures.IsEmpty
            ? new RulePackTestResult(this, RulePackTestOutcome.Failed, [$"{Location}: the case is marked todo ({Todo}) and passes now: remove the mark"], result)
            : new RulePackTestResult(this, RulePackTestOutcome.Todo, failures, result);
    }

    /// <summary>What of an expectation a result of this case does not meet.</summary>
    internal ImmutableArray<string> Failures(Expectation expectation, ScreeningResult result) =>
        ExpectationCheck.Failures(expectation, Location, result, new WhyNot(_screeners.Pack, Record, AsOf, Profile));

    /// <summary>Whether a result, also one of a changed pack, meets what the case expects.</summary>
    internal bool IsMetBy(ScreeningResult result) => ExpectationCheck.Failures(Expectation, Location, result, whyNot: null).IsEmpty;

    /// <summary>The screener of the case and its evidence, with what is given in place of the search.</summary>
    /// <exception cref="ComplianceDataException">The watchlist holds no party that is given.</exception>
    internal (Screener Screener, ImmutableArray<RecordEvidence> Evidence) Gather(Watchlist watchlist)
    {
        var screener = ScreenerFor(Profile, watchlist);
        var unlisted = ImmutableArray.CreateBuilder<Diagnostic>();
        var supplied = _given?.Resolve(Record, screener, unlisted);
        return unlisted.Count == 0 ? (screener, screener.Gather(Record, AsOf, supplied)) : throw new ComplianceDataException(unlisted.ToImmutable());
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
