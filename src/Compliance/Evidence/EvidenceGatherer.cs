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
        ImmutableArray<ListedParty> parties,
        Func<NameQuery, ImmutableArray<PartyMatch>> match,
        IndicatorTable indicators,
        DisciplineTable disciplines)
    {
        _listed = new ListedFacts(parties, match);
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
    public RecordEvidence Gather(ScreeningRecord record, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RecordEvidence(this, record, asOf);
    }

    internal PartyEvidence Gather(Party party, DateOnly asOf)
    {
        var (inEffect, later) = _listed.Candidates(party, asOf);
        ImmutableArray<Fact> facts =
        [
            .. _listed.Facts(party, inEffect, later, asOf),
            NationalityFacts.Document(party),
            NationalityFacts.Stated(party),
            NationalityFacts.OtherDocument(party),
            StateFacts.StateName(party, Indicators),
            StateFacts.StateLinkedName(party, Indicators),
            _listed.AffiliationListed(party, asOf),
            StateFacts.AffiliationStateName(party, Indicators),
            StateFacts.AffiliationStateLinked(party, Indicators),
            ContactFacts.SeatCountry(party),
            StateFacts.AddressCountry(party, Indicators),
            ContactFacts.Premises(party, Indicators),
            ContactFacts.EmailDomain(party, Indicators),
            ContactFacts.PhonePrefix(party, Indicators),
            ContactFacts.BicCountry(party, Indicators),
        ];
        return new PartyEvidence { Party = party, Matches = inEffect, ListedLater = later, Facts = facts };
    }
}
