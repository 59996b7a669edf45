using Compliance.Matching;
using Compliance.Matching.Candidates;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>Words and the consonants that they are spelled with have a skeleton in common.</summary>
internal sealed class ConsonantSkeletonsTests
{
    private const string Symbols = "AEWYHXJGQKOZDTSICBPFVRLMNU";

    private static readonly Gen<string> Vowels = Gen.Elements("", "", "a", "e", "i", "o", "u", "aa", "h");

    // Each symbol by a letter that stands for it or for one like it, or by none, with vowels around.
    private static readonly Gen<(string Key, string Word)> Spelled =
        from symbols in Gen.Elements(Symbols.ToCharArray()).ListOf().Where(s => s.Count is > 1 and < 9)
        from letters in Gen.Elements("abcdefghijklmnopqrstuvxz".ToCharArray()).ListOf(symbols.Count)
        from choices in Gen.Choose(0, 9).ListOf(symbols.Count)
        from vowels in Vowels.ListOf(symbols.Count)
        select (string.Concat(symbols), string.Concat(symbols.Select((s, i) => Letter(s, letters[i], choices[i]) + vowels[i])));

    [FsCheck.NUnit.Property(MaxTest = 3_000)]
    public Property What_is_alike_has_a_skeleton_in_common() => Prop.ForAll(Spelled.ToArbitrary(), Gen.Elements(7_000, 8_000, 9_000).ToArbitrary(), (spelled, least) =>
    {
        var (key, word) = spelled;
        var isAlike = Consonants.Similarity(key, word, least) >= least;
        var holds = !isAlike
            || ConsonantSkeletons.Of(key, Consonants.MostCostOf(key.Length, least)) is not { } skeletons
            || ConsonantSkeletons.Of(word) is not { } skeleton
            || skeletons.Contains(skeleton);
        return holds.Label($"{key} and {word} at {least}").Classify(isAlike, "alike");
    });

    // Kaph may be written k or, as its Hebrew form is, kh; b is neither.
    [TestCase("KRM", "karim", true)]
    [TestCase("KRM", "kharim", true)]
    [TestCase("KRM", "barim", false)]
    public void Letters_of_one_symbol_are_of_one_kind(string key, string word, bool isCommon) =>
        Assert.That(ConsonantSkeletons.Of(key, 60)!.Contains(ConsonantSkeletons.Of(word)!.Value), Is.EqualTo(isCommon));

    [Test]
    public void Consonants_that_may_be_left_out_have_no_skeleton() => Assert.That(ConsonantSkeletons.Of("MHMD", Consonants.Unmet), Is.Null);

    private static string Letter(char symbol, char other, int choice)
    {
        if (choice == 0)
        {
            return "";
        }

        var spelled = Enumerable.Range('a', 26).Select(c => (char)c).Where(c => Consonants.CostOf(symbol, c) <= 30).ToArray();
        return choice == 1 || spelled.Length == 0 ? other.ToString() : spelled[choice % spelled.Length].ToString();
    }
}
