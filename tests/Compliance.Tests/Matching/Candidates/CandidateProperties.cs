using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>The index loses nothing, whatever is listed and whatever is asked.</summary>
[TestFixture]
internal sealed class CandidateProperties
{
    // Words of few letters, so that many of them are near one another.
    private static readonly Gen<string> Words =
        Gen.OneOf(Gen.Elements("ieyjouvwfkqcgszhamnr".ToCharArray()).ListOf(), Gen.Elements("abdeiklmnorst".ToCharArray()).ListOf())
            .Where(w => w.Count is > 0 and < 16).Select(w => string.Concat(w));

    private static readonly Gen<string> Built = Words.ListOf().Where(w => w.Count is > 0 and < 5).Select(w => string.Join(' ', w));

    private static Arbitrary<(ImmutableArray<ListedParty> Parties, string Query, int Floor)> Searches() =>
        (from names in Gen.OneOf(Built, MatchingProperties.Names().Generator).ListOf().Where(n => n.Count is > 0 and < 12)
         from other in Gen.OneOf(Built, MatchingProperties.Names().Generator)
         from isListed in Gen.Elements(true, true, false)
         from manipulation in Gen.Elements(Evaluation.Manipulation.All.Append(Evaluation.Manipulation.Typos).ToArray())
         from floor in Gen.Elements(5_000, 6_500, 7_000, 8_000, 9_000)
         let query = isListed ? manipulation.Apply(names[0]) ?? names[0] : other
         select (names.SelectMany((n, i) => new[] { Parties.Person($"P{i}", n), Parties.Organisation($"O{i}", n) }).ToImmutableArray(), query, floor)).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 1_000)]
    public Property The_index_answers_as_a_comparison_with_every_name() => Prop.ForAll(Searches(), s =>
    {
        var difference = new IndexedSearch(s.Parties, MatchOptions.Default with { SimilarityFrom = s.Floor }).Difference(new NameQuery { Name = s.Query });
        return (difference is null).Label($"at {s.Floor}: {difference}");
    });

    // A word that may meet a listed one, but is left over because another met it, can lift a name.
    [FsCheck.NUnit.Property(MaxTest = 1_000)]
    public Property Near_copies_of_a_short_word_hide_no_name() => Prop.ForAll(NearCopies().ToArbitrary(), s =>
    {
        var search = new IndexedSearch([Parties.Person("P", s.Listed), Parties.Organisation("O", s.Listed)], MatchOptions.Default with { SimilarityFrom = s.Floor });
        var difference = search.Difference(new NameQuery { Name = s.Query }) ?? search.Difference(new NameQuery { Name = s.Listed + " " + s.Query.Split(' ')[^1] });
        return (difference is null).Label($"{s.Listed}, {s.Query} at {s.Floor}: {difference}");
    });

    // Eight words are told in brief, more are not; a few words more or less on either side.
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Names_of_about_eight_words_are_found() => Prop.ForAll(LongNames().ToArbitrary(), s =>
    {
        var search = new IndexedSearch([Parties.Person("P", s.Listed), Parties.Organisation("O", s.Listed), Parties.Person("Q", "Muster Beispiel")], MatchOptions.Default with { SimilarityFrom = s.Floor });
        var difference = search.Difference(new NameQuery { Name = s.Query });
        return (difference is null).Label($"{s.Listed}, {s.Query} at {s.Floor}: {difference}");
    });

    private static Gen<(string Listed, string Query, int Floor)> LongNames() =>
        from words in Gen.OneOf(Words, Gen.Elements("muster", "mustermann", "beispiel", "abd", "al", "bin", "ltd", "j", "muhammad")).ListOf(11)
        from count in Gen.Choose(6, 11)
        from other in Gen.Choose(6, 11)
        from skipped in Gen.Choose(0, 2)
        from floor in Gen.Elements(6_500, 7_000, 8_000)
        select (string.Join(' ', words.Take(count)), string.Join(' ', words.Skip(skipped).Take(other)), floor);

    private static Gen<(string Listed, string Query, int Floor)> NearCopies() =>
        from letters in Gen.Elements("aeiougkpbtdsnmr".ToCharArray()).ListOf().Where(l => l.Count is 3 or 4)
        from rest in Gen.Elements("mustermann", "beispiel", "beispiel muster", "kim muster", "ali")
        from changes in Gen.Elements("aeiougkpbtdsnmr".ToCharArray()).ListOf().Where(l => l.Count is > 1 and < 9)
        from floor in Gen.Elements(7_000, 7_500, 8_000, 8_000, 8_500)
        let word = string.Concat(letters)
        let copies = changes.Select((c, i) => (i % 3) switch
        {
            0 => word[..^1] + c,
            1 => word[..1] + c + word[2..] + changes[0],
            _ => word[..^1] + c + changes[0],
        }).Chunk(2).Select(c => c[^1])
        select ($"{word} {rest}", $"{word} {rest} {string.Join(' ', copies)}", floor);

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property An_index_that_is_made_later_answers_the_same_before_and_after() => Prop.ForAll(Searches(), s =>
    {
        var options = MatchOptions.Default with { SimilarityFrom = s.Floor };
        var query = new NameQuery { Name = s.Query };
        var expected = Answers(new PartyMatcher(s.Parties, options), query);
        var later = new PartyMatcher(s.Parties, options with { IndexAfter = 3 });
        return Enumerable.Range(0, 6).All(_ => Answers(later, query).SequenceEqual(expected)).Label($"at {s.Floor}");
    });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property An_index_that_was_written_and_read_answers_the_same() => Prop.ForAll(Searches(), s =>
    {
        var options = MatchOptions.Default with { SimilarityFrom = s.Floor };
        var query = new NameQuery { Name = s.Query };
        using var file = new MemoryStream();
        NameIndex.Of(s.Parties).Save(file);
        var read = new PartyMatcher(s.Parties, options, NameIndex.Read(file.ToArray(), "index").GetValueOrThrow());
        return Answers(read, query).SequenceEqual(Answers(new PartyMatcher(s.Parties, options), query)).Label($"at {s.Floor}");
    });

    private static IEnumerable<(string Id, int Score)> Answers(PartyMatcher matcher, NameQuery query) => matcher.Match(query).Select(m => (m.Party.Id, m.Score));
}
