using System.Collections.Immutable;
using FuzzySharp;
using FuzzySharp.PreProcess;

namespace Compliance.Tests.Evaluation;

/// <summary>A scorer of two folded names, 0 to 10,000, with the threshold its users commonly set.</summary>
internal sealed record GeneralScorer(string Name, int UsualThreshold, Func<string, string, int> Score);

/// <summary>The scorers beside which the library is measured, all on folded names.</summary>
/// <remarks>FuzzySharp without its preprocessor, which would delete every letter outside ASCII. Its tokens are sorted by the
/// culture of the machine; letters are handed over as private-use characters, whose order no culture changes.</remarks>
internal static class GeneralScorers
{
    private const char FirstPrivate = '\uE000';

    public static ImmutableArray<GeneralScorer> All { get; } =
    [
        Fuzzy("FuzzySharp Ratio", Fuzz.Ratio),
        Fuzzy("FuzzySharp TokenSort", Fuzz.TokenSortRatio),
        Fuzzy("FuzzySharp TokenSet", Fuzz.TokenSetRatio),
        Fuzzy("FuzzySharp Weighted", Fuzz.WeightedRatio),
        new("Jaro-Winkler", 9_000, JaroWinkler.BasisPoints),
    ];

    private static GeneralScorer Fuzzy(string name, Func<string, string, PreprocessMode, int> score) =>
        new(name, 8_500, (left, right) => 100 * score(InOrder(left), InOrder(right), PreprocessMode.None));

    // a-z and 0-9 in an order of their own; other letters keep theirs, only Latin names reach these scorers in numbers.
    private static string InOrder(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterOrDigit(source[i]) ? (char)(FirstPrivate + source[i]) : source[i];
        }
    });
}
