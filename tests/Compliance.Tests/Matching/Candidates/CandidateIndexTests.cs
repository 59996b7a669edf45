using Compliance.Dates;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Tests.Evaluation;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>The index answers as a comparison with every name does: the same parties with the same scores in the same order.</summary>
internal sealed class CandidateIndexTests
{
    private static readonly string[] Strange =
    [
        "", " ", "a", "J. K.", "X", "12", "313", "محمد3", "mohamed3", "Co., Ltd.", "Ltd", "GmbH Ltd Inc", "the of and", "김정은", "金正恩", "Ким Чен Ын", "محمد", "חנה לוי", "Κιμ", "ジョン",
        "Abd al-Rahman", "Muhammad", "Haji", "KKBC", "TCB", "JSC", "Korea", "Trading Corporation", "Bank", "Office 39", "\ud800", "a\u200bb", "ｋｉｍ", new string('k', 2_000),
        string.Join(' ', Enumerable.Repeat("trading", 40)), "supercalifragilisticexpialidociousantidisestablishmentarianism",
    ];

    [TestCaseSource(typeof(IndexedSearch), nameof(IndexedSearch.Floors))]
    public void Every_embedded_name_with_every_treatment_is_answered_as_by_comparing_all(MatchOptions options)
    {
        var search = new IndexedSearch(Watchlist.Default.Parties, options);
        var names = Watchlist.Default.Parties.SelectMany(p => p.Names.Select(n => n.Name)).Where(n => SeededChoice.For(n).Below(4) == 0);
        Agree(search, names.SelectMany(IndexedSearch.Treated), [PartyKind.Unknown]);
    }

    // Spellings of one name in every system, Hangul and Cyrillic among them, and people of other origins.
    [Test]
    public void Romanisations_and_other_scripts_are_answered_as_by_comparing_all()
    {
        var names = SpelledNames.Of(SpelledNames.Invented(40)).SelectMany(s => s.Pairs.Select(p => p.Query))
            .Concat(Population.Others.SelectMany(p => Population.Of(p).Take(40)).Select(p => p.Name));
        Agree(new IndexedSearch(Watchlist.Default.Parties, MatchOptions.Default), names, [PartyKind.Person]);
    }

    // Gipa and Gepa are a little like Gup, which can meet one of them at most; left over, they lift the name to the floor, and so must be taken to be as alike as that.
    [Test]
    public void Words_a_little_like_a_short_one_do_not_hide_a_name_that_lacks_them()
    {
        var query = new NameQuery { Name = "Gup Mustermann Gipa Gepa", Kind = PartyKind.Person };
        Assert.That(new PartyMatcher([Parties.Person("P", "Gup Mustermann")], MatchOptions.Default with { IsExhaustive = true }).Match(query), Has.Length.EqualTo(1));
        Assert.That(new IndexedSearch([Parties.Person("P", "Gup Mustermann")], MatchOptions.Default).Difference(query), Is.Null);
    }

    // Empty, one letter, initials, legal forms and nothing else, other scripts, lone surrogates, very long: each rule of the index meets its edge.
    [TestCaseSource(nameof(Strange))]
    public void Names_of_strange_shape_are_answered_as_by_comparing_all(string name)
    {
        var parties = Strange.Where(s => s.Length > 0).SelectMany((s, i) => new[] { Parties.Person($"P{i}", s), Parties.Organisation($"O{i}", s) });
        var search = new IndexedSearch([.. parties, .. Watchlist.Default.Parties], MatchOptions.Default with { Floor = MatchBand.Weak });
        Agree(search, [name], Enum.GetValues<PartyKind>());
    }

    // A near date of birth raises a weak name: then the floor of this query is the weak one.
    [Test]
    public void A_query_whose_evidence_can_raise_a_weak_name_is_answered_as_by_comparing_all()
    {
        var search = new IndexedSearch(Watchlist.Default.Parties, MatchOptions.Default);
        var queries = Watchlist.Default.Parties.Where(p => !p.BirthDates.IsDefaultOrEmpty)
            .SelectMany(p => IndexedSearch.Treated(p.Names[0].Name).Select(n => new NameQuery { Name = n, BirthDate = p.BirthDates[0] }));
        Assert.That(queries.Select(search.Difference).OfType<string>(), Is.Empty);
    }

    // Every party that was compared is asked for, so there is nothing to leave out.
    [Test]
    public void Without_a_floor_every_party_is_answered()
    {
        var search = new IndexedSearch(Watchlist.Default.Parties, MatchOptions.Default with { Floor = MatchBand.None });
        Agree(search, ["Eva Lindner", "", "Kim Yong Chol"], [PartyKind.Person, PartyKind.Unknown]);
        Assert.That(new PartyMatcher(Watchlist.Default.Parties, MatchOptions.Default with { Floor = MatchBand.None }).Match(new NameQuery { Name = "Eva Lindner" }), Has.Length.EqualTo(Watchlist.Default.Parties.Length));
    }

    // Half of a swap costs more than this floor leaves, the whole of it less: an alignment that was given up half-way lost the name.
    [Test]
    public void Letters_that_changed_places_are_found_at_a_floor_that_admits_no_other_edit()
    {
        var matcher = new PartyMatcher([Parties.Person("P", "chrgrgzumzn")], MatchOptions.Default with { SimilarityFrom = 9_000 });
        Assert.That(matcher.Match(new NameQuery { Name = "chrrggzumzn" }).Select(m => m.Similarity), Is.EqualTo(new[] { 9_130 }));
    }

    [Test]
    public void Many_threads_may_ask_one_index_at_once()
    {
        var matcher = new PartyMatcher(Watchlist.Default.Parties);
        var names = Watchlist.Default.Parties.SelectMany(p => p.Names).Select(n => n.Name).Take(200).ToArray();
        var alone = names.Select(n => Ids(matcher, n)).ToArray();
        var together = names.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(n => Ids(matcher, n)).ToArray();
        Assert.That(together, Is.EqualTo(alone));

        static string Ids(PartyMatcher matcher, string name) => string.Join(' ', matcher.Match(new NameQuery { Name = name }).Select(m => $"{m.Party.Id}:{m.Score}"));
    }

    private static void Agree(IndexedSearch search, IEnumerable<string> names, IReadOnlyCollection<PartyKind> kinds) =>
        Assert.That(names.SelectMany(n => kinds.Select(k => new NameQuery { Name = n, Kind = k })).Select(search.Difference).OfType<string>(), Is.Empty);
}
