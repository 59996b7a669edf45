using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>One test of a pack: a record, a day, settings, and what must come out. Immutable and safe for concurrent use.</summary>
public sealed class RulePackTestCase
{
    private readonly TestScreeners _screeners;
    private readonly Expectation _expectation;
    private readonly Watchlist? _ownList;

    internal RulePackTestCase(TestScreeners screeners, Expectation expectation, Watchlist? ownList)
    {
        _screeners = screeners;
        _expectation = expectation;
        _ownList = ownList;
    }

    /// <summary>The name, unique within the pack; a row of a <c>vary</c> list is called <c>case / row</c>.</summary>
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

    /// <summary>Screens the record with the pack and compares what comes out with what is expected.</summary>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null; the own list of the test's file is added.</param>
    /// <exception cref="ComplianceDataException">The watchlist does not cover the programme that the pack is about, or holds a party of the own list.</exception>
    public RulePackTestResult Run(Watchlist? watchlist = null)
    {
        var result = Screener(watchlist ?? Watchlist.Default).Explain(Record, AsOf);
        var failures = Failures(result);
        if (Todo is null)
        {
            return new RulePackTestResult(this, failures.IsEmpty ? RulePackTestOutcome.Passed : RulePackTestOutcome.Failed, failures, result);
        }

        return failures.IsEmpty
            ? new RulePackTestResult(this, RulePackTestOutcome.Failed, [$"{Location}: the case is marked todo ({Todo}) and passes now: remove the mark"], result)
            : new RulePackTestResult(this, RulePackTestOutcome.Todo, failures, result);
    }

    /// <summary>The screener that the case runs on.</summary>
    internal Screener Screener(Watchlist watchlist) => _screeners.For(Profile, watchlist, _ownList);

    /// <summary>Every expectation that a result does not meet.</summary>
    internal ImmutableArray<string> Failures(ScreeningResult result) => ExpectationCheck.Failures(_expectation, Location, result);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
