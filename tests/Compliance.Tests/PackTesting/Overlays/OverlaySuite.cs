using Compliance.PackTesting;
using Compliance.Tests.Rules;

namespace Compliance.Tests.PackTesting.Overlays;

/// <summary>The small overlay and its base, both with tests.</summary>
internal static class OverlaySuite
{
    private const string BaseTests = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01}
        tests:
          - name: without a permit
            record: {type: worker, id: w1, name: Han Myong-su, nationalities: [KP], nationality_source: document, employment: 2017-02-01/2018-12-31, place: DE, paid: false, documents: []}
            expect: {verdict: prohibited}
            vary:
              - {name: with one, set: {documents: [{type: permit, issued: 2017-01-01, notified: 2017-01-01, covers: 2017-01-01/2019-12-31}]}, expect: {verdict: exempt}}

        """;

    private const string Tests = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01}
        tests:
          - name: house, without a permit
            record: {type: worker, id: w1, name: Han Myong-su, nationalities: [KP], nationality_source: document, employment: 2017-02-01/2018-12-31, place: DE, paid: false, documents: []}
            expect: {verdict: prohibited, findings: [{rule: W-1, status: true, exemptions: {X-1: set_aside}}, {rule: H-1, status: true, laws: {house_4: prohibited}}]}
            vary:
              - {name: with one, set: {documents: [{type: permit, issued: 2017-01-01, notified: 2017-01-01, covers: 2017-01-01/2019-12-31}]}}

        """;

    public static SmallOverlay Tested() => new SmallOverlay().Under(b => b.Add("tests/t.yaml", BaseTests)).Add("tests/t.yaml", Tests);

    /// <summary>The overlay without its house rule, and a severity of its own choice in place of the exemption that is set aside.</summary>
    public static SmallOverlay WithSeverity(int severity) => Tested()
        .WithoutRule()
        .Rule("severity: 90, without: [X-1]", FormattableString.Invariant($"severity: {severity}"))
        .Remove("tests/t.yaml")
        .Add("tests/t.yaml", BaseTests);

    public static RulePackTestSuite Of(SmallOverlay overlay) => RulePackTests.Load(overlay.Write()).GetValueOrThrow();
}
