using System.Collections.Immutable;

namespace Compliance.Lists.Ownership;

/// <summary>From which share on an authority treats a body as its designated owners', within a period.</summary>
/// <param name="Measure">The measure it comes from, as the project's sources name it.</param>
/// <param name="Authority">Whose test it is: EU, UK or US.</param>
/// <param name="DesignatedBy">Whose designations count: the EU takes those of the UN up in its own annexes, the United Kingdom designates them automatically.</param>
/// <param name="Percent">The share in percent.</param>
/// <param name="IsMoreThan">Whether the share must be above <paramref name="Percent"/>; otherwise reaching it is enough.</param>
/// <param name="IsAggregated">Whether the holdings of several designated owners are added up.</param>
/// <param name="From">The first day, or null when the sources do not date the beginning.</param>
/// <param name="Until">The last day, or null.</param>
/// <param name="Verified">How far the source was verified: <c>primary</c>, <c>secondary</c> or <c>no</c>.</param>
public sealed record OwnershipTest(
    string Measure, string Authority, ImmutableArray<string> DesignatedBy, decimal Percent, bool IsMoreThan, bool IsAggregated, DateOnly? From, DateOnly? Until, string Verified)
{
    /// <summary>
    /// The tests of the EU, the United Kingdom and the United States. EU: guidance (Best Practices), more than 50 % until 2 July 2024 and 50 % or more from
    /// 3 July 2024. UK: regulation 7 of SI 2019/411, over 50 %; whether several owners are added up is not stated there, so they are not, and a sum that
    /// reaches the share leaves the question open. US: the 50 Percent Rule, 50 % or more; the day of its guidance is not verified.
    /// </summary>
    public static ImmutableArray<OwnershipTest> All { get; } =
    [
        new("EU-OWN50", "EU", ["EU", "UN"], 50, IsMoreThan: true, IsAggregated: true, From: null, new DateOnly(2024, 7, 2), "primary"),
        new("EU-OWN50", "EU", ["EU", "UN"], 50, IsMoreThan: false, IsAggregated: true, new DateOnly(2024, 7, 3), Until: null, "primary"),
        new("UK-411-13..17", "UK", ["UK", "UN"], 50, IsMoreThan: true, IsAggregated: false, new DateOnly(2020, 12, 31), Until: null, "primary"),
        new("US-50", "US", ["US"], 50, IsMoreThan: false, IsAggregated: true, new DateOnly(2014, 8, 13), Until: null, "secondary"),
    ];

    /// <summary>The authorities of which a test is known: EU, UK, US.</summary>
    public static ImmutableArray<string> Authorities { get; } = [.. All.Select(t => t.Authority).Distinct(StringComparer.Ordinal)];

    /// <summary>The test of an authority in force on a day, or null when the sources know none.</summary>
    public static OwnershipTest? On(string authority, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(authority);
        foreach (var test in All)
        {
            if (string.Equals(test.Authority, authority, StringComparison.Ordinal) && (test.From is null || test.From <= day) && (test.Until is null || day <= test.Until))
            {
                return test;
            }
        }

        return null;
    }

    /// <summary>Whether a share in percent meets the test.</summary>
    public bool IsMetBy(decimal share) => IsMoreThan ? share > Percent : share >= Percent;

    /// <summary>The test in words, such as <c>50 % or more, holdings added up (EU-OWN50)</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(IsMoreThan ? $"more than {Percent} %" : $"{Percent} % or more")}{(IsAggregated ? ", holdings added up" : "")} ({Measure})");
}
