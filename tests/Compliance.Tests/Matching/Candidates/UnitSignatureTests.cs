using Compliance.Matching;
using Compliance.Matching.Candidates;
using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>What signatures tell apart does not meet.</summary>
internal sealed class UnitSignatureTests
{
    private const string Letters = "ieyjkcqszvwhouf";
    private const int Groups = 400;
    private const int GroupSize = 40;

    // Words of every kind: a number of one figure and the same of two, titles, particles, initials, common names, words without short vowels beside others, words of other scripts, and
    // words too long for a length in eight bits.
    private static readonly string[] Names =
    [
        "John Paul II", "Karim V", "Karim 5", "Karim 05", "Karim 1st", "K. Karim", "J Mustermann", "j.", "I", "i", "ı", "y Mustermann", "e Silva", "d'Muster", "Dr M Muster",
        "Mr. Muster", "Haji H. Muster", "Muhammad", "Mohamed", "Mohd", "Abd al-Karim", "Abdulkarim", "A", "Á", "О. Карим", "Ю Карим", "محمد", "م كريم", "كريم", "כרים", "Γ. Καρίμ", "Gamma Karim",
        "Jevgenij", "Evgeny", "Yevgeniy", "Tchaikovsky", "Chaikovskii", "Sharif", "Scharif", "Chérif", "Muster", "Musterr", "Mutser", "Master", "Mustermann", "x", "xx", "Xi",
        new string('a', 300), new string('a', 301), "Ab" + new string('c', 254),
    ];

    [Test]
    public void Single_words_that_are_alike_are_never_told_apart() => Check(Names.SelectMany(Units));

    // Words a few edits apart, most of letters that are exchanged for little, so that as many edits as a length allows still meet: of lengths about those from which on one more is allowed,
    // by their spellings and by their keys.
    [Test]
    public void Words_as_many_edits_apart_as_may_meet_are_never_told_apart()
    {
        var random = new Random(20_261_130);
        for (var i = 0; i < Groups; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(3, 14)).Select(_ => Letters[random.Next(Letters.Length)]));
            Check(Enumerable.Range(0, GroupSize).Select(_ => Edited(word, random)).Prepend(word).SelectMany(Units), isVaried: false);
        }
    }

    private static void Check(IEnumerable<NameUnit> words, bool isVaried = true)
    {
        var units = words.DistinctBy(u => (u.Text, u.Kind, u.Canonical)).ToArray();
        var (lost, alike, apart) = (new List<string>(), 0, 0);
        foreach (var query in units)
        {
            foreach (var listed in units)
            {
                var (ofQuery, signature) = (new UnitSignature(query, false), new UnitSignature(listed, true));
                var mayMeet = signature.IsNear(ofQuery) && signature.MayMeet(ofQuery, query, out _);
                var isAlike = UnitSimilarity.Of(query, listed) > 0;
                (alike, apart) = (alike + (isAlike ? 1 : 0), apart + (mayMeet ? 0 : 1));
                if (isAlike && !mayMeet)
                {
                    lost.Add($"{query.Text} ({query.Kind}) and {listed.Text} ({listed.Kind})");
                }
            }
        }

        Assert.That(lost, Is.Empty);
        if (isVaried)
        {
            Assert.That(alike, Is.GreaterThan(units.Length), "some words are alike to others than themselves");
            Assert.That(apart, Is.GreaterThan(units.Length * units.Length / 2), "most pairs are told apart");
        }
    }

    private static IEnumerable<NameUnit> Units(string name) => new PreparedName(name, NameKind.Person).Forms.SelectMany(f => f.Units).Where(u => !u.IsJoined);

    private static string Edited(string word, Random random)
    {
        for (var edits = random.Next(1, 5); edits > 0 && word.Length > 1; edits--)
        {
            var (at, letter) = (random.Next(word.Length), Letters[random.Next(Letters.Length)]);
            word = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                _ => word.Remove(at, 1).Insert(at, letter.ToString()),
            };
        }

        return word;
    }

    // A word of several lengths beside it is asked about with the edits of the longer one.
    [Test]
    public void A_longer_word_allows_no_fewer_edits() =>
        Assert.That(Enumerable.Range(1, 60).All(l => UnitSimilarity.MostEditsOfAny(l) >= UnitSimilarity.MostEditsOfAny(l - 1)));
}
