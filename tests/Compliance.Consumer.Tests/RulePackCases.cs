using Compliance.PackTesting;
using NUnit.Framework;

internal sealed class RulePackCases
{
    private static IEnumerable<RulePackTestCase> Cases() => RulePackTests.Cases(Path.Combine(AppContext.BaseDirectory, "packs", "dprk"));

    [TestCaseSource(nameof(Cases))]
    public void Pack(RulePackTestCase test) { var result = test.Run(); Assert.That(result.Passed, result.ToString()); }
}
