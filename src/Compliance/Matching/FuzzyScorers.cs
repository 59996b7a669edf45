using System.Collections.Immutable;
using FuzzySharp;
using FuzzySharp.PreProcess;

namespace Compliance.Matching;

/// <summary>The scorers of FuzzySharp on the library's own normalised names. They are reported beside the library's own and decide nothing.</summary>
/// <remarks>The library's preprocessor is never used: it deletes everything outside ASCII. Its tokens are sorted by the machine's
/// culture, so names are handed over in private-use characters whose order no culture changes; scores depend only on which
/// characters are equal.</remarks>
internal sealed class FuzzyScorers(string left, string right)
{
    /// <summary>How many UTF-16 units of a normalised name are handed over.</summary>
    public const int MaxLength = 256;

    private const char FirstPrivate = '\uE000';

    private ImmutableSortedDictionary<string, int>? _all;

    /// <summary>The scores of the general-purpose scorers, 0 to 100, for comparison only. Made once, when they are asked for.</summary>
    public ImmutableSortedDictionary<string, int> All => LazyInitializer.EnsureInitialized(ref _all, () => Score(left, right))!;

    private static ImmutableSortedDictionary<string, int> Score(string left, string right)
    {
        var (a, b) = Encode(left, right);
        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, int>[]
        {
            new("partial_ratio", Fuzz.PartialRatio(a, b, PreprocessMode.None)),
            new("ratio", Fuzz.Ratio(a, b, PreprocessMode.None)),
            new("token_set_ratio", Fuzz.TokenSetRatio(a, b, PreprocessMode.None)),
            new("token_sort_ratio", Fuzz.TokenSortRatio(a, b, PreprocessMode.None)),
            new("weighted_ratio", Fuzz.WeightedRatio(a, b, PreprocessMode.None)),
        });
    }

    private static (string Left, string Right) Encode(string left, string right)
    {
        left = left.Length <= MaxLength ? left : left[..MaxLength];
        right = right.Length <= MaxLength ? right : right[..MaxLength];
        var ranks = (left + right).Where(c => c != ' ').Distinct().Order()
            .Select((c, i) => (c, Private: (char)(FirstPrivate + i))).ToDictionary(p => p.c, p => p.Private);
        return (Map(left, ranks), Map(right, ranks));
    }

    private static string Map(string text, Dictionary<char, char> ranks) =>
        string.Concat(text.Select(c => c == ' ' ? ' ' : ranks[c]));
}
