using Compliance.Matching.Candidates;
using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>The order in which listed forms stand.</summary>
internal sealed class FormOrderTests
{
    // Forms of words by number, the frequent ones with the lower numbers; the last form has no words.
    private static readonly int[][] Forms = [[7, 2], [1, 9, 3], [2, 5], [3, 1], [9, 1, 3], [2], []];

    // Sorting keeps the order of a few equals by chance, but not of many.
    private static readonly int[][] Many = [.. Enumerable.Range(0, 200).Select(i => (int[])[i % 3, 3])];

    [Test]
    public void Forms_of_the_same_frequent_words_stand_together_and_equals_as_they_came()
    {
        Assert.Multiple(() =>
        {
            // Words 1 and 3: the forms 1, 3 and 4. Word 2: with 5, with 7, alone.
            Assert.That(Order(Forms).Forms.ToArray(), Is.EqualTo((int[])[1, 3, 4, 2, 0, 5, 6]));
            Assert.That(Order(Many).Forms.ToArray(), Is.EqualTo(Enumerable.Range(0, 200).OrderBy(i => i % 3)));
        });
    }

    // Joined words stand behind the words of a form, and have higher numbers than any of them.
    [Test]
    public void Only_single_words_order_forms() =>
        Assert.That(FormOrder.Of([0, 3, 6], [2, 2], Units([[1, 4, 0], [1, 3, 9]])).Forms.ToArray(), Is.EqualTo((int[])[1, 0]));

    [Test]
    public void What_forms_have_moves_with_them()
    {
        var order = Order(Forms);
        var (starts, words) = order.Apply<int>(Starts(Forms), Forms.SelectMany(f => f).ToArray());
        var moved = Enumerable.Range(0, Forms.Length).Select(place => words[starts[place]..starts[place + 1]]).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(order.Places().Select(place => moved[place]), Is.EqualTo(Forms), "each form is found by its place");
            Assert.That(order.Apply([.. Forms.Select(f => f.Length)]), Is.EqualTo(moved.Select(f => f.Length)));
        });
    }

    private static FormOrder Order(int[][] forms) => FormOrder.Of(Starts(forms), [.. forms.Select(f => (ushort)f.Length)], Units(forms));

    private static ListedUnit[] Units(int[][] forms) => [.. forms.SelectMany(f => f.Select((word, i) => new ListedUnit(word, i, 1, 1, TokenKind.Word)))];

    private static List<int> Starts(int[][] forms)
    {
        var starts = new List<int> { 0 };
        foreach (var form in forms)
        {
            starts.Add(starts[^1] + form.Length);
        }

        return starts;
    }
}
