using Compliance.PackTesting;
using NUnit.Framework;

namespace Compliance.Tests.PackTesting;

/// <summary>Runs every test that lies beside the rules of the shipped pack.</summary>
internal sealed class DprkPackTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        RulePackTests.Cases(Repository.Data("packs", "dprk")).Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Cases))]
    public void The_shipped_pack_meets_its_own_tests(RulePackTestCase test)
    {
        var result = test.Run();
        Assert.That(result.Passed, result.ToString());
    }

    [Test]
    public void The_shipped_pack_and_its_tests_load_without_any_error()
    {
        var loaded = RulePackTests.Load(Repository.Data("packs", "dprk"));
        Assert.That(loaded.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
    }
}
