namespace Compliance.Tests.Evaluation;

/// <summary>For tuning: EVALUATION_MISSES names a folder outside the repository that gets a file for each data set with its figure
/// and everything that came out wrong.</summary>
internal static class MissesFile
{
    /// <summary>Writes the file of a data set when a folder was named.</summary>
    public static void Write(string set, string figure, IEnumerable<string> misses)
    {
        if (Environment.GetEnvironmentVariable("EVALUATION_MISSES") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var name = string.Concat(set.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        File.WriteAllLines(Path.Combine(folder, name + ".txt"), misses.Prepend(figure));
    }
}
