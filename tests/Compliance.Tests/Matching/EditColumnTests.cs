using Compliance.Matching;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>The distance told by bits is that of the table.</summary>
internal sealed class EditColumnTests
{
    // Few letters, so that words have much in common and neighbours change places often.
    private static readonly Gen<string> Words = Gen.Elements("abcn".ToCharArray()).ListOf().Where(w => w.Count is > 0 and < 16).Select(w => string.Concat(w));

    private static readonly Arbitrary<(string Left, string Right)> Pairs = (from left in Words from right in Words select (left, right)).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 2_000)]
    public Property With_swaps_the_distance_is_that_of_optimal_string_alignment() => Prop.ForAll(Pairs, p =>
    {
        var column = new EditColumn(p.Left.Length);
        foreach (var letter in p.Right)
        {
            column.TakeOrSwap(Where(p.Left, letter));
        }

        return (column.Distance == EditDistance.Osa(p.Left, p.Right, 32)).Label($"{column.Distance} of {p.Left} and {p.Right}");
    });

    // "ab" and "ba" are one swap apart, and two other edits.
    [TestCase("ab", "ba", 1, 2)]
    [TestCase("kim", "kim", 0, 0)]
    [TestCase("chol", "cholu", 1, 1)]
    public void A_swap_counts_once_where_it_is_asked_for(string left, string right, int withSwaps, int without)
    {
        var (one, other) = (new EditColumn(left.Length), new EditColumn(left.Length));
        foreach (var letter in right)
        {
            one.TakeOrSwap(Where(left, letter));
            other.Take(Where(left, letter));
        }

        Assert.That((one.Distance, other.Distance), Is.EqualTo((withSwaps, without)));
    }

    private static ulong Where(string word, char letter) => word.Select((c, i) => c == letter ? 1UL << i : 0).Aggregate(0UL, (a, b) => a | b);
}
