using Compliance.Names.Korean;
using NUnit.Framework;

namespace Compliance.Tests.Names.Korean;

/// <summary>The tree of spellings holds what the grid of a spelling system says, no more and no less.</summary>
public class SpellingDictionaryTests
{
    private static readonly SpellingSystem[] Systems = Enum.GetValues<SpellingSystem>();

    [TestCaseSource(nameof(Systems))]
    public void What_the_grid_spells_is_found_with_the_syllables_it_stands_for(object system)
    {
        var dictionary = SpellingDictionary.Of((SpellingSystem)system);
        var spelled = Spelled((SpellingSystem)system);

        Assert.That(spelled, Has.Count.GreaterThan(300), "a grid that spells little proves nothing");
        foreach (var (text, hangul) in spelled)
        {
            Assert.That(dictionary.Find(text)?.Readings.Select(r => r.Hangul), Is.EqualTo(hangul.Order()), text);
        }

        Assert.That(dictionary.Longest, Is.EqualTo(spelled.Keys.Max(t => t.Length)));
    }

    [TestCaseSource(nameof(Systems))]
    public void Nothing_else_is_found(object system)
    {
        var dictionary = SpellingDictionary.Of((SpellingSystem)system);
        var spelled = Spelled((SpellingSystem)system);
        var letters = ReadingGrid.Load((SpellingSystem)system).Letters;

        // Every text one letter longer than a spelling, its own beginnings, and letters that the system does not have.
        var others = spelled.Keys.SelectMany(t => letters.Select(l => t + l).Append(t[..^1]).Append(t + '~').Append('\uFFFF' + t)).Append("");
        Assert.That(others.Where(t => !spelled.ContainsKey(t) && dictionary.Find(t) is not null), Is.Empty);
    }

    private static Dictionary<string, HashSet<char>> Spelled(SpellingSystem system)
    {
        var grid = ReadingGrid.Load(system);
        var spelled = new Dictionary<string, HashSet<char>>(StringComparer.Ordinal);
        foreach (var (onset, leads) in grid.Onsets.Spellings)
        {
            foreach (var (vowel, vowels) in grid.Vowels.Spellings)
            {
                foreach (var (coda, tails) in grid.Codas.Spellings)
                {
                    foreach (var hangul in from l in leads from v in vowels from t in tails select Compliance.Text.Hangul.Syllable(l.Jamo, v.Jamo, t.Jamo))
                    {
                        if (NameSyllables.NumberOf(hangul) >= 0)
                        {
                            var text = onset + vowel + coda;
                            (spelled.TryGetValue(text, out var known) ? known : spelled[text] = []).Add(hangul);
                        }
                    }
                }
            }
        }

        return spelled;
    }
}
