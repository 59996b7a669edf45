using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Names;

/// <summary>Forms of one class stand for each other whatever their country, script and punctuation.</summary>
[TestFixture]
internal sealed class LegalFormsTests
{
    [TestCase("limited", "GmbH|G.m.b.H.|Ltd|Co., Ltd.|d.o.o.|DOO|ДОО|OOO|ООО|LLC|S.A.R.L.|Sp. z o.o.|s.r.o.|Kft.|B.V.|유한회사|有限公司|有限責任公司|S. de R.L. de C.V.|Pte. Ltd.|Sdn. Bhd.")]
    [TestCase("stock", "OAO|ОАО|Open Joint Stock Company|JSC|AG|S.A.|S.A. de C.V.|N.V.|PLC|주식회사|株式会社|股份有限公司|A/S|Oyj|S.p.A.|a.d.")]
    [TestCase("partnership", "KG|GmbH & Co. KG|Limited Partnership|LLP|S.N.C.|V.O.F.")]
    [TestCase("company", "Corporation|Corp.|Company|Inc.|회사|公司|Hoesa")]
    [TestCase("state", "FGUP|Federal State Unitary Enterprise|ФГУП")]
    public void Forms_of_a_class_are_one_across_countries_and_scripts(string @class, string forms)
    {
        foreach (var form in forms.Split('|'))
        {
            var tokens = NameAnalysis.Analyse(Behind(form), NameKind.Organisation).Forms[0].Tokens;
            Assert.That(tokens[^1].Kind, Is.EqualTo(TokenKind.LegalForm), form);
            Assert.That(tokens[^1].Canonical, Is.EqualTo(@class), form);
        }
    }

    [TestCase("OOO Beispiel", Description = "Russian forms stand before the name")]
    [TestCase("JSC Beispiel")]
    [TestCase("PT Beispiel", Description = "Indonesian")]
    [TestCase("CV Beispiel", Description = "Indonesian")]
    [TestCase("SARL Beispiel", Description = "French")]
    public void Forms_that_stand_before_a_name_are_found_there(string name) =>
        Assert.That(NameAnalysis.Analyse(name, NameKind.Organisation).Forms[0].Tokens[0].Kind, Is.EqualTo(TokenKind.LegalForm));

    [TestCase("AG Beispiel", Description = "a German form stands behind its name")]
    [TestCase("Oy Beispiel")]
    [TestCase("Beispiel AS Mustername", Description = "inside a name two letters are a word")]
    [TestCase("Beispiel CO Mustername")]
    public void Short_codes_elsewhere_are_words(string name) =>
        Assert.That(NameAnalysis.Analyse(name, NameKind.Organisation).Forms[0].Tokens.Select(t => t.Kind), Has.None.EqualTo(TokenKind.LegalForm));

    private static string Behind(string form) => form[0] switch
    {
        > '\uABFF' => "미래" + form,
        > '\u2FFF' => "未来" + form,
        >= '\u0400' and <= '\u04FF' => "Ромашка " + form,
        _ => "Beispiel " + form,
    };
}
