using System.Globalization;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>The figures are the same in every culture. That they are the same without culture data is seen when the tests run with
/// DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1: the committed page is compared then as well.</summary>
internal sealed class DeterminismTests
{
    private const int Names = 60;

    [Test]
    public void The_figures_are_the_same_under_Turkish_letter_case_and_order()
    {
        CultureInfo turkish;
        try
        {
            turkish = CultureInfo.GetCultureInfo("tr-TR");
        }
        catch (CultureNotFoundException)
        {
            Assert.Ignore("There is no culture data here; the committed page is compared instead.");
            return;
        }

        var here = Figures();
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = turkish;
            Assert.That("I".ToLower(Thread.CurrentThread.CurrentCulture), Is.EqualTo("ı"), "the culture is in force");
            Assert.That(Figures(), Is.EqualTo(here));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    // Computed anew each time, from names to tables.
    private static string Figures()
    {
        var spellings = new PairSet("spellings", ListedPairs.Spellings.All);
        var near = new PairSet("near names", ListedPairs.Near.All);
        return QualityTables.Pairs(spellings, near) + QualityTables.Parties(spellings, near)
            + QualityTables.Systems(SpelledNames.Of(SpelledNames.Invented(Names)))
            + string.Join('\n', Population.Others.Select(o => string.Join(';', Population.Of(o).Take(Names).Select(p => p.Name))))
            + string.Join('\n', spellings.Scored.Concat(near.Scored).Select(s => s.Score.ToString(CultureInfo.InvariantCulture)));
    }
}
