using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>The evidence of one record on one day, established as it is asked for. Safe for concurrent use.</summary>
public sealed class RecordEvidence
{
    private readonly EvidenceGatherer _gatherer;
    private readonly SuppliedCandidates? _supplied;
    private readonly Func<PartyEvidence, PartyEvidence>? _amend;
    private readonly Lock _lock;
    private readonly Dictionary<object, object> _known;
    private ImmutableArray<PartyInRole> _parties;

    internal RecordEvidence(EvidenceGatherer gatherer, ScreeningRecord record, DateOnly asOf, SuppliedCandidates? supplied, Func<PartyEvidence, PartyEvidence>? amend)
        : this(gatherer, record, asOf, supplied, amend, new Lock(), new Dictionary<object, object>(ReferenceEqualityComparer.Instance))
    {
    }

    private RecordEvidence(
        EvidenceGatherer gatherer,
        ScreeningRecord record,
        DateOnly asOf,
        SuppliedCandidates? supplied,
        Func<PartyEvidence, PartyEvidence>? amend,
        Lock @lock,
        Dictionary<object, object> known)
    {
        _gatherer = gatherer;
        _supplied = supplied;
        _amend = amend;
        (_lock, _known) = (@lock, known);
        Record = record;
        AsOf = asOf;
    }

    /// <summary>The record.</summary>
    public ScreeningRecord Record { get; }

    /// <summary>The day the question is about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The parties that the record names, looked for once; two threads may both do so.</summary>
    internal ImmutableArray<PartyInRole> Parties => _parties.IsDefault ? _parties = Record.Parties : _parties;

    /// <summary>The evidence of a party, the same object each time for the same party object.</summary>
    /// <param name="party">A party, or null for a role that the record does not fill: <see cref="PartyEvidence.NotNamed"/>.</param>
    public PartyEvidence For(Party? party)
    {
        if (party is null)
        {
            return PartyEvidence.NotNamed;
        }

        lock (_lock)
        {
            if (!_known.TryGetValue(party, out var evidence))
            {
                var gathered = _gatherer.For(party, AsOf, _supplied?.Of(party));
                _known[party] = evidence = _amend is null ? gathered : _amend(gathered);
            }

            return (PartyEvidence)evidence;
        }
    }

    /// <summary>The discipline of an activity, the same object each time for the same activity object.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="activity"/> is null.</exception>
    public DisciplineReading For(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            if (!_known.TryGetValue(activity, out var reading))
            {
                _known[activity] = reading = _gatherer.Disciplines.Read(activity.Field, activity.Title, activity.Keywords ?? [], activity.Abstract);
            }

            return (DisciplineReading)reading;
        }
    }

    /// <summary>The evidence of a changed record on a day; what is known about parties and activities that stayed the same objects is kept
    /// when the day stays.</summary>
    internal RecordEvidence With(ScreeningRecord changed, DateOnly asOf) =>
        asOf == AsOf ? new(_gatherer, changed, asOf, _supplied, _amend, _lock, _known) : new(_gatherer, changed, asOf, _supplied, _amend);

    /// <summary>Whether an address is known premises of the DPRK; unknown when it is not stated or not complete enough.</summary>
    /// <param name="address">The address, or null when it is not stated.</param>
    public Truth IsKnownPremises(string? address) => PartyFields.Text(address) is { } stated
        ? PremisesReading.Read(FactCatalogue.Premises, stated, _gatherer.Indicators).Value
        : Truth.Unknown;
}
