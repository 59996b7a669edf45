using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching.Candidates;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Finds the listed parties that a name resembles. Immutable and safe to share between threads.</summary>
/// <remarks>An index proposes the listed names that can reach the floor, and these are compared: the result is that of comparing every listed
/// name (<see cref="MatchOptions.IsExhaustive"/>). An index made with the matcher holds the words of the names. A match is a candidate, never an identity; no match is no clearance.</remarks>
public sealed class PartyMatcher
{
    private readonly MatchOptions _options;
    private readonly ImmutableArray<Entry> _entries;
    private readonly ImmutableArray<CandidateIndex> _indexes;
    private readonly ILookup<string, int> _byIdentifier;

    /// <summary>Makes a matcher over parties.</summary>
    /// <param name="parties">The parties; their ids should be unique.</param>
    /// <param name="options">Thresholds, or null for <see cref="MatchOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The options are not valid, or <paramref name="parties"/> is the default value.</exception>
    public PartyMatcher(ImmutableArray<ListedParty> parties, MatchOptions? options = null)
    {
        if (parties.IsDefault)
        {
            throw new ArgumentException("The parties were never set.", nameof(parties));
        }

        _options = options ?? MatchOptions.Default;
        _options.Validate();
        Parties = parties;
        var kinds = Array.ConvertAll(Enum.GetValues<NameKind>(), kind => NamesOf(parties, kind));
        _entries = [.. EntriesOf(parties, kinds)];
        _indexes = [.. kinds.Where(n => n.Count > 0).Select(n => new CandidateIndex(n, _options.FloorSimilarity, _options.IndexAfter))];
        _byIdentifier = parties.SelectMany((p, index) => (p.Identifiers.IsDefault ? [] : p.Identifiers).Select(i => (Text: IdentifierText.Normalise(i), index)))
            .Where(i => i.Text is not null)
            .ToLookup(i => i.Text!, i => i.index, StringComparer.Ordinal);
    }

    /// <summary>The options in effect.</summary>
    public MatchOptions Options => _options;

    /// <summary>The parties compared, in the order given.</summary>
    public ImmutableArray<ListedParty> Parties { get; }

    /// <summary>The parties that the query resembles, best first; equal scores in the order of the parties' ids.</summary>
    /// <param name="query">What is known. Any text is a name: one without letters and digits matches nothing. 1,000 UTF-16 units
    /// of each name are considered.</param>
    /// <returns>Candidates in or above <see cref="MatchOptions.Floor"/>, or from <see cref="MatchOptions.SimilarityFrom"/>; a party whose identifier agrees is
    /// always among them, whatever its kind, band and name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> or its name is null.</exception>
    public ImmutableArray<PartyMatch> Match(NameQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(query.Name, nameof(query));
        var sameIdentifier = query.Identifiers.IsDefaultOrEmpty
            ? []
            : query.Identifiers.Select(i => IdentifierText.Normalise(i)).OfType<string>().SelectMany(i => _byIdentifier[i]).ToHashSet();
        var names = new QueryNames(query);
        var matches = Candidates(query, names, sameIdentifier)
            .Select(i => Examine(query, names.As(_entries[i].Kind), _entries[i], sameIdentifier.Contains(i)))
            .OfType<PartyMatch>()
            .OrderByDescending(m => m.Score)
            .ThenBy(m => m.Party.Id, StringComparer.Ordinal);
        return [.. _options.MaxResults is { } limit ? matches.Take(limit) : matches];
    }

    // The numbers of the parties that may be reported, in their order.
    private IEnumerable<int> Candidates(NameQuery query, QueryNames names, HashSet<int> sameIdentifier)
    {
        var floor = _options.FloorSimilarity;
        if (floor == 0)
        {
            // A name that is not alike at all is reported as well.
            return Enumerable.Range(0, _entries.Length).Where(i => sameIdentifier.Contains(i) || PartyKinds.MayBe(query.Kind, _entries[i].Party.Kind));
        }

        floor = MayRise(query) ? Math.Min(floor, _options.WeakFrom) : floor;
        var found = new HashSet<int>(sameIdentifier);
        foreach (var index in _indexes)
        {
            if (index.Holds(query.Kind))
            {
                foreach (var form in names.As(index.Kind).SelectMany(n => n.Forms))
                {
                    index.Find(form, query.Kind, floor, _options.IsExhaustive, found);
                }
            }
        }

        return found.Order();
    }

    private static ListedNames NamesOf(ImmutableArray<ListedParty> parties, NameKind kind)
    {
        var names = new List<ListedName>();
        for (var party = 0; party < parties.Length; party++)
        {
            if (PreparedName.KindOf(parties[party].Kind) == kind)
            {
                foreach (var name in parties[party].Names)
                {
                    names.Add(new ListedName(name.Name, party, parties[party].Kind));
                }
            }
        }

        return new ListedNames(kind, names);
    }

    private static IEnumerable<Entry> EntriesOf(ImmutableArray<ListedParty> parties, ListedNames[] kinds)
    {
        var next = new int[kinds.Length];
        foreach (var party in parties)
        {
            var kind = (int)PreparedName.KindOf(party.Kind);
            yield return new Entry(party, kinds[kind], next[kind]);
            next[kind] += party.Names.Length;
        }
    }

    /// <summary>How alike two names are, without a list.</summary>
    /// <param name="kind">What the names are names of; <see cref="PartyKind.Unknown"/> reads them as an organisation's.</param>
    /// <param name="left">A name.</param>
    /// <param name="right">Another name.</param>
    /// <param name="options">Thresholds, or null for <see cref="MatchOptions.Default"/>.</param>
    /// <returns>A similarity that is the same in either order.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public static PairScore MatchPair(PartyKind kind, string left, string right, MatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var used = options ?? MatchOptions.Default;
        used.Validate();
        var nameKind = PreparedName.KindOf(kind);
        var (similarity, explanation) = new PreparedName(left, nameKind).Explain(new PreparedName(right, nameKind));
        return new PairScore(similarity, used.BandOf(similarity), explanation);
    }

    /// <summary>The similarity of <see cref="MatchPair"/> alone, without an explanation: faster.</summary>
    /// <param name="kind">What the names are names of.</param>
    /// <param name="left">A name.</param>
    /// <param name="right">Another name.</param>
    /// <returns>From 0 to 10,000; the same in either order.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public static int Similarity(PartyKind kind, string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var nameKind = PreparedName.KindOf(kind);
        return new PreparedName(left, nameKind).SimilarityTo(new PreparedName(right, nameKind));
    }

    private PartyMatch? Examine(NameQuery query, ImmutableArray<PreparedName> names, Entry entry, bool sameIdentifier)
    {
        var floor = sameIdentifier ? 0 : _options.FloorSimilarity;
        if (floor > _options.WeakFrom && CanRise(query, entry.Party))
        {
            floor = _options.WeakFrom;
        }

        var best = -1;
        var mostAlike = -1;
        (PreparedName Name, int Alias) closest = default;
        foreach (var name in names)
        {
            for (var i = 0; i < entry.Party.Names.Length; i++)
            {
                var similarity = name.SimilarityTo(entry[i], floor);
                mostAlike = Math.Max(mostAlike, similarity);
                var effective = MatchScore.Effective(similarity, entry.Party.Names[i], _options);
                if (effective > best)
                {
                    best = effective;
                    closest = (name, i);
                }
            }
        }

        // A weak alias may be as alike as any and still not reach the top band.
        if ((_options.SimilarityFrom is null ? best : mostAlike) < floor || closest.Name is null)
        {
            return null;
        }

        var evidence = CandidateEvidence.Weigh(query, entry.Party);
        var band = MatchScore.Band(best, entry.Party, evidence, _options);
        if (band < _options.Floor && _options.SimilarityFrom is null && !sameIdentifier)
        {
            return null;
        }

        var (exact, explanation) = closest.Name.Explain(entry[closest.Alias]);
        var alias = entry.Party.Names[closest.Alias];
        var decibans = evidence.Sum(e => e.Decibans);
        var notes = MatchNotes.Of(explanation.Notes, best, band, closest.Name, alias, evidence, query, entry.Party, _options);
        return new PartyMatch
        {
            Party = entry.Party,
            Alias = alias,
            QueryName = closest.Name.Text,
            Similarity = exact,
            EvidenceDecibans = decibans,
            Score = MatchScore.Of(best, decibans, band, _options),
            Band = band,
            Evidence = evidence,
            Explanation = explanation with { Notes = notes },
        };
    }

    private bool MayRise(NameQuery query) => _options.AgreementRaises && _options.SimilarityFrom is null && query.BirthDate is not null;

    // Dates of birth no more than a year apart: only then can what agrees raise a weak name.
    private bool CanRise(NameQuery query, ListedParty party)
    {
        if (!MayRise(query) || query.BirthDate is not { } born || party.BirthDates.IsDefault)
        {
            return false;
        }

        foreach (var listed in party.BirthDates)
        {
            if (listed.Earliest.Year - 1 <= born.Latest.Year && born.Earliest.Year <= listed.Latest.Year + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A party and its names.</summary>
    /// <param name="Party">The party.</param>
    /// <param name="Names">All names that are read as its are.</param>
    /// <param name="First">The number of its first among them.</param>
    private sealed record Entry(ListedParty Party, ListedNames Names, int First)
    {
        public NameKind Kind => Names.Kind;

        public PreparedName this[int alias] => Names[First + alias];
    }
}
