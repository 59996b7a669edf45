using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>Establishes facts about the parties of records and reads the disciplines of their activities. Immutable and safe for
/// concurrent use; reads no clock, culture, environment or network.</summary>
public sealed class EvidenceGatherer
{
    private readonly ListedFacts _listed;
    private readonly StateReadings _readings;
    private readonly RecentBodies _bodies;
    private readonly RelatedFacts _related = RelatedFacts.None;
    private readonly ImmutableArray<ListedScope> _scopes = [];

    /// <summary>Creates a gatherer.</summary>
    /// <param name="matcher">Knows the listed parties that count, and no others.</param>
    /// <param name="indicators">The indicators.</param>
    /// <param name="disciplines">The disciplines.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public EvidenceGatherer(PartyMatcher matcher, IndicatorTable indicators, DisciplineTable disciplines)
        : this(
            (matcher ?? throw new ArgumentNullException(nameof(matcher))).Parties,
            matcher.Match,
            indicators ?? throw new ArgumentNullException(nameof(indicators)),
            disciplines ?? throw new ArgumentNullException(nameof(disciplines)))
    {
    }

    internal EvidenceGatherer(
        PartyMatcher matcher,
        IndicatorTable indicators,
        DisciplineTable disciplines,
        ImmutableArray<ListedScope> scopes,
        RelatedFacts related,
        bool remembersMatches = false)
        : this(matcher.Parties, remembersMatches ? new MatchMemory(matcher.Match).Match : matcher.Match, indicators, disciplines)
    {
        _related = related;
        _scopes = scopes;
    }

    internal EvidenceGatherer(
        ImmutableArray<ListedParty> parties,
        Func<NameQuery, ImmutableArray<PartyMatch>> match,
        IndicatorTable indicators,
        DisciplineTable disciplines)
    {
        _listed = new ListedFacts(parties, match);
        _readings = new StateReadings(indicators);
        _bodies = new RecentBodies((party, asOf) => Gather(party, asOf, supplied: null));
        Indicators = indicators;
        Disciplines = disciplines;
    }

    /// <summary>The indicators in use.</summary>
    public IndicatorTable Indicators { get; }

    /// <summary>The disciplines in use.</summary>
    public DisciplineTable Disciplines { get; }

    /// <summary>The evidence of a record on a day. Facts about a party are established when they are first asked for.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The day the question is about: designations after it engage nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public RecordEvidence Gather(ScreeningRecord record, DateOnly asOf) => Gather(record, asOf, supplied: null);

    /// <summary>The evidence of a record with candidates that are supplied for some of its parties instead of searched for.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The day the question is about.</param>
    /// <param name="supplied">The candidates, or null.</param>
    /// <param name="amend">Changes what was established about a party, to suppose a fact; or null.</param>
    internal RecordEvidence Gather(ScreeningRecord record, DateOnly asOf, SuppliedCandidates? supplied, Func<PartyEvidence, PartyEvidence>? amend = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RecordEvidence(this, record, asOf, supplied, amend);
    }

    /// <summary>The listed parties that are compared.</summary>
    internal ImmutableArray<ListedParty> Parties => _listed.Parties;

    /// <summary>Whether any fact about the party rests on one of the listed parties.</summary>
    internal bool Meets(Party party) => _listed.Meets(party);

    /// <summary>The evidence about a party, with candidates that are supplied or searched for.</summary>
    internal PartyEvidence For(Party party, DateOnly asOf, ImmutableArray<PartyMatch>? supplied) => supplied is null ? _bodies.Of(party, asOf) : Gather(party, asOf, supplied);

    private PartyEvidence Gather(Party party, DateOnly asOf, ImmutableArray<PartyMatch>? supplied)
    {
        var stated = new StatedParty(party);
        var candidates = supplied is { } matches ? ListedFacts.Split(matches, asOf) : _listed.Candidates(stated, asOf);
        var affiliation = _listed.AffiliationCandidates(party, asOf);
        ImmutableArray<Fact> facts =
        [
            .. _listed.Facts(stated, candidates, asOf, ListedScope.Any),
            NationalityFacts.Document(party),
            NationalityFacts.Stated(party),
            NationalityFacts.OtherDocument(party),
            StateFacts.StateName(stated, _readings),
            RegisteredInstitution.Name(StateFacts.StateLinkedName(stated, _readings), party, candidates),
            ListedFacts.AffiliationListed(party, affiliation, asOf, ListedScope.Any),
            _related.Owned(stated, candidates, asOf, ListedScope.Any),
            _related.ActsFor(stated, candidates, asOf, ListedScope.Any),
            StateFacts.AffiliationStateName(party, _readings),
            RegisteredInstitution.Affiliation(StateFacts.AffiliationStateLinked(party, _readings), party, affiliation),
            ContactFacts.SeatCountry(party),
            StateFacts.AddressCountry(party, _readings),
            ContactFacts.Premises(party, Indicators),
            ContactFacts.EmailDomain(party, Indicators),
            ContactFacts.PhonePrefix(party, Indicators),
            ContactFacts.BicCountry(party, Indicators),
        ];
        return new PartyEvidence
        {
            Party = party,
            Matches = candidates.InEffect,
            ListedLater = candidates.Later,
            Mentioned = candidates.Mentioned,
            Facts = facts,
            Scoped = Scoped(stated, candidates, affiliation, asOf, facts),
        };
    }

    private ImmutableArray<ScopedFacts> Scoped(
        StatedParty stated, ListedCandidates candidates, ImmutableArray<(string Name, ListedCandidates Candidates)> affiliation, DateOnly asOf, ImmutableArray<Fact> facts)
    {
        var party = stated.Party;
        if (candidates == ListedCandidates.None && affiliation.All(a => a.Candidates == ListedCandidates.None) && !_listed.MeetsOtherwise(party))
        {
            // No listed party was met: whose designations count does not matter, and the general facts answer for every scope.
            return [];
        }

        var scoped = ImmutableArray.CreateBuilder<ScopedFacts>(_scopes.Length);
        foreach (var scope in _scopes)
        {
            scoped.Add(new ScopedFacts(scope, With(
                facts,
                [
                    .. _listed.Facts(stated, candidates, asOf, scope),
                    ListedFacts.AffiliationListed(party, affiliation, asOf, scope),
                    _related.Owned(stated, candidates, asOf, scope),
                    _related.ActsFor(stated, candidates, asOf, scope),
                ])));
        }

        return scoped.MoveToImmutable();
    }

    private static ImmutableArray<Fact> With(ImmutableArray<Fact> facts, ImmutableArray<Fact> changed)
    {
        var all = facts.ToBuilder();
        foreach (var fact in changed)
        {
            all[FactCatalogue.IndexOf(fact.Id)] = fact;
        }

        return all.MoveToImmutable();
    }
}
