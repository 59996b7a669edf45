using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Names.Korean;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>What must hold for every name of the UN list, and for names that mean harm.</summary>
[TestFixture]
internal sealed class InvariantTests
{
    [Test]
    public void Every_listed_name_and_strong_alias_finds_its_own_party_at_the_top()
    {
        var parties = Parties.OfTheUN();
        var matcher = new PartyMatcher(parties);
        var names = parties.SelectMany(p => p.Names.Where(n => n.Quality == AliasQuality.Strong).Select(n => (Party: p, n.Name))).ToList();
        Assert.That(names, Has.Count.GreaterThan(3_500));
        // The matcher is shared between threads here: it is immutable.
        var failures = names.AsParallel().Where(n =>
        {
            var matches = matcher.Match(new NameQuery { Name = n.Name, Kind = n.Party.Kind });
            var own = matches.FirstOrDefault(m => m.Party.Id == n.Party.Id);
            return own is null || own.Band != MatchBand.Strong || own.Score != matches[0].Score;
        });
        Assert.That(failures.Select(f => $"{f.Party.Id} {f.Name}"), Is.Empty);
    }

    [Test]
    public void Listed_persons_are_found_in_any_case_spacing_and_order_of_words()
    {
        var failures = Parties.OfTheUN().Where(p => p.Kind == PartyKind.Person).SelectMany(p => p.Names)
            .Where(n => n.Name.AsSpan().IndexOfAny('(', ';', ',') < 0)
            .Where(n => Disguises(n.Name, !ReadsAsKorean(n.Name)).Any(d => PartyMatcher.MatchPair(PartyKind.Person, d, n.Name).Similarity != 10_000));
        Assert.That(failures.Select(f => f.Name), Is.Empty);
    }

    [Test]
    public void Near_names_of_different_listed_persons_stay_apart()
    {
        var rows = Rows("negative_pairs.tsv").Where(r => r[0] == "near").ToList();
        var hits = rows.Count(r => PartyMatcher.MatchPair(PartyKind.Person, r[1], r[2]).Band >= MatchBand.Possible);
        Assert.That(hits * 100.0 / rows.Count, Is.LessThanOrEqualTo(0.5), $"{hits} of {rows.Count}");
    }

    [Test]
    public void Spellings_of_one_listed_person_are_found()
    {
        var rows = Rows("positive_pairs.tsv").Where(r => r[0] == "person" && r[6] is "spelling" or "trivial").ToList();
        var hits = rows.Count(r => PartyMatcher.MatchPair(PartyKind.Person, r[1], r[2]).Band >= MatchBand.Possible);
        Assert.That(hits * 100.0 / rows.Count, Is.GreaterThanOrEqualTo(95), $"{hits} of {rows.Count}");
    }

    [TestCase("", Description = "nothing")]
    [TestCase("   ", Description = "blanks")]
    [TestCase(".,-'()", Description = "only punctuation")]
    [TestCase("\u200B\u200D\uFEFF", Description = "only zero-width characters")]
    [TestCase("\u202E\u2066", Description = "only bidirectional controls")]
    [TestCase("x", Description = "one letter")]
    public void A_name_that_says_nothing_matches_nothing(string name) =>
        Assert.That(new PartyMatcher([Parties.Person("A", "KIM JONG UN"), Parties.Organisation("B", "X Bank")]).Match(new NameQuery { Name = name, Kind = PartyKind.Person }), Is.Empty);

    [TestCase("K\u200Bim J\u00ADong\u202E Un", Description = "invisible characters inside")]
    [TestCase("Ｋｉｍ Ｊｏｎｇ Ｕｎ", Description = "full width")]
    [TestCase("Кim Jоng Un", Description = "Cyrillic look-alikes")]
    [TestCase("kim-jong.un;", Description = "other punctuation")]
    [TestCase("\u1100\u1175\u11B7\u110C\u1165\u11BC\u110B\u1173\u11AB", Description = "Hangul in parts")]
    public void A_disguised_name_is_found(string name) =>
        Assert.That(new PartyMatcher([Parties.Person("A", "KIM JONG UN")]).Match(new NameQuery { Name = name }).Single().Band, Is.EqualTo(MatchBand.Strong));

    [Test]
    public void Very_long_and_malformed_names_have_a_result()
    {
        var matcher = new PartyMatcher([Parties.Person("A", "KIM JONG UN", new string('a', 10_000)), Parties.Organisation("B", "Foo Bar")]);
        string[] hostile =
        [
            new string('a', 10_000), string.Concat(Enumerable.Repeat("kim ", 2_500)), string.Concat(Enumerable.Repeat("(", 10_000)),
            string.Concat(Enumerable.Repeat("e\u0301\u0323", 3_000)), new string('\uD800', 1_000), string.Concat(Enumerable.Repeat("co ", 3_000)),
            string.Concat(Enumerable.Repeat("a b;", 2_000)), "Kim \uD83D Jong Un", string.Concat(Enumerable.Repeat("jongun", 1_000)),
        ];
        foreach (var name in hostile)
        {
            var matches = matcher.Match(new NameQuery { Name = name });
            Assert.That(matches.All(m => m.Similarity is >= 0 and <= 10_000), Is.True);
            Assert.That(matcher.Match(new NameQuery { Name = name }).Select(m => (m.Party.Id, m.Score)), Is.EqualTo(matches.Select(m => (m.Party.Id, m.Score))));
        }
    }

    // The syllables of a Korean name in another order are another name.
    private static ImmutableArray<string> Disguises(string name, bool isOrderFree) =>
    [
        name.ToUpperInvariant(),
        name.ToLowerInvariant(),
        name.Replace(" ", "   ", StringComparison.Ordinal),
        isOrderFree ? string.Join(' ', name.Split(' ').Reverse()) : name,
        name.Replace('-', ' '),
        $"\"{name}.\"",
    ];

    private static bool ReadsAsKorean(string name) =>
        NameAnalysis.Analyse(name, NameKind.Person).Forms.Any(f => !KoreanParser.Parse(f).IsEmpty);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Repository.Shared("names", file)).Skip(1).Select(l => l.Split('\t'));
}
