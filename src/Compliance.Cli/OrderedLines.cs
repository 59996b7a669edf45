using System.Collections.Immutable;

namespace Compliance.Cli;

/// <summary>What came of a row: the text to write, and what was wrong with it.</summary>
internal sealed record RowResult(string Text, ImmutableArray<Diagnostic> Diagnostics, bool IsIncomplete);

/// <summary>Works on rows on all cores and writes the results in the order of the rows. A bounded number of rows is held at a time.</summary>
internal static class OrderedLines
{
    private const int RowsOfACore = 64;

    /// <summary>Takes the rows to their end.</summary>
    /// <returns>How many rows there were.</returns>
    /// <exception cref="OperationCanceledException">The user interrupts; what was written until then is whole.</exception>
    public static int Write<T>(CommandRun run, IEnumerable<T> rows, Func<T, RowResult> work, string incomplete)
    {
        var count = 0;
        foreach (var chunk in rows.Chunk(RowsOfACore * Environment.ProcessorCount))
        {
            var results = new RowResult[chunk.Length];
            Parallel.For(0, chunk.Length, new ParallelOptions { CancellationToken = run.Terminal.Stop }, i => results[i] = work(chunk[i]));
            foreach (var result in results)
            {
                run.Output.Write(result.Text);
                foreach (var diagnostic in result.Diagnostics)
                {
                    run.Print(diagnostic);
                }

                if (result.IsIncomplete)
                {
                    run.Reasons.Add(ExitCode.Incomplete, incomplete);
                }
            }

            count += chunk.Length;
        }

        return count;
    }
}
