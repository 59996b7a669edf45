using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Lists.Ownership;
using Compliance.Matching;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.Screening;

/// <summary>Screens records: finds resembling listed parties, gathers evidence, runs the rules. Immutable and thread-safe; make one and
/// keep it. Reads no clock, culture, environment or network: the same inputs give the same result.</summary>
public sealed class Screener
{
    private readonly ImmutableArray<PackScreening> _packs;
    private readonly ImmutableArray<PackIdentity> _identities;
    private readonly ImmutableArray<Diagnostic> _listProblems;
    private readonly IndicatorTable _indicators;
    private readonly DisciplineTable _disciplines;
    private readonly ProgrammeCoverage _programmes;
    private readonly Judge _judge;
    private readonly string _watchlistHash;
    private readonly string _profileHash;
    private volatile WatchlistCoverage? _coverage;

    internal Screener(
        Watchlist watchlist,
        ImmutableArray<RulePack> packs,
        ScreeningProfile profile,
        IndicatorTable indicators,
        DisciplineTable disciplines,
        ImmutableArray<Diagnostic> listProblems,
        NameIndex? index,
        bool remembersMatches)
    {
        Watchlist = watchlist;
        Packs = packs;
        Profile = profile;
        var ownership = OwnershipGraph.Of(watchlist);
        _packs = [.. packs.Select(pack =>
        {
            // In an order of their own: how an edition orders the names of an entry changes no result.
            var parties = ProgrammeCoverage.Compared(watchlist, pack, ownership).Select(CanonicalParty.Of).ToImmutableArray();
            var matcher = new PartyMatcher(parties, ForRecords(profile.Matching), index ?? NameIndex.Of(watchlist));
            return new PackScreening(
                new RuleEvaluator(pack, profile.ToEvaluationOptions()), new EvidenceGatherer(matcher, indicators, disciplines, pack.ListedScopes, new RelatedFacts(watchlist, ownership), remembersMatches));
        })];
        _identities = [.. packs.Select(PackIdentity.Of)];
        _listProblems = [.. listProblems.Select(d => Diagnostic.Error(
            ScreeningDiagnostics.PartialList, $"a list entry was left out ({d.Code}): {d.Message}", d.Location, nextStep: "correct or replace the list file"))];
        (_indicators, _disciplines) = (indicators, disciplines);
        _programmes = new ProgrammeCoverage(watchlist, packs);
        _judge = new Judge(_listProblems, packs, profile);
        _watchlistHash = watchlist.ContentHash;
        _profileHash = profile.Hash;
    }

    // With other settings, under which names are compared the same way: comparing is by far the most that there is to set up.
    private Screener(Screener other, ScreeningProfile profile)
    {
        Watchlist = other.Watchlist;
        Packs = other.Packs;
        Profile = profile;
        _packs = [.. other.Packs.Zip(other._packs, (pack, screening) => screening with { Rules = new RuleEvaluator(pack, profile.ToEvaluationOptions()) })];
        (_identities, _listProblems, _programmes, _watchlistHash) = (other._identities, other._listProblems, other._programmes, other._watchlistHash);
        (_indicators, _disciplines) = (other._indicators, other._disciplines);
        _judge = new Judge(_listProblems, Packs, profile);
        _profileHash = profile.Hash;
    }

    /// <summary>The version of this library, which identifies its whole behaviour.</summary>
    public static string EngineVersion { get; } = typeof(Screener).Assembly.GetName().Version!.ToString(3);

    /// <summary>The listed parties.</summary>
    public Watchlist Watchlist { get; }

    /// <summary>The rule packs, by key.</summary>
    public ImmutableArray<RulePack> Packs { get; }

    /// <summary>The settings.</summary>
    public ScreeningProfile Profile { get; }

    /// <summary>Screens a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The day the question is about; nothing after it exists.</param>
    public ScreeningResult Screen(ScreeningRecord record, DateOnly asOf) => Screen(record, asOf, includeFalse: false);

    /// <summary>Screens a record and reports every rule, also those that are false or do not apply: why, and why not.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The day the question is about.</param>
    public ScreeningResult Explain(ScreeningRecord record, DateOnly asOf) => Screen(record, asOf, includeFalse: true);

    /// <summary>A screener of the same lists, packs and tables with other settings, which shares the comparison of names.</summary>
    /// <exception cref="ArgumentException">The settings compare names differently.</exception>
    internal Screener With(ScreeningProfile profile) => profile.Matching == Profile.Matching
        ? new Screener(this, profile)
        : throw new ArgumentException("Under these settings names are compared differently.", nameof(profile));

    /// <summary>Explains a record with candidates that are supplied for some of its parties instead of searched for.</summary>
    internal ScreeningResult ExplainWith(ScreeningRecord record, DateOnly asOf, SuppliedCandidates? supplied) => Screen(record, asOf, includeFalse: true, supplied);

    /// <summary>The evidence that the first pack's rules would see, amended for each party.</summary>
    internal RecordEvidence Gather(ScreeningRecord record, DateOnly asOf, Func<PartyEvidence, PartyEvidence>? amend) =>
        _packs[0].Evidence.Gather(record, asOf, supplied: null, amend);

    /// <summary>The listed parties that the packs compare parties of records with.</summary>
    internal IEnumerable<ListedParty> Compared => _packs.SelectMany(p => p.Evidence.Parties).Distinct();

    /// <summary>Which records a change of the watchlist can touch: those to screen again, while the earlier results of the others stand.</summary>
    /// <param name="diff">What changed; its newer side must be <see cref="Watchlist"/>.</param>
    /// <param name="asOf">The day the question is about.</param>
    /// <exception cref="ComplianceDataException">The newer side of the diff is another watchlist.</exception>
    public AffectedRecords AffectedBy(WatchlistDiff diff, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(diff);
        if (!string.Equals(diff.NewHash, _watchlistHash, StringComparison.Ordinal))
        {
            throw new ComplianceDataException(Diagnostic.Error(
                DiffDiagnostics.OtherWatchlist,
                $"the newer side of the diff ({diff.NewHash[..Math.Min(12, diff.NewHash.Length)]}) is not the watchlist in use ({_watchlistHash[..12]})",
                SourceLocation.None,
                "a diff whose newer side is the watchlist in use",
                "compare the older watchlist with the one in use, from the same files"));
        }

        return AffectedRecords.Of(
            diff,
            parties => new EvidenceGatherer(
                new PartyMatcher(parties, ForRecords(Profile.Matching) with { Floor = MatchBand.Possible, MaxResults = null }), _indicators, _disciplines),
            EveryRecordBecause(diff, asOf));
    }

    // A candidate that a date of birth brings up would vanish with the date: a field left blank must not clear a record.
    private static MatchOptions ForRecords(MatchOptions options) => options with { AgreementRaises = false };

    // What makes every result incomplete, or made it so, is no matter of one record.
    private string? EveryRecordBecause(WatchlistDiff diff, DateOnly asOf) =>
        !_listProblems.IsEmpty ? "entries of the watchlist in use could not be read"
        : IsStale(diff.OldSources, asOf) ? "a list of the older watchlist exceeds the age limit"
        : IsStale(diff.NewSources, asOf) ? "a list of the watchlist in use exceeds the age limit"
        : null;

    private bool IsStale(ImmutableArray<ListSource> sources, DateOnly asOf) =>
        !WatchlistCoverage.Of(sources, asOf, Profile.MaximumListAgeDays).Stale.IsEmpty;

    /// <summary>The evidence of a record for each pack, established as rules ask for it.</summary>
    internal ImmutableArray<RecordEvidence> Gather(ScreeningRecord record, DateOnly asOf, SuppliedCandidates? supplied) =>
        [.. _packs.Select(p => p.Evidence.Gather(record, asOf, supplied))];

    /// <summary>Screens a record on evidence that was gathered before, and reports every rule.</summary>
    internal ScreeningResult ExplainOn(ScreeningRecord record, DateOnly asOf, ImmutableArray<RecordEvidence> evidence) =>
        Screen(record, asOf, evidence, includeFalse: true);

    /// <summary>What a result would be with other findings on the same evidence.</summary>
    internal ScreeningResult WithFindings(ScreeningResult result, ScreeningRecord record, ImmutableArray<Finding> findings)
    {
        var judgement = _judge.Of(record, record.Parties, findings, result.Coverage, [.. result.Incomplete.Where(d => d.Code == ScreeningDiagnostics.EvidenceFailed)]);
        return result with
        {
            Verdict = judgement.Verdict,
            IsEscalatedByScore = judgement.IsEscalatedByScore,
            Score = judgement.Score,
            Findings = findings,
            Incomplete = judgement.Incomplete,
            IsClearWithoutNationality = judgement.IsClearWithoutNationality,
        };
    }

    private ScreeningResult Screen(ScreeningRecord record, DateOnly asOf, bool includeFalse, SuppliedCandidates? supplied = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Screen(record, asOf, Gather(record, asOf, supplied), includeFalse);
    }

    private ScreeningResult Screen(ScreeningRecord record, DateOnly asOf, ImmutableArray<RecordEvidence> evidence, bool includeFalse)
    {
        var found = ImmutableArray.CreateBuilder<Finding>(0);
        var failures = ImmutableArray.CreateBuilder<Diagnostic>(0);
        // A pack that lacks evidence fails: it is not left out.
        foreach (var (number, pack) in _packs.Index())
        {
            Attempt(() => found.AddRange(pack.Rules.Evaluate(record, evidence[number], asOf, includeFalse)), record, () => "the rules could not be run", failures);
        }

        var parties = evidence.IsEmpty ? record.Parties : evidence[0].Parties;
        ImmutableArray<PartyScreening> screened = [.. parties.Select(p => Screened(p, record, evidence, failures))];
        var coverage = CoverageOn(asOf);
        var findings = found.DrainToImmutable();
        var judgement = _judge.Of(record, parties, findings, coverage, failures.ToImmutable());
        return new ScreeningResult
        {
            RecordId = record.Id,
            RecordType = record.Type,
            Location = record.Location,
            AsOf = asOf,
            Verdict = judgement.Verdict,
            IsEscalatedByScore = judgement.IsEscalatedByScore,
            Score = judgement.Score,
            Findings = findings,
            Parties = screened,
            Incomplete = judgement.Incomplete,
            Coverage = coverage,
            IsClearWithoutNationality = judgement.IsClearWithoutNationality,
            Decision = new DecisionRecord(RecordHash.Sha256(record), _watchlistHash, _identities, _profileHash, EngineVersion, asOf),
        };
    }

    // What every pack found about a party, each listed party once, best first.
    private static PartyScreening Screened(
        PartyInRole party, ScreeningRecord record, ImmutableArray<RecordEvidence> evidence, ImmutableArray<Diagnostic>.Builder failures)
    {
        var known = new List<PartyEvidence>(evidence.Length);
        foreach (var gathered in evidence)
        {
            Attempt(() => known.Add(gathered.For(party.Party)), record, () => $"the evidence about {party.Role} could not be gathered", failures);
        }

        return new PartyScreening(party.Role, party.Party, Ranked(known, e => e.Matches), Ranked(known, e => e.ListedLater)) { Mentioned = Ranked(known, e => e.Mentioned) };
    }

    private static ImmutableArray<PartyMatch> Ranked(List<PartyEvidence> known, Func<PartyEvidence, ImmutableArray<PartyMatch>> matches)
    {
        foreach (var evidence in known)
        {
            if (!matches(evidence).IsEmpty)
            {
                return RankedTogether(known, matches);
            }
        }

        return [];
    }

    private static ImmutableArray<PartyMatch> RankedTogether(List<PartyEvidence> known, Func<PartyEvidence, ImmutableArray<PartyMatch>> matches) =>
    [
        .. known.SelectMany(e => matches(e)).DistinctBy(m => m.Party.Id, StringComparer.Ordinal)
            .OrderByDescending(m => m.Score)
            .ThenByDescending(m => m.Similarity)
            .ThenBy(m => m.Party.Id, StringComparer.Ordinal),
    ];

    private static void Attempt(Action work, ScreeningRecord record, Func<string> failure, ImmutableArray<Diagnostic>.Builder failures)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever goes wrong makes the result incomplete: never lost, and never clear.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            failures.Add(Diagnostic.Error(
                ScreeningDiagnostics.EvidenceFailed, $"{failure()} ({error.GetType().Name})", record.Location, nextStep: "report this as a bug"));
        }
    }

    private WatchlistCoverage CoverageOn(DateOnly asOf)
    {
        var known = _coverage;
        if (known is null || known.AsOf != asOf)
        {
            _coverage = known = _programmes.AddTo(Watchlist.Coverage(asOf, Profile.MaximumListAgeDays));
        }

        return known;
    }

    private sealed record PackScreening(RuleEvaluator Rules, EvidenceGatherer Evidence);
}
