using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>The diagnostics of one list file, and whether the file has to be refused.</summary>
internal sealed class ListFindings(string file)
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> once = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Repeats> repeats = new(StringComparer.Ordinal);

    public string File { get; } = file;

    /// <summary>Whether nothing of the file may be used.</summary>
    public bool IsRefused { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. diagnostics, .. repeats.Values.Where(r => r.Count > ListDiagnostics.MostOfAKind).Select(r => r.Summary())];

    /// <summary>The place of a line of the file.</summary>
    public SourceLocation At(int line, int column = 1) => new(File, line, column);

    /// <summary>Adds a finding. Beyond a bound, those of one code that are no errors are counted only; with more errors than that the file is refused.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (IsRefused)
        {
            return;
        }

        if (diagnostic.Severity != DiagnosticSeverity.Error && IsRepeat(diagnostic))
        {
            return;
        }

        diagnostics.Add(diagnostic);
        if (diagnostics.Count > ListDiagnostics.MostFindings)
        {
            Refuse(ListDiagnostics.TooManyFindings(diagnostic.Location));
        }
    }

    /// <summary>Adds a finding the first time something of that name occurs.</summary>
    public void AddOnce(string name, Func<Diagnostic> diagnostic)
    {
        if (once.Add(name))
        {
            Add(diagnostic());
        }
    }

    // A large list may have the same small flaw in every entry; that is no reason to refuse it.
    private bool IsRepeat(Diagnostic diagnostic)
    {
        if (!repeats.TryGetValue(diagnostic.Code, out var repeated))
        {
            repeats.Add(diagnostic.Code, repeated = new Repeats());
        }

        repeated.Count++;
        repeated.Last = diagnostic;
        return repeated.Count > ListDiagnostics.MostOfAKind;
    }

    /// <summary>Adds the reason why nothing of the file may be used; further findings are not taken.</summary>
    public void Refuse(Diagnostic reason)
    {
        if (!IsRefused)
        {
            IsRefused = true;
            diagnostics.Add(reason);
        }
    }

    private sealed class Repeats
    {
        public int Count { get; set; }

        public Diagnostic? Last { get; set; }

        public Diagnostic Summary() => Last! with
        {
            Message = FormattableString.Invariant($"{Count - ListDiagnostics.MostOfAKind} further findings of this code are not listed; the last is: {Last.Message}"),
        };
    }
}
