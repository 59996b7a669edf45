using System.Globalization;
using System.Text;

namespace Compliance;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Something was read in a way the author may not have meant; the rest stands.</summary>
    Warning,

    /// <summary>Something could not be read or used; it is reported as incomplete and never as clear.</summary>
    Error,
}

/// <summary>One coded finding about an input file, with its place, what was expected and what to do next.</summary>
/// <param name="Code">Stable code: CMPnnnn for lists, records, tables and configuration; RPnnnn for rule packs and what else is written in YAML.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Location">Where.</param>
/// <param name="Expected">What would have been accepted, or null when the message says it.</param>
/// <param name="NextStep">What to do about it, or null.</param>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    string Message,
    SourceLocation Location,
    string? Expected = null,
    string? NextStep = null)
{
    private const int LongestQuote = 60;

    /// <summary>An error.</summary>
    public static Diagnostic Error(string code, string message, SourceLocation location, string? expected = null, string? nextStep = null) =>
        new(code, DiagnosticSeverity.Error, message, location, expected, nextStep);

    /// <summary>A warning.</summary>
    public static Diagnostic Warning(string code, string message, SourceLocation location, string? expected = null, string? nextStep = null) =>
        new(code, DiagnosticSeverity.Warning, message, location, expected, nextStep);

    /// <summary>An information.</summary>
    public static Diagnostic Info(string code, string message, SourceLocation location, string? expected = null, string? nextStep = null) =>
        new(code, DiagnosticSeverity.Info, message, location, expected, nextStep);

    /// <summary>Renders <c>file:line:column: error CODE: message; expected ...; next: ...</c> on one line. Control and formatting
    /// characters, which a hostile input may carry, are shown as <c>\uXXXX</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var place = Location.ToString();
        if (place.Length > 0)
        {
            text.Append(place).Append(": ");
        }

        text.Append(Severity switch
        {
            DiagnosticSeverity.Error => "error ",
            DiagnosticSeverity.Warning => "warning ",
            _ => "info ",
        });
        text.Append(Code).Append(": ")
            .Append(Expected is null && NextStep is null ? Message : Message.TrimEnd('.'));
        if (Expected is not null)
        {
            text.Append("; expected ").Append(Expected);
        }

        if (NextStep is not null)
        {
            text.Append("; next: ").Append(NextStep);
        }

        return Visible(text.ToString());
    }

    /// <summary>What of a text of the input a message quotes: at most 60 characters.</summary>
    internal static string Excerpt(string text) =>
        text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "...";

    // A message quotes the input: a line break or a terminal sequence in it would forge lines of a log or hide them.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                visible.Append(c);
            }
        }

        return visible.ToString();
    }
}
