using System.Collections.Immutable;
using Compliance.Rules.Expressions;

namespace Compliance.Rules.Evaluation;

/// <summary>What the rules of one scope run on within a record, each with the values that expressions see. Not thread-safe.</summary>
internal sealed class ScopeSubjects
{
    private readonly EvaluationContext[] _contexts;
    private readonly Dictionary<string, AtomValue>?[] _shown;
    private readonly byte[]?[] _answered;
    private object? _asking;

    public ScopeSubjects(ImmutableArray<EvaluationSubject> subjects, EvaluationHost host)
    {
        All = subjects;
        _contexts = new EvaluationContext[subjects.Length];
        _shown = new Dictionary<string, AtomValue>?[subjects.Length];
        _answered = new byte[]?[subjects.Length];
        for (var i = 0; i < _contexts.Length; i++)
        {
            _contexts[i] = new EvaluationContext(subjects[i].Variables, host.AsOf, host);
        }
    }

    /// <summary>The subjects.</summary>
    public ImmutableArray<EvaluationSubject> All { get; }

    /// <summary>The values for a subject, which one rule after the other uses.</summary>
    public EvaluationContext ContextOf(int subject) => _contexts[subject];

    /// <summary>What single conditions came to on a subject, by number.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="asking">Who numbered the conditions: the answers of another are forgotten.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="notAsked">What stands for those that were not asked yet.</param>
    public byte[] AnsweredOf(int subject, object asking, int count, byte notAsked)
    {
        if (!ReferenceEquals(_asking, asking))
        {
            Array.Clear(_answered);
            _asking = asking;
        }

        if (_answered[subject] is not { } answered)
        {
            _answered[subject] = answered = new byte[count];
            Array.Fill(answered, notAsked);
        }

        return answered;
    }

    /// <summary>What traces have shown of a subject and the day, by path: many rules read the same fields.</summary>
    public Dictionary<string, AtomValue> ShownOf(int subject) => _shown[subject] ??= new Dictionary<string, AtomValue>(StringComparer.Ordinal);
}
