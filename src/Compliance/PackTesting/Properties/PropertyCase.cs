using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Records;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting.Properties;

/// <summary>A record that statements are tried on, under the day and the settings of the test that it comes from.</summary>
internal sealed record PropertyCase(RulePack Pack, RulePackTestCase Test, ScreeningRecord Record, Watchlist? Watchlist)
{
    /// <summary>Screens a record with every rule explained. What a test gives in place of the search for names is left aside.</summary>
    public ScreeningResult Screen(ScreeningRecord record, IdentityRequirement? identity = null, DateOnly? asOf = null) =>
        Screener(identity).Explain(record, asOf ?? Test.AsOf);

    /// <summary>The findings of a record with rules in another order or other evidence.</summary>
    public ImmutableArray<Finding> Findings(ScreeningRecord record, RulePack pack, Func<PartyEvidence, PartyEvidence>? amend = null) =>
        new RuleEvaluator(pack, Test.Profile.ToEvaluationOptions())
            .Evaluate(record, Screener(null).Gather(record, Test.AsOf, amend), Test.AsOf, includeFalse: true);

    private Screener Screener(IdentityRequirement? identity) =>
        Test.ScreenerFor(Test.Profile with { Identity = identity ?? Test.Profile.Identity }, Watchlist);
}

/// <summary>One change to try a statement with; the record may shrink while the change stays.</summary>
internal interface IPropertyTrial
{
    /// <summary>The change in words.</summary>
    public string Change { get; }

    /// <summary>How the statement is broken on the record, or null when it holds.</summary>
    public PropertyBreach? Check(PropertyCase on);
}

/// <summary>How a statement is broken.</summary>
/// <param name="Text">What came out, in words.</param>
/// <param name="Rule">The rule responsible, or null.</param>
/// <param name="IsByDesign">Whether the settings say so: it is counted and no violation.</param>
internal sealed record PropertyBreach(string Text, string? Rule, bool IsByDesign = false);

/// <summary>A statement that has to hold for every record.</summary>
internal interface IPackProperty
{
    /// <summary>The statement.</summary>
    public string Statement { get; }

    /// <summary>A change to try it with, or null where the record offers none.</summary>
    public IPropertyTrial? Draw(PropertyCase on, SeededChoice choice);
}
