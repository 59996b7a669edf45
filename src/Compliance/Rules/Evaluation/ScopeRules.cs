using System.Collections.Immutable;

namespace Compliance.Rules.Evaluation;

/// <summary>The rules of one scope in the order in which they run on a subject: a rule that refines another behind it, and together those that begin with the same question. Immutable.</summary>
internal sealed class ScopeRules
{
    private readonly RulesOfQuestion[] _all;
    private readonly RulesOfQuestion[] _reported;

    /// <param name="rules">The rules of the scope, those that refine another last, with their places among all rules.</param>
    /// <param name="conditions">Their conditions, or null when each is asked for itself.</param>
    public ScopeRules(IEnumerable<(RunnableRule Rule, int Place)> rules, SharedConditions? conditions)
    {
        _all = [.. rules.Select(r => new RulesOfQuestion(-1, [r.Place]))];

        // What another rule waits for has to be found out, whether or not it is reported.
        var reported = rules.Where(r => r.Rule.IsSelected || r.Rule.IsRefined).ToLookup(r => r.Rule.Definition.Refines is not null);
        _reported = [.. Together(reported[false], conditions), .. Together(reported[true], conditions)];
    }

    /// <summary>The rules to run.</summary>
    /// <param name="includeFalse">Whether rules that are false or not applicable are reported too, for which each has to be asked.</param>
    public ReadOnlySpan<RulesOfQuestion> Of(bool includeFalse) => includeFalse ? _all : _reported;

    private static IEnumerable<RulesOfQuestion> Together(IEnumerable<(RunnableRule Rule, int Place)> rules, SharedConditions? conditions) =>
        rules
            .Select(r => (r.Place, First: r.Rule.IsRefined || conditions is null ? -1 : conditions.FirstOf(r.Place)))
            .GroupBy(r => r.First < 0 ? (-1, r.Place) : (r.First, -1))
            .Select(g => new RulesOfQuestion(g.Key.Item1, [.. g.Select(r => r.Place)]));
}

/// <summary>Rules that are false wherever the answer to one question is.</summary>
/// <param name="First">The number of the question; -1 when there is none, or when the rule has to be asked nevertheless.</param>
/// <param name="Places">The places of the rules.</param>
internal readonly record struct RulesOfQuestion(int First, ImmutableArray<int> Places);
