using Compliance.Names.Korean;
using NUnit.Framework;

namespace Compliance.Tests.Names.Korean;

internal sealed class NameCommonnessTests
{
    [Test]
    public void A_frequent_name_has_more_bearers_than_a_rare_one()
    {
        var frequent = Of("김", "영", "철");
        Assert.That(frequent, Is.EqualTo(108.6m).Within(0.1m), "2632/12910 x 985/25513 x 352/25513, in a million");
        Assert.That(Of("피", "영", "철"), Is.LessThan(frequent / 1_000));
        Assert.That(Of("김", "뷁", "철"), Is.Zero, "a syllable that no counted name has");
    }

    [TestCase("리", "이", Description = "Ri is the South's I")]
    [TestCase("림", "임", Description = "Rim is the South's Im")]
    [TestCase("로", "노", Description = "Ro is the South's No")]
    [TestCase("류", "유", Description = "Ryu is the South's Yu")]
    public void A_northern_surname_counts_as_the_southern_one_and_once(string northern, string southern)
    {
        Assert.That(Of(northern, "영", "철"), Is.EqualTo(Of(southern, "영", "철")).And.GreaterThan(0m));
        Assert.That(Of(northern + southern, "영", "철"), Is.EqualTo(Of(southern, "영", "철")));
    }

    [Test]
    public void Every_reading_of_a_spelling_counts() =>
        Assert.That(Of("김", "영용", "철"), Is.EqualTo(Of("김", "영", "철") + Of("김", "용", "철")).Within(0.000_001m));

    [Test]
    public void Names_of_one_syllable_are_rare() => Assert.That(Of("김", "철"), Is.LessThan(Of("김", "철") + Of("김", "철", "수")).And.LessThan(200m));

    [Test]
    public void A_name_without_a_part_is_refused()
    {
        Assert.That(() => NameCommonness.PerMillion("김", []), Throws.ArgumentException);
        Assert.That(() => NameCommonness.PerMillion("", ["철"]), Throws.ArgumentException);
        Assert.That(() => NameCommonness.PerMillion("김", [""]), Throws.ArgumentException);
    }

    private static decimal Of(string surname, params string[] given) => NameCommonness.PerMillion(surname, given);
}
