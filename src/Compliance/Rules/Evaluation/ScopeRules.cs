using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.Rules.Evaluation;

/// <summary>The rules of one scope in the order in which they run on a subject: a rule that refines another behind it, and together those that begin with the same question. Immutable.</summary>
internal sealed class ScopeRules
{
    private readonly RulesOfQuestion[] _all;
    private readonly RulesOfQuestion[] _reported;

    /// <param name="rules">The rules of all scopes, those that refine another last.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="conditions">Their conditions, or null when each is asked for itself.</param>
    public ScopeRules(ImmutableArray<RunnableRule> rules, RuleScope scope, SharedConditions? conditions)
    {
        var (all, reported) = (new List<RulesOfQuestion>(), new List<RulesOfQuestion>());
        var byQuestion = new Dictionary<int, RulesOfQuestion>();
        var refines = false;
        for (var place = 0; place < rules.Length; place++)
        {
            var rule = rules[place];
            if (rule.Definition.Scope != scope)
            {
                continue;
            }

            all.Add(new RulesOfQuestion(-1, [place]));

            // What another rule waits for has to be found out, whether or not it is reported.
            if (!rule.IsSelected && !rule.IsRefined)
            {
                continue;
            }

            if (!refines && rule.Definition.Refines is not null)
            {
                // A rule must not be put before the one that it refines.
                byQuestion.Clear();
                refines = true;
            }

            var first = rule.IsRefined || conditions is null ? -1 : conditions.FirstOf(place);
            if (first >= 0 && byQuestion.TryGetValue(first, out var together))
            {
                together.Places.Add(place);
                continue;
            }

            reported.Add(together = new RulesOfQuestion(first, [place]));
            if (first >= 0)
            {
                byQuestion.Add(first, together);
            }
        }

        (_all, _reported) = ([.. all], [.. reported]);
    }

    /// <summary>The rules to run.</summary>
    /// <param name="includeFalse">Whether rules that are false or not applicable are reported too, for which each has to be asked.</param>
    public ReadOnlySpan<RulesOfQuestion> Of(bool includeFalse) => includeFalse ? _all : _reported;
}

/// <summary>Rules that are false wherever the answer to one question is no.</summary>
/// <param name="First">The number of the question; -1 when there is none, or when the rule has to be asked nevertheless.</param>
/// <param name="Places">The places of the rules among those of all scopes.</param>
internal sealed record RulesOfQuestion(int First, List<int> Places);
