using System.Collections.Immutable;
using System.Globalization;
using Compliance.Records;
using Compliance.Rules.Expressions;
using Compliance.Rules.Law;
using Compliance.Rules.Nexus;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>Puts a finding together: trace, measures, exemptions, verdict, score and words.</summary>
internal static class FindingBuilder
{
    public static Finding Build(
        RuleDefinition rule,
        EvaluationSubject subject,
        EvaluationHost host,
        EvaluationContext context,
        Truth condition,
        EvaluationOptions options)
    {
        host.Used.Clear();
        var atoms = ImmutableArray.CreateBuilder<AtomTrace>();
        ConditionEvaluator.Trace(rule.Condition, context, false, atoms);
        var nexus = host.Used.Distinct().ToImmutableArray();
        var (days, clockMissing) = LawTimeline.Clock(rule, context);
        ImmutableArray<ExemptionDecision> judged = condition == Truth.False
            ? []
            : [.. rule.Exemptions.Select(e => ExemptionEvaluator.Decide(e, context, subject))];
        var exemptions = rule.Tightening is { } tightening ? [.. judged.Select(tightening.Of)] : judged;
        var byLaw = Engaged(judged);
        var laws = rule.Tightening is null ? byLaw : Tightened(rule, byLaw, Engaged(exemptions), judged);
        var status = StatusOf(laws, condition);
        var engaged = laws.Where(l => l.Outcome is not (LawOutcome.NotInForce or LawOutcome.Clear)).ToImmutableArray();
        var (explanation, withoutNames) = Explain(rule, context, engaged, status, atoms, laws);
        var missing = Missing(rule, context, atoms, clockMissing, status);
        var verdict = VerdictOf(laws);
        var lawVerdict = VerdictOf(byLaw.Where(l => l.Measure.Force != MeasureForce.Policy));
        return new Finding
        {
            RuleId = rule.Id,
            Title = rule.Title,
            Scenario = rule.Scenario,
            Subject = subject.Name,
            Status = status,
            Verdict = verdict,
            LawVerdict = lawVerdict == verdict ? null : lawVerdict,
            Policy = PolicyTexts(rule, status, verdict, lawVerdict),
            Basis = rule.Basis,
            Score = laws.All(l => l.Outcome is LawOutcome.NotInForce or LawOutcome.Clear or LawOutcome.Note)
                ? Score.Zero
                : ScoreOf(
                    rule,
                    status,
                    nexus,
                    Supposing(nexus: false, rule, host, context),
                    isOpenOtherwise: !clockMissing.IsEmpty || Supposing(nexus: true, rule, host, context) == Truth.Unknown),
            Laws = laws,
            Atoms = atoms.ToImmutable(),
            Exemptions = exemptions,
            Nexus = nexus,
            Explanation = explanation,
            ExplanationWithoutNames = withoutNames,
            NextQuestion = status is RuleStatus.True or RuleStatus.Unknown ? rule.NextQuestion : "",
            Missing = missing,
        };

        ImmutableArray<LawEngagement> Engaged(ImmutableArray<ExemptionDecision> decisions) =>
        [
            .. rule.Laws
                .Where(l => options.Layers.Contains(l.Layer))
                .Select(l => LawTimeline.Engage(rule, l, days, condition, Granted(rule, decisions, l.Id), context.AsOf)),
        ];

        Verdict VerdictOf(IEnumerable<LawEngagement> engagements) => engagements.Select(l => l.ToVerdict(options.StateDutyAs)).DefaultIfEmpty(Verdict.Clear).Max();
    }

    public static Finding NotApplicable(RuleDefinition rule, EvaluationSubject subject, bool isSelected)
    {
        var why = isSelected ? $"the rule {rule.Refines} that it refines is false" : "none of its measures belongs to a selected layer";
        return Empty(rule, subject, RuleStatus.NotApplicable, Verdict.Clear, why);
    }

    /// <summary>A rule about activities, on a record that states none and names nobody who may be the DPRK.</summary>
    public static Finding NotAsked(RuleDefinition rule, EvaluationSubject subject) => Empty(
        rule, subject, RuleStatus.NotApplicable, Verdict.Clear, "no activity is stated, and no party may be the DPRK, its national or its body");

    /// <summary>A rule that could not be evaluated: it counts as unknown and makes the run incomplete.</summary>
    public static Finding Failed(RuleDefinition rule, EvaluationSubject subject, Exception error, EvaluationOptions options)
    {
        var failed = Empty(rule, subject, RuleStatus.Error, Verdict.Review, $"the rule could not be evaluated ({error.GetType().Name})");
        return rule.Laws.Any(l => l.Force != MeasureForce.Policy && options.Layers.Contains(l.Layer))
            ? failed
            : failed with { LawVerdict = Verdict.Clear, Policy = [VerdictText(Verdict.Clear)] };
    }

    private static Finding Empty(RuleDefinition rule, EvaluationSubject subject, RuleStatus status, Verdict verdict, string why) => new()
    {
        RuleId = rule.Id,
        Title = rule.Title,
        Scenario = rule.Scenario,
        Subject = subject.Name,
        Status = status,
        Verdict = verdict,
        Basis = rule.Basis,
        Score = status == RuleStatus.Error ? new Score(0, rule.Severity * 50, rule.Severity * 100) : Score.Zero,
        Laws = [],
        Atoms = [],
        Exemptions = [],
        Nexus = [],
        Explanation = why,
        ExplanationWithoutNames = why,
        NextQuestion = status == RuleStatus.Error ? rule.NextQuestion : "",
        Missing = [],
    };

    // What law lifts and policy does not says so: the reason of the measure alone would read as law.
    private static ImmutableArray<LawEngagement> Tightened(
        RuleDefinition rule, ImmutableArray<LawEngagement> byLaw, ImmutableArray<LawEngagement> laws, ImmutableArray<ExemptionDecision> judged) =>
    [
        .. laws.Select((law, i) => law.Outcome != byLaw[i].Outcome && Granted(rule, judged, law.Measure.Id) is { } lifting ? rule.Tightening!.Of(law, lifting) : law),
    ];

    private static ImmutableArray<string> PolicyTexts(RuleDefinition rule, RuleStatus status, Verdict verdict, Verdict lawVerdict)
    {
        if (status is RuleStatus.False or RuleStatus.NotInForce)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        if (verdict != lawVerdict)
        {
            texts.Add(VerdictText(lawVerdict));
        }

        if (status is RuleStatus.True or RuleStatus.Unknown && rule.Tightening?.SeverityText(rule.Severity) is { } severity)
        {
            texts.Add(severity);
        }

        return texts.ToImmutable();
    }

    private static string VerdictText(Verdict lawVerdict) => "the verdict rests on policy; "
        + (lawVerdict == Verdict.Clear ? "from law alone none follows" : $"by law alone it is {ChoiceWords<Verdict>.Word(lawVerdict).Replace('_', ' ')}");

    private static ExemptionDecision? Granted(RuleDefinition rule, ImmutableArray<ExemptionDecision> decisions, string law)
    {
        for (var i = 0; i < decisions.Length; i++)
        {
            if (decisions[i].State == ExemptionState.Granted && rule.Exemptions[i].Laws.Contains(law))
            {
                return decisions[i];
            }
        }

        return null;
    }

    private static RuleStatus StatusOf(ImmutableArray<LawEngagement> laws, Truth condition)
    {
        if (condition == Truth.False)
        {
            return RuleStatus.False;
        }

        var open = laws.Where(l => l.InForce != Truth.False).ToList();
        if (open.Count == 0)
        {
            return RuleStatus.NotInForce;
        }

        if (open.All(l => l.Outcome == LawOutcome.Exempt))
        {
            return RuleStatus.Exempt;
        }

        var certain = open.Any(l => l.Outcome != LawOutcome.Exempt && l.InForce == Truth.True);
        return condition == Truth.True && certain ? RuleStatus.True : RuleStatus.Unknown;
    }

    // What the condition comes to when no party is the DPRK, its national or its body (a known address alone may be enough), or when each is.
    private static Truth Supposing(bool nexus, RuleDefinition rule, EvaluationHost host, EvaluationContext context)
    {
        host.Supposed = nexus;
        try
        {
            return ConditionEvaluator.Evaluate(rule.Condition, context);
        }
        finally
        {
            host.Supposed = null;
        }
    }

    // Severity times the probability of the proposition the rule rests on; what is undecided besides halves the estimate and leaves nothing certain.
    private static Score ScoreOf(
        RuleDefinition rule,
        RuleStatus status,
        ImmutableArray<NexusAssessment> nexus,
        Truth withoutNexus,
        bool isOpenOtherwise)
    {
        if (status is not (RuleStatus.True or RuleStatus.Unknown))
        {
            return Score.Zero;
        }

        var low = nexus.Select(n => Probability.OfDecibans(n.LowDecibans)).DefaultIfEmpty(10_000).Max();
        var point = nexus.Select(n => Probability.OfDecibans(n.PointDecibans)).DefaultIfEmpty(10_000).Max();
        var high = nexus.Select(n => Probability.OfDecibans(n.HighDecibans)).DefaultIfEmpty(10_000).Max();
        if (withoutNexus != Truth.False)
        {
            // The rule holds, or may hold, whoever the parties are.
            high = 10_000;
            (low, point) = withoutNexus == Truth.True ? (high, high) : (low, point);
        }

        if (status == RuleStatus.True)
        {
            return new Score(Weigh(rule, low), Weigh(rule, point), Weigh(rule, high));
        }

        return new Score(0, Weigh(rule, point) / (isOpenOtherwise ? 2 : 1), Weigh(rule, high));
    }

    private static int Weigh(RuleDefinition rule, int probability) => ((rule.Severity * probability) + 50) / 100;

    private static Dictionary<string, string> Supplied(ImmutableArray<LawEngagement> engaged, DateOnly asOf)
    {
        var weightiest = engaged.OrderByDescending(l => l.Outcome).FirstOrDefault();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["law"] = engaged.IsEmpty ? "no measure" : string.Join("; ", engaged.Select(l => l.Measure.Citation)),
            ["days"] = weightiest?.Days?.ToString() ?? "no day",
            ["as_of"] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    // With and without names of persons; what the pack's author did not write names nobody.
    private static (string Text, string WithoutNames) Explain(
        RuleDefinition rule,
        EvaluationContext context,
        ImmutableArray<LawEngagement> engaged,
        RuleStatus status,
        ImmutableArray<AtomTrace>.Builder atoms,
        ImmutableArray<LawEngagement> laws)
    {
        switch (status)
        {
            case RuleStatus.False:
                var against = atoms.Where(a => a.Value == (a.IsNegated ? Truth.True : Truth.False)).Select(a => $"{a.Id} ({a.Expression})");
                var notEngaged = $"{rule.Title}: not engaged, because of {string.Join(", ", against)}.";
                return (notEngaged, notEngaged);
            case RuleStatus.NotInForce:
                var notInForce = $"{rule.Title}: no measure was in force on the days in question ({string.Join("; ", laws.Select(l => $"{l.Measure.Citation}: {l.Reason}"))}).";
                return (notInForce, notInForce);
            default:
                var supplied = Supplied(engaged, context.AsOf);
                var open = atoms.Where(a => a.Value == Truth.Unknown).Select(a => a.Id).ToList();
                var undecided = status == RuleStatus.Unknown && open.Count > 0 ? $"Undecided ({string.Join(", ", open)}): " : "";
                return (undecided + rule.Explanation.Render(context, supplied, withNames: true), undecided + rule.Explanation.Render(context, supplied, withNames: false));
        }
    }

    private static ImmutableArray<string> Missing(
        RuleDefinition rule,
        EvaluationContext context,
        ImmutableArray<AtomTrace>.Builder atoms,
        ImmutableArray<UnknownReason> clockMissing,
        RuleStatus status)
    {
        if (status is not (RuleStatus.True or RuleStatus.Unknown))
        {
            return [];
        }

        var missing = new List<string>();
        missing.AddRange(clockMissing.Select(r => r.ToString()));
        missing.AddRange(atoms.SelectMany(a => a.Missing));
        missing.AddRange(rule.Ask.Select(a => a.Evaluate(context)).Where(v => v.IsUnknown).SelectMany(v => v.Reasons).Select(r => r.ToString()));
        return [.. missing.Distinct(StringComparer.Ordinal)];
    }
}
