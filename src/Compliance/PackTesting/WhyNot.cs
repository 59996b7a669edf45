using System.Globalization;
using Compliance.Records;
using Compliance.Rules;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Expressions;
using Compliance.Rules.Packs;
using Compliance.Screening;

namespace Compliance.PackTesting;

/// <summary>Says in a few lines why a rule came to its status and not to another: the conditions that decided, the clock's days against
/// those of the law, the exemptions granted, and which single condition would have to change.</summary>
internal sealed class WhyNot(RulePack pack, ScreeningRecord record, DateOnly asOf, ScreeningProfile profile)
{
    private const int MaximumDecisive = 5;

    /// <summary>The lines, without indentation; empty when the finding says it all itself.</summary>
    public IReadOnlyList<string> Of(Finding finding)
    {
        var rule = pack.Definitions.FirstOrDefault(r => string.Equals(r.Id, finding.RuleId, StringComparison.Ordinal));
        if (rule is null || finding.Atoms.IsEmpty)
        {
            return [];
        }

        var condition = ConditionTree.Of(rule.Condition, finding.Atoms);
        return finding.Status switch
        {
            RuleStatus.False => Deciding("false", condition, Truth.False),
            RuleStatus.NotInForce => [$"not in force: {Days(rule, finding)}"],
            RuleStatus.Exempt => [.. finding.Exemptions.Where(e => e.State == ExemptionState.Granted).Select(e => Exemption(finding, e))],
            RuleStatus.Unknown => [.. condition.Value == Truth.Unknown ? Deciding("undecided", condition, Truth.Unknown) : [], .. UndecidedDays(rule, finding)],
            RuleStatus.True => Holding(condition),
            _ => [],
        };
    }

    private static List<string> Deciding(string word, ConditionTree condition, Truth value)
    {
        var lines = new List<string>();
        Deciding(condition, value, 1, lines);
        return lines.Count == 0 ? lines : [$"{word} because", .. lines];
    }

    // Below a group only those members matter that bring it to its value: of "all" the false ones, of "any" all of them.
    private static void Deciding(ConditionTree node, Truth value, int depth, List<string> lines)
    {
        foreach (var member in node.Members)
        {
            var wanted = node.Kind == GroupKind.None ? value.Not() : value;
            if (member.Value != wanted)
            {
                continue;
            }

            var indent = new string(' ', depth * 2);
            if (member.Atom is { } atom)
            {
                lines.Add($"{indent}{member.Id} is {Word(atom.Value)}: {atom.Expression}{Read(atom)}");
                continue;
            }

            lines.Add($"{indent}{member.Id} is {Word(member.Value)}: {Group(member)}");
            Deciding(member, wanted, depth + 1, lines);
        }
    }

    private static string Group(ConditionTree group) => (group.Kind, group.Value) switch
    {
        (GroupKind.Any, Truth.False) => "none of its conditions holds",
        (GroupKind.Any, Truth.True) => "one of its conditions holds",
        (GroupKind.All, Truth.False) => "not all of its conditions hold",
        (GroupKind.All, Truth.True) => "all of its conditions hold",
        (GroupKind.None, Truth.False) => "one of its conditions holds, which speaks against the rule",
        (GroupKind.None, Truth.True) => "none of its conditions holds",
        _ => "its conditions leave it open",
    };

    private static IReadOnlyList<string> Holding(ConditionTree condition)
    {
        var atoms = condition.Atoms().ToList();
        var holding = atoms.Where(a => a.Atom!.Value == (a.Atom.IsNegated ? Truth.False : Truth.True)).Select(a => a.Id).ToList();
        var decisive = atoms
            .Where(a => a.Atom!.Value != Truth.Unknown && condition.With(a, a.Atom.Value.Not()) == Truth.False)
            .Select(a => $"{a.Id} were {Word(a.Atom!.Value.Not())}")
            .ToList();
        var change = decisive.Count == 0
            ? "no single condition would make it false"
            : $"it would be false if {string.Join(", or if ", decisive.Take(MaximumDecisive))}{(decisive.Count > MaximumDecisive ? string.Create(CultureInfo.InvariantCulture, $" ({decisive.Count - MaximumDecisive} more)") : "")}";
        return [$"true because of {string.Join(", ", holding)}; {change}"];
    }

    private string Days(RuleDefinition rule, Finding finding)
    {
        var subject = EvaluationSubject.Of(record, rule.Scope, profile.Identity, asOf)
            .FirstOrDefault(s => string.Equals(s.Name, finding.Subject, StringComparison.Ordinal));
        var asked = rule.Clock is null ? "the as-of day" : rule.Clock.Text;
        var days = "no day";
        if (subject is not null && LawTimeline.Clock(rule, new EvaluationContext(subject.Variables, asOf, null)) is { Days: { } stretch, Missing: var missing })
        {
            days = missing.IsEmpty ? stretch.ToString() : $"days that are not known ({string.Join(", ", missing)})";
        }

        var laws = finding.Laws.Select(l => l.Measure.To is { } to ? $"{l.Measure.Id} is in force from {l.Measure.From} to {to}" : $"{l.Measure.Id} is in force from {l.Measure.From}");
        return string.Create(CultureInfo.InvariantCulture, $"the clock ({asked}) says {days}, nothing after {asOf:yyyy-MM-dd} counts; {string.Join("; ", laws)}");
    }

    private IEnumerable<string> UndecidedDays(RuleDefinition rule, Finding finding)
    {
        if (finding.Laws.Any(l => l.InForce == Truth.Unknown))
        {
            yield return $"whether it is in force is undecided: {Days(rule, finding)}";
        }
    }

    private static string Exemption(Finding finding, ExemptionDecision exemption) =>
        $"exempt because {exemption.Id} is granted ({exemption.Text}), which lifts {string.Join(", ", finding.Laws.Where(l => string.Equals(l.ExemptedBy, exemption.Id, StringComparison.Ordinal)).Select(l => l.Measure.Id).DefaultIfEmpty("nothing"))}";

    private static string Read(AtomTrace atom) =>
        (atom.Values.IsEmpty ? "" : $" [{string.Join("; ", atom.Values.Select(v => $"{v.Path} = {v.Value}"))}]")
        + (atom.Missing.IsEmpty ? "" : $" because of {string.Join(", ", atom.Missing)}");

    private static string Word(Truth truth) => ChoiceWords<Truth>.Word(truth);
}
