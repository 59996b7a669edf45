using System.Globalization;

namespace Compliance.Lists.Updating;

/// <summary>The codes under which keeping lists up to date is reported, CMP1200 to CMP1229.</summary>
internal static class UpdateDiagnostics
{
    /// <summary>The plan cannot be read.</summary>
    public const string PlanUnreadable = "CMP1200";

    /// <summary>The name of a source is not well-formed or taken.</summary>
    public const string SourceName = "CMP1201";

    /// <summary>The name of a file is not well-formed or taken, or a source has no file.</summary>
    public const string FileName = "CMP1202";

    /// <summary>An address is not encrypted, or not an address.</summary>
    public const string Address = "CMP1203";

    /// <summary>A limit is out of range.</summary>
    public const string Limit = "CMP1204";

    /// <summary>No source of the plan bears the name.</summary>
    public const string UnknownSource = "CMP1205";

    /// <summary>An address needs a variable that has no value.</summary>
    public const string NotConfigured = "CMP1206";

    /// <summary>The folder of lists cannot be used.</summary>
    public const string FolderUnusable = "CMP1207";

    /// <summary>Another update is at work in the folder.</summary>
    public const string AlreadyRunning = "CMP1208";

    /// <summary>No connection, or it was lost before the answer.</summary>
    public const string Unreachable = "CMP1209";

    /// <summary>The answer did not come in time.</summary>
    public const string TimedOut = "CMP1210";

    /// <summary>The server refused.</summary>
    public const string HttpStatus = "CMP1211";

    /// <summary>A redirection that is not followed.</summary>
    public const string Redirection = "CMP1212";

    /// <summary>The file is larger than allowed.</summary>
    public const string TooLarge = "CMP1213";

    /// <summary>The file broke off.</summary>
    public const string BrokenOff = "CMP1214";

    /// <summary>The answer is compressed although that was not asked for.</summary>
    public const string Encoded = "CMP1215";

    /// <summary>A web page came instead of the list.</summary>
    public const string WebPage = "CMP1216";

    /// <summary>The file is empty.</summary>
    public const string EmptyFile = "CMP1217";

    /// <summary>What came is no list that can be used without errors.</summary>
    public const string NotUsable = "CMP1218";

    /// <summary>What came is a list of another authority, or another list.</summary>
    public const string OtherList = "CMP1219";

    /// <summary>The list has become smaller than is plausible.</summary>
    public const string Shrunk = "CMP1220";

    /// <summary>The list's date is before that of the one in place, or lies in the future.</summary>
    public const string Edition = "CMP1221";

    /// <summary>A file could not be written or put in place.</summary>
    public const string NotStored = "CMP1222";

    /// <summary>The record of where a file came from cannot be used.</summary>
    public const string RecordUnusable = "CMP1223";

    /// <summary>A file is not as it was fetched.</summary>
    public const string Altered = "CMP1224";

    /// <summary>A file is not there.</summary>
    public const string Absent = "CMP1225";

    /// <summary>An earlier edition could not be kept or removed.</summary>
    public const string PreviousEditions = "CMP1226";

    /// <summary>A smaller list was accepted because the user said so.</summary>
    public const string ShrinkAccepted = "CMP1227";

    /// <summary>An update that was cut short was brought to its end.</summary>
    public const string Resumed = "CMP1228";

    /// <summary>A list with errors was accepted: the user said so, or the edition in place has them too.</summary>
    public const string ErrorsAccepted = "CMP1229";

    public static Diagnostic NoSuchSource(string name, IReadOnlyCollection<string> known) => Diagnostic.Error(
        UnknownSource,
        $"there is no source \"{Diagnostic.Excerpt(name)}\"",
        SourceLocation.None,
        "one of " + string.Join(", ", known.Order(StringComparer.Ordinal)),
        DidYouMean.Hint(name, known));

    public static Diagnostic VariableMissing(UpdateFile file) => Diagnostic.Warning(
        NotConfigured,
        $"{file.Name} is not fetched: the variable {file.MissingVariable} has no value",
        new SourceLocation(file.Address),
        "the token or part of the address that the authority gave you",
        $"set {file.MissingVariable}, or put the whole address into a plan of your own");

    /// <summary>What went wrong on the way; an address that nobody ever tried is named as a possible cause.</summary>
    public static Diagnostic OnTheWay(string code, string message, UpdateFile file, string? nextStep = null) => Diagnostic.Error(
        code,
        message,
        new SourceLocation(file.Address),
        nextStep: (nextStep ?? "try again later; what is in place stays in use")
            + (file.IsVerified ? "" : "; this address was not tried when it was written down: compare it with the authority's own page"));

    public static Diagnostic Storage(string path, Exception problem) => Diagnostic.Error(
        NotStored,
        problem is UnauthorizedAccessException ? "the file may not be written" : "the file cannot be written",
        new SourceLocation(path),
        "a folder with room in which files may be written and replaced",
        "check permissions, free space and whether another program holds the file open");

    public static bool IsOfStorage(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
