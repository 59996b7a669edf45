using System.Text;

namespace Compliance.Cli;

/// <summary>Opens the file of <c>--output</c>: UTF-8 without byte order mark, LF.</summary>
internal static class OutputFile
{
    /// <summary>The writer, or null and a reason. A file that is also an input is refused: it would be emptied before it is read.</summary>
    public static StreamWriter? Open(CommandRun run, string path, IEnumerable<string> inputs)
    {
        try
        {
            if (inputs.Any(input => string.Equals(Path.GetFullPath(input), Path.GetFullPath(path), StringComparison.Ordinal)))
            {
                run.Fail(ExitCode.Usage, "the output is also an input", Diagnostic.Error(
                    CliDiagnostics.Unwritable, "the output file is also an input", new SourceLocation(path), "another file"));
                return null;
            }

            return new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        }
        catch (Exception problem) when (CliDiagnostics.IsFileProblem(problem))
        {
            run.Fail(ExitCode.Usage, "the output cannot be written", Diagnostic.Error(
                CliDiagnostics.Unwritable, "the output file cannot be written", new SourceLocation(path), "a file in an existing folder", "check the path and its permissions"));
            return null;
        }
    }
}
