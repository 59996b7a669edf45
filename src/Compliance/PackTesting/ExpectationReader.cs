using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting;

/// <summary>Reads <c>expect:</c>. Whatever it names must exist in the pack and be able to occur on the record.</summary>
internal sealed class ExpectationReader
{
    private readonly RulePack _pack;
    private readonly ScreeningRecord? _record;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    /// <param name="pack">The pack.</param>
    /// <param name="record">The record, or null when it could not be read.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public ExpectationReader(RulePack pack, ScreeningRecord? record, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _pack = pack;
        _record = record;
        _diagnostics = diagnostics;
    }

    public Expectation Read(MappingReader reader)
    {
        var expectation = ReadKeys(reader);
        reader.Close();
        return expectation;
    }

    /// <summary>What one rule is expected to come to and, where the author asks about more, whatever else <c>expect</c> may hold. Findings
    /// that are not named may occur unless <c>findings</c> names them.</summary>
    public Expectation ReadAbout(MappingReader reader, RuleDefinition rule, string? subject)
    {
        var finding = new ExpectedFinding(
            rule.Id, subject, reader.Choice("status", TestWords<RuleStatus>.All), ReadLaws(reader, rule), ReadExemptions(reader, rule), reader.Location);
        var others = ReadKeys(reader);
        reader.Close();
        return others with
        {
            Findings = new Placed<ImmutableArray<ExpectedFinding>>([finding, .. others.Findings?.Value ?? []], reader.Location),
            IsComplete = others.IsComplete ?? others.Findings is not null,
        };
    }

    /// <summary>The subject that <c>activity</c> or <c>party</c> names, or null.</summary>
    public string? ReadSubject(MappingReader reader)
    {
        var activity = reader.Integer("activity");
        var party = reader.Scalar("party");
        if (party is not null && _record is not null && !Roles(_record).Contains(party.Text, StringComparer.Ordinal))
        {
            _diagnostics.Add(PackTestDiagnostics.Unknown("party", party, Roles(_record)));
        }

        return activity is { } index ? string.Create(CultureInfo.InvariantCulture, $"activities[{index}]") : party?.Text;
    }

    private Expectation ReadKeys(MappingReader reader)
    {
        var verdict = reader.Choice("verdict", TestWords<Verdict>.All);
        var findings = reader.Node("findings");
        var matches = reader.Node("matches");
        var explanations = reader.Node("explain");
        return new Expectation
        {
            Verdict = verdict is { } value ? new(value, reader.Node("verdict")!.Location) : null,
            Findings = findings is null ? null : new([.. reader.Items("findings").Select(ReadFinding).OfType<ExpectedFinding>()], findings.Location),
            IsComplete = reader.Choice("complete", Flags),
            Matches = matches is null ? null : new(reader.Texts("matches"), matches.Location),
            Score = ReadScore(reader),
            Explanations = explanations is null ? null : new([.. reader.Entries("explain").SelectMany(ReadTexts)], explanations.Location),
        };
    }

    private static Dictionary<string, bool> Flags { get; } = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private ExpectedFinding? ReadFinding(DataNode node)
    {
        if (MappingReader.Open(node, "the expected finding", _diagnostics) is not { } reader)
        {
            return null;
        }

        var id = reader.Scalar("rule", required: true);
        var rule = id is null ? null : Rule(id);
        var status = reader.Choice("status", TestWords<RuleStatus>.All);
        var subject = ReadSubject(reader);
        var laws = ReadLaws(reader, rule);
        var exemptions = ReadExemptions(reader, rule);
        reader.Close();
        return rule is null ? null : new ExpectedFinding(rule.Id, subject, status, laws, exemptions, reader.Location);
    }

    private ImmutableArray<(string Law, Placed<LawOutcome> Outcome)> ReadLaws(MappingReader reader, RuleDefinition? rule) =>
        Words<LawOutcome>(reader, "laws", "measure", _pack.Measures.Select(m => m.Id), rule?.Laws.Select(l => l.Id), rule);

    private ImmutableArray<(string Exemption, Placed<ExemptionState> State)> ReadExemptions(MappingReader reader, RuleDefinition? rule) =>
        Words<ExemptionState>(reader, "exemptions", "exemption", _pack.Exemptions.Select(e => e.Id), rule?.Exemptions.Select(e => e.Id), rule);

    /// <summary>The rule of that id; null and an error when there is none. One that cannot run on the record is reported too.</summary>
    public RuleDefinition? Rule(DataScalar id)
    {
        var rule = _pack.Definitions.FirstOrDefault(r => string.Equals(r.Id, id.Text, StringComparison.Ordinal));
        if (rule is null)
        {
            _diagnostics.Add(PackTestDiagnostics.Unknown("rule", id, _pack.Definitions.Select(r => r.Id)));
        }
        else if (_record is not null && !rule.RunsOn(_record.Type))
        {
            _diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.NotOfRule, $"the rule \"{rule.Id}\" never runs on a {_record.Schema.Name}", id.Location, "a rule that applies to such a record"));
        }

        return rule;
    }

    // The keys must be measures (or exemptions) of the pack and of the rule itself, the values words of the enumeration.
    private ImmutableArray<(string Key, Placed<T> Value)> Words<T>(
        MappingReader reader, string key, string what, IEnumerable<string> ofPack, IEnumerable<string>? ofRule, RuleDefinition? rule)
        where T : struct, Enum
    {
        var words = ImmutableArray.CreateBuilder<(string, Placed<T>)>();
        if (reader.Mapping(key) is not { } mapping)
        {
            return [];
        }

        foreach (var entry in reader.Entries(key))
        {
            if (!ofPack.Contains(entry.Key, StringComparer.Ordinal))
            {
                _diagnostics.Add(PackTestDiagnostics.Unknown(what, entry.Key, entry.KeyLocation, ofRule ?? ofPack));
            }
            else if (ofRule is not null && !ofRule.Contains(entry.Key, StringComparer.Ordinal))
            {
                _diagnostics.Add(Diagnostic.Error(
                    PackTestDiagnostics.NotOfRule, $"\"{entry.Key}\" is no {what} of the rule \"{rule!.Id}\"", entry.KeyLocation, "one of " + string.Join(", ", ofRule)));
            }

            if (mapping.Choice(entry.Key, TestWords<T>.All, required: true) is { } value)
            {
                words.Add((entry.Key, new Placed<T>(value, entry.Value.Location)));
            }
        }

        return words.ToImmutable();
    }

    private Placed<ScoreBounds>? ReadScore(MappingReader reader)
    {
        if (reader.Mapping("score") is not { } score)
        {
            return null;
        }

        var low = Hundredths(score, "low");
        var high = Hundredths(score, "high");
        score.Close();
        if ((low is null && high is null) || low > high)
        {
            _diagnostics.Add(Diagnostic.Error(
                PackTestDiagnostics.ScoreBounds, "the bounds of the score leave nothing", score.Location, "\"low\", \"high\" or both, in points, the low one not above the high one"));
        }

        return new Placed<ScoreBounds>(new ScoreBounds(low, high), score.Location);
    }

    private static int? Hundredths(MappingReader reader, string key)
    {
        if (reader.Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            && points <= 100 && decimal.Truncate(points * 100) == points * 100)
        {
            return (int)(points * 100);
        }

        reader.Wrong(scalar, key, "points from 0 to 100 with at most two decimals");
        return null;
    }

    private IEnumerable<ExpectedText> ReadTexts(DataEntry entry)
    {
        if (Rule(new DataScalar(entry.KeyLocation, entry.Key)) is not { } rule)
        {
            yield break;
        }

        foreach (var node in entry.Value is DataSequence list ? list.Items : [entry.Value])
        {
            if (node is DataScalar { IsNull: false, Text.Length: > 0 } text)
            {
                yield return new ExpectedText(rule.Id, text.Text, text.Location);
            }
            else
            {
                _diagnostics.Add(Diagnostic.Error("RP1008", $"\"{entry.Key}\" holds no text", node.Location, "a list of texts that the explanation must hold"));
            }
        }
    }

    private static IEnumerable<string> Roles(ScreeningRecord record) =>
        record.Parties.Select(p => p.Role).Concat(record.Schema.Fields.Where(f => f.Type == FieldType.Party).Select(f => f.Name)).Distinct(StringComparer.Ordinal);
}
