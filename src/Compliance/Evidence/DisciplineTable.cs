using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Research fields and the groups the resolutions put them in. Immutable and safe for concurrent use.</summary>
public sealed class DisciplineTable
{
    private static readonly Lazy<DisciplineTable> Embedded = new(DisciplineReader.Embedded);

    private readonly Lazy<DisciplineVocabulary> _vocabulary;

    internal DisciplineTable(ImmutableArray<DisciplineGroup> groups, ImmutableArray<Discipline> disciplines, Lazy<DisciplineVocabulary> vocabulary)
    {
        Groups = [.. groups.Select(g => g.Id)];
        GroupDefinitions = groups;
        Codes = [.. disciplines.Select(d => d.Id)];
        Disciplines = disciplines;
        _vocabulary = vocabulary;
    }

    /// <summary>The table embedded into the library.</summary>
    public static DisciplineTable Default => Embedded.Value;

    internal DisciplineVocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The ids of the groups.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>The groups.</summary>
    public ImmutableArray<DisciplineGroup> GroupDefinitions { get; }

    /// <summary>The ids of the disciplines, which are the codes that records and rule packs use.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The disciplines.</summary>
    public ImmutableArray<Discipline> Disciplines { get; }

    /// <summary>Reads every <c>*.yaml</c> file of a folder as one table.</summary>
    /// <param name="folder">The folder; its subfolders are not read.</param>
    /// <returns>The table, or every problem at once.</returns>
    public static LoadResult<DisciplineTable> Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = EvidenceTables.InFolder(folder, diagnostics);
        return diagnostics.Count > 0 ? new LoadResult<DisciplineTable>(null, diagnostics.ToImmutable()) : DisciplineReader.Read(files);
    }

    /// <summary>Reads the discipline of an activity.</summary>
    /// <param name="field">The field stated, or null.</param>
    /// <param name="title">The title, or null.</param>
    /// <param name="keywords">The keywords, possibly none.</param>
    /// <param name="abstractText">The abstract, or null.</param>
    public DisciplineReading Read(string? field, string? title, ImmutableArray<string> keywords, string? abstractText = null) =>
        Vocabulary.Read(new ActivityWords(PartyFields.Text(field), PartyFields.Text(title), PartyFields.Text(abstractText), keywords.IsDefault ? [] : keywords));
}
