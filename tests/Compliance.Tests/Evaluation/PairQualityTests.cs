using Compliance.Lists;
using Compliance.Matching;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>Spellings of one party are found and near names of two are kept apart, on labelled pairs.</summary>
internal sealed class PairQualityTests
{
    [Test]
    public void Spellings_of_one_listed_person_are_found() => Check(Bars.ListedSpellings, ListedPairs.Spellings);

    [Test]
    public void Near_names_of_different_listed_persons_stay_apart() => Check(Bars.NearNames, ListedPairs.Near);

    [Test]
    public void Names_of_one_organisation_that_share_a_significant_word_are_found() => Check(Bars.OrganisationVariants, OrganisationPairs.Variants);

    [Test]
    public void Unrelated_organisations_stay_apart() => Check(Bars.UnrelatedOrganisations, OrganisationPairs.Others);

    [Test]
    public void Labelled_spellings_of_one_person_are_found() => Check(Bars.SharedSpellings, SharedPairs.Spellings());

    [Test]
    public void Labelled_spellings_of_one_person_without_typos_and_Chinese_readings_are_found() =>
        Check(Bars.SharedKoreanSpellings, SharedPairs.KoreanSpellings());

    [Test]
    public void Labelled_names_of_one_person_in_two_scripts_are_found() => Check(Bars.SharedScripts, SharedPairs.Scripts());

    [Test]
    public void Labelled_near_names_of_different_persons_stay_apart() => Check(Bars.NearNames, SharedPairs.Near());

    [Test]
    public void South_Korean_persons_in_two_spellings_are_found() => Check(Bars.SouthKoreanSpellings, SharedPairs.SouthKorean());

    [Test]
    public void Labelled_names_of_one_organisation_are_found() => Check(Bars.OrganisationVariants, SharedPairs.Organisations());

    [Test]
    public void Scores_of_spellings_that_differ_are_graded() =>
        Bars.CommonestScore.Check(ListedPairs.Spellings.Name, ListedPairs.Spellings.CommonestScore, Scores(ListedPairs.Spellings));

    [Test]
    public void Scores_of_labelled_spellings_that_differ_are_graded()
    {
        var pairs = SharedPairs.Spellings();
        Bars.CommonestScore.Check(pairs.Name, pairs.CommonestScore, Scores(pairs));
    }

    [Test]
    public void A_leader_is_not_taken_for_his_father() =>
        Assert.That(PartyMatcher.MatchPair(PartyKind.Person, "Kim Jong Un", "Kim Jong Il").Band, Is.LessThan(MatchBand.Possible));

    private static void Check(Bar bar, PairSet pairs) => bar.Check(pairs.Name, pairs.Found, pairs.Misses(!bar.IsAtMost));

    private static IEnumerable<string> Scores(PairSet pairs) => pairs.Scored.CountBy(s => s.Score).OrderByDescending(s => s.Value).Select(s => $"{s.Key}: {s.Value}");
}
