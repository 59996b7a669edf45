using System.Collections.Immutable;
using Compliance.Rules.Packs;

namespace Compliance.PackTesting.Mutation;

/// <summary>Every mutant of a pack; of an overlay those of its own files: the base has tests of its own.</summary>
internal static class PackMutants
{
    /// <param name="pack">The pack.</param>
    /// <param name="reviewAtScore">The score from which a clear record is escalated.</param>
    /// <returns>The mutants in the order of the files; those that change no rule are left out.</returns>
    public static ImmutableArray<Mutant> Of(RulePack pack, int reviewAtScore)
    {
        var rules = pack.Definitions;
        IEnumerable<Mutant> mutants =
        [
            .. rules.Where(r => pack.Origins.IsOwn(r.Location)).SelectMany(r => RuleMutants.Of(r, pack, reviewAtScore)),
            .. rules.SelectMany(TighteningMutants.Of),
            .. pack.Exemptions.Where(e => pack.Origins.IsOwn(e.Location)).SelectMany(e => ExemptionMutants.Of(e, rules)),
            .. pack.Measures.Where(m => pack.Origins.IsOwn(m.Location)).SelectMany(m => LawMutants.Of(m, rules)),
            .. pack.Header.Parameters.Values.Where(p => pack.Origins.IsOwn(p.Value.Location)).SelectMany(p => LawMutants.Of(p, rules)),
            .. pack.Nexus.Where(n => pack.Origins.IsOwn(n.Location)).SelectMany(n => NexusMutants.Of(n, rules)),
        ];
        return
        [
            .. mutants.Where(m => !m.Rules.IsEmpty)
                .GroupBy(m => m.Key, StringComparer.Ordinal)
                .SelectMany(same => same.Select((m, i) => i == 0 ? m : m.Numbered(i + 1)))
                .OrderBy(m => m.Location.File, StringComparer.Ordinal)
                .ThenBy(m => m.Location.Line)
                .ThenBy(m => m.Key, StringComparer.Ordinal),
        ];
    }
}
