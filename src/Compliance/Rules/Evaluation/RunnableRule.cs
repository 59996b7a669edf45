using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>A rule as it runs under settings: with those of its measures that count, and with its conditions laid out. Immutable and thread-safe.</summary>
internal sealed class RunnableRule
{
    private ConditionTrace? _trace;
    private NotEngaged? _lastNotEngaged;

    /// <param name="definition">The rule.</param>
    /// <param name="layers">The layers whose measures count.</param>
    /// <param name="refined">Its number among the rules that another refines, or -1.</param>
    /// <param name="broader">The number there of the rule that it refines, or -1.</param>
    public RunnableRule(RuleDefinition definition, ImmutableArray<string> layers, int refined, int broader)
    {
        Definition = definition;
        (Refined, Broader) = (refined, broader);
        Laws = [.. definition.Laws.Where(l => layers.Contains(l.Layer))];
    }

    /// <summary>The rule.</summary>
    public RuleDefinition Definition { get; }

    /// <summary>Whether another rule waits for what its condition comes to.</summary>
    public bool IsRefined => Refined >= 0;

    /// <summary>Its number among the rules that another refines, or -1.</summary>
    public int Refined { get; }

    /// <summary>The number there of the rule that it refines, or -1.</summary>
    public int Broader { get; }

    /// <summary>Its measures of the layers that count.</summary>
    public ImmutableArray<Measure> Laws { get; }

    /// <summary>Whether any of its measures counts.</summary>
    public bool IsSelected => !Laws.IsEmpty;

    // Laid out when a trace is first drawn, since most rules are false and draw none.
    private ConditionTrace Trace => _trace ??= new ConditionTrace(Definition.Condition);

    /// <summary>Draws the trace of its conditions, and notes which propositions they asked about.</summary>
    public RuleTrace Draw(EvaluationHost host, ScopeSubjects subjects, int subject)
    {
        host.BeginTrace();
        try
        {
            var atoms = Trace.On(subjects.ContextOf(subject), subjects.ShownOf(subject));
            return new RuleTrace(atoms, Distinct(host.Asked));
        }
        finally
        {
            host.EndTrace();
        }
    }

    /// <summary>What its condition comes to, by a trace of it.</summary>
    public Truth ConditionOf(RuleTrace trace) => Trace.ValueOf(trace.Atoms);

    /// <summary>Why the rule is not engaged. A rule is mostly false for the same reasons, record after record: the last text is kept.</summary>
    public string TextNotEngaged(ImmutableArray<AtomTrace> trace)
    {
        var pattern = ConditionTrace.PatternAgainst(trace);
        if (pattern is not null && _lastNotEngaged is { } last && last.Pattern == pattern)
        {
            return last.Text;
        }

        var text = $"{Definition.Title}: not engaged, because of {string.Join(", ", ConditionTrace.Against(trace))}.";
        _lastNotEngaged = pattern is { } known ? new NotEngaged(known, text) : null;
        return text;
    }

    // A host gives the same assessment for the same party and proposition; what nobody is named for stands for itself each time.
    private static ImmutableArray<NexusAssessment> Distinct(List<NexusAssessment> used)
    {
        var span = CollectionsMarshal.AsSpan(used);
        var count = 0;
        foreach (var assessment in span)
        {
            if (!Contains(span[..count], assessment))
            {
                span[count++] = assessment;
            }
        }

        return [.. span[..count]];

        static bool Contains(ReadOnlySpan<NexusAssessment> distinct, NexusAssessment assessment)
        {
            foreach (var seen in distinct)
            {
                if (ReferenceEquals(seen, assessment))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed record NotEngaged(ulong Pattern, string Text);
}

/// <summary>What the conditions of a rule came to on one subject, and which propositions they asked about.</summary>
internal readonly record struct RuleTrace(ImmutableArray<AtomTrace> Atoms, ImmutableArray<NexusAssessment> Nexus);
