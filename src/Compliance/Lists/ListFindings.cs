using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>The diagnostics of one list file, and whether the file has to be refused.</summary>
internal sealed class ListFindings(string file)
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> once = new(StringComparer.Ordinal);

    public string File { get; } = file;

    /// <summary>Whether nothing of the file may be used.</summary>
    public bool IsRefused { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>The place of a line of the file.</summary>
    public SourceLocation At(int line, int column = 1) => new(File, line, column);

    /// <summary>Adds a finding; beyond the bound the file is refused.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (IsRefused)
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

    /// <summary>Adds the reason why nothing of the file may be used; further findings are not taken.</summary>
    public void Refuse(Diagnostic reason)
    {
        if (!IsRefused)
        {
            IsRefused = true;
            diagnostics.Add(reason);
        }
    }
}
