namespace Compliance.Cli;

/// <summary>The codes of what the tool itself finds wrong, CMP4001 and up.</summary>
internal static class CliDiagnostics
{
    /// <summary>A file cannot be opened or read.</summary>
    public const string Unreadable = "CMP4001";

    /// <summary>The output file cannot be written.</summary>
    public const string Unwritable = "CMP4002";

    /// <summary>Two files of one run use the same record key.</summary>
    public const string RepeatedKey = "CMP4003";

    /// <summary>No record of the file has the key asked for.</summary>
    public const string NoSuchRecord = "CMP4004";

    /// <summary>The columns of a file of pairs are wrong.</summary>
    public const string PairColumns = "CMP4005";

    /// <summary>A row of a file of pairs is wrong.</summary>
    public const string PairRow = "CMP4006";

    /// <summary>The columns of a file of queries are wrong.</summary>
    public const string QueryColumns = "CMP4007";

    /// <summary>A row of a file of queries cannot be looked up.</summary>
    public const string QueryRow = "CMP4008";

    /// <summary>A cell of a query cannot be read; the row is looked up without it.</summary>
    public const string QueryCell = "CMP4009";

    /// <summary>A file ends in the middle: what, and what to do.</summary>
    public static Diagnostic BreaksOff(string path, IOException problem) => Diagnostic.Error(
        Unreadable, $"the file cannot be read to its end: {problem.Message}", new SourceLocation(path), "a readable file", "correct the file; the rows before were taken");

    /// <summary>A path cannot be opened: what, and what to do.</summary>
    public static Diagnostic CannotRead(string path, Exception problem) => Diagnostic.Error(
        Unreadable,
        Directory.Exists(path) ? "this is a folder"
            : problem is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist"
            : problem is UnauthorizedAccessException ? "the file may not be read" : "the file cannot be read",
        new SourceLocation(path),
        "an existing, readable file",
        "check the path and its permissions");

    public static bool IsFileProblem(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
