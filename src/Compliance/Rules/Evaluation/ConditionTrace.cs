using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>The single conditions of a rule, laid out once so that drawing their trace looks nothing up. Immutable and thread-safe.</summary>
internal sealed class ConditionTrace
{
    private readonly Condition _condition;
    private readonly TracedAtom[] _atoms;

    public ConditionTrace(Condition condition)
    {
        _condition = condition;
        var atoms = new List<TracedAtom>();
        Collect(condition, isNegated: false, atoms);
        _atoms = [.. atoms];
    }

    /// <summary>What the whole condition comes to, by the trace of each.</summary>
    public Truth ValueOf(ImmutableArray<AtomTrace> trace)
    {
        var next = 0;
        return ValueOf(_condition, trace, ref next);
    }

    /// <summary>Every condition with its value, what it read and why it is unknown; nothing is cut short.</summary>
    /// <param name="context">The subject.</param>
    /// <param name="shown">What traces have shown of the subject before; receives what this one adds.</param>
    public ImmutableArray<AtomTrace> On(EvaluationContext context, Dictionary<string, AtomValue> shown)
    {
        var trace = new AtomTrace[_atoms.Length];
        for (var i = 0; i < trace.Length; i++)
        {
            trace[i] = _atoms[i].On(context, shown);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(trace);
    }

    /// <summary>The conditions that speak against the rule, as "label (expression)".</summary>
    public static IEnumerable<string> Against(ImmutableArray<AtomTrace> trace)
    {
        for (var i = 0; i < trace.Length; i++)
        {
            if (IsAgainst(trace[i]))
            {
                yield return $"{trace[i].Id} ({trace[i].Expression})";
            }
        }
    }

    /// <summary>Which conditions speak against the rule, a bit for each; null when there are too many for that.</summary>
    public static ulong? PatternAgainst(ImmutableArray<AtomTrace> trace)
    {
        if (trace.Length > 64)
        {
            return null;
        }

        var pattern = 0UL;
        for (var i = 0; i < trace.Length; i++)
        {
            pattern |= IsAgainst(trace[i]) ? 1UL << i : 0;
        }

        return pattern;
    }

    // A trace lists the conditions in the order of the tree.
    private static Truth ValueOf(Condition condition, ImmutableArray<AtomTrace> trace, ref int next)
    {
        if (condition is not ConditionGroup group)
        {
            return trace[next++].Value;
        }

        var value = group.Kind == GroupKind.Any ? Truth.False : Truth.True;
        foreach (var member in group.Members)
        {
            var truth = ValueOf(member, trace, ref next);
            value = group.Kind switch
            {
                GroupKind.All => value.And(truth),
                GroupKind.Any => value.Or(truth),
                _ => value.And(truth.Not()),
            };
        }

        return value;
    }

    private static bool IsAgainst(AtomTrace atom) => atom.Value == (atom.IsNegated ? Truth.True : Truth.False);

    private static void Collect(Condition condition, bool isNegated, List<TracedAtom> atoms)
    {
        switch (condition)
        {
            case ConditionAtom atom:
                atoms.Add(new TracedAtom(atom, isNegated));
                break;
            case ConditionGroup group:
                foreach (var member in group.Members)
                {
                    Collect(member, isNegated ^ (group.Kind == GroupKind.None), atoms);
                }

                break;
            default:
                throw new InvalidOperationException("Unknown kind of condition.");
        }
    }

    private sealed class TracedAtom(ConditionAtom atom, bool isNegated)
    {
        private readonly TracedValue[] _values = [.. atom.Expression.Leaves.Select(leaf => new TracedValue(leaf))];

        public AtomTrace On(EvaluationContext context, Dictionary<string, AtomValue> shown)
        {
            var value = atom.Expression.Evaluate(context);
            var values = _values.Length == 0 ? [] : new AtomValue[_values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = _values[i].On(context, shown);
            }

            var truth = value.AsTruth;
            return new AtomTrace(
                atom.Id,
                atom.Expression.Text,
                truth,
                isNegated,
                ImmutableCollectionsMarshal.AsImmutableArray(values),
                truth == Truth.Unknown ? Reasons(value.Reasons) : []);
        }

        private static ImmutableArray<string> Reasons(ImmutableArray<UnknownReason> reasons)
        {
            var texts = new string[reasons.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = reasons[i].ToString();
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(texts);
        }
    }

    private sealed class TracedValue(ExpressionLeaf leaf)
    {
        private readonly bool _isPersonal = PersonalData.IsPersonal(leaf.Path);
        private readonly AtomValue? _constant = leaf.Constant is { } text ? new AtomValue(leaf.Path, text, PersonalData.IsPersonal(leaf.Path)) : null;

        public AtomValue On(EvaluationContext context, Dictionary<string, AtomValue> shown)
        {
            if (_constant is not null)
            {
                return _constant;
            }

            if (!leaf.IsOfSubject)
            {
                return new AtomValue(leaf.Path, leaf.Shown(context), _isPersonal);
            }

            if (!shown.TryGetValue(leaf.Path, out var value))
            {
                shown.Add(leaf.Path, value = new AtomValue(leaf.Path, leaf.Shown(context), _isPersonal));
            }

            return value;
        }
    }
}
