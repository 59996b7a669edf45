using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Reads the discipline files (format disciplines/1).</summary>
internal sealed class DisciplineReader
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<DisciplineGroup>.Builder _groups = ImmutableArray.CreateBuilder<DisciplineGroup>();
    private readonly List<StatedDiscipline> _disciplines = [];
    private readonly List<string> _sameWords = [];
    private readonly List<StatedTranslation> _translations = [];

    /// <summary>The embedded table: the fields at once, since every rule pack names them, the keywords with their translations when the first activity is read.</summary>
    public static DisciplineTable Embedded() => Read(
        EvidenceTables.Embedded("disciplines/disciplines.yaml"),
        new Lazy<DisciplineVocabulary>(() => Read(EvidenceTables.Embedded("disciplines/")).GetValueOrThrow().Vocabulary)).GetValueOrThrow();

    /// <summary>Reads and checks a table.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="vocabulary">What reads keywords, when it is made elsewhere; then the keywords of these files are not checked.</param>
    public static LoadResult<DisciplineTable> Read(ImmutableArray<TableFile> files, Lazy<DisciplineVocabulary>? vocabulary = null)
    {
        var reader = new DisciplineReader();
        var roots = files.Select(f => EvidenceTables.Read(f, "disciplines/1", reader._diagnostics)).OfType<TableEntry>().ToList();
        foreach (var root in roots)
        {
            root.Allow("format", "groups", "disciplines", "same_words", "translations");
            reader.ReadGroups(root);
            reader._sameWords.AddRange(root.Texts("same_words"));
        }

        foreach (var root in roots)
        {
            reader.ReadDisciplines(root);
            reader.ReadTranslations(root);
        }

        return reader.Finish(files.IsEmpty ? SourceLocation.None : new SourceLocation(files[0].Name), vocabulary);
    }

    private void ReadGroups(TableEntry root)
    {
        foreach (var entry in root.Entries("groups", "group"))
        {
            entry.Allow("id", "combine", "law", "title");
            var id = entry.Text("id") ?? "";
            if (_groups.Any(g => string.Equals(g.Id, id, StringComparison.Ordinal)))
            {
                entry.Error("CMP4111", $"The group \"{id}\" is given twice", entry.Location, "a unique id");
            }

            _groups.Add(new DisciplineGroup(id, entry.Text("title") ?? "", entry.Texts("law"))
            {
                Combination = entry.Choice("combine", ("any", GroupCombination.Any), ("all", GroupCombination.All)),
            });
        }
    }

    private void ReadDisciplines(TableEntry root)
    {
        foreach (var entry in root.Entries("disciplines", "discipline"))
        {
            entry.Allow("id", "title", "aliases", "part_of", "member", "keywords", "ambiguous", "codes");
            var codes = entry.Entry("codes", "list of codes");
            codes?.Allow("arxiv", "ford");
            var id = entry.Text("id") ?? "";
            if (_disciplines.Any(d => string.Equals(d.Discipline.Id, id, StringComparison.Ordinal)))
            {
                entry.Error("CMP4111", $"The discipline \"{id}\" is given twice", entry.Location, "a unique id");
            }

            _disciplines.Add(new StatedDiscipline(entry, new Discipline(id, entry.Text("title") ?? "", entry.OptionalText("part_of"))
            {
                Members = Members(entry),
                Aliases = entry.Texts("aliases"),
                Keywords = entry.Texts("keywords"),
                Ambiguous = entry.Texts("ambiguous"),
                Codes = codes is null ? [] : [.. codes.Texts("arxiv"), .. codes.Texts("ford")],
            }));
        }
    }

    private void ReadTranslations(TableEntry root)
    {
        foreach (var entry in root.Entries("translations", "translation"))
        {
            entry.Allow("term", "de", "ko", "zh");
            var term = entry.Text("term") ?? "";
            if (_translations.Any(t => string.Equals(t.Translation.Term, term, StringComparison.Ordinal)))
            {
                entry.Error("CMP4111", $"The keyword \"{term}\" is translated twice", entry.Location, "one entry with every language");
            }

            _translations.Add(new StatedTranslation(entry, new TermTranslation(term, entry.Texts("de"), [.. entry.Texts("ko"), .. entry.Texts("zh")])));
        }
    }

    // A translation of a word that no field has would never be found, nor would a keyword without a word.
    private void CheckTerms()
    {
        var terms = _disciplines.SelectMany(d => d.Discipline.Keywords.Concat(d.Discipline.Ambiguous)).ToHashSet(StringComparer.Ordinal);
        foreach (var (entry, translation) in _translations.Where(t => !terms.Contains(t.Translation.Term)))
        {
            entry.Error("CMP4114", $"No discipline has the keyword \"{translation.Term}\"", entry.Location, DidYouMean.Hint(translation.Term, terms));
        }

        foreach (var (entry, discipline) in _disciplines.Where(d => d.Discipline.Keywords.Concat(d.Discipline.Ambiguous).Any(HoldsNoWord)))
        {
            entry.Error("CMP4115", $"A keyword of \"{discipline.Id}\" holds no word", entry.Location, "letters or digits");
        }

        foreach (var (entry, translation) in _translations.Where(t => t.Translation.German.Any(HoldsNoWord) || !t.Translation.EastAsian.All(e => e.Any(UnspacedText.IsUnspaced))))
        {
            entry.Error("CMP4115", $"A translation of \"{translation.Term}\" is not written in its language", entry.Location, "letters of that language");
        }
    }

    private GroupTruths Members(TableEntry entry)
    {
        if (entry.Entry("member", "list of memberships") is not { } member)
        {
            return GroupTruths.None;
        }

        ImmutableArray<string> groups = [.. _groups.Select(g => g.Id)];
        member.Allow(groups.AsSpan());
        return new GroupTruths(groups, [.. groups.Select(g => member.Choice(g, ("yes", Truth.True), ("no", Truth.False), ("arguable", Truth.Unknown)))]);
    }

    // A narrower field takes the memberships of the wider one, which must stand before it: so there are no circles.
    private LoadResult<DisciplineTable> Finish(SourceLocation location, Lazy<DisciplineVocabulary>? vocabulary)
    {
        if (_groups.Count == 0)
        {
            _diagnostics.Add(Diagnostic.Error("CMP4106", "No file gives groups", location, "groups: [...]"));
        }

        var known = new Dictionary<string, Discipline>(StringComparer.Ordinal);
        foreach (var (entry, stated) in _disciplines)
        {
            var discipline = stated;
            if (stated.PartOf is { } wider)
            {
                if (!known.TryGetValue(wider, out var parent))
                {
                    entry.Error("CMP4113", $"The wider field \"{wider}\" is not given before \"{stated.Id}\"", entry.Location, DidYouMean.Hint(wider, known.Keys));
                }
                else if (stated.Members.IsEmpty)
                {
                    discipline = stated with { Members = parent.Members };
                }
            }
            else if (stated.Members.IsEmpty)
            {
                entry.Error("CMP4106", $"The discipline \"{stated.Id}\" has neither \"member\" nor \"part_of\"", entry.Location, "member: {GROUP: yes | no | arguable}");
            }

            known.TryAdd(discipline.Id, discipline);
        }

        if (known.Count == 0)
        {
            _diagnostics.Add(Diagnostic.Error("CMP4106", "No file gives disciplines", location, "disciplines: [...]"));
        }

        if (vocabulary is null)
        {
            CheckTerms();
        }

        var table = _diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? null
            : Table([.. _disciplines.Select(d => known[d.Discipline.Id])], vocabulary);
        return new LoadResult<DisciplineTable>(table, _diagnostics.ToImmutable());
    }

    private static bool HoldsNoWord(string text) => EvidenceText.Tokens(text).IsEmpty;

    private DisciplineTable Table(ImmutableArray<Discipline> disciplines, Lazy<DisciplineVocabulary>? vocabulary)
    {
        var groups = _groups.ToImmutable();
        return new DisciplineTable(groups, disciplines, vocabulary ?? new Lazy<DisciplineVocabulary>(new DisciplineVocabulary(groups, disciplines, Terms(disciplines))));
    }

    private DisciplineTerms Terms(ImmutableArray<Discipline> disciplines) =>
        new(disciplines, [.. _translations.Select(t => t.Translation)], InstitutionWords.SameWordPairs(_sameWords));

    // Classes: sequences of structs are compiled at every start.
    private sealed record StatedDiscipline(TableEntry Entry, Discipline Discipline);

    private sealed record StatedTranslation(TableEntry Entry, TermTranslation Translation);
}
