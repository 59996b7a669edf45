using Compliance.Records;

namespace Compliance.PackTesting.Coverage;

/// <summary>The words by which what is expected and what is observed meet.</summary>
internal static class CoverageWords
{
    public static string Of(Truth truth) => ChoiceWords<Truth>.Word(truth);

    public static string OfWeight(int decibans) => FormattableString.Invariant($"weighs {decibans} dB");
}
