using System.Collections.Immutable;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>The conditions of a rule with the values that a trace holds for them.</summary>
internal sealed class ConditionTree
{
    private ConditionTree(string id, GroupKind kind, ImmutableArray<ConditionTree> members, AtomTrace? atom)
    {
        Id = id;
        Kind = kind;
        Members = members;
        Atom = atom;
        Value = With(null, default);
    }

    public string Id { get; }

    public GroupKind Kind { get; }

    public ImmutableArray<ConditionTree> Members { get; }

    /// <summary>The trace of a single condition; null for a group.</summary>
    public AtomTrace? Atom { get; }

    public Truth Value { get; }

    /// <summary>The tree of a condition; a trace lists its atoms in the order of the tree.</summary>
    public static ConditionTree Of(Condition condition, ImmutableArray<AtomTrace> atoms)
    {
        var next = 0;
        return Of(condition, atoms, ref next);
    }

    /// <summary>The conditions without members of their own, in order.</summary>
    public IEnumerable<ConditionTree> Atoms() => Atom is null ? Members.SelectMany(m => m.Atoms()) : [this];

    /// <summary>The value that the tree would have if one of its atoms had another.</summary>
    public Truth With(ConditionTree? changed, Truth value)
    {
        if (Atom is not null)
        {
            return ReferenceEquals(this, changed) ? value : Atom.Value;
        }

        var whole = Kind == GroupKind.Any ? Truth.False : Truth.True;
        foreach (var member in Members)
        {
            var truth = member.With(changed, value);
            whole = Kind switch
            {
                GroupKind.All => whole.And(truth),
                GroupKind.Any => whole.Or(truth),
                _ => whole.And(truth.Not()),
            };
        }

        return whole;
    }

    private static ConditionTree Of(Condition condition, ImmutableArray<AtomTrace> atoms, ref int next)
    {
        if (condition is ConditionAtom atom)
        {
            return new ConditionTree(atom.Id, GroupKind.All, [], atoms[next++]);
        }

        var group = (ConditionGroup)condition;
        var members = ImmutableArray.CreateBuilder<ConditionTree>(group.Members.Length);
        foreach (var member in group.Members)
        {
            members.Add(Of(member, atoms, ref next));
        }

        return new ConditionTree(group.Id, group.Kind, members.ToImmutable(), null);
    }
}
