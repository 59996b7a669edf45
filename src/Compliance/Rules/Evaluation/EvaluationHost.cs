using System.Collections.Immutable;
using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>What rules are run on: one record on one day with its evidence, which the host functions of the language reach. One per record
/// and thread.</summary>
internal sealed class EvaluationHost
{
    private readonly RecordEvidence _evidence;
    private readonly IdentityRequirement _identity;
    private readonly Dictionary<Party, AssessedParty> _parties = new(ReferenceEqualityComparer.Instance);
    private readonly ScopeSubjects?[] _subjects = new ScopeSubjects?[(int)RuleScope.Party + 1];
    private readonly ScreeningRecord _record;
    private readonly ImmutableArray<PartyInRole> _named;
    private readonly Party? _worker;
    private AssessedParty? _last;
    private bool _isTraced;

    public EvaluationHost(ScreeningRecord record, RecordEvidence evidence, DateOnly asOf, IdentityRequirement identity)
    {
        _record = record;
        _evidence = evidence;
        _identity = identity;
        AsOf = asOf;
        _worker = (record as WorkerRecord)?.Person;
        _named = ReferenceEquals(evidence.Record, record) ? evidence.Parties : record.Parties;
        foreach (var (role, party) in _named)
        {
            _parties.TryAdd(party, new AssessedParty(party, role));
        }
    }

    /// <summary>The day the question is about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>While set, every proposition is taken to be that and none counts as asked about: tells whether a condition rests on one.</summary>
    public bool? Supposed { get; set; }

    /// <summary>Notes from now on which propositions conditions ask about.</summary>
    public void BeginTrace()
    {
        Asked.Clear();
        _isTraced = true;
    }

    /// <summary>The propositions that conditions asked about since <see cref="BeginTrace"/>, as often as they did; good until the next trace.</summary>
    public List<NexusAssessment> Asked { get; } = [];

    /// <summary>Notes no longer what is asked about.</summary>
    public void EndTrace() => _isTraced = false;

    /// <summary>What a rule of a scope runs on, with the values its expressions see.</summary>
    public ScopeSubjects Subjects(RuleScope scope) => _subjects[(int)scope] ??= new ScopeSubjects(EvaluationSubject.Of(_record, _named, scope, _identity, AsOf), this);

    /// <summary>Whether the proposition holds of any of the parties. A party that the record does not name is disregarded as long as
    /// another one is named, unless identity is strict.</summary>
    public Value Assess(NexusEvaluator nexus, ReadOnlySpan<Value> parties)
    {
        if (Supposed is { } supposed)
        {
            return Value.Of(supposed);
        }

        var result = Value.False;
        var named = 0;
        var unnamed = Value.False;
        foreach (ref readonly var value in parties)
        {
            if (value.Kind == ValueKind.Node)
            {
                named++;
                result = Or(result, Assess(nexus, (Party)value.AsNode));
            }
            else if (value.IsUnknown)
            {
                unnamed = Value.Merge(unnamed.IsUnknown ? unnamed : value, value);
            }
        }

        if (named == 0 && parties.Length > 1 && !unnamed.IsUnknown)
        {
            // Somebody owns, lets or works: "none" for every one of several roles is no answer.
            unnamed = Value.Unknown("party", "none of the parties is named");
        }

        if (unnamed.IsUnknown && (named == 0 || _identity == IdentityRequirement.Strict))
        {
            Note(nexus.NotNamed());
            result = Or(result, unnamed);
        }

        return result;
    }

    /// <summary>Whether every proposition is false of every party of the record; without a proposition or a party nothing is known.</summary>
    public bool AreAllFalse(ImmutableArray<NexusEvaluator> nexus)
    {
        if (nexus.IsEmpty || _named.IsEmpty)
        {
            return false;
        }

        foreach (var (_, party) in _named)
        {
            foreach (var proposition in nexus)
            {
                if (Assess(proposition, party).AsTruth != Truth.False)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether the activity's field belongs to a group of disciplines.</summary>
    public Value Discipline(Activity activity, string group)
    {
        var reading = _evidence.For(activity);
        var member = reading.In(group);
        return member == Truth.Unknown ? Value.Unknown("field", reading.Text) : Value.Of(member);
    }

    /// <summary>Whether an address is a known DPRK premises.</summary>
    public Value Premises(string address)
    {
        var known = _evidence.IsKnownPremises(address);
        return known == Truth.Unknown ? Value.Unknown("address", "near a known address") : Value.Of(known);
    }

    private static Value Or(in Value left, in Value right) => left.AsTruth.Or(right.AsTruth) switch
    {
        Truth.True => Value.True,
        Truth.False => Value.False,
        _ => left.IsUnknown && right.IsUnknown ? Value.Merge(left, right) : left.IsUnknown ? left : right,
    };

    private Value Assess(NexusEvaluator nexus, Party party)
    {
        var assessed = Find(party);
        if (!assessed.TryFind(nexus.Definition.Id, out var proposition))
        {
            var assessment = nexus.Assess(assessed.Evidence ??= _evidence.For(party), ReferenceEquals(party, _worker), _identity);
            proposition = assessed.Add(assessment);
        }

        Note(proposition.Assessment);
        return proposition.Value;
    }

    private void Note(NexusAssessment assessment)
    {
        if (_isTraced)
        {
            Asked.Add(assessment);
        }
    }

    private AssessedParty Find(Party party)
    {
        if (_last is { } last && ReferenceEquals(last.Party, party))
        {
            return last;
        }

        if (!_parties.TryGetValue(party, out var assessed))
        {
            _parties.Add(party, assessed = new AssessedParty(party, "party"));
        }

        return _last = assessed;
    }
}
