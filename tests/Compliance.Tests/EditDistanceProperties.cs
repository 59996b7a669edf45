using NUnit.Framework;

namespace Compliance.Tests;

internal sealed class EditDistanceProperties
{
    // Words of few letters are one edit apart often enough, and hold the same letters beside each other, where the place of an edit is not told.
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Words_are_one_edit_apart_when_their_distance_is_one(int seed)
    {
        var random = new Random(seed);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "aab"[random.Next(3)]));
        var (left, right) = (Word(), Word());
        return EditDistance.IsOne(left, right) == (EditDistance.Osa(left, right, 1) == 1);
    }

    [TestCase("company", "compamy", true, TestName = "A_letter_for_another_is_one_edit")]
    [TestCase("company", "comppany", true, TestName = "A_letter_more_is_one_edit")]
    [TestCase("company", "compnay", true, TestName = "Neighbours_that_changed_places_are_one_edit")]
    [TestCase("company", "company", false, TestName = "The_same_word_is_no_edit_apart")]
    [TestCase("company", "yompanc", false, TestName = "Letters_that_changed_places_elsewhere_are_two_edits")]
    [TestCase("", "a", true, TestName = "A_word_of_one_letter_is_one_edit_from_none")]
    public void One_edit_is_told(string left, string right, bool isOne) => Assert.That(EditDistance.IsOne(left, right), Is.EqualTo(isOne));
}
