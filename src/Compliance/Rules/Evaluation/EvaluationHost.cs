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
    private readonly Dictionary<(Party Party, string Nexus), NexusAssessment> _assessments = new(new ByReference());
    private readonly Dictionary<Party, string> _roles = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RuleScope, ImmutableArray<EvaluationSubject>> _subjects = [];
    private readonly ScreeningRecord _record;
    private readonly Party? _worker;

    public EvaluationHost(ScreeningRecord record, RecordEvidence evidence, DateOnly asOf, IdentityRequirement identity)
    {
        _record = record;
        _evidence = evidence;
        _identity = identity;
        AsOf = asOf;
        _worker = (record as WorkerRecord)?.Person;
        foreach (var (role, party) in record.Parties)
        {
            _roles.TryAdd(party, role);
        }
    }

    /// <summary>The day the question is about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The propositions that conditions asked about since the list was last cleared.</summary>
    public List<NexusAssessment> Used { get; } = [];

    /// <summary>While set, every proposition is taken to be that and none counts as used: tells whether a condition rests on one.</summary>
    public bool? Supposed { get; set; }

    /// <summary>What a rule of a scope runs on.</summary>
    public ImmutableArray<EvaluationSubject> Subjects(RuleScope scope)
    {
        if (!_subjects.TryGetValue(scope, out var subjects))
        {
            _subjects.Add(scope, subjects = EvaluationSubject.Of(_record, scope, _identity, AsOf));
        }

        return subjects;
    }

    /// <summary>Whether the proposition holds of any of the parties. A party that the record does not name is disregarded as long as
    /// another one is named, unless identity is strict.</summary>
    public Value Assess(NexusDefinition definition, ReadOnlySpan<Value> parties)
    {
        if (Supposed is { } supposed)
        {
            return Value.Of(supposed);
        }

        var result = Value.False;
        var named = 0;
        var unnamed = Value.False;
        foreach (var value in parties)
        {
            if (value.Kind == ValueKind.Node)
            {
                named++;
                result = Or(result, Assess(definition, (Party)value.AsNode));
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
            Used.Add(NexusEvaluator.NotNamed(definition));
            result = Or(result, unnamed);
        }

        return result;
    }

    /// <summary>Whether every proposition is false of every party of the record; without a proposition or a party nothing is known.</summary>
    public bool AreAllFalse(ImmutableArray<NexusDefinition> nexus) => nexus.Length > 0 && _roles.Count > 0
        && _roles.Keys.All(party => nexus.All(definition => Assess(definition, party).AsTruth == Truth.False));

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

    private static Value Or(Value left, Value right) => left.AsTruth.Or(right.AsTruth) switch
    {
        Truth.True => Value.True,
        Truth.False => Value.False,
        _ => left.IsUnknown && right.IsUnknown ? Value.Merge(left, right) : left.IsUnknown ? left : right,
    };

    private Value Assess(NexusDefinition definition, Party party)
    {
        if (!_assessments.TryGetValue((party, definition.Id), out var assessment))
        {
            var need = ReferenceEquals(party, _worker) ? NexusEvaluator.WorkerNeed : NexusEvaluator.DefaultNeed;
            assessment = NexusEvaluator.Assess(definition, _evidence.For(party), need, _identity);
            _assessments.Add((party, definition.Id), assessment);
        }

        Used.Add(assessment);
        if (assessment.Value != Truth.Unknown)
        {
            return Value.Of(assessment.Value);
        }

        var role = _roles.GetValueOrDefault(party, "party");
        var reasons = assessment.Missing.Select(field => new UnknownReason($"{role}.{field}", UnknownReason.NotStated));
        return Value.Unknown(assessment.Missing.IsEmpty
            ? [new UnknownReason(role, $"evidence is not decisive ({assessment.LowDecibans}..{assessment.HighDecibans} dB)")]
            : [.. reasons]);
    }

    private sealed class ByReference : IEqualityComparer<(Party Party, string Nexus)>
    {
        public bool Equals((Party Party, string Nexus) x, (Party Party, string Nexus) y) =>
            ReferenceEquals(x.Party, y.Party) && string.Equals(x.Nexus, y.Nexus, StringComparison.Ordinal);

        public int GetHashCode((Party Party, string Nexus) obj) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Party), string.GetHashCode(obj.Nexus, StringComparison.Ordinal));
    }
}
