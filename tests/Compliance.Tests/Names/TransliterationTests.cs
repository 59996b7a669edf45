using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Names;

/// <summary>Names in other scripts become Latin ones that can be compared. The persons are invented.</summary>
[TestFixture]
internal sealed class TransliterationTests
{
    [TestCase(Script.Cyrillic, "фёдор щукин", "fedor shchukin", Description = "folding takes the dots off")]
    [TestCase(Script.Cyrillic, "олексій", "oleksii", Description = "Ukrainian i")]
    [TestCase(Script.Greek, "ευαγγελος μπακος", "evangelos bakos", Description = "pairs of letters")]
    [TestCase(Script.Georgian, "გიორგი", "giorgi")]
    [TestCase(Script.Armenian, "խաչատուր", "khachatur")]
    [TestCase(Script.Hiragana, "さとう きょうこ", "sato kyoko", Description = "long vowels are written once, as in passports")]
    [TestCase(Script.Hiragana, "はっとり", "hattori", Description = "a doubled consonant")]
    [TestCase(Script.Katakana, "マッチャ・キム", "matcha kimu", Description = "t before ch; the dot parts words")]
    [TestCase(Script.Katakana, "ヴィーゼ", "vize", Description = "the mark of a long vowel is not written")]
    [TestCase(Script.Han, "金铁三", "jin tiesan", Description = "the surname first, the given name as one word")]
    [TestCase(Script.Han, "金鐵三", "jin tiesan", Description = "traditional characters")]
    [TestCase(Script.Han, "司马样本", "sima yangben", Description = "a surname of two characters")]
    [TestCase(Script.Han, "曾例文", "zeng liwen", Description = "a character read otherwise as a surname")]
    [TestCase(Script.Han, "吕布", "lu bu", Description = "u with diaeresis as a folded Latin name has it")]
    [TestCase(Script.Han, "桂芝 孙", "guizhi sun", Description = "where blanks part words they are kept")]
    [TestCase(Script.Han, "佐々木", "zuo zuomu", Description = "the sign of repetition")]
    [TestCase(Script.Arabic, "الشهبندر", "al ShHBNDR", Description = "the article is a word; capitals are consonants and long vowels")]
    [TestCase(Script.Arabic, "محمد بن علي", "muhammad bin ali", Description = "known words have their vowels")]
    [TestCase(Script.Hebrew, "יעקב", "YEQB")]
    public void A_name_is_spelled_in_Latin_letters(Script script, string name, string latin) =>
        Assert.That(Transliteration.ToLatin(UnicodeFolding.Fold(name), script, NameKind.Person), Is.EqualTo(latin));

    [TestCase(Script.Thai, "สมชาย", NameKind.Person)]
    [TestCase(Script.Devanagari, "पद्म", NameKind.Person)]
    [TestCase(Script.Han, "平壤贸易", NameKind.Organisation, Description = "the words of organisations are translated, not spelled")]
    public void Other_names_have_no_Latin_spelling(Script script, string name, NameKind kind) =>
        Assert.That(Transliteration.ToLatin(name, script, kind), Is.Null);

    // The right side is what ICU 72 prints (uconv -x Any-Latin): another system than the library's, of the same name.
    [TestCase("Фёдор Мустерманов", "Fëdor Mustermanov")]
    [TestCase("Евгения Бейспиелова", "Evgeniâ Bejspielova")]
    [TestCase("Хасан Ахмедов", "Hasan Ahmedov")]
    [TestCase("Олексій Приклад", "Oleksíj Priklad")]
    [TestCase("Γεώργιος Παραδειγματίδης", "Geṓrgios Paradeigmatídēs")]
    [TestCase("Ευάγγελος Χρήστου", "Euángelos Chrḗstou")]
    [TestCase("さとう はなこ", "satou hanako")]
    [TestCase("みなもと きょうこ", "minamoto kyouko")]
    [TestCase("タナカ シンジ", "tanaka shinji")]
    [TestCase("გიორგი ნიმუშაძე", "giorgi nimushadze")]
    [TestCase("Արամ Օրինակյան", "Aram Ōrinakyan")]
    [TestCase("金例文", "jīn lì wén")]
    [TestCase("赵例子", "zhào lì zi")]
    [TestCase("司马样本", "sī mǎ yàng běn")]
    [TestCase("יעקב דוגמה", "yʻqb dwgmh")]
    public void The_spelling_of_another_system_is_the_same_name(string name, string icu) => Assert.That(Band(name, icu), Is.EqualTo(MatchBand.Strong));

    [TestCase("محمد علي", "Muhammad Ali")]
    [TestCase("عبد الرحمن المثالي", "Abdurrahman al-Mithali")]
    [TestCase("عبدالرحمن المثالي", "Abd al-Rahman Al Methali", Description = "written together")]
    [TestCase("نور الدين مثال", "Nureddin Mithal", Description = "written together, the article assimilated")]
    [TestCase("شيخ كريم المثالي", "Cheikh Karim el-Mithali")]
    [TestCase("בנימין דוגמה", "Binyamin Dugma")]
    [TestCase("さとう きょうこ", "Kyoko Sato", Description = "western order")]
    [TestCase("张例文", "Liwen Zhang")]
    [TestCase("Владимир Щербаков", "Wladimir Schtscherbakow", Description = "German")]
    [TestCase("Юрий Примеров", "Iurii Primerov", Description = "passport (ICAO)")]
    [TestCase("Юрий Примеров", "Jurij Primerow", Description = "German")]
    [TestCase("Пётр Чайковский", "Pyotr Tchaikovsky", Description = "French")]
    [TestCase("Пётр Чайковский", "Pjotr Tschaikowskij", Description = "German")]
    [TestCase("Євген Шевченко", "Yevhen Shevchenko", Description = "Ukrainian")]
    public void The_usual_spellings_of_a_name_are_strong(string name, string latin) => Assert.That(Band(name, latin), Is.EqualTo(MatchBand.Strong));

    [TestCase("حسن المثالي", "Hussein al-Mithali", Description = "a long vowel tells two names apart")]
    [TestCase("张例文", "Zhao Liwen")]
    [TestCase("Ольга Примерова", "Vera Primerova")]
    [TestCase("سعد مثال", "Said Beispiel")]
    public void Another_name_is_not_possible(string name, string latin) => Assert.That(Band(name, latin), Is.LessThan(MatchBand.Possible));

    [Test]
    public void Most_names_that_the_UN_prints_in_their_own_script_meet_their_Latin_spelling()
    {
        var persons = Matching.Parties.OfTheUN().Where(p => p.Kind == PartyKind.Person).ToList();
        var pairs = persons.SelectMany(p => p.Names.Where(n => n.Kind == AliasKind.OriginalScript)
            .Select(o => (Original: o.Name, Latin: p.Names.Where(n => n.Kind != AliasKind.OriginalScript).Select(n => n.Name).ToList()))).ToList();
        Assert.That(pairs, Has.Count.GreaterThan(300));
        var found = pairs.Count(p => p.Latin.Any(l => Band(p.Original, l) >= MatchBand.Possible));
        // Some are other names, or hold parts that the Latin name leaves out.
        Assert.That(found * 100.0 / pairs.Count, Is.GreaterThanOrEqualTo(95), $"{found} of {pairs.Count}");
    }

    [Test]
    public void Every_letter_of_the_tables_is_spelled_in_letters_that_can_be_compared()
    {
        var rows = EmbeddedTable.ReadRows("names/transliteration.tsv").ToList();
        Assert.That(rows.Where(r => r[1].Length is < 1 or > 2 || r[2].Any(c => !char.IsAsciiLetter(c))).Select(r => r[1]), Is.Empty);
        Assert.That(rows.GroupBy(r => (r[0], r[1])).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "a letter stands once");
        var readings = EmbeddedTable.ReadRows("names/pinyin.tsv").Where(r => r[0] == "any").ToList();
        Assert.That(readings.Where(r => r[1].Any(c => !char.IsAsciiLetterLower(c))).Select(r => r[1]), Is.Empty);
        var characters = readings.SelectMany(r => r[2]).ToList();
        Assert.That(characters, Has.Count.GreaterThan(20_000));
        Assert.That(characters, Is.Unique);
    }

    private static MatchBand Band(string left, string right) => PartyMatcher.MatchPair(PartyKind.Person, left, right).Band;
}
