using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>An undesignated person to be screened; in Hangul as well when the person is Korean.</summary>
internal sealed record UnlistedPerson(string Name, KoreanName? Korean = null);

/// <summary>Persons who are not listed: every candidate found for one of them is a false one.</summary>
internal static class Population
{
    private const int OfTheCountry = 1_500;
    private const int SouthKoreans = 5_000;

    // Four names in a hundred have a given name of one syllable.
    private const int ShortGivenNames = 4;

    /// <summary>Invented South Koreans: surname and syllables as frequent as in the country, spelled as bearers spell them.</summary>
    public static ImmutableArray<UnlistedPerson> OfSouthKorea() =>
        [.. Named(SouthKoreans, "South Korea").Select(n => new UnlistedPerson(SouthKoreanSpelling.AdHoc(n, SeededChoice.For("spelled " + n.Hangul)), n))];

    /// <summary>Invented names in Hangul, as the South writes them, drawn by frequency.</summary>
    public static IEnumerable<KoreanName> Named(int count, string seed)
    {
        var choice = SeededChoice.For(seed);
        var tables = KoreanNameTables.Instance;
        for (var i = 0; i < count; i++)
        {
            var surname = choice.Of(tables.SurnameFrequencies).South;
            var first = AtBeginning(choice.Of(tables.SyllableFrequencies).Hangul);
            yield return new KoreanName(surname, choice.Below(100) < ShortGivenNames ? $"{first}" : $"{first}{choice.Of(tables.SyllableFrequencies).Hangul}");
        }
    }

    /// <summary>Invented names as the North writes them: where the surname has a northern form, that one.</summary>
    public static IEnumerable<KoreanName> OfNorthKorea(int count)
    {
        var choice = SeededChoice.For("forms");
        return Named(count, "North Korea").Select(n => n with
        {
            Surname = choice.Of(KoreanNameTables.Instance.Surnames.First(s => s.South == n.Surname).North),
        });
    }

    /// <summary>The populations of name-parts.tsv, in its order.</summary>
    public static ImmutableArray<string> Others { get; } = [.. Parts().Select(p => p.Population).Distinct()];

    /// <summary>Invented persons of one of <see cref="Others"/>, all different.</summary>
    public static ImmutableArray<UnlistedPerson> Of(string population)
    {
        var parts = Parts().Where(p => p.Population == population).ToDictionary(p => p.Part, p => p.Values, StringComparer.Ordinal);
        var patterns = parts["pattern"].Split('|', StringSplitOptions.TrimEntries);
        var values = parts.ToDictionary(p => p.Key, p => p.Value.Split(' '), StringComparer.Ordinal);
        var choice = SeededChoice.For(population);
        var names = new HashSet<string>(StringComparer.Ordinal);
        // Small tables may hold fewer names than are asked for.
        for (var i = 0; i < 4 * OfTheCountry && names.Count < OfTheCountry; i++)
        {
            names.Add(string.Join(' ', choice.Of(patterns).Split(' ').Select(word =>
                string.Concat(word.Split('+').Select(part => values.TryGetValue(part, out var some) ? choice.Of(some) : part)))));
        }

        return [.. names.Select(n => new UnlistedPerson(n))];
    }

    private static IEnumerable<(string Population, string Part, string Values)> Parts() =>
        EvaluationData.Rows("name-parts.tsv").Select(r => (r[0], r[1], r[2]));

    private static char AtBeginning(char syllable) => HangulSyllable.Of(syllable).AtSouthernBeginning().ToChar();
}
