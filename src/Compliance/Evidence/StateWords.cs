using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Words that decide what a State's name does in a text.</summary>
internal sealed record StateWords(
    WordSet Articles,
    WordSet Genitives,
    WordSet Locatives,
    WordSet MissionBodies,
    WordSet GovernmentBodies,
    WordSet OtherBodies,
    WordSet OtherKorea)
{
    public static ImmutableArray<string> Lists { get; } = ["articles", "genitives", "locatives", "mission_bodies", "government_bodies", "other_bodies", "other_korea"];

    public static StateWords From(Dictionary<string, string[]> words) => new(
        new WordSet(words["articles"]),
        new WordSet(words["genitives"]),
        new WordSet(words["locatives"]),
        new WordSet(words["mission_bodies"]),
        new WordSet(words["government_bodies"]),
        new WordSet(words["other_bodies"]),
        new WordSet(words["other_korea"]));
}

/// <summary>Words that decide whether two names of institutions are the same.</summary>
internal sealed record InstitutionWords(WordSet Fillers, WordSet Kinds, ImmutableDictionary<string, string> SameWords, WordSet Units)
{
    public static ImmutableArray<string> Lists { get; } = ["fillers", "kinds", "same_words", "units"];

    public static InstitutionWords From(Dictionary<string, string[]> words) => new(
        new WordSet(words["fillers"]),
        new WordSet(words["kinds"]),
        SameWordPairs(words["same_words"]),
        new WordSet(words["units"]));

    /// <summary>Pairs "written meant" as a dictionary of folded words.</summary>
    public static ImmutableDictionary<string, string> SameWordPairs(IEnumerable<string> pairs)
    {
        var same = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var words = EvidenceText.Tokens(pair);
            if (words.Length == 2)
            {
                same[words[0]] = words[1];
            }
        }

        return same.ToImmutable();
    }
}
