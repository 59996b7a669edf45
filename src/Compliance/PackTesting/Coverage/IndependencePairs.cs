using Compliance.Rules;
using Compliance.Rules.Evaluation;

namespace Compliance.PackTesting.Coverage;

/// <summary>Finds the conditions that alone decided: two findings of a rule in which only one condition differs and the status too.</summary>
/// <remarks>After modified condition/decision coverage as in J. J. Chilenski and S. P. Miller, Applicability of modified condition/decision
/// coverage to software testing, 1994, for three values.</remarks>
internal sealed class IndependencePairs
{
    private readonly Dictionary<string, HashSet<(string Values, RuleStatus Status)>> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _labels = new(StringComparer.Ordinal);

    public void Add(Finding finding)
    {
        // On days on which no measure was in force, and where an exemption lifts it, something else decided the status.
        if (finding.Atoms.IsEmpty || finding.Status is not (RuleStatus.True or RuleStatus.False or RuleStatus.Unknown))
        {
            return;
        }

        if (!_seen.TryGetValue(finding.RuleId, out var seen))
        {
            _seen[finding.RuleId] = seen = [];
            _labels[finding.RuleId] = [.. finding.Atoms.Select(a => a.Id)];
        }

        seen.Add((string.Concat(finding.Atoms.Select(a => (char)('0' + (int)a.Value))), finding.Status));
    }

    /// <summary>The conditions that alone decided, as <c>RULE.CONDITION</c>.</summary>
    public IEnumerable<string> Deciding()
    {
        foreach (var (rule, seen) in _seen)
        {
            for (var at = 0; at < _labels[rule].Length; at++)
            {
                var apart = seen.GroupBy(s => s.Values.Remove(at, 1), StringComparer.Ordinal)
                    .Any(group => group.Any(left => group.Any(right => left.Values[at] != right.Values[at] && left.Status != right.Status)));
                if (apart)
                {
                    yield return $"{rule}.{_labels[rule][at]}";
                }
            }
        }
    }
}
