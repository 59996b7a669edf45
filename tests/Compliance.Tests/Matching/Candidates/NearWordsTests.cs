using Compliance.Matching;
using Compliance.Matching.Candidates;
using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>No listed word that is as alike as asked is missed, on lists long enough for words to be found by their segments.</summary>
internal sealed class NearWordsTests
{
    private const int Bases = 40;
    private const int Variants = 16;
    private const int Asked = 120;

    // Letters that transliterations exchange, vowels and h, which cost least, among others.
    private const string Letters = "aeiouyhkqcgszbdlmnrtvw";

    // Words of persons: edits of every kind, swaps across the cuts between segments among them, at floors below, at and above the default's.
    [TestCase(7_000)]
    [TestCase(8_000)]
    [TestCase(8_700)]
    [TestCase(9_200)]
    public void Persons_words_as_alike_as_asked_are_all_found(int least) => Assert.That(Missed(NameKind.Person, least), Is.Empty);

    // Doubled letters cost least of all edits, so that words with and without them are looked up apart.
    [TestCase(7_000)]
    [TestCase(8_000)]
    [TestCase(8_500)]
    public void Bodies_words_as_alike_as_asked_are_all_found(int least) => Assert.That(Missed(NameKind.Organisation, least), Is.Empty);

    private static List<string> Missed(NameKind kind, int least)
    {
        var random = new Random(20_261_130);
        var bases = Enumerable.Range(0, Bases).Select(_ => Word(random)).ToArray();
        var listed = bases.SelectMany(b => Enumerable.Range(0, Variants).Select(_ => Edited(b, random))).Chunk(2)
            .Select(w => string.Join(' ', w)).Distinct(StringComparer.Ordinal).ToArray();
        var indexed = RetrievalBuilder.Of(new ListedNames(kind, listed), least).Units;
        var units = indexed.Units;
        var missed = new List<string>();
        var alike = 0;
        foreach (var form in Enumerable.Range(0, Asked).SelectMany(i => new PreparedName(Edited(bases[i % Bases], random) + ' ' + Edited(bases[(i * 7) % Bases], random), kind).Forms))
        {
            for (var i = 0; i < form.Units.Length; i++)
            {
                var found = new List<int>();
                indexed.Find(form, i, least, found);
                for (var unit = 0; unit < units.Count; unit++)
                {
                    if (indexed.Similarity(form.Units[i], unit) >= least && ++alike > 0 && !found.Contains(unit))
                    {
                        missed.Add($"{form.Units[i].Text} and {units[unit].Text}");
                    }
                }
            }
        }

        Assert.That(alike, Is.GreaterThan(300), "the words are made so that many are alike");
        return missed;
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(4, 14)).Select(_ => Letters[random.Next(Letters.Length)]));

    private static string Edited(string word, Random random)
    {
        for (var edits = random.Next(3); edits > 0; edits--)
        {
            var at = random.Next(word.Length - 1);
            word = random.Next(6) switch
            {
                0 => word.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                1 => word.Insert(at, word[at].ToString()),
                2 when word.Length > 4 => word.Remove(at, 1),
                3 => word[..at] + Letters[random.Next(Letters.Length)] + word[(at + 1)..],
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
        }

        return word;
    }
}
