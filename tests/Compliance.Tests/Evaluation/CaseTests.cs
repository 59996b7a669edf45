using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>The hand-checked cases, each with its reason.</summary>
internal sealed class CaseTests
{
    [Test]
    public void Hand_checked_cases_come_out_as_expected()
    {
        var cases = EvaluationCase.All().ToList();
        var problems = cases.Select(c => c.Problem()).OfType<string>().ToList();
        foreach (var problem in problems)
        {
            TestContext.Out.WriteLine(problem);
        }

        Bars.Cases.Check("test_cases.tsv", new Share(cases.Count - problems.Count, cases.Count), problems);
    }
}
