using Compliance.Lists;
using NUnit.Framework;

namespace Compliance.Tests.Lists;

public class ListFileInfoTests
{
    [Test]
    public void The_sample_is_counted()
    {
        var info = ListFileInfo.Read(Repository.Data("samples", "lists", "un_sample.xml"));

        Assert.Multiple(() =>
        {
            Assert.That(info.IsUsable);
            Assert.That(info.Format, Is.EqualTo("un-xml"));
            Assert.That(info.Sources.Single().PublishedOn, Is.EqualTo(new DateOnly(2026, 1, 15)));
            Assert.That((info.Persons, info.Organisations, info.OtherParties), Is.EqualTo((2, 1, 0)));
            Assert.That(info.Names, Is.EqualTo(9), "three primary names, the original script, two aliases from one element, two weak ones, one former name");
            Assert.That((info.StrongAliases, info.WeakAliases, info.NonLatinNames), Is.EqualTo((4, 2, 2)));
            Assert.That(info.DprkParties, Is.Zero);
            Assert.That(info.Programmes, Is.EqualTo(new Dictionary<string, int> { ["Sample"] = 3 }));
            Assert.That(info.DiagnosticsByCode, Is.EqualTo(new Dictionary<string, int> { ["CMP1020"] = 1, ["CMP1021"] = 1 }));
            Assert.That(info.Sha256, Has.Length.EqualTo(64));
        });
    }

    [Test]
    public void A_snapshot_is_counted()
    {
        var info = ListFileInfo.Read(Repository.Data("watchlists", "dprk.jsonl"));

        // The Chinese names are of one person and four organisations.
        Assert.That((info.Format, info.Persons, info.Organisations, info.DprkParties, info.NonLatinNames), Is.EqualTo(("watchlist/1", 249, 246, 621, 18)));
    }

    [Test]
    public void A_file_that_cannot_be_read_gives_zeros_and_the_reason()
    {
        var info = ListFileInfo.Read(Repository.Data("absent.xml"));

        Assert.That((info.IsUsable, info.Sha256, info.Names), Is.EqualTo((false, (string?)null, 0)));
        Assert.That(info.DiagnosticsByCode, Is.EqualTo(new Dictionary<string, int> { ["CMP1001"] = 1 }));
    }
}
