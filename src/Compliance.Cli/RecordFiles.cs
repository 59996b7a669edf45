using Compliance.Records;

namespace Compliance.Cli;

/// <summary>Reads record files and standard input one record after the other.</summary>
internal static class RecordFiles
{
    /// <summary>The name of standard input on the command line.</summary>
    public const string StandardInput = "-";

    /// <summary>The results of one file; a file that cannot be opened or breaks off comes out as a failure of the file.</summary>
    public static IEnumerable<RecordReadResult> Read(Terminal terminal, string path, RecordType? type)
    {
        var isInput = string.Equals(path, StandardInput, StringComparison.Ordinal);
        var name = isInput ? "<stdin>" : path;
        Stream? stream = null;
        RecordReadResult? failure = null;
        try
        {
            stream = isInput ? terminal.OpenInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            failure = Failure(name, problem);
        }

        if (stream is null)
        {
            yield return failure!;
            yield break;
        }

        using (stream)
        {
            using var results = RecordReader.Read(stream, name, new RecordReadOptions { Type = type }).GetEnumerator();
            while (failure is null)
            {
                try
                {
                    if (!results.MoveNext())
                    {
                        break;
                    }
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                    failure = Failure(name, problem);
                }

                yield return failure ?? results.Current;
            }
        }
    }

    private static RecordReadResult Failure(string name, Exception problem) => new()
    {
        Diagnostics = [CliDiagnostics.CannotRead(name, problem)],
        Location = new SourceLocation(name),
        IsFileFailure = true,
    };
}
