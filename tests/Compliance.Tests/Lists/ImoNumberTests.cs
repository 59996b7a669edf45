using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

public class ImoNumberTests
{
    [TestCase("9074729", true, false)] // the worked example of the ship number: 9*7 + 0*6 + 7*5 + 4*4 + 7*3 + 2*2 = 139
    [TestCase("9074728", false, false)]
    [TestCase("5342883", false, true)] // a shipping company's number
    [TestCase("1790183", true, true)] // one in about ten fits both
    [TestCase("907472", false, false)] // six digits
    [TestCase("90747290", false, false)] // eight digits
    [TestCase("907472X", false, false)]
    [TestCase("", false, false)]
    public void Ships_and_companies_have_check_digits_of_their_own(string number, bool isShip, bool isCompany)
    {
        Assert.That(ImoNumber.IsShip(number), Is.EqualTo(isShip));
        Assert.That(ImoNumber.IsCompany(number), Is.EqualTo(isCompany));
    }
}
