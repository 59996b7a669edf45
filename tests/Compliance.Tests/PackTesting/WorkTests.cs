using Compliance.PackTesting;
using Compliance.Tests.Rules;

namespace Compliance.Tests.PackTesting;

/// <summary>Tests of the small pack's rule about work, to which a test adds rows.</summary>
internal static class WorkTests
{
    public const string File = "tests/work.yaml";

    public const string Text = """
        format: rulepack-test/1
        defaults: {as_of: 2020-01-01, layers: [UN, EU]}
        tests:
          - name: Work under the ban
            record:
              type: worker
              id: w1
              person: {name: Han Myong-su, nationalities: [KP], nationality_source: document}
              employment: 2017-02-01/2017-03-01
              paid: false
              documents: []
            expect:
              verdict: prohibited
              findings: [{rule: W-1, status: true, laws: {un_duty: state_duty, eu_ban: prohibited}, exemptions: {X-1: absent}}]
            vary:
              - {name: another nationality, set: {person.nationalities: [CH]}, expect: {verdict: clear, findings: [{rule: W-1, status: false}]}}

        """;

    /// <summary>The suite with further rows of the first test.</summary>
    public static RulePackTestSuite Suite(params ReadOnlySpan<string> rows) => Suite(new SmallPack(), rows);

    public static RulePackTestSuite Suite(SmallPack pack, params ReadOnlySpan<string> rows) =>
        RulePackTests.Load(pack.Add(File, Text.ReplaceLineEndings("\n") + string.Concat(rows.ToArray().Select(r => $"      {r}\n"))).Write()).GetValueOrThrow();
}
