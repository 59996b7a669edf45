using System.Collections.Immutable;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Law;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Boundaries;

/// <summary>Reads <c>boundary</c> (one date of law, with what is expected on each side) and <c>boundaries</c> (every date of a rule's
/// measures, expected from the base case) and makes the cases.</summary>
/// <param name="pack">The pack.</param>
/// <param name="check">Checks a record as a reader of records would.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal sealed class BoundaryReader(RulePack pack, Action<ScreeningRecord> check, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly BoundaryReaction _reaction = new(pack);

    /// <summary>Whether the test has boundaries, readable or not.</summary>
    public static bool Has(MappingReader test) => test.Node("boundary") is not null || test.Node("boundaries") is not null;

    /// <summary>The cases of a test or row.</summary>
    public ImmutableArray<(BoundaryCase Case, SourceLocation Location, string? Todo)> Read(
        MappingReader test, ScreeningRecord record, TestSettings settings, Expectation expectation)
    {
        var cases = ImmutableArray.CreateBuilder<(BoundaryCase, SourceLocation, string?)>();
        foreach (var reader in Mappings(test, "boundary"))
        {
            var todo = reader.Text("todo");
            cases.AddRange(ReadOne(reader, record, settings).Select(c => (c, reader.Location, todo)));
        }

        foreach (var reader in Mappings(test, "boundaries"))
        {
            var todo = reader.Text("todo");
            cases.AddRange(ReadAll(reader, record, settings, expectation).Select(c => (c, reader.Location, todo)));
        }

        return cases.ToImmutable();
    }

    private IEnumerable<MappingReader> Mappings(MappingReader test, string key) => test.Node(key) switch
    {
        null => [],
        DataSequence list => list.Items.Select(item => MappingReader.Open(item, $"an item of \"{key}\"", diagnostics)).OfType<MappingReader>(),
        var node => MappingReader.Open(node, $"\"{key}\"", diagnostics) is { } one ? [one] : [],
    };

    private ImmutableArray<BoundaryCase> ReadOne(MappingReader reader, ScreeningRecord record, TestSettings settings)
    {
        var before = diagnostics.Count;
        var expectations = new ExpectationReader(pack, record, diagnostics);
        var (rule, subject, fields, name) = ReadHead(reader, expectations);
        var date = reader.Scalar("around", required: true) is { } around ? ReadDate(around) : null;
        var expected = new Dictionary<BoundarySide, (Expectation Expectation, string Text)>();
        foreach (var side in Enum.GetValues<BoundarySide>())
        {
            if (rule is not null && reader.Node(ChoiceWords<BoundarySide>.Word(side)) is { } node && ReadSide(reader, node, side, rule, subject, expectations) is { } read)
            {
                expected.Add(side, read);
            }
        }

        reader.Close();
        if (rule is null || date is null || RecordBinder.HasErrors(diagnostics, before))
        {
            return [];
        }

        var days = date.Days();
        CheckSides(reader, date, days, expected);
        var variants = Variants(days.Where(d => expected.ContainsKey(d.Side)), fields, record, settings);
        if (RecordBinder.HasErrors(diagnostics, before))
        {
            return [];
        }

        if (!_reaction.Differs(rule.Id, subject, variants))
        {
            diagnostics.Add(NoReaction(rule.Id, fields, date, reader.Location));
            return [];
        }

        return [.. variants.Select(v => new BoundaryCase(Name(v.Day, rule, name), v.Day, v, expected[v.Day.Side].Expectation))];
    }

    private ImmutableArray<BoundaryCase> ReadAll(MappingReader reader, ScreeningRecord record, TestSettings settings, Expectation expectation)
    {
        var before = diagnostics.Count;
        var (rule, subject, fields, name) = ReadHead(reader, new ExpectationReader(pack, record, diagnostics));
        reader.Close();
        if (rule is null || RecordBinder.HasErrors(diagnostics, before))
        {
            return [];
        }

        var layers = settings.Profile.Layers.IsEmpty ? pack.DefaultLayers : settings.Profile.Layers;
        var cases = ImmutableArray.CreateBuilder<BoundaryCase>();
        var measures = rule.Laws.Where(l => layers.Contains(l.Layer)).ToList();
        if (measures.Count == 0)
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.NoReaction, $"no measure of {rule.Id} belongs to a selected layer", reader.Location, "a layer of one of its measures"));
        }

        foreach (var measure in measures)
        {
            if (InForce(reader, rule, measure, subject, expectation) is not { } inForce)
            {
                continue;
            }

            foreach (var date in LawDate.Of(measure).Where(d => d.Kind != LawDateKind.Milestone))
            {
                var variants = Variants(date.Days(), fields, record, settings);
                if (!RecordBinder.HasErrors(diagnostics, before) && !_reaction.Differs(rule.Id, subject, measure.Id, variants))
                {
                    diagnostics.Add(NoReaction(rule.Id, fields, date, reader.Location));
                }

                cases.AddRange(variants.Select(v => new BoundaryCase(
                    Name(v.Day, rule, name), v.Day, v, Expect(rule, subject, measure, On(date.Kind, v.Day.Side, inForce), reader.Location))));
            }
        }

        return RecordBinder.HasErrors(diagnostics, before) ? [] : cases.ToImmutable();
    }

    private (RuleDefinition? Rule, string? Subject, BoundaryFields Fields, string? Name) ReadHead(MappingReader reader, ExpectationReader expectations)
    {
        var name = reader.Text("name");
        var rule = reader.Scalar("rule", required: true) is { } id ? expectations.Rule(id) : null;
        var field = reader.Node("field", required: true);
        var fields = new BoundaryFields(field is DataSequence ? reader.Texts("field") : reader.Scalar("field") is { } one ? [one] : []);
        if (field is DataSequence { Items.IsEmpty: true })
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.NoDayField, "no field is named", field.Location, "as_of, or a field that holds a date or a period"));
        }

        // A field of an activity is about the rule on that activity.
        var subject = expectations.ReadSubject(reader) ?? (rule?.Scope == RuleScope.Activity ? fields.Activity() : null);
        return (rule, subject, fields, name);
    }

    private LawDate? ReadDate(DataScalar around)
    {
        var parts = around.Text.Split('.');
        var measure = parts is ["law", var id, _] ? pack.Measures.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal)) : null;
        var dates = measure is null ? [] : LawDate.Of(measure);
        if (dates.FirstOrDefault(d => string.Equals(d.Word, parts[2], StringComparison.Ordinal)) is { } date)
        {
            return date;
        }

        var known = dates.IsEmpty ? pack.Measures.SelectMany(m => LawDate.Of(m)).Select(d => d.ToString()).ToList() : [.. dates.Select(d => d.ToString())];
        diagnostics.Add(Diagnostic.Error(
            PackTestDiagnostics.NoLawDate,
            measure is not null && parts[2] == "to" ? $"{measure.Id} is in force without an end" : $"\"{Diagnostic.Excerpt(around.Text)}\" is no date of a measure",
            around.Location,
            dates.IsEmpty ? "law.ID.from, law.ID.to or law.ID.MILESTONE" : "one of " + string.Join(", ", known),
            DidYouMean.Hint(around.Text, known)));
        return null;
    }

    private (Expectation Expectation, string Text)? ReadSide(
        MappingReader reader, DataNode node, BoundarySide side, RuleDefinition rule, string? subject, ExpectationReader expectations)
    {
        var key = ChoiceWords<BoundarySide>.Word(side);
        if (node is DataScalar)
        {
            return reader.Choice(key, TestWords<RuleStatus>.All) is { } status
                ? (About(new ExpectedFinding(rule.Id, subject, status, [], [], node.Location)), ChoiceWords<RuleStatus>.Word(status))
                : null;
        }

        if (reader.Mapping(key) is not { } mapping)
        {
            return null;
        }

        var expectation = expectations.ReadAbout(mapping, rule, subject);
        var findings = expectation.Findings!.Value;
        if (findings.Length == 1 && findings[0] is { Status: null, Laws.IsEmpty: true, Exemptions.IsEmpty: true } && expectation is { Verdict: null, Score: null, Matches: null, Explanations: null })
        {
            diagnostics.Add(Diagnostic.Error(PackTestDiagnostics.BoundaryExpectation, $"\"{key}\" expects nothing", node.Location, "a status, or {status, laws, exemptions, verdict}"));
        }

        return (expectation, Text(expectation));
    }

    // Two sides that expect the same would be met by a rule that does not know the date.
    private void CheckSides(
        MappingReader reader, LawDate date, ImmutableArray<BoundaryDay> days, Dictionary<BoundarySide, (Expectation Expectation, string Text)> expected)
    {
        var possible = days.Select(d => d.Side).ToHashSet();
        BoundarySide[] required = date.Kind switch
        {
            LawDateKind.From => [BoundarySide.DayBefore, BoundarySide.SameDay],
            LawDateKind.To => [BoundarySide.SameDay, BoundarySide.DayAfter],
            _ => [BoundarySide.SameDay],
        };
        var missing = required.Append(BoundarySide.Undecided).Where(s => possible.Contains(s) && !expected.ContainsKey(s)).ToList();
        var idle = expected.Keys.Where(s => !possible.Contains(s)).ToList();
        var problem = missing.Count > 0 ? $"{date} needs {Words(missing)}"
            : idle.Count > 0 ? $"{date} has no such day: {Words(idle)}"
            : expected.Values.Select(e => e.Text).Distinct(StringComparer.Ordinal).Count() < 2 ? "the same is expected on all days"
            : null;
        if (problem is not null)
        {
            diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.BoundaryExpectation,
                problem,
                reader.Location,
                $"a status or {{status, laws}} under {Words(possible.Order())}, not the same under all"));
        }
    }

    private ImmutableArray<BoundaryVariant> Variants(IEnumerable<BoundaryDay> days, BoundaryFields fields, ScreeningRecord record, TestSettings settings)
    {
        var variants = ImmutableArray.CreateBuilder<BoundaryVariant>();
        foreach (var day in days)
        {
            if (fields.On(day, record, settings, diagnostics) is not { } variant)
            {
                break;
            }

            check(variant.Record);
            variants.Add(variant);
        }

        return variants.ToImmutable();
    }

    // What the base case says of the measure, or what follows from the status that it expects of the rule.
    private LawOutcome? InForce(MappingReader reader, RuleDefinition rule, Measure measure, string? subject, Expectation expectation)
    {
        var entries = (expectation.Findings?.Value ?? [])
            .Where(f => string.Equals(f.Rule, rule.Id, StringComparison.Ordinal) && (subject is null || f.Subject is null || string.Equals(f.Subject, subject, StringComparison.Ordinal)))
            .ToList();
        foreach (var (law, outcome) in entries.SelectMany(e => e.Laws))
        {
            if (string.Equals(law, measure.Id, StringComparison.Ordinal) && outcome.Value != LawOutcome.NotInForce)
            {
                return outcome.Value;
            }
        }

        switch (entries.Select(e => e.Status).FirstOrDefault(s => s is not null))
        {
            case RuleStatus.True:
                return LawTimeline.Outcome(rule, measure, Truth.True, Truth.True, null).Outcome;
            case RuleStatus.Unknown:
                return LawTimeline.Outcome(rule, measure, Truth.True, Truth.Unknown, null).Outcome;
            case RuleStatus.Exempt:
                return LawOutcome.Exempt;
            default:
                diagnostics.Add(Diagnostic.Error(
                    PackTestDiagnostics.BoundaryExpectation,
                    $"the case does not say what {measure.Id} comes to while it is in force",
                    reader.Location,
                    $"under \"expect\" an entry of {rule.Id} with status true, unknown or exempt, or laws: {{{measure.Id}: WORD}}"));
                return null;
        }
    }

    private static LawOutcome On(LawDateKind kind, BoundarySide side, LawOutcome inForce) => (kind, side) switch
    {
        (LawDateKind.From, BoundarySide.DayBefore) or (LawDateKind.To, BoundarySide.DayAfter) => LawOutcome.NotInForce,

        // Whether it is in force is unknown; notes and exemptions come before that question.
        (_, BoundarySide.Undecided) => inForce is LawOutcome.Note or LawOutcome.Exempt ? inForce : LawOutcome.Review,
        _ => inForce,
    };

    private static Expectation Expect(RuleDefinition rule, string? subject, Measure measure, LawOutcome outcome, SourceLocation location) =>
        About(new ExpectedFinding(rule.Id, subject, null, [(measure.Id, new Placed<LawOutcome>(outcome, location))], [], location));

    private static Expectation About(ExpectedFinding finding) => new()
    {
        Findings = new Placed<ImmutableArray<ExpectedFinding>>([finding], finding.Location),
        IsComplete = false,
    };

    private static string Text(Expectation expectation)
    {
        var finding = expectation.Findings!.Value[0];
        var verdict = expectation.Verdict is { } word ? ChoiceWords<Verdict>.Word(word.Value) : "";
        return finding is { Laws.IsEmpty: true, Exemptions.IsEmpty: true, Status: { } status } && verdict.Length == 0
            ? ChoiceWords<RuleStatus>.Word(status)
            : $"{finding.Status}|{string.Join(',', finding.Laws.Select(l => $"{l.Law} {l.Outcome.Value}"))}|{string.Join(',', finding.Exemptions.Select(e => $"{e.Exemption} {e.State.Value}"))}|{verdict}";
    }

    private static string Name(BoundaryDay day, RuleDefinition rule, string? name) => $"{(name is null ? "" : name + ": ")}{day.Name} ({rule.Id})";

    private static string Words(IEnumerable<BoundarySide> sides) => string.Join(", ", sides.Select(ChoiceWords<BoundarySide>.Word));

    private static Diagnostic NoReaction(string rule, BoundaryFields fields, LawDate date, SourceLocation location) => Diagnostic.Error(
        PackTestDiagnostics.NoReaction,
        $"{rule} comes to the same on each day around {date}: it does not look at {string.Join(", ", fields.Fields.Select(f => f.Text))}, or another field of the record decides",
        location,
        "a field that the rule's clock or a condition reads",
        "name another field, several fields as a list, or change the others with set in a row");
}
