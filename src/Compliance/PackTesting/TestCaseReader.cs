using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.PackTesting.Boundaries;
using Compliance.PackTesting.Given;
using Compliance.Records;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Reads one entry of <c>tests:</c> with its rows.</summary>
internal sealed class TestCaseReader
{
    private readonly RulePack _pack;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly TestScreeners _screeners;
    private readonly BoundaryReader _boundaries;
    private readonly GivenReader _given;

    public TestCaseReader(TestScreeners screeners, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var pack = screeners.Pack;
        _pack = pack;
        _diagnostics = diagnostics;
        _screeners = screeners;
        _boundaries = new BoundaryReader(pack, CheckRecord, diagnostics);
        _given = new GivenReader(pack, diagnostics);
    }

    /// <summary>The case and its rows; those with an error are left out and reported.</summary>
    /// <param name="node">The entry.</param>
    /// <param name="defaults">The file's defaults.</param>
    /// <param name="ownList">The file's own list, or null.</param>
    public IReadOnlyList<RulePackTestCase> Read(DataNode node, TestSettings defaults, Watchlist? ownList)
    {
        if (MappingReader.Open(node, "the test", _diagnostics) is not { } reader)
        {
            return [];
        }

        var before = _diagnostics.Count;
        var name = reader.Text("name", required: true);
        var id = reader.Text("case");
        var todo = reader.Text("todo");
        var settings = ReadSettings(reader, defaults);
        var written = reader.Node("record", required: true);
        var record = written is null ? null : ReadRecord(written);
        var givenNode = reader.Node("given");
        var (supplemented, given) = record is null ? (null, null) : _given.Read(givenNode, record, settings.Profile);
        var expectation = ReadExpectation(reader, supplemented);
        reader.RefuseEmpty("boundary", "boundaries");
        var hasBoundaries = BoundaryReader.Has(reader);
        CheckCase(reader.Location, settings, expectation, hasBoundaries);
        var drafts = new List<CaseDraft>();
        if (name is not null && supplemented is not null && !RecordBinder.HasErrors(_diagnostics, before))
        {
            var draft = new CaseDraft(name, reader.Location, id, todo, supplemented, settings, expectation, given);
            drafts.AddRange(expectation.IsEmpty ? [] : [draft]);
            drafts.AddRange(OnBoundaries(reader, draft));
        }

        var rows = reader.Items("vary");
        reader.Close();
        if (name is null || record is null)
        {
            return [];
        }

        foreach (var row in rows)
        {
            drafts.AddRange(ReadRow(row, name, id, record, settings, expectation, givenNode));
        }

        return [.. drafts.Select(d => Case(d, ownList))];
    }

    /// <summary>The day and the settings under the keys of a mapping.</summary>
    public TestSettings ReadSettings(MappingReader reader, TestSettings start)
    {
        var day = reader.Day("as_of") ?? start.AsOf;
        var layers = reader.Texts("layers");
        foreach (var layer in layers.Where(l => !_pack.Layers.Contains(l.Text)))
        {
            _diagnostics.Add(PackTestDiagnostics.Unknown("layer", layer, _pack.Layers));
        }

        var profile = ScreeningProfileReader.Read(reader, start.Profile, hasFormat: false);
        foreach (var failure in ScreeningProfileValidator.Instance.Validate(profile).Errors)
        {
            _diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.Profile, failure.ErrorMessage, reader.Location));
        }

        return new TestSettings(day, profile);
    }

    private List<CaseDraft> ReadRow(
        DataNode node, string caseName, string? id, ScreeningRecord record, TestSettings settings, Expectation expectation, DataNode? given)
    {
        if (MappingReader.Open(node, "the row", _diagnostics) is not { } reader)
        {
            return [];
        }

        var before = _diagnostics.Count;
        var name = reader.Text("name", required: true);
        var rowId = reader.Text("case");
        var todo = reader.Text("todo");
        var changed = ReadSettings(reader, settings);
        var unset = reader.Texts("unset");
        var set = reader.Entries("set");
        var each = EachValue.Read(reader, _diagnostics);

        // What the test gives holds for its rows, on each row's own record.
        var ownGiven = reader.Node("given");
        reader.RefuseEmpty("boundary", "boundaries");
        var hasBoundaries = BoundaryReader.Has(reader);
        if (set.IsEmpty && unset.IsEmpty && each.IsEmpty && changed == settings && ownGiven is null && !hasBoundaries)
        {
            _diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.NoVariation, "the row changes nothing", reader.Location, "set, unset, each, given, as_of or a setting that differs"));
        }

        var drafts = new List<CaseDraft>();
        foreach (var value in each.IsEmpty ? [null] : each.Select(v => (EachValue?)v))
        {
            var patched = RecordPatch.Apply(record, unset, value is null ? set : set.Add(value.Entry), _diagnostics);
            if (patched is not null)
            {
                CheckRecord(patched);
            }

            var (supplemented, supplied) = patched is null ? (null, null) : _given.Read(ownGiven ?? given, patched, changed.Profile);
            var expected = ReadExpectation(reader, supplemented ?? record).Over(expectation);
            CheckCase(reader.Location, changed, expected, hasBoundaries);
            if (name is null || supplemented is null || RecordBinder.HasErrors(_diagnostics, before))
            {
                // What is wrong with the row is said once, not for each value.
                break;
            }

            var draft = new CaseDraft($"{caseName} / {name}{value?.Suffix}", reader.Location, rowId ?? id, todo, supplemented, changed, expected, supplied)
            {
                IsRow = true,
                IsOneOfSeveral = value is not null,
            };
            drafts.AddRange(expected.IsEmpty ? [] : [draft]);
            drafts.AddRange(OnBoundaries(reader, draft));
        }

        reader.Close();
        return RecordBinder.HasErrors(_diagnostics, before) ? [] : drafts;
    }

    private IEnumerable<CaseDraft> OnBoundaries(MappingReader reader, CaseDraft draft) =>
        _boundaries.Read(reader, draft.Record, draft.Settings, draft.Expectation).Select(b => draft with
        {
            Name = $"{draft.Name} / {b.Case.Name}",
            Location = b.Location,
            Todo = b.Todo,
            Record = b.Case.Variant.Record,
            Settings = b.Case.Variant.Settings,
            Expectation = b.Case.Expectation,
            BoundaryKey = ChoiceWords<BoundarySide>.Word(b.Case.Day.Side),
            IsRow = true,
        });

    private RulePackTestCase Case(CaseDraft draft, Watchlist? ownList) => new(_screeners, draft.Expectation, ownList, draft.Given)
    {
        Name = draft.Name,
        Location = draft.Location,
        CaseId = draft.CaseId,
        Todo = draft.Todo,
        Record = draft.Record,
        AsOf = draft.Settings.AsOf!.Value,
        Profile = draft.Settings.Profile,
        BoundaryKey = draft.BoundaryKey,
        IsRow = draft.IsRow,
        IsOneOfSeveral = draft.IsOneOfSeveral,
    };

    private ScreeningRecord? ReadRecord(DataNode node)
    {
        if (node is not DataMapping mapping || mapping.Find(RecordBinder.TypeKey) is not DataScalar named || ChoiceWords<RecordType>.Find(named.Text) is not { } type)
        {
            var types = ChoiceWords<RecordType>.All;
            var word = ((node as DataMapping)?.Find(RecordBinder.TypeKey) as DataScalar)?.Text;
            _diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.NoRecordType,
                word is null ? "the record does not say what it is" : $"there is no record type \"{word}\"",
                (node as DataMapping)?.Find(RecordBinder.TypeKey)?.Location ?? node.Location,
                $"a key \"{RecordBinder.TypeKey}\", one of {string.Join(", ", types)}",
                word is null ? null : DidYouMean.Hint(word, types)));
            return null;
        }

        if (RecordBinder.Bind(mapping, type, _diagnostics) is not { } record)
        {
            return null;
        }

        CheckRecord(record);
        return record;
    }

    // What a reader of records would refuse is no record to test with; a document type that the pack does not know proves nothing.
    private void CheckRecord(ScreeningRecord record)
    {
        RecordValidators.Check(record, _diagnostics);
        foreach (var document in Documents(record).Where(d => d.Type is not null && !_pack.Header.Documents.ContainsKey(d.Type)))
        {
            _diagnostics.Add(PackTestDiagnostics.Unknown("document type", document.Type!, document.Location, _pack.Header.Documents.Keys));
        }
    }

    private static IEnumerable<RecordDocument> Documents(ScreeningRecord record) => record switch
    {
        LeaseRecord lease => lease.Documents ?? [],
        WorkerRecord worker => worker.Documents ?? [],
        CollaboratorRecord collaborator => (collaborator.Activities ?? []).SelectMany(a => a.Documents ?? []),
        InstitutionRecord institution => (institution.Activities ?? []).SelectMany(a => a.Documents ?? []),
        _ => [],
    };

    private Expectation ReadExpectation(MappingReader reader, ScreeningRecord? record) =>
        reader.Mapping("expect") is { } expect ? new ExpectationReader(_pack, record, _diagnostics).Read(expect) : Expectation.Nothing;

    private void CheckCase(SourceLocation location, TestSettings settings, Expectation expectation, bool hasBoundaries)
    {
        if (settings.AsOf is null)
        {
            _diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.NoDay, "the test does not say on which day to screen", location, "a key \"as_of\", here or under \"defaults\""));
        }

        if (expectation.IsEmpty && !hasBoundaries)
        {
            _diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.NoExpectation, "the test expects nothing", location, "a key \"expect\" with a verdict, findings, matches, score or explain"));
        }
    }

    private sealed record CaseDraft(
        string Name,
        SourceLocation Location,
        string? CaseId,
        string? Todo,
        ScreeningRecord Record,
        TestSettings Settings,
        Expectation Expectation,
        GivenEvidence? Given)
    {
        public string? BoundaryKey { get; init; }

        public bool IsRow { get; init; }

        public bool IsOneOfSeveral { get; init; }
    }
}
