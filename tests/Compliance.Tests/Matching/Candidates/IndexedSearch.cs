using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Tests.Evaluation;

namespace Compliance.Tests.Matching.Candidates;

/// <summary>One list looked up twice: through the index, and by comparing every name.</summary>
internal sealed class IndexedSearch(ImmutableArray<ListedParty> parties, MatchOptions options)
{
    private readonly PartyMatcher _indexed = new(parties, options);
    private readonly PartyMatcher _exhaustive = new(parties, options with { IsExhaustive = true });

    /// <summary>Floors that users ask for: the default, weak candidates, and a similarity below and above the default's.</summary>
    public static ImmutableArray<MatchOptions> Floors { get; } =
    [
        MatchOptions.Default,
        MatchOptions.Default with { Floor = MatchBand.Weak },
        MatchOptions.Default with { SimilarityFrom = 7_000 },
        MatchOptions.Default with { SimilarityFrom = 9_200 },
    ];

    /// <summary>A name as it is, and as each treatment leaves it.</summary>
    public static IEnumerable<string> Treated(string name) => Manipulation.All.Append(Manipulation.Typos).Select(m => m.Apply(name)).OfType<string>().Prepend(name);

    /// <summary>What the two searches answer differently; null when they agree.</summary>
    public string? Difference(NameQuery query)
    {
        var (found, all) = (Told(_indexed.Match(query)), Told(_exhaustive.Match(query)));
        return found.SequenceEqual(all, StringComparer.Ordinal) ? null
            : $"\"{query.Name}\" ({query.Kind}): {string.Join("; ", all.Except(found, StringComparer.Ordinal).Prepend("missing"))} | {string.Join("; ", found.Except(all, StringComparer.Ordinal).Prepend("too many"))}";
    }

    private static List<string> Told(ImmutableArray<PartyMatch> matches) =>
        [.. matches.Select(m => $"{m.Party.Id} \"{m.Alias.Name}\" for \"{m.QueryName}\" {m.Score} {m.Band} {m.Similarity} {m.EvidenceDecibans}")];
}
