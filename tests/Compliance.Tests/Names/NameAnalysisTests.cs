using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Names;

[TestFixture]
internal sealed class NameAnalysisTests
{
    [TestCase("KIM, Jong Un", "kim jong un", Description = "comma")]
    [TestCase("Ch'oe So'k", "choe sok", Description = "apostrophes inside romanised Korean")]
    [TestCase("Cho’n Myo’ng-kuk", "chon myong kuk", Description = "curly apostrophes and hyphen")]
    [TestCase("Cho 'n Myo 'ng-kuk", "chon myong kuk", Description = "apostrophes an editor parted from their syllable")]
    [TestCase("Hamed bin 'Abdallah Al-'Ali", "hamed bin abdallah al ali", Description = "Arabic ain after a blank begins a word")]
    [TestCase("“Tek”", "tek", Description = "quotes")]
    [TestCase("J.K. Doe", "j k doe", Description = "initials")]
    [TestCase("MUḤAMMAD al-Baghdādī", "muhammad al baghdadi", Description = "scholarly transcription")]
    [TestCase("Кim Jong", "kim jong", Description = "a Cyrillic letter that looks Latin inside a Latin word")]
    public void A_persons_name_becomes_tokens(string name, string normalised) =>
        Assert.That(NameAnalysis.Analyse(name, NameKind.Person).Forms.Single().Normalised, Is.EqualTo(normalised));

    [TestCase("Jin Tiesan (金铁三)", "Latin:jin tiesan|Han:金 铁 三|Latin:jin tiesan~", Description = "brackets with the name in its own script")]
    [TestCase("KIM Ho Kyu 김호규", "Latin:kim ho kyu|Hangul:김 호 규|Latin:kim ho kyu~", Description = "two scripts side by side")]
    [TestCase("Syed Husain; Syed Husein", "Latin:syed husain|Latin:syed husein", Description = "several names in one field")]
    [TestCase("Чен Ын", "Cyrillic:чен ын|Latin:chen yn~", Description = "Cyrillic is compared in its script and in Latin")]
    [TestCase("Abu Hafs (Dr.)", "Latin:abu hafs|Latin:abu hafs dr", Description = "a bracket with a title only is no name")]
    [TestCase("محفوظ ولد الوليد", "Arabic:محفوظ ولد الوليد|Latin:MHFWDh ould al walid~", Description = "Arabic is compared in its script and by its consonants")]
    public void A_text_may_hold_several_names(string name, string forms) =>
        Assert.That(Describe(name, NameKind.Person), Is.EqualTo(forms));

    [TestCase("Dr. Hamed Ali", "Title Word Common")]
    [TestCase("Haji", "Title", Description = "a title alone is the name")]
    [TestCase("J Kony", "Initial Word")]
    [TestCase("Ali bin Muster", "Common Particle Word")]
    public void Tokens_have_kinds_in_persons_names(string name, string kinds) => Assert.That(Kinds(name, NameKind.Person), Is.EqualTo(kinds));

    [TestCase("SIS D.O.O.", "Word LegalForm")]
    [TestCase("SIS DOO", "Word LegalForm")]
    [TestCase("JSC ALMAZ-ANTEY", "LegalForm Word Word")]
    [TestCase("Open Joint Stock Company Foo", "LegalForm Word")]
    [TestCase("Общество с ограниченной ответственностью Ромашка", "LegalForm Word", Description = "written out in Russian")]
    [TestCase("Korea Ryonha Machinery J/V Corporation", "Generic Word Word LegalForm", Description = "machinery is what the body deals with: a word with a canonical form")]
    [TestCase("Office 39", "Generic Number", Description = "a generic word and a number")]
    [TestCase("Second Academy of Natural Sciences", "Number Generic Word Word")]
    [TestCase("The Of", "Word Word", Description = "nothing else is there")]
    [TestCase("平壤贸易有限公司", "Generic Generic LegalForm", Description = "Chinese words of two characters")]
    [TestCase("조선릉라도무역총회사", "Generic Word Word Word Generic LegalForm", Description = "Korean words without blanks")]
    [TestCase("PT Beispiel Tbk", "LegalForm Word LegalForm", Description = "before and behind the name")]
    [TestCase("Grupo Beispiel, S.A. de C.V.", "Generic Word LegalForm")]
    [TestCase("Spa Beispiel Co", "Word Word LegalForm", Description = "a short code that stands only behind a name is a word before it")]
    [TestCase("Che 2 Chayon Kwahakwon", "Number Word Generic", Description = "a Korean ordinal")]
    [TestCase("OOO Ромашка", "Word", Description = "the legal form in another script is no name of its own")]
    public void Tokens_have_kinds_in_organisations_names(string name, string kinds) =>
        Assert.That(Kinds(name, NameKind.Organisation), Is.EqualTo(kinds));

    [Test]
    public void Spellings_of_a_legal_form_share_its_class()
    {
        string[] names = ["Foo GmbH", "Foo G.m.b.H.", "Foo Ltd", "Foo LIMITED", "Foo Co., Ltd.", "Foo d.o.o.", "Foo OOO", "Foo Pte. Ltd."];
        var classes = names.Select(n => NameAnalysis.Analyse(n, NameKind.Organisation).Forms[0].Tokens.Single(t => t.Kind == TokenKind.LegalForm).Canonical);
        Assert.That(classes.Distinct(), Is.EqualTo((string[])["limited"]));
    }

    [Test]
    public void A_comma_fixes_the_surname()
    {
        Assert.That(NameAnalysis.Analyse("KIM, Jong Un", NameKind.Person).Forms[0].FixedSurname, Is.EqualTo(1));
        Assert.That(NameAnalysis.Analyse("KIM Jong Un", NameKind.Person).Forms[0].FixedSurname, Is.Zero);
        Assert.That(NameAnalysis.Analyse("KIM Jong Un,", NameKind.Person).Forms[0].FixedSurname, Is.Zero, "nothing follows the comma");
    }

    [TestCase("", 0)]
    [TestCase(" - ., ' ", 0, Description = "only punctuation")]
    [TestCase("\u200B\u202E", 0, Description = "only invisible characters")]
    [TestCase("((((((", 0, Description = "brackets that do not pair")]
    [TestCase("a", 1)]
    [TestCase("(a", 1)]
    public void Hostile_names_have_a_defined_result(string name, int forms) =>
        Assert.That(NameAnalysis.Analyse(name, NameKind.Person).Forms, Has.Length.EqualTo(forms));

    [Test]
    public void The_last_of_many_names_in_one_text_is_kept()
    {
        var many = string.Join("; ", Enumerable.Range(0, 40).Select(i => $"Doe {(char)('a' + (i / 26))}{(char)('a' + (i % 26))}x")) + "; Kim Yong Chol";
        Assert.That(Describe(many, NameKind.Person), Does.EndWith("Latin:kim yong chol"));
    }

    [Test]
    public void Only_the_first_thousand_units_of_a_name_are_considered()
    {
        var name = new string('a', NameAnalysis.MaxLength);
        Assert.That(Describe(name + " tail", NameKind.Person), Is.EqualTo(Describe(name, NameKind.Person)));
        var pairAtTheEdge = new string('a', NameAnalysis.MaxLength - 1) + "\U0001F600";
        Assert.That(Describe(pairAtTheEdge, NameKind.Person), Does.Not.Contain("\uFFFD"), "a surrogate pair is not cut in two");
    }

    private static string Describe(string name, NameKind kind) => string.Join('|', NameAnalysis.Analyse(name, kind).Forms
        .Select(f => $"{f.Script}:{f.Normalised}{(f.IsTransliterated ? "~" : "")}"));

    private static string Kinds(string name, NameKind kind) => string.Join('|', NameAnalysis.Analyse(name, kind).Forms
        .Where(f => !f.IsTransliterated).Select(f => string.Join(' ', f.Tokens.Select(t => t.Kind))));
}
