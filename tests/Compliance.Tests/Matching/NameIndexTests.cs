using System.Buffers.Binary;
using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Matching;
using Compliance.Rules.Packs;
using Compliance.Screening;
using Compliance.Tests.Matching.Candidates;
using NUnit.Framework;

namespace Compliance.Tests.Matching;

/// <summary>An index that was written and read answers as one that was just made, and one that does not fit is refused.</summary>
internal sealed class NameIndexTests
{
    private const int EngineAt = 16;
    private const int HeadLength = 80;

    private static readonly ImmutableArray<ListedParty> Some =
    [
        Parties.Person("P1", "Ri Beispiel Chol"), Parties.Person("P2", "Muster, Johann"), Parties.Organisation("O1", "Beispiel Trading Co., Ltd."),
        Parties.Organisation("O2", "Ri Beispiel Chol"), Parties.Organisation("V1", "MV BEISPIEL 9") with { Kind = PartyKind.Vessel },
    ];

    // The embedded index cannot name the build that it is inside of, so nothing at run time tells that it is out of date: this does.
    [Test]
    public void The_embedded_index_is_the_one_that_this_library_makes_of_the_embedded_list()
    {
        var file = Repository.Path_("data", "watchlists", "dprk.index");
        var made = Bytes(NameIndex.Of(Watchlist.Default.Parties));
        made.AsSpan(EngineAt, 16).Clear();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllBytes(file, made);
        }

        Assert.That(made.AsSpan().SequenceEqual(File.ReadAllBytes(file)), "Run this test once with APPROVE=1, then build again.");
    }

    [TestCaseSource(typeof(IndexedSearch), nameof(IndexedSearch.Floors))]
    public void The_embedded_list_is_answered_as_without_its_index(MatchOptions options)
    {
        var (with, without) = (new PartyMatcher(Watchlist.Default, options), new PartyMatcher(Watchlist.Default.Parties, options));
        foreach (var name in Watchlist.Default.Parties.Select(p => p.PrimaryName).Where((_, i) => i % 40 == 0).SelectMany(IndexedSearch.Treated))
        {
            Assert.That(Told(with, name), Is.EqualTo(Told(without, name)), name);
        }
    }

    // One index serves lists of fewer parties: names that none of them bears are found and borne by nobody.
    [Test]
    public void Parties_that_are_a_part_of_a_list_are_matched_by_the_index_of_the_whole()
    {
        var part = Watchlist.Default.Parties.Where((_, i) => i % 3 == 0).ToImmutableArray();
        var (with, without) = (new PartyMatcher(part, null, NameIndex.Default), new PartyMatcher(part));
        foreach (var name in Watchlist.Default.Parties.Select(p => p.PrimaryName).Where((_, i) => i % 5 == 0))
        {
            Assert.That(Told(with, name), Is.EqualTo(Told(without, name)), name);
        }
    }

    // A name of a person and of a body is read in two ways; one of two parties is found for both when they share it.
    [Test]
    public void A_name_that_several_parties_bear_finds_them_all()
    {
        var parties = Some.Add(Parties.Person("P3", "Ri Beispiel Chol"));
        var matcher = new PartyMatcher(parties, null, Read(Bytes(NameIndex.Of(parties))).GetValueOrThrow());
        Assert.That(matcher.Match(new NameQuery { Name = "Ri Beispiel Chol" }).Select(m => m.Party.Id), Is.EqualTo(new[] { "O2", "P1", "P3" }));
    }

    // Records are compared with parties in canonical form, whose names are spaced otherwise than these and, where entries were merged, may be spelled in other capitals.
    [Test]
    public void An_index_holds_the_names_as_records_are_compared_with_them()
    {
        var parties = Watchlist.Default.Parties.Add(Parties.Person("P4", "Ri  Beispiel \u00a0Chol "));
        Assert.That(parties.Any(p => !p.Entries.IsDefaultOrEmpty), "some party was merged of several entries");
        Assert.That(NameIndex.Of(parties).Holds([.. parties.Select(CanonicalParty.Of)]));
    }

    [Test]
    public void The_same_names_give_the_same_bytes()
    {
        var (first, second) = (Bytes(NameIndex.Of(Some)), Bytes(NameIndex.Of(Some)));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(NameIndex.Of(Some).Count, Is.EqualTo(5));
    }

    [Test]
    public void A_list_without_persons_or_bodies_has_an_index()
    {
        ImmutableArray<ListedParty> ships = [Parties.Organisation("V1", "MV BEISPIEL 9") with { Kind = PartyKind.Vessel }];
        var matcher = new PartyMatcher(ships, null, Read(Bytes(NameIndex.Of(ships))).GetValueOrThrow());
        Assert.That(matcher.Match(new NameQuery { Name = "Beispiel 9" }).Select(m => m.Party.Id), Is.EqualTo(new[] { "V1" }));
    }

    // Every byte counts: of the head, of the lengths of columns, and of what is in them.
    [Test]
    public void An_index_of_which_any_byte_is_another_is_refused()
    {
        var bytes = Bytes(NameIndex.Of(Some));
        // The floor that the tables were made for decides how fast an answer is, not which: it may be any.
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(i => i is < 12 or >= EngineAt && i is < 72 or >= HeadLength && (i < 200 || i % 17 == 0)))
        {
            var other = (byte[])bytes.Clone();
            other[at] ^= 0x20;
            Assert.That(Read(other).Value, Is.Null, $"byte {at}");
        }
    }

    [TestCase(0, "CMP1261")]
    [TestCase(40, "CMP1261")]
    [TestCase(HeadLength, "CMP1263")]
    [TestCase(-1, "CMP1263")]
    public void An_index_that_is_cut_off_is_refused(int length, string code)
    {
        var bytes = Bytes(NameIndex.Of(Some));
        Assert.That(Read(bytes[..(length < 0 ? bytes.Length + length : length)]).Diagnostics.Single().Code, Is.EqualTo(code));
    }

    // Another build may analyse names otherwise and then find other units: the old index would lose hits.
    [Test]
    public void An_index_of_another_build_or_form_is_refused()
    {
        var bytes = Bytes(NameIndex.Of(Some));
        Guid.NewGuid().TryWriteBytes(bytes.AsSpan(EngineAt));
        Assert.That(Read(bytes).Diagnostics.Single().Code, Is.EqualTo("CMP1262"));
        bytes = Bytes(NameIndex.Of(Some));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 99);
        Assert.That(Read(bytes).Diagnostics.Single().Code, Is.EqualTo("CMP1262"));
    }

    [Test]
    public void An_index_that_lacks_a_name_of_the_list_is_refused()
    {
        var index = NameIndex.Of(Some[..2]);
        Assert.That(index.Holds(Some), Is.False);
        Assert.That(() => new PartyMatcher(Some, null, index), Throws.ArgumentException);
        Assert.That(
            () => new ScreenerBuilder().AddWatchlist(Watchlist.Default).AddRulePack(RulePack.Default).UseNameIndex(index).Build(),
            Throws.TypeOf<ComplianceDataException>().With.Property(nameof(ComplianceDataException.Diagnostics)).One.Property(nameof(Diagnostic.Code)).EqualTo("CMP1264"));
    }

    // A path that no file can have is one of a file that cannot be read, as is a folder.
    [TestCase("no such file")]
    [TestCase("")]
    [TestCase("a\0b")]
    [TestCase(".")]
    public void A_file_that_is_not_there_is_reported(string path) => Assert.That(NameIndex.Load(path).Diagnostics.Single().Code, Is.EqualTo("CMP1260"));

    // Whoever forges a checksum can hide names, but gets no crash: the length of the first column is made too large, and its checksum right.
    [Test]
    public void A_column_that_is_longer_than_the_file_is_damage()
    {
        var bytes = Bytes(NameIndex.Of(Some));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(HeadLength), int.MaxValue);
        System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(HeadLength), bytes.AsSpan(40));
        Assert.That(Read(bytes).Diagnostics.Single().Code, Is.EqualTo("CMP1263"));
    }

    // One printed name may hold very many: alternatives are set apart by semicolons.
    [Test]
    public void A_name_of_very_many_alternatives_is_found_by_each()
    {
        var alternatives = Enumerable.Range(0, 26 * 12).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}").ToArray();
        foreach (var kind in new[] { PartyKind.Person, PartyKind.Organisation, PartyKind.Vessel })
        {
            ImmutableArray<ListedParty> parties = [Parties.Organisation("X", string.Join(';', alternatives)) with { Kind = kind }];
            var search = new IndexedSearch(parties, MatchOptions.Default);
            Assert.That(search.Difference(new NameQuery { Name = alternatives[300], Kind = kind }), Is.Null, $"{kind}");
        }
    }

    private static byte[] Bytes(NameIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }

    private static LoadResult<NameIndex> Read(byte[] bytes) => NameIndex.Read(bytes, "test.index");

    private static List<string> Told(PartyMatcher matcher, string name) =>
        [.. matcher.Match(new NameQuery { Name = name }).Select(m => $"{m.Party.Id} {m.Alias.Name} {m.Score} {m.Similarity}")];
}
