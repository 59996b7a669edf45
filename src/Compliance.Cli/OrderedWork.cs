namespace Compliance.Cli;

/// <summary>Works on items on several threads and hands the results over in the order of the items. A bounded number of items is held at a time, so memory does not grow with their number.</summary>
internal static class OrderedWork
{
    // Enough that a thread is kept busy for some milliseconds, and few enough that somebody who types records sees results.
    private const int ItemsATime = 32;

    // While one batch is worked on others wait, also while the caller takes results and reads on.
    private const int BatchesOfAThread = 4;

    /// <summary>The results. Items are taken, and results handed over, on the caller's thread.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done with each; safe for concurrent use.</param>
    /// <param name="threads">How many are worked on at a time; 1 works on the caller's thread.</param>
    public static IEnumerable<TResult> Of<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int threads)
    {
        if (threads == 1)
        {
            return items.Select(work);
        }

        return Parallel(items, work, threads);
    }

    private static IEnumerable<TResult> Parallel<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int threads)
    {
        var waiting = new Queue<Task<TResult[]>>();
        foreach (var batch in items.Chunk(ItemsATime))
        {
            waiting.Enqueue(Task.Run(() => Array.ConvertAll(batch, i => work(i))));

            // What is done is handed over, and beyond the bound what is not is waited for.
            while (waiting.TryPeek(out var oldest) && (oldest.IsCompleted || waiting.Count >= threads * BatchesOfAThread))
            {
                foreach (var result in waiting.Dequeue().GetAwaiter().GetResult())
                {
                    yield return result;
                }
            }
        }

        while (waiting.TryDequeue(out var batch))
        {
            foreach (var result in batch.GetAwaiter().GetResult())
            {
                yield return result;
            }
        }
    }
}
