using Compliance.Lists.UnitedNations;
using NUnit.Framework;

namespace Compliance.Tests.Lists.UnitedNations;

public class UnitedNationsAliasesTests
{
    [TestCase("Young-Chul", "Young-Chul", "a given name only")]
    [TestCase("Jin Tiesan (金铁三)", "Jin Tiesan|金铁三", "KPi.035: one Latin and one Chinese name")]
    [TestCase("金铁三 （Jin Tiesan）", "金铁三|Jin Tiesan", "full-width brackets, the other way round")]
    [TestCase("Ra Ky'ong-Su", "Ra Ky'ong-Su", "an apostrophe is part of the name")]
    [TestCase("Syed Husain Husaini; Syed Husein Huseini", "Syed Husain Husaini|Syed Husein Huseini", "two names")]
    [TestCase("A;;B; ", "A|B", "nothing between semicolons is no name")]
    [TestCase("Al-Qaida in Yemen (AQY)", "Al-Qaida in Yemen (AQY)", "a bracket in the same script is part of the name")]
    [TestCase("Leader (Hong Kong) International Trading Limited", "Leader (Hong Kong) International Trading Limited", "and so in the middle")]
    [TestCase("華信船務(香港)有限公司", "華信船務(香港)有限公司", "and so in Chinese")]
    [TestCase("Abu Muhammad (original script: Абу Мухаммад)", "Abu Muhammad|Абу Мухаммад", "a label is no name")]
    [TestCase("أنصار الشريعة بليبيا (Ansar al Charia in Libya (ASL))", "أنصار الشريعة بليبيا|Ansar al Charia in Libya (ASL)", "brackets within brackets")]
    [TestCase("حسن غول (Hassan Ghul; Hassan Gul; Hasan Gul)", "حسن غول|Hassan Ghul|Hassan Gul|Hasan Gul", "several names in the bracket")]
    [TestCase("Hay’at (HTS) (هيئة (original script); Hay’et; Hayat)", "Hay’at (HTS)|هيئة|Hay’et|Hayat", "two brackets, the second with a label and several names")]
    [TestCase("Noor son of Noor (نور ولد ), ", "Noor son of Noor|نور ولد", "a trailing comma")]
    [TestCase("STATE ESTABLISHMENT (NORTHERN AREA; BRANCH", "STATE ESTABLISHMENT (NORTHERN AREA|BRANCH", "a bracket that is never closed protects nothing")]
    [TestCase("Hilarion  Santos,\n      III (third)", "Hilarion Santos, III (third)", "line breaks become blanks")]
    [TestCase("", "", "nothing")]
    public void Names_are_taken_out_of_the_text(string text, string names, string reason)
    {
        Assert.That(string.Join('|', UnitedNationsAliases.Split(text)), Is.EqualTo(names), reason);
    }

    // Looking for the end of each bracket anew would take a trillion steps.
    [Test]
    public void Brackets_without_end_take_time_in_proportion_to_the_text() =>
        Assert.That(UnitedNationsAliases.Split(new string('(', 2_000_000)), Has.Length.EqualTo(1));
}
