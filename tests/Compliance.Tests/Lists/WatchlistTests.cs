using System.Security.Cryptography;
using System.Text;
using Compliance.Lists;
using NUnit.Framework;
using static Compliance.Tests.Lists.ListSamples;

namespace Compliance.Tests.Lists;

public class WatchlistTests
{
    [Test]
    public void The_embedded_list_has_the_entries_of_four_publications_each_with_its_date()
    {
        var watchlist = Watchlist.Default;

        Assert.Multiple(() =>
        {
            Assert.That(watchlist.Sources.Select(s => (s.Authority, s.PublishedOn, s.IsOutdated, s.Persons, s.Organisations, s.Others)), Is.EqualTo(new[]
            {
                ("AU", (DateOnly?)new DateOnly(2026, 7, 21), false, 108, 108, 0),
                ("COMPLIANCE", new DateOnly(2026, 11, 22), false, 0, 12, 0),
                ("ROR", new DateOnly(2024, 9, 16), false, 0, 6, 0),
                ("UK", new DateOnly(2018, 4, 13), true, 135, 84, 23),
                ("UN", new DateOnly(2026, 8, 1), false, 80, 75, 0),
                ("US", new DateOnly(2021, 7, 7), true, 177, 203, 122),
            }));
            Assert.That(watchlist.Sources.Single(s => s.Authority == "UN").Sha256, Is.EqualTo("5bf360176d1b24eee5352af180cac6515bbfc3c8c1fddab8fec82210c75520a6"));
            Assert.That(watchlist.Parties.All(p => p.Positions.IsEmpty && p.Entries.All(e => e.Positions.IsEmpty)), "offices are not carried");
            Assert.That(watchlist.Parties.All(p => p.IsOfRegime(Regimes.Dprk)));
            Assert.That(watchlist.Parties.SelectMany(p => p.Designations).Where(d => d.Authority == "UN"), Is.All.Matches<Designation>(d => d is { Programme: "DPRK", LegalBasis: "UNSCR 1718 (2006)", ListedOn: not null }));
            Assert.That(watchlist.Find("UK:13336")!.Id, Is.EqualTo("UN:KPi.026"), "an entry's id leads to the party it was merged into");
        });
    }

    [Test]
    public void The_content_hash_is_the_hash_of_the_snapshot()
    {
        using var written = new MemoryStream();
        Watchlist.Default.WriteTo(written);

        Assert.That(Watchlist.Default.ContentHash, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(written.ToArray()))));
        Assert.That(Watchlist.Create(Watchlist.Default.Sources, Watchlist.Default.Parties).ContentHash, Is.EqualTo(Watchlist.Default.ContentHash));
    }

    [Test]
    public void The_order_of_the_parties_does_not_matter()
    {
        var (one, two) = (Party("XXi.001"), Party("XXi.002"));
        var forward = Watchlist.Create([Source()], [one, two]);
        var backward = Watchlist.Create([Source()], [two, one]);

        Assert.That(backward.ContentHash, Is.EqualTo(forward.ContentHash));
        Assert.That(backward.Parties.Select(p => p.Id), Is.EqualTo(new[] { "UN:XXi.001", "UN:XXi.002" }));
    }

    [Test]
    public void One_changed_letter_changes_the_content_hash()
    {
        Assert.That(
            Watchlist.Create([Source()], [Party(name: "EXAMPLE ONA")]).ContentHash,
            Is.Not.EqualTo(Watchlist.Create([Source()], [Party(name: "EXAMPLE ONE")]).ContentHash));
    }

    [Test]
    public void A_party_is_found_by_id_and_by_reference()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Watchlist.Default.Parties.All(p => ReferenceEquals(Watchlist.Default.Find(p.Id), p)));
            Assert.That(Watchlist.Default.Find("UN:KPi.999"), Is.Null);
            Assert.That(Watchlist.Default.Find("un:kpi.026"), Is.Null, "ids are exact");
            Assert.That(Watchlist.Default.FindByReference(" KPI.026").Single().PrimaryName, Is.EqualTo("RI MAN GON"), "references are printed in any case elsewhere");
            Assert.That(Watchlist.Default.FindByReference("KPi.999"), Is.Empty);
        });
    }

    [Test]
    public void An_empty_watchlist_cannot_be_made()
    {
        Assert.That(() => Watchlist.Create([Source()], []), Throws.ArgumentException);
        Assert.That(() => Watchlist.Create([], [Party()]), Throws.ArgumentException);
    }

    [Test]
    public void Two_parties_with_one_id_or_a_party_without_a_name_are_refused()
    {
        Assert.That(() => Watchlist.Create([Source()], [Party(), Party()]), Throws.ArgumentException);
        Assert.That(() => Watchlist.Create([Source()], [Party() with { Names = [] }]), Throws.ArgumentException);
        Assert.That(() => Watchlist.Create([Source()], [Party() with { Designations = [] }]), Throws.ArgumentException);
    }

    [Test]
    public void Files_of_both_formats_combine_in_any_order()
    {
        var sample = Repository.Data("samples", "lists", "un_sample.xml");
        var snapshot = Repository.Data("watchlists", "dprk.jsonl");
        var forward = Watchlist.Load([sample, snapshot]);
        var backward = Watchlist.Load([snapshot, sample]);

        Assert.That(forward.Value!.Parties, Has.Length.EqualTo(Watchlist.Default.Parties.Length + 3));
        Assert.That(backward.Value!.ContentHash, Is.EqualTo(forward.Value.ContentHash));
        Assert.That(forward.Diagnostics.Select(d => d.Code), Does.Contain("CMP1025"), "the sample claims to be an older edition of the same list");
    }

    [Test]
    public void A_party_in_two_files_is_reported_and_the_newest_entry_is_used()
    {
        var folder = TestContext.CurrentContext.WorkDirectory;
        var older = Write(Path.Combine(folder, "older.jsonl"), Watchlist.Create([Source(publishedOn: "2025-01-01")], [Party(name: "OLD NAME")]));
        var newer = Write(Path.Combine(folder, "newer.jsonl"), Watchlist.Create([Source(publishedOn: "2026-01-01")], [Party(name: "NEW NAME")]));

        foreach (var paths in new[] { new[] { older, newer }, [newer, older] })
        {
            var result = Watchlist.Load(paths);
            Assert.That(result.Value!.Parties.Single().PrimaryName, Is.EqualTo("NEW NAME"));
            Assert.That(result.Diagnostics.Select(d => d.Code), Is.EquivalentTo(new[] { "CMP1024", "CMP1025" }));
            Assert.That(result.Diagnostics.Single(d => d.Code == "CMP1024").Location.File, Is.EqualTo(older));
        }
    }

    [Test]
    public void A_missing_file_beside_a_good_one_is_an_error_and_the_good_one_is_read()
    {
        var result = Watchlist.Load([Repository.Data("watchlists", "dprk.jsonl"), Repository.Data("watchlists", "absent.jsonl"), Repository.Data("watchlists")]);

        Assert.That(result.Value!.Parties, Has.Length.EqualTo(Watchlist.Default.Parties.Length));
        Assert.That(result.HasErrors);
        Assert.That(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code), Is.EqualTo(new[] { "CMP1001", "CMP1001" }), "an absent file and a folder");
    }

    [Test]
    public void No_file_and_a_list_without_parties_are_errors_and_never_an_empty_watchlist()
    {
        Assert.That(Watchlist.Load([]).Diagnostics.Single().Code, Is.EqualTo("CMP1023"));
        Assert.That(Watchlist.Load([]).Value, Is.Null);
    }

    [Test]
    public async Task A_list_without_parties_is_an_error()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(UnitedNationsList()));
        var result = await Watchlist.LoadAsync(stream, "empty.xml").ConfigureAwait(false);

        Assert.That(result.Value, Is.Null);
        Assert.That(result.Diagnostics.Select(d => d.ToString()), Is.All.StartWith("empty.xml: error CMP1009"), "neither persons nor organisations");
    }

    [Test]
    public async Task A_snapshot_without_parties_is_an_error()
    {
        var header = SnapshotText(Watchlist.Create([Source()], [Party()])).Split('\n')[0].Replace("\"parties\":1", "\"parties\":0", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(header));
        var result = await Watchlist.LoadAsync(stream, "empty.jsonl").ConfigureAwait(false);

        Assert.That(result.Value, Is.Null);
        Assert.That(result.Diagnostics.Single().ToString(), Does.StartWith("empty.jsonl: error CMP1023"));
    }

    [Test]
    public async Task A_stream_that_fails_is_an_error_and_no_exception()
    {
        using var stream = new FailingStream();
        var result = await Watchlist.LoadAsync(stream, "remote").ConfigureAwait(false);

        Assert.That(result.Value, Is.Null);
        Assert.That(result.Diagnostics.Single().ToString(), Does.StartWith("remote: error CMP1001"));
    }

    [Test]
    public void A_party_that_a_snapshot_could_not_hold_is_refused()
    {
        ListedParty[] unfit =
        [
            Party(name: " "),
            Party() with { Id = "" },
            Party() with { Names = [new Alias("EXAMPLE", AliasKind.AlsoKnownAs, AliasQuality.Strong)] },
            Party() with { Names = [.. Party().Names, new Alias("", AliasKind.AlsoKnownAs, AliasQuality.Strong)] },
        ];
        foreach (var party in unfit)
        {
            Assert.That(() => Watchlist.Create([Source()], [party]), Throws.ArgumentException);
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }

    [Test]
    public async Task A_stream_gives_what_the_file_gives()
    {
        var path = Repository.Data("samples", "lists", "un_sample.xml");
        using var stream = File.OpenRead(path);
        var result = await Watchlist.LoadAsync(stream, path).ConfigureAwait(false);

        Assert.That(result.GetValueOrThrow().ContentHash, Is.EqualTo(Watchlist.Load([path]).Value!.ContentHash));
    }

    [Test]
    public void Reading_a_stream_can_be_cancelled()
    {
        using var stream = new MemoryStream(new byte[10]);
        Assert.That(
            async () => await Watchlist.LoadAsync(stream, "x", new CancellationToken(canceled: true)).ConfigureAwait(false),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_stream_without_end_is_refused_at_the_limit()
    {
        using var stream = new EndlessStream();
        var result = await Watchlist.LoadAsync(stream, "endless").ConfigureAwait(false);

        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo("CMP1002"));
    }

    private static string Write(string path, Watchlist watchlist)
    {
        using var stream = File.Create(path);
        watchlist.WriteTo(stream);
        return path;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
