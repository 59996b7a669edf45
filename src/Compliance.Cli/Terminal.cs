namespace Compliance.Cli;

/// <summary>What surrounds the process; tests give their own.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error: diagnostics and reasons.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Clock">Tells today's date, once, when none was given.</param>
/// <param name="Stop">Set when the user interrupts.</param>
/// <param name="ShowsProgress">Whether somebody watches standard error while the report goes elsewhere.</param>
/// <param name="IsOneScreen">Whether both streams go to one screen, where what stands on one need not be repeated on the other.</param>
internal sealed record Terminal(
    TextWriter Output,
    TextWriter Error,
    Func<Stream> OpenInput,
    Func<string, string?> Variable,
    TimeProvider Clock,
    CancellationToken Stop,
    bool ShowsProgress = false,
    bool IsOneScreen = false);
