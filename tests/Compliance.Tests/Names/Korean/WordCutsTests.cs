using Compliance.Names.Korean;
using NUnit.Framework;

namespace Compliance.Tests.Names.Korean;

public class WordCutsTests
{
    private const int ExtraSyllable = 60;

    private static readonly SpellingDictionary Latin = SpellingDictionary.Of(SpellingSystem.Latin);

    // hay and ui would be two syllables, but y ends none inside a word: the only cut left has one more than needed, and that costs.
    [TestCase("hayui", "ha yu i")]
    [TestCase("nayui", "na yu i")]
    public void The_only_cut_of_a_word_costs_more_where_fewer_syllables_would_have_spelled_it(string word, string cut)
    {
        var only = WordCuts.Of(word, Latin).Single();

        Assert.That(only.Text, Is.EqualTo(cut));
        Assert.That(only.Cost, Is.EqualTo(ExtraSyllable + only.Syllables.Sum(s => s.Cost)));
    }

    // One cut, with as few syllables as there can be.
    [TestCase("chol", "chol")]
    [TestCase("kyongnam", "kyong nam")]
    public void The_best_cut_of_a_word_costs_what_its_syllables_cost(string word, string cut)
    {
        var best = WordCuts.Of(word, Latin)[0];

        Assert.That(best.Text, Is.EqualTo(cut));
        Assert.That(best.Cost, Is.EqualTo(best.Syllables.Sum(s => s.Cost)));
    }

    // Whoever cannot get to the end has no cut, however far the beginning goes; five syllables are no word.
    [TestCase("smith")]
    [TestCase("kimsmith")]
    [TestCase("chol~")]
    [TestCase("nananananana")]
    [TestCase("")]
    public void A_word_that_is_not_all_syllables_has_no_cut(string word) => Assert.That(WordCuts.Of(word, Latin), Is.Empty);
}
