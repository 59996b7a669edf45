using Compliance.Evidence;
using Compliance.Records;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Evaluation;

/// <summary>A party of a record with what the propositions asked about it came to. Not thread-safe.</summary>
/// <param name="party">The party.</param>
/// <param name="role">Its role in the record.</param>
internal sealed class AssessedParty(Party party, string role)
{
    // A pack has a dozen propositions: looking through them is faster than any table.
    private AssessedProposition[] _propositions = new AssessedProposition[12];
    private int _count;

    public Party Party => party;

    /// <summary>What is known of it, once it was asked for.</summary>
    public PartyEvidence? Evidence { get; set; }

    /// <summary>What a proposition came to; false when it was not asked yet.</summary>
    public bool TryFind(string proposition, out AssessedProposition found)
    {
        foreach (ref readonly var assessed in _propositions.AsSpan(0, _count))
        {
            if (string.Equals(assessed.Assessment.Proposition, proposition, StringComparison.Ordinal))
            {
                found = assessed;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Keeps what a proposition came to.</summary>
    public AssessedProposition Add(NexusAssessment assessment)
    {
        var assessed = new AssessedProposition(assessment, ValueOf(assessment));
        if (_count == _propositions.Length)
        {
            Array.Resize(ref _propositions, 2 * _count);
        }

        _propositions[_count++] = assessed;
        return assessed;
    }

    private Value ValueOf(NexusAssessment assessment)
    {
        if (assessment.Value != Truth.Unknown)
        {
            return Value.Of(assessment.Value);
        }

        return Value.Unknown(assessment.Missing.IsEmpty
            ? [new UnknownReason(role, $"evidence is not decisive ({assessment.LowDecibans}..{assessment.HighDecibans} dB)")]
            : [.. assessment.Missing.Select(field => new UnknownReason($"{role}.{field}", UnknownReason.NotStated))]);
    }
}

/// <summary>What a proposition about a party came to, as an assessment and as expressions see it.</summary>
internal readonly record struct AssessedProposition(NexusAssessment Assessment, Value Value);
