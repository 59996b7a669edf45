using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists.ResearchSecurity;

/// <summary>The collected tables; names counted independently: one for each row and one for each alias between semicolons.</summary>
public class ResearchListFilesTests
{
    // 443 rows of four yearly reports have 194 names once white space is cleaned, 397 rows of five lists 234.
    [TestCase("us_dod_section_1286.csv", 443, 194, 969, 0, 0)]
    [TestCase("us_inksna.csv", 28, 28, 36, 14, 3)]
    [TestCase("us_section_353.csv", 167, 167, 167, 167, 0)]
    [TestCase("us_dod_chinese_milcorps.csv", 397, 234, 1032, 0, 0)]
    public void Every_row_and_name_is_accounted_for_and_nobody_is_designated(string file, int rows, int entries, int names, int persons, int dprk)
    {
        var path = Repository.Shared("lists", "research_security", file);
        var info = ListFileInfo.Read(path);

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadLines(path).Count() - 1, Is.EqualTo(rows), "no cell has a line end");
            Assert.That((info.Tally.Entries, info.Tally.Rejected, info.Tally.NameElements), Is.EqualTo((entries, 0, names)));
            Assert.That((info.Designated, info.OnlyMentioned, info.Persons, info.DprkParties), Is.EqualTo((0, entries, persons, dprk)));
            Assert.That(info.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info), Is.Empty);
        });
    }

    [Test]
    public void The_penalties_for_North_Korea_have_their_days()
    {
        var parties = ListFile.Read(Repository.Shared("lists", "research_security", "us_inksna.csv")).Parties.Where(p => p.IsOfRegime(Regimes.Dprk)).ToArray();

        // The third, of July 2026, states no end yet.
        Assert.That(parties.Select(p => (p.Mentions[0].From, p.Mentions[0].Until)), Is.EqualTo(new[]
        {
            ((DateOnly?)new DateOnly(2026, 1, 22), (DateOnly?)new DateOnly(2028, 1, 22)),
            (new DateOnly(2026, 1, 22), new DateOnly(2028, 1, 22)),
            (new DateOnly(2026, 7, 24), null),
        }));
        Assert.That(parties[1].PrimaryName, Is.EqualTo("Second Academy of Natural Science Foreign Affairs Bureau"));
    }

    [Test]
    public void The_Chinese_countermeasures_are_no_such_table()
    {
        var info = ListFileInfo.Read(Repository.Shared("lists", "research_security", "cn_countersanctions.csv"));

        Assert.That((info.Format, info.IsUsable), Is.EqualTo(("unknown", false)));
    }
}
