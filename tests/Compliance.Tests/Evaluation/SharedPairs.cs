using System.Collections.Immutable;
using Compliance.Lists;

namespace Compliance.Tests.Evaluation;

/// <summary>The labelled pairs of ../shared/names.</summary>
internal static class SharedPairs
{
    // "Li Hong Ri" is the Chinese reading of the characters of Ri Hong Il: no spelling of a Korean name.
    private static readonly ImmutableHashSet<string> ChineseReadings = ["li hong ri", "li hongri"];

    /// <summary>Spellings of one person.</summary>
    public static PairSet Spellings() => new("shared, persons, spellings", Rows("person", "spelling"));

    /// <summary>Spellings of one person without Chinese readings of the characters.</summary>
    public static PairSet KoreanSpellings() =>
        new("shared, persons, spellings without Chinese readings", Rows("person", "spelling").Where(p => !ChineseReadings.Contains(p.FoldedLeft) && !ChineseReadings.Contains(p.FoldedRight)));

    /// <summary>Names of one person in Latin and in another script.</summary>
    public static PairSet Scripts() => new("shared, persons, scripts", Rows("person", "script"));

    /// <summary>Near names of different persons.</summary>
    public static PairSet Near() => new("shared, persons, near names", EvaluationData.SharedRows("negative_pairs.tsv").Where(r => r("type") == "near")
        .Select(r => new NamePair(PartyKind.Person, r("name_a"), r("name_b"), r("source_a"))));

    /// <summary>South Korean persons in two spellings.</summary>
    public static PairSet SouthKorean() => new("shared, South Korean persons in two spellings", EvaluationData.SharedRows("rok_positive_pairs.tsv")
        .Select(r => new NamePair(PartyKind.Person, r("name_a"), r("name_b"), r("hangul"))));

    /// <summary>Names of one organisation that share a word borne by few.</summary>
    public static PairSet Organisations() => new("shared, organisations, variants", Rows("entity", "name-variant-or-alias")
        .Where(p => SignificantWords.Shared(p.FoldedLeft, p.FoldedRight)));

    private static IEnumerable<NamePair> Rows(string type, string @class) => EvaluationData.SharedRows("positive_pairs.tsv")
        .Where(r => r("type") == type && r("class") == @class)
        .Select(r => new NamePair(type == "person" ? PartyKind.Person : PartyKind.Organisation, r("name_a"), r("name_b"), r("source_a")));
}
