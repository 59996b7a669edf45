using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>docs/matching-quality.md says what the code does, not what it once did.</summary>
internal sealed class QualityPageTests
{
    [Test]
    public void The_committed_figures_on_the_projects_own_data_are_what_the_code_gives()
    {
        var page = File.ReadAllText(QualityPage.Location).ReplaceLineEndings("\n");
        var own = QualityPage.MeasureOwn();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            page = QualityPage.With(page, own, QualityPage.MeasureShared());
            File.WriteAllText(QualityPage.Location, page);
        }

        Assert.That(QualityPage.Own(page), Is.EqualTo(own.Trim() + "\n"), "Run this test once with APPROVE=1 to write the figures of today.");
    }
}
