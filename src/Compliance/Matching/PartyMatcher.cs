using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Finds the listed parties that a name resembles. Immutable and safe to share between threads.</summary>
/// <remarks>Every listed name is compared: a party whose name reaches the floor is never missed. Names are analysed once, when the
/// matcher is made. A match is a candidate, never an identity; no match is no clearance.</remarks>
public sealed class PartyMatcher
{
    private readonly MatchOptions _options;
    private readonly ImmutableArray<Entry> _entries;
    private readonly ILookup<string, int> _byIdentifier;
    private readonly int _units;

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
        var numbers = new UnitNumbers();
        Parties = parties;
        _entries = [.. parties.Select(p => new Entry(p, [.. p.Names.Select(n => new PreparedName(n.Name, PreparedName.KindOf(p.Kind), numbers))]))];
        _units = numbers.Count;
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
        var prepared = new Dictionary<NameKind, QueryNames>();
        try
        {
            var matches = Candidates(query, sameIdentifier, prepared).OrderByDescending(m => m.Score).ThenBy(m => m.Party.Id, StringComparer.Ordinal);
            return [.. _options.MaxResults is { } limit ? matches.Take(limit) : matches];
        }
        finally
        {
            foreach (var names in prepared.Values)
            {
                names.Dispose();
            }
        }
    }

    private List<PartyMatch> Candidates(NameQuery query, HashSet<int> sameIdentifier, Dictionary<NameKind, QueryNames> prepared)
    {
        var matches = new List<PartyMatch>();
        for (var i = 0; i < _entries.Length; i++)
        {
            var entry = _entries[i];
            var isIdentified = sameIdentifier.Contains(i);
            if (!isIdentified && !MayBe(query.Kind, entry.Party.Kind))
            {
                continue;
            }

            var kind = PreparedName.KindOf(entry.Party.Kind);
            if (!prepared.TryGetValue(kind, out var names))
            {
                prepared.Add(kind, names = new QueryNames(query, kind, _units));
            }

            if (Examine(query, names, entry, isIdentified) is { } match)
            {
                matches.Add(match);
            }
        }

        return matches;
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

    // A query that says "organisation" looks among everything that is no person.
    private static bool MayBe(PartyKind query, PartyKind listed) => query switch
    {
        PartyKind.Person => listed is PartyKind.Person or PartyKind.Unknown,
        PartyKind.Organisation => listed != PartyKind.Person,
        PartyKind.Vessel or PartyKind.Aircraft => listed == query || listed is PartyKind.Organisation or PartyKind.Unknown,
        _ => true,
    };

    private PartyMatch? Examine(NameQuery query, QueryNames names, Entry entry, bool sameIdentifier)
    {
        var floor = sameIdentifier ? 0 : _options.FloorSimilarity;
        if (floor > _options.WeakFrom && CanRise(query, entry.Party))
        {
            floor = _options.WeakFrom;
        }

        var best = -1;
        var mostAlike = -1;
        (PreparedName Name, int Alias) closest = default;
        foreach (var name in names.Names)
        {
            for (var i = 0; i < entry.Names.Length; i++)
            {
                var similarity = name.Name.SimilarityTo(entry.Names[i], name.Memos, floor);
                mostAlike = Math.Max(mostAlike, similarity);
                var effective = MatchScore.Effective(similarity, entry.Party.Names[i], _options);
                if (effective > best)
                {
                    best = effective;
                    closest = (name.Name, i);
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

        var (exact, explanation) = closest.Name.Explain(entry.Names[closest.Alias]);
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

    // Dates of birth no more than a year apart: only then can what agrees raise a weak name.
    private bool CanRise(NameQuery query, ListedParty party)
    {
        if (!_options.AgreementRaises || _options.SimilarityFrom is not null || query.BirthDate is not { } born || party.BirthDates.IsDefault)
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

    private sealed record Entry(ListedParty Party, ImmutableArray<PreparedName> Names);

    /// <summary>The query's names read as one kind, with the memory of what their units resemble.</summary>
    private sealed class QueryNames : IDisposable
    {
        public QueryNames(NameQuery query, NameKind kind, int listedUnits)
        {
            var others = query.OtherNames.IsDefault ? [] : query.OtherNames;
            Names = [.. others.Prepend(query.Name).Distinct(StringComparer.Ordinal).Select(n =>
            {
                var name = new PreparedName(n, kind);
                return (name, name.Forms.Select(f => new SimilarityMemo(f, listedUnits)).ToImmutableArray());
            })];
        }

        public ImmutableArray<(PreparedName Name, ImmutableArray<SimilarityMemo> Memos)> Names { get; }

        public void Dispose()
        {
            foreach (var memo in Names.SelectMany(n => n.Memos))
            {
                memo.Dispose();
            }
        }
    }
}
