using System.Collections.Immutable;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Evaluation;

/// <summary>What the rules of one scope run on within a record, each with the values that expressions see. Not thread-safe.</summary>
internal sealed class ScopeSubjects
{
    private readonly EvaluationContext[] _contexts;
    private readonly Dictionary<string, AtomValue>?[] _shown;

    public ScopeSubjects(ImmutableArray<EvaluationSubject> subjects, EvaluationHost host)
    {
        All = subjects;
        _contexts = new EvaluationContext[subjects.Length];
        _shown = new Dictionary<string, AtomValue>?[subjects.Length];
        for (var i = 0; i < _contexts.Length; i++)
        {
            _contexts[i] = new EvaluationContext(subjects[i].Variables, host.AsOf, host);
        }
    }

    /// <summary>The subjects.</summary>
    public ImmutableArray<EvaluationSubject> All { get; }

    /// <summary>The values for a subject, which one rule after the other uses.</summary>
    public EvaluationContext ContextOf(int subject) => _contexts[subject];

    /// <summary>What traces have shown of a subject and the day, by path: many rules read the same fields.</summary>
    public Dictionary<string, AtomValue> ShownOf(int subject) => _shown[subject] ??= new Dictionary<string, AtomValue>(StringComparer.Ordinal);
}
