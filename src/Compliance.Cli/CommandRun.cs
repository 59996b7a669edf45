using System.Collections.Immutable;

namespace Compliance.Cli;

/// <summary>One run of a command: where it writes and what it came to.</summary>
internal sealed class CommandRun(Terminal terminal)
{
    public Terminal Terminal { get; } = terminal;

    public TextWriter Output => Terminal.Output;

    public ExitReasons Reasons { get; } = new();

    /// <summary>Prints a diagnostic. Control characters that a file may have smuggled into a message become spaces.</summary>
    public void Print(Diagnostic diagnostic) => PrintLine(diagnostic.ToString());

    public void PrintLine(string line) => Terminal.Error.Write(string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)) + "\n");

    /// <summary>Prints diagnostics and, when one is an error, ends the run with that reason.</summary>
    public void Fail(ExitCode code, string reason, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }

        Reasons.Add(code, reason);
    }

    public void Fail(ExitCode code, string reason, Diagnostic diagnostic) => Fail(code, reason, [diagnostic]);

    /// <summary>Prints every reason and gives the exit code.</summary>
    public int Finish()
    {
        // Reasons come last, also where both streams go to one screen.
        Output.Flush();
        foreach (var line in Reasons.Lines)
        {
            PrintLine(line);
        }

        return (int)Reasons.Code;
    }
}
