using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>Persons' names that are not Korean. The persons are invented.</summary>
[TestFixture]
internal sealed class PersonPairTests
{
    [TestCase("Erika Anna Mustermann", "Mustermann Erika Anna", Description = "order is free")]
    [TestCase("Erika Mustermann", "ERIKA MUSTERMANN")]
    public void The_same_words_in_another_order_are_the_same_name(string left, string right) => Assert.That(Score(left, right), Is.EqualTo(10_000));

    [TestCase("Abdurrahman al-Beispiel", "Abd al-Rahman al-Beispiel", Description = "joined, with the article assimilated")]
    [TestCase("Nureddin Beispiel", "Nur al-Din Beispiel")]
    [TestCase("Habibullah Beispiel", "Habib Allah Beispiel")]
    [TestCase("Moammar Beispieli", "Muammar Beispieli")]
    [TestCase("Hussein Beispieli", "Husayn Beispieli")]
    [TestCase("Mullah Erik Beispieli", "MullahErik Beispieli", Description = "a title written together with the name")]
    [TestCase("Erika Muster mann", "Erika Mustermann", Description = "a word parted")]
    [TestCase("Erika AlMustermann", "Erika al-Mustermann", Description = "a particle joined")]
    [TestCase("Saif ala-rab Beispieli", "Saif al-arab Beispieli", Description = "parted at another letter")]
    public void Another_spelling_is_strong_but_not_the_same(string left, string right) => Assert.That(Score(left, right), Is.InRange(9_000, 9_999));

    [TestCase("Erika Mustermann", "Erika Musternann", Description = "a letter in a long word")]
    [TestCase("Oumar Abdoulay", "Oumar Younous Abdoulay", Description = "a middle word left out")]
    [TestCase("O. Y. Abdoulay", "Oumar Younous Abdoulay", Description = "initials")]
    [TestCase("E. Mustermann", "Erika Mustermann", Description = "e is no particle before a point")]
    [TestCase("Juan E Lopezino", "Juan Enrique Lopezino", Description = "e in the middle may be an initial")]
    [TestCase("Peter Y. Beispiel", "Peter Yan Beispiel")]
    public void A_name_with_something_missing_or_mistyped_is_possible(string left, string right) => Assert.That(Score(left, right), Is.GreaterThanOrEqualTo(8_000));

    [TestCase("Oumar Abdoulay", "Oumar Younous Abdoulay")]
    [TestCase("O. Y. Abdoulay", "Oumar Younous Abdoulay")]
    [TestCase("Maria Silvani", "Mario Silvani", Description = "the last vowel tells a woman's name from a man's")]
    public void It_is_never_strong(string left, string right) => Assert.That(Score(left, right), Is.LessThan(9_000));

    [TestCase("Erika Mustermann", "Monika Mustermann", Description = "another given name")]
    [TestCase("Muhammad Ali Hassan", "Ahmad Ali Khan", Description = "common words only")]
    [TestCase("Muhammad Hassan", "Muhammad Beispiel Hassan", Description = "what both bear is borne by very many")]
    [TestCase("Mustermann", "Erika Maria Mustermann", Description = "a surname alone")]
    [TestCase("Ali Gul", "Ali Gal Beispiel", Description = "three letters do not take an edit")]
    [TestCase("Omar Khan", "Omar Jan")]
    [TestCase("A. Ali", "Ahmad Muhammad Ali", Description = "an initial and a common word say too little")]
    public void Another_persons_name_is_not_possible(string left, string right) => Assert.That(Score(left, right), Is.LessThan(8_000));

    [TestCase("Korea gunrus", "D.O.O. Korea aa the", Description = "words left over weigh the same, and on one side they are initials and particles")]
    [TestCase("Erika Beispielo", "A. B. Erika C. D.", Description = "the same with initials alone")]
    public void A_similarity_has_no_direction(string left, string right) => Assert.That(Score(left, right), Is.EqualTo(Score(right, left)));

    [Test]
    public void An_edit_costs_less_the_longer_the_word()
    {
        int[] scores = [Score("Gul Muster", "Gel Muster"), Score("Gulb Muster", "Gelb Muster"), Score("Gulber Muster", "Gelber Muster"), Score("Gulberman Muster", "Gelberman Muster")];
        Assert.That(scores, Is.Ordered.Ascending);
        Assert.That(scores, Is.Unique);
    }

    [Test]
    public void A_rare_word_left_out_costs_more_than_a_common_one() =>
        Assert.That(Score("Erika Mustermann", "Erika Ali Mustermann"), Is.GreaterThan(Score("Erika Mustermann", "Erika Beispieli Mustermann")));

    [Test]
    public void Mistyped_names_get_scores_of_their_own()
    {
        // One letter replaced by x in every place of five names: no score is shared by more than 15 percent.
        string[] names = ["Erika Mustermann", "Karl Beispieler", "Oumar Younous Abdoulay", "Anna Maria Musterfrau", "Hans Peter Mustersohn"];
        var scores = names.SelectMany(n => Enumerable.Range(0, n.Length).Where(i => n[i] != ' ').Select(i => Score(n, n[..i] + 'x' + n[(i + 1)..]))).ToList();
        Assert.That(scores.GroupBy(s => s).Max(g => g.Count()) * 100.0 / scores.Count, Is.LessThanOrEqualTo(15));
    }

    [Test]
    public void Comparing_prepared_names_allocates_nothing()
    {
        var left = new PreparedName("Abd al-Rahman Younous Beispieli al-Mustermani", NameKind.Person).Forms.Single();
        var right = new PreparedName("Abdurrahman Yunus Beispiely Mustermany", NameKind.Person).Forms.Single();
        var expected = NameComparison.Similarity(left, right, null, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var similarity = NameComparison.Similarity(left, right, null, 0);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(similarity, Is.EqualTo(expected));
    }

    private static int Score(string left, string right) => PartyMatcher.MatchPair(PartyKind.Person, left, right).Similarity;
}
