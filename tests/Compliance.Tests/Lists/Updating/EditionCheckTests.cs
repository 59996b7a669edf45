using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Updating;
using NUnit.Framework;

namespace Compliance.Tests.Lists.Updating;

internal sealed class EditionCheckTests
{
    private const string Hash = "00000000000000000000000000000000000000000000000000000000000000aa";

    [TestCase("2026-11-19T00:00:00Z", true, true, TestName = "Dated_before_the_one_in_place_by_its_server")]
    [TestCase("2026-11-20T00:00:00Z", true, false, TestName = "Dated_alike")]
    [TestCase("2026-11-21T00:00:00Z", true, false, TestName = "Dated_later")]
    [TestCase(null, true, false, TestName = "Not_dated_at_all")]
    [TestCase("2026-11-19T00:00:00Z", false, false, TestName = "Dated_before_one_that_is_not_as_it_was_fetched")]
    public void A_list_without_a_date_of_its_own_is_older_when_its_server_says_so(string? lastModified, bool isIntact, bool isRefused)
    {
        var file = new UpdateFile { Name = "list.csv", Address = "https://lists.example/" };
        var record = new SourceRecord { Sha256 = Hash, Bytes = 1, LastModified = Moment("2026-11-20T00:00:00Z") };
        var inPlace = new InPlaceFile(file, "absent.csv", record, 1, isIntact ? Hash : Hash.Replace("aa", "bb", StringComparison.Ordinal), _ => null);
        var staged = new StagedFile(inPlace, "staged.csv", new DownloadResult { Sha256 = Hash.Replace("aa", "cc", StringComparison.Ordinal), LastModified = Moment(lastModified) });
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        new EditionCheck(new UpdateSource(), new DateOnly(2026, 11, 22), default).CheckDate([staged], new Edition(null, 1, 1, []), diagnostics);

        Assert.That(diagnostics.Select(d => d.Code), Is.EqualTo(isRefused ? new[] { UpdateDiagnostics.Edition } : []));
    }

    [Test]
    public void Only_a_date_that_the_list_states_orders_its_editions()
    {
        var info = ListFileInfo.Read(Repository.Data("samples", "lists", "un_sample.xml"));
        var concluded = info with { Sources = [.. info.Sources.Select(s => s with { DateBasis = PublicationDateBasis.LatestEntry })] };

        Assert.That(Edition.Of(info).PublishedOn, Is.EqualTo(new DateOnly(2026, 1, 15)));
        Assert.That(Edition.Of(concluded).PublishedOn, Is.Null, "the latest day of the entries goes back when that entry is removed");
    }

    [Test]
    public void A_part_of_a_list_is_not_the_list() =>
        Assert.That(
            Edition.Of(ListFileInfo.Read(Repository.Data("watchlists", "dprk.jsonl"))).Lists.Intersect(Edition.Of(ListFileInfo.Read(Repository.Data("samples", "lists", "un_sample.xml"))).Lists),
            Is.Empty);

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
