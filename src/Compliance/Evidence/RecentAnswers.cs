using System.Collections.Concurrent;

namespace Compliance.Evidence;

/// <summary>Keeps the answers to questions that were lately asked, a bounded number of them: what is asked again and again stays. Safe for concurrent use.</summary>
internal sealed class RecentAnswers<TQuestion, TAnswer>
    where TQuestion : class
    where TAnswer : class
{
    // Two halves: when the younger is full it becomes the older one, whose answers are asked for again or forgotten.
    private const int Half = 4_096;

    private Generation _young = new();
    private Generation? _old;

    /// <summary>The answer that is kept, or the one that is given now. Two threads may both ask; the answers must be alike.</summary>
    /// <param name="question">The question.</param>
    /// <param name="source">What the answer is made from; the question tells all of it.</param>
    /// <param name="answer">Answers it.</param>
    public TAnswer Get<TSource>(TQuestion question, TSource source, Func<TSource, TAnswer> answer)
    {
        var young = _young;
        if (young.Known.TryGetValue(question, out var known))
        {
            return known;
        }

        if (_old?.Known.TryGetValue(question, out known) != true)
        {
            known = answer(source);
        }

        if (young.Known.TryAdd(question, known!) && Interlocked.Increment(ref young.Count) == Half)
        {
            _old = young;
            _young = new Generation();
        }

        return known!;
    }

    // Counted beside: a concurrent dictionary locks all of itself to count.
    private sealed class Generation
    {
        public int Count;

        public ConcurrentDictionary<TQuestion, TAnswer> Known { get; } = [];
    }
}
