using System.Collections.Immutable;
using Compliance.Text;

namespace Compliance.Lists.Updating;

/// <summary>The lists that are kept up to date (YAML, <c>format: list-sources/1</c>).</summary>
public sealed record UpdatePlan
{
    private const string Resource = "watchlists/sources.yaml";
    private const int MaximumLength = 1024 * 1024;

    internal UpdatePlan()
    {
    }

    /// <summary>The text of the plan inside the library, to start one's own from.</summary>
    public static string BuiltInText => EmbeddedTable.ReadText(Resource);

    /// <summary>The lists, in the order written.</summary>
    public ImmutableArray<UpdateSource> Sources { get; internal init; } = [];

    /// <summary>How many earlier editions of each list are kept.</summary>
    public int KeepPrevious { get; internal init; } = 5;

    /// <summary>The plan inside the library: the addresses at which authorities publish, as far as they are known.</summary>
    /// <param name="variable">Gives the value of a variable that an address names, or null; without it no variable has a value.</param>
    /// <exception cref="ComplianceDataException">The plan inside the library is damaged.</exception>
    public static UpdatePlan BuiltIn(Func<string, string?>? variable = null) => Parse(BuiltInText, "<" + Resource + ">", variable).GetValueOrThrow();

    /// <summary>Reads a plan.</summary>
    /// <param name="path">The file.</param>
    /// <param name="variable">Gives the value of a variable that an address names, or null; without it no variable has a value.</param>
    /// <returns>The plan, or every diagnostic at once.</returns>
    public static LoadResult<UpdatePlan> Load(string path, Func<string, string?>? variable = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return TextFile.Read(path, path, MaximumLength, UpdateDiagnostics.PlanUnreadable, diagnostics) is { } text
            ? Parse(text, path, variable)
            : new LoadResult<UpdatePlan>(null, diagnostics.ToImmutable());
    }

    /// <summary>Reads a plan from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">How diagnostics call it.</param>
    /// <param name="variable">Gives the value of a variable that an address names, or null; without it no variable has a value.</param>
    public static LoadResult<UpdatePlan> Parse(string text, string fileName, Func<string, string?>? variable = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return UpdatePlanReader.Read(text, fileName, variable ?? (_ => null));
    }

    /// <summary>The lists with these names only, in the order of the plan; without a name, all that need not be named.</summary>
    /// <param name="names">Names of lists.</param>
    /// <returns>The smaller plan, or an error for each name that is not in this one.</returns>
    public LoadResult<UpdatePlan> Only(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var unknown = Unknown(names);
        return unknown.IsEmpty
            ? new LoadResult<UpdatePlan>(this with { Sources = [.. Sources.Where(s => names.Count == 0 ? !s.OnlyWhenNamed : names.Contains(s.Name, StringComparer.Ordinal))] }, [])
            : new LoadResult<UpdatePlan>(null, unknown);
    }

    /// <summary>An error for each name that no list of the plan bears.</summary>
    /// <param name="names">Names of lists.</param>
    public ImmutableArray<Diagnostic> Unknown(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var known = Sources.Select(s => s.Name).ToArray();
        return [.. names.Except(known, StringComparer.Ordinal).Select(name => UpdateDiagnostics.NoSuchSource(name, known))];
    }
}
