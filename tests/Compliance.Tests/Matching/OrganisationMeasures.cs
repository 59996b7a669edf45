using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using Compliance.Text;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>Names of listed DPRK bodies: spellings of one are found, those of others are not, and scores do not pile up.</summary>
[TestFixture]
internal sealed class OrganisationMeasures
{
    private static readonly string[] NameColumns =
        ["un_name", "un_aliases", "ofac_name", "ofac_aliases", "eu_name", "eu_aliases", "uk_name", "uk_aliases", "au_name"];

    [Test]
    public void Spellings_of_one_body_that_share_a_telling_word_are_found()
    {
        var rows = Pairs().Where(r => TellingWords(r.Left).Overlaps(TellingWords(r.Right))).ToList();
        var found = rows.Count(r => Score(r.Left, r.Right) >= MatchOptions.Default.PossibleFrom);
        Assert.That(rows, Has.Count.GreaterThan(100));
        Assert.That(found * 100.0 / rows.Count, Is.GreaterThanOrEqualTo(80), $"{found} of {rows.Count}");
    }

    [Test]
    public void Pairs_that_still_differ_after_folding_share_no_score()
    {
        var scores = Pairs().Where(r => UnicodeFolding.Fold(r.Left) != UnicodeFolding.Fold(r.Right)).Select(r => Score(r.Left, r.Right)).ToList();
        var most = scores.GroupBy(s => s).MaxBy(g => g.Count())!;
        Assert.That(most.Count() * 100.0 / scores.Count, Is.LessThanOrEqualTo(15), $"{most.Count()} of {scores.Count} score {most.Key}");
    }

    [Test]
    public void Names_of_different_bodies_are_kept_apart()
    {
        var bodies = Bodies();
        var prepared = bodies.Select(b => b.Select(n => new PreparedName(n, NameKind.Organisation)).ToList()).ToList();
        long flagged = 0, pairs = 0;
        for (var i = 0; i < prepared.Count; i++)
        {
            for (var j = i + 1; j < prepared.Count; j++)
            {
                foreach (var (a, b) in prepared[i].SelectMany(_ => prepared[j], (a, b) => (a, b)))
                {
                    pairs++;
                    flagged += a.Forms.Any(f => b.Forms.Any(g => NameComparison.Similarity(f, g, null, 8_000) >= MatchOptions.Default.PossibleFrom)) ? 1 : 0;
                }
            }
        }

        Assert.That(pairs, Is.GreaterThan(100_000));
        Assert.That(flagged * 100.0 / pairs, Is.LessThanOrEqualTo(0.5), $"{flagged} of {pairs}");
    }

    private static List<(string Left, string Right)> Pairs() =>
        [.. Rows("names", "positive_pairs.tsv").Where(r => r[0] == "entity" && r[6] == "name-variant-or-alias").Select(r => (r[1], r[2]))];

    // Bodies of the cross-list, joined where they share a name or a labelled pair.
    private static List<List<string>> Bodies()
    {
        var lines = Rows("lists", "dprk_crosslist.tsv", 0).ToList();
        var columns = NameColumns.Select(c => Array.IndexOf(lines[0], c)).ToList();
        var entries = lines.Skip(1).Where(r => r[0] == "E").Select(r => columns.Where(c => c < r.Length).SelectMany(c => r[c].Split("; "))
            .Select(n => n.Trim()).Where(n => n.Length > 0).ToList()).ToList();
        var body = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (names, id) in entries.Select((n, i) => (n, i)).Concat(Pairs().Select((p, i) => (n: new List<string> { p.Left, p.Right }, i: i + entries.Count))))
        {
            var folded = names.Select(UnicodeFolding.Fold).ToList();
            var known = folded.Where(body.ContainsKey).Select(n => body[n]).ToHashSet();
            foreach (var name in body.Where(b => known.Contains(b.Value)).Select(b => b.Key).Concat(folded).ToList())
            {
                body[name] = id;
            }
        }

        return [.. entries.SelectMany(n => n).DistinctBy(UnicodeFolding.Fold).GroupBy(n => body[UnicodeFolding.Fold(n)]).Select(g => g.ToList())];
    }

    private static HashSet<string> TellingWords(string name) => [.. NameAnalysis.Analyse(name, NameKind.Organisation).Forms
        .SelectMany(f => f.Tokens).Where(t => t.Kind == TokenKind.Word).Select(t => t.Text)];

    private static int Score(string left, string right) => PartyMatcher.MatchPair(PartyKind.Organisation, left, right).Similarity;

    private static IEnumerable<string[]> Rows(string folder, string file, int skip = 1) =>
        File.ReadLines(Repository.Shared(folder, file)).Skip(skip).Select(l => l.Split('\t'));
}
