using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Merging;

/// <summary>Merging measured against a table of which DPRK entries of five authorities are one party, made by hand from the published lists.</summary>
public class CrosslistTests
{
    // One group of KPi.027 (RYU Jin) in the table holds the entries of KIL Jong Hun too, which the lists keep apart; one of KPi.076 holds two of one list.
    private static readonly string[] GroupsOfTwo = ["KPi.027", "KPi.076"];

    private Watchlist watchlist = null!;
    private List<(string[] Ids, string Methods, string Reference)> rows = null!;

    [OneTimeSetUp]
    public void Load()
    {
        watchlist = WatchlistBuild.FromFiles(
            [
                Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml"),
                Repository.Shared("lists", "us_ofac", "sdn_2022-11.csv"),
                Repository.Shared("lists", "eu", "journal_csv", "32017R1509.csv"),
                Repository.Shared("lists", "uk", "ofsi_conlist_2018-04-13.csv"),
                Repository.Shared("lists", "au_dfat", "dfat_2026-08.xlsx"),
            ],
            Regimes.Dprk).GetValueOrThrow();
        var lines = File.ReadAllLines(Repository.Shared("lists", "dprk_crosslist.tsv"));
        var columns = lines[0].Split('\t').ToList();
        rows = [.. lines.Skip(1).Select(l => l.Split('\t')).Select(c => (Ids(c, columns), c[columns.IndexOf("link_methods")], c[columns.IndexOf("un_ref")]))];
    }

    [Test]
    public void Ninety_nine_of_a_hundred_official_cross_references_are_reproduced()
    {
        var (found, all) = (0, 0);
        foreach (var (ids, methods, reference) in rows.Where(r => r.Reference.Length > 0))
        {
            foreach (var (prefix, method) in new[] { ("UK:", "UN-UK:official_ref"), ("AU:", "UN-AU:official_ref") })
            {
                if (methods.Contains(method, StringComparison.Ordinal))
                {
                    all++;
                    found += ids.Any(i => i.StartsWith(prefix, StringComparison.Ordinal) && watchlist.Find(i)?.Id == "UN:" + reference) ? 1 : 0;
                }
            }
        }

        TestContext.Out.WriteLine($"{found} of {all}");
        Assert.That(all, Is.EqualTo(284), "155 of Australia and 129 of the United Kingdom");
        Assert.That(found, Is.GreaterThanOrEqualTo(all * 99 / 100));
    }

    [Test]
    public void Entries_of_one_party_come_together_also_without_a_reference()
    {
        var (found, all) = (0, 0);
        foreach (var (ids, _, reference) in rows.Where(r => !GroupsOfTwo.Contains(r.Reference)))
        {
            var known = ids.Select(watchlist.Find).OfType<ListedParty>().ToList();
            all += Math.Max(0, known.Count - 1);
            found += known.Skip(1).Count(p => p.Id == known[0].Id);
        }

        TestContext.Out.WriteLine($"{found} of {all}");
        Assert.That(found, Is.GreaterThanOrEqualTo(all * 98 / 100));
    }

    [Test]
    public void What_the_lists_keep_apart_stays_apart()
    {
        string Party(string id) => watchlist.Find(id)!.Id;

        Assert.Multiple(() =>
        {
            Assert.That(Party("EU:2017/1509/XVI.A/29"), Is.Not.EqualTo(Party("UN:KPi.027")), "KIL Jong Hun carries the birth date and passport of RYU Jin beside his own");
            Assert.That(Party("US:17619"), Is.Not.EqualTo(Party("US:17616")), "OFAC lists them apart");
            Assert.That(Party("US:12211"), Is.Not.EqualTo(Party("US:17614")), "two KIM Yong Chol");
            Assert.That(Party("US:17614"), Is.EqualTo(Party("UN:KPi.024")), "the second is the one of the UN");
            Assert.That(Party("US:9345"), Is.EqualTo(Party("UN:KPe.001")).And.Not.EqualTo(Party("UN:KPe.014")), "KOMID and Kumryong");
            foreach (var (wrong, reference) in new[] { ("UK:11286", "KPe.023"), ("UK:13355", "KPe.023"), ("UK:13484", "KPe.023"), ("UK:13485", "KPe.023"), ("UK:13537", "KPe.023"), ("UK:11287", "KPe.035"), ("UK:13571", "KPi.076"), ("UK:13569", "KPi.074"), ("UK:13331", "KPi.056") })
            {
                Assert.That(Party(wrong), Is.Not.EqualTo("UN:" + reference), $"the reference {reference} that {wrong} prints is wrong");
            }
        });
    }

    [Test]
    public void No_party_holds_two_entries_that_one_list_keeps_apart()
    {
        foreach (var party in watchlist.Parties)
        {
            var lists = party.Entries.SelectMany(e => e.Designations.Select(d => (d.List, e.Id)).Distinct()).GroupBy(x => x.List, StringComparer.Ordinal);
            Assert.That(lists.Where(l => l.Select(x => x.Id).Distinct().Count() > 1 && party.Kind != PartyKind.Vessel), Is.Empty, party.Id);
        }
    }

    private static string[] Ids(string[] cells, List<string> columns)
    {
        IEnumerable<string> Of(string column, string prefix) => cells[columns.IndexOf(column)].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => prefix + v);
        return
        [
            .. Of("un_ref", "UN:"), .. Of("ofac_ent", "US:"), .. Of("eu_annex_record", "EU:2017/1509/"), .. Of("uk_ofsi_group_id", "UK:"), .. Of("au_ref", "AU:"),
        ];
    }
}
