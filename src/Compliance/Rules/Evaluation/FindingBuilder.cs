using System.Collections.Immutable;
using Compliance.Dates;
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
        RunnableRule runnable,
        EvaluationSubject subject,
        EvaluationHost host,
        EvaluationContext context,
        Truth condition,
        RuleTrace trace,
        EvaluationOptions options)
    {
        var rule = runnable.Definition;
        var (atoms, nexus) = trace;
        var (days, clockMissing) = LawTimeline.Clock(rule, context);
        var judged = condition == Truth.False ? [] : Judged(rule, context, subject);
        var exemptions = rule.Tightening is { } tightening ? [.. judged.Select(tightening.Of)] : judged;
        var byLaw = Engaged(runnable, days, condition, judged, context.AsOf);
        var laws = rule.Tightening is null ? byLaw : Tightened(rule, byLaw, Engaged(runnable, days, condition, exemptions, context.AsOf), judged);
        var status = StatusOf(laws, condition);
        var (explanation, withoutNames) = FindingExplanation.Of(runnable, context, status, atoms, laws);
        var missing = Missing(rule, context, atoms, clockMissing, status);
        var verdict = VerdictOf(laws, options, withPolicy: true);
        var lawVerdict = VerdictOf(byLaw, options, withPolicy: false);
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
            Score = IsWithoutOutcome(laws) ? Score.Zero : ScoreOf(rule, status, nexus, host, context, !clockMissing.IsEmpty),
            Laws = laws,
            Atoms = atoms,
            Exemptions = exemptions,
            Nexus = nexus,
            Explanation = explanation,
            ExplanationWithoutNames = withoutNames,
            NextQuestion = status is RuleStatus.True or RuleStatus.Unknown ? rule.NextQuestion : "",
            Missing = missing,
        };
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

    private static ImmutableArray<ExemptionDecision> Judged(RuleDefinition rule, EvaluationContext context, EvaluationSubject subject)
    {
        var judged = ImmutableArray.CreateBuilder<ExemptionDecision>(rule.Exemptions.Length);
        foreach (var exemption in rule.Exemptions)
        {
            judged.Add(ExemptionEvaluator.Decide(exemption, context, subject));
        }

        return judged.MoveToImmutable();
    }

    private static ImmutableArray<LawEngagement> Engaged(
        RunnableRule rule, Period? days, Truth condition, ImmutableArray<ExemptionDecision> decisions, DateOnly asOf)
    {
        var engaged = ImmutableArray.CreateBuilder<LawEngagement>(rule.Laws.Length);
        foreach (var law in rule.Laws)
        {
            engaged.Add(LawTimeline.Engage(rule.Definition, law, days, condition, Granted(rule.Definition, decisions, law.Id), asOf));
        }

        return engaged.MoveToImmutable();
    }

    private static Verdict VerdictOf(ImmutableArray<LawEngagement> laws, EvaluationOptions options, bool withPolicy)
    {
        var verdict = Verdict.Clear;
        foreach (var law in laws)
        {
            if ((withPolicy || law.Measure.Force != MeasureForce.Policy) && law.ToVerdict(options.StateDutyAs) is var follows && follows > verdict)
            {
                verdict = follows;
            }
        }

        return verdict;
    }

    private static bool IsWithoutOutcome(ImmutableArray<LawEngagement> laws)
    {
        foreach (var law in laws)
        {
            if (law.Outcome is not (LawOutcome.NotInForce or LawOutcome.Clear or LawOutcome.Note))
            {
                return false;
            }
        }

        return true;
    }

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

        var (isOpen, isLifted, isCertain) = (false, true, false);
        foreach (var law in laws)
        {
            if (law.InForce != Truth.False)
            {
                isOpen = true;
                isLifted &= law.Outcome == LawOutcome.Exempt;
                isCertain |= law.Outcome != LawOutcome.Exempt && law.InForce == Truth.True;
            }
        }

        return !isOpen ? RuleStatus.NotInForce
            : isLifted ? RuleStatus.Exempt
            : condition == Truth.True && isCertain ? RuleStatus.True
            : RuleStatus.Unknown;
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
        RuleDefinition rule, RuleStatus status, ImmutableArray<NexusAssessment> nexus, EvaluationHost host, EvaluationContext context, bool isClockOpen)
    {
        if (status is not (RuleStatus.True or RuleStatus.Unknown))
        {
            return Score.Zero;
        }

        var (low, point, high) = nexus.IsEmpty ? (10_000, 10_000, 10_000) : (int.MinValue, int.MinValue, int.MinValue);
        foreach (var assessment in nexus)
        {
            low = Math.Max(low, Probability.OfDecibans(assessment.LowDecibans));
            point = Math.Max(point, Probability.OfDecibans(assessment.PointDecibans));
            high = Math.Max(high, Probability.OfDecibans(assessment.HighDecibans));
        }

        var withoutNexus = Supposing(nexus: false, rule, host, context);
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

        var isOpenOtherwise = isClockOpen || Supposing(nexus: true, rule, host, context) == Truth.Unknown;
        return new Score(0, Weigh(rule, point) / (isOpenOtherwise ? 2 : 1), Weigh(rule, high));
    }

    private static int Weigh(RuleDefinition rule, int probability) => ((rule.Severity * probability) + 50) / 100;

    private static ImmutableArray<string> Missing(
        RuleDefinition rule,
        EvaluationContext context,
        ImmutableArray<AtomTrace> atoms,
        ImmutableArray<UnknownReason> clockMissing,
        RuleStatus status)
    {
        if (status is not (RuleStatus.True or RuleStatus.Unknown))
        {
            return [];
        }

        var missing = new List<string>();
        Add(clockMissing, missing);
        foreach (var atom in atoms)
        {
            foreach (var text in atom.Missing)
            {
                Add(text, missing);
            }
        }

        foreach (var asked in rule.Ask)
        {
            // A value that is known has no reasons.
            Add(asked.Evaluate(context).Reasons, missing);
        }

        return [.. missing];
    }

    private static void Add(ImmutableArray<UnknownReason> reasons, List<string> missing)
    {
        foreach (var reason in reasons)
        {
            Add(reason.ToString(), missing);
        }
    }

    private static void Add(string text, List<string> missing)
    {
        if (!missing.Contains(text))
        {
            missing.Add(text);
        }
    }
}
