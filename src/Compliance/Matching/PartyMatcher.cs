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
    private readonly CandidateIndex[] _indexes;
    private readonly ILookup<string, int> _byIdentifier;

    /// <summary>Makes a matcher over parties.</summary>
    /// <param name="parties">The parties; their ids should be unique.</param>
    /// <param name="options">Thresholds, or null for <see cref="MatchOptions.Default"/>.</param>
    /// <param name="index">An index that holds the names of all parties, and perhaps others; null to make one.</param>
    /// <exception cref="ArgumentException">The options are not valid, <paramref name="parties"/> is the default value, or <paramref name="index"/> lacks a
    /// name.</exception>
    public PartyMatcher(ImmutableArray<ListedParty> parties, MatchOptions? options = null, NameIndex? index = null)
    {
        if (parties.IsDefault)
        {
            throw new ArgumentException("The parties were never set.", nameof(parties));
        }

        _options = options ?? MatchOptions.Default;
        _options.Validate();
        if (index is not null && !index.Holds(parties))
        {
            throw new ArgumentException("The index lacks names of the parties: it was made of other lists.", nameof(index));
        }

        Parties = parties;
        var names = index ?? NameIndex.Later(parties, _options);
        PartyKind[] kinds = [.. parties.Select(p => p.Kind)];
        _indexes = [.. names.Kinds.Select(k => new CandidateIndex(k.Names, new NameBearers(parties, kinds, k.Names, k.Numbers), k.Tables, index is null ? _options.IndexAfter : 0))];
        _byIdentifier = parties.SelectMany((p, index) => (p.Identifiers.IsDefault ? [] : p.Identifiers).Select(i => (Text: IdentifierText.Normalise(i), index)))
            .Where(i => i.Text is not null)
            .ToLookup(i => i.Text!, i => i.index, StringComparer.Ordinal);
    }

    /// <summary>Makes a matcher over the parties of a watchlist; the embedded one brings its index with it.</summary>
    /// <param name="watchlist">The watchlist.</param>
    /// <param name="options">Thresholds, or null for <see cref="MatchOptions.Default"/>.</param>
    /// <param name="index">An index that holds the names of all parties, and perhaps others; null to make one.</param>
    /// <exception cref="ArgumentException">The options are not valid, or <paramref name="index"/> lacks a name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="watchlist"/> is null.</exception>
    public PartyMatcher(Watchlist watchlist, MatchOptions? options = null, NameIndex? index = null)
        : this((watchlist ?? throw new ArgumentNullException(nameof(watchlist))).Parties, options, index ?? NameIndex.Of(watchlist))
    {
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
        HashSet<int> sameIdentifier = query.Identifiers.IsDefaultOrEmpty
            ? []
            : [.. query.Identifiers.Select(i => IdentifierText.Normalise(i)).OfType<string>().SelectMany(i => _byIdentifier[i])];
        var names = new QueryNames(query);
        var candidates = Candidates(query, names, sameIdentifier);
        if (candidates.Length == 0)
        {
            return [];
        }

        var matches = candidates
            .Select(i => Examine(query, names, i, sameIdentifier.Contains(i)))
            .OfType<PartyMatch>()
            .OrderByDescending(m => m.Score)
            .ThenBy(m => m.Party.Id, StringComparer.Ordinal);
        return [.. _options.MaxResults is { } limit ? matches.Take(limit) : matches];
    }

    // The numbers of the parties that may be reported, in their order.
    private int[] Candidates(NameQuery query, QueryNames names, HashSet<int> sameIdentifier)
    {
        var floor = _options.FloorSimilarity;
        if (floor == 0)
        {
            // A name that is not alike at all is reported as well.
            return [.. Enumerable.Range(0, Parties.Length).Where(i => sameIdentifier.Contains(i) || PartyKinds.MayBe(query.Kind, Parties[i].Kind))];
        }

        floor = MayRise(query) ? Math.Min(floor, _options.WeakFrom) : floor;
        var found = new HashSet<int>(sameIdentifier);
        foreach (var index in _indexes)
        {
            if (index.Holds(query.Kind))
            {
                foreach (var name in names.As(index.Kind))
                {
                    foreach (var form in name.Forms)
                    {
                        index.Find(form, query.Kind, floor, _options.IsExhaustive, found);
                    }
                }
            }
        }

        return found.Count == 0 ? [] : [.. found.Order()];
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

    private PartyMatch? Examine(NameQuery query, QueryNames queryNames, int number, bool sameIdentifier)
    {
        var party = Parties[number];
        var index = _indexes[(int)PreparedName.KindOf(party.Kind)];
        var names = queryNames.As(index.Kind);
        var floor = sameIdentifier ? 0 : _options.FloorSimilarity;
        if (floor > _options.WeakFrom && CanRise(query, party))
        {
            floor = _options.WeakFrom;
        }

        var best = -1;
        var mostAlike = -1;
        (PreparedName Name, int Alias) closest = default;
        foreach (var name in names)
        {
            for (var i = 0; i < party.Names.Length; i++)
            {
                var similarity = name.SimilarityTo(index.NameOf(number, i), floor);
                mostAlike = Math.Max(mostAlike, similarity);
                var effective = MatchScore.Effective(similarity, party.Names[i], _options);
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

        var evidence = CandidateEvidence.Weigh(query, party);
        var band = MatchScore.Band(best, party, evidence, _options);
        if (band < _options.Floor && _options.SimilarityFrom is null && !sameIdentifier)
        {
            return null;
        }

        var (exact, explanation) = closest.Name.Explain(index.NameOf(number, closest.Alias));
        var alias = party.Names[closest.Alias];
        var decibans = evidence.Sum(e => e.Decibans);
        var notes = MatchNotes.Of(explanation.Notes, best, band, closest.Name, alias, evidence, query, party, _options);
        return new PartyMatch
        {
            Party = party,
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
}
