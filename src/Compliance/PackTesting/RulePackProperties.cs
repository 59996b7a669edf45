using System.Collections.Immutable;
using System.Globalization;
using Compliance.Lists;
using Compliance.PackTesting.Properties;
using Compliance.Records;

namespace Compliance.PackTesting;

/// <summary>Statements that must hold for every record under every pack, tried on the records of a pack's tests and on variations of them.</summary>
public static class RulePackProperties
{
    private const int MaximumShrinking = 150;
    private const int MaximumDraws = 8;

    private static readonly ImmutableArray<IPackProperty> All =
    [
        new BlankingProperty(), new EvidenceProperty(), new OrderProperty(), new MonotonicityProperty(), new ExemptionEdgeProperty(), new BeforeTheLawProperty(),
    ];

    /// <summary>Tries the statements. The same seed and count make the same trials. After a violation of a statement, which is shown on the
    /// smallest record found, that statement is not tried further.</summary>
    /// <param name="cases">The cases whose records are used; at least one.</param>
    /// <param name="suite">The suite that they belong to.</param>
    /// <param name="seed">Determines the choices.</param>
    /// <param name="count">How many trials are made in all.</param>
    /// <param name="watchlist">The listed parties, <see cref="Watchlist.Default"/> when null.</param>
    /// <param name="stop">Ends the trials early.</param>
    /// <exception cref="ArgumentException"><paramref name="cases"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below one.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    /// <exception cref="ComplianceDataException">The watchlist does not cover the programme that the pack is about, or holds a party of an own list.</exception>
    public static RulePackPropertyReport Check(
        RulePackTestSuite suite, IReadOnlyList<RulePackTestCase> cases, int seed, int count, Watchlist? watchlist = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(suite);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (cases.Count == 0)
        {
            throw new ArgumentException("Without a case there is no record to try anything on.", nameof(cases));
        }

        var choice = new SeededChoice(seed);
        var variations = new RecordVariations(cases.Select(c => c.Record));
        var trials = All.ToDictionary(p => p, _ => 0);
        var byDesign = All.ToDictionary(p => p, _ => 0);
        var violations = new Dictionary<IPackProperty, RulePackPropertyViolation>();

        for (var (draw, made) = (0, 0); made < count && draw < 4 * count; draw++)
        {
            stop.ThrowIfCancellationRequested();
            var property = All[draw % All.Length];
            if (violations.ContainsKey(property) || Draw(property) is not { } drawn)
            {
                continue;
            }

            made++;
            trials[property]++;
            var (on, trial) = drawn;
            switch (trial.Check(on))
            {
                case { IsByDesign: true }:
                    byDesign[property]++;
                    break;
                case { } breach:
                    violations.Add(property, Shrunk(property, trial, on, breach, stop));
                    break;
                default:
                    break;
            }
        }

        return new RulePackPropertyReport(
            seed,
            [.. All.Select(p => new RulePackPropertyCount(p.Statement, trials[p], byDesign[p]))],
            [.. All.Where(violations.ContainsKey).Select(p => violations[p])]);

        // A record may offer nothing to try a statement with, such as no exemption: a few are looked at.
        (PropertyCase On, IPropertyTrial Trial)? Draw(IPackProperty property)
        {
            for (var i = 0; i < MaximumDraws; i++)
            {
                var test = choice.Of(cases);
                var on = new PropertyCase(suite.Pack, test, variations.Of(test.Record, choice), watchlist);
                if (property.Draw(on, choice) is { } trial)
                {
                    return (on, trial);
                }
            }

            return null;
        }
    }

    // Takes one statement after another out of the record as long as the same trial still breaks the property.
    private static RulePackPropertyViolation Shrunk(IPackProperty property, IPropertyTrial trial, PropertyCase on, PropertyBreach breach, CancellationToken stop)
    {
        var checks = 0;
        for (var shrinks = true; shrinks;)
        {
            shrinks = false;
            foreach (var stated in RecordFields.All(on.Record).Where(f => !f.Path.Field.IsRequired).ToList())
            {
                stop.ThrowIfCancellationRequested();
                var smaller = on with { Record = stated.Path.Blank(on.Record) };
                if (++checks > MaximumShrinking)
                {
                    break;
                }

                if (!ReferenceEquals(smaller.Record, on.Record) && trial.Check(smaller) is { IsByDesign: false } still)
                {
                    (on, breach, shrinks) = (smaller, still, true);
                    break;
                }
            }
        }

        return new RulePackPropertyViolation(
            property.Statement,
            string.Create(CultureInfo.InvariantCulture, $"{trial.Change}: {breach.Text}"),
            breach.Rule,
            on.Test,
            on.Record);
    }
}

/// <summary>What trying the statements came to.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Counts">How often each statement was tried.</param>
/// <param name="Violations">The statements that do not hold.</param>
public sealed record RulePackPropertyReport(int Seed, ImmutableArray<RulePackPropertyCount> Counts, ImmutableArray<RulePackPropertyViolation> Violations)
{
    /// <summary>Whether something was tried and every statement held.</summary>
    public bool IsGreen => Violations.IsEmpty && Counts.Any(c => c.Trials > 0);
}

/// <summary>How often a statement was tried.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Trials">How often it was tried.</param>
/// <param name="ByDesign">How often a record was cleared because evidence of who a party is was missing, as the setting <c>identity: default</c> says. No violations.</param>
public sealed record RulePackPropertyCount(string Statement, int Trials, int ByDesign);

/// <summary>A statement that does not hold.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Text">The change and what came of it.</param>
/// <param name="Rule">The rule responsible, or null.</param>
/// <param name="Case">The case from whose record it was found; its day and settings apply.</param>
/// <param name="Record">The smallest record found on which it does not hold.</param>
public sealed record RulePackPropertyViolation(string Statement, string Text, string? Rule, RulePackTestCase Case, ScreeningRecord Record);
