using Compliance.Names;
using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Names;

public class PlainWordsTests
{
    // A word outside ASCII behind the text has it cut letter by letter: up to there the words must be the same.
    [Test]
    public void Plain_texts_are_cut_as_all_others_are()
    {
        var random = new Random(20_261_130);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(128) : 'a' + random.Next(26)))).Replace('\'', ' ').Replace('&', ' ');
            var words = new List<string>();
            PlainWords.AddTo(words, text);

            Assert.That(PlainWords.Are(text), Is.True);
            Assert.That(PlainWords.Are(text + " \u00f8"), Is.False);
            Assert.That(Tokeniser.Tokenise(text + " \u00f8", Script.Latin, NameKind.Person)[..^1].Select(t => t.Text), Is.EqualTo(Tokeniser.Tokenise(text + " o", Script.Latin, NameKind.Person)[..^1].Select(t => t.Text)), text);
            Assert.That(SpelledWords.Of(text.Replace(',', ' ') + " \u00f8").Words[..^1], Is.EqualTo(SpelledWords.Of(text.Replace(',', ' ') + " o").Words[..^1]), text);
        }
    }

    // What is left out of words, and what is a word itself.
    [TestCase("o'neill")]
    [TestCase("smith & sons")]
    [TestCase("m\u00fcller")]
    public void Other_texts_are_not_plain(string text) => Assert.That(PlainWords.Are(text), Is.False);
}
