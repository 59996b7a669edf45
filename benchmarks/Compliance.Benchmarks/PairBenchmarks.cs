using BenchmarkDotNet.Attributes;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;
using FuzzySharp;
using FuzzySharp.PreProcess;

namespace Compliance.Benchmarks;

/// <summary>What does it cost to compare two names that are already analysed? Every name of a set with every other, a pair at a time;
/// the times are per pair. FuzzySharp compares the same normalised names.</summary>
[MemoryDiagnoser]
public class PairBenchmarks
{
    private const int Names = 64;

    private readonly ScoringForm[] _korean = Forms(KoreanNames, PartyKind.Person);
    private readonly ScoringForm[] _persons = Forms(Persons, PartyKind.Person);
    private readonly ScoringForm[] _bodies = Forms(Bodies, PartyKind.Organisation);

    // The first listed names of each sort, so that the pairs are real ones.
    private static IEnumerable<string> KoreanNames => Listed(PartyKind.Person, isKorean: true);

    private static IEnumerable<string> Persons =>
    [
        .. from given in (string[])["Erika", "Wolfgang", "Muhammad Reza", "Jean-Pierre", "Olga Petrovna", "Abdul Karim", "Carlos Alberto", "Mei Hsiang"]
           from family in (string[])["Mustermann", "al-Beispiel", "Probe", "Musterowitsch", "de la Muestra", "Bin Esempio", "Van der Voorbeeld", "Tsai"]
           select $"{given} {family}",
    ];

    private static IEnumerable<string> Bodies => Listed(PartyKind.Organisation, isKorean: false);

    /// <summary>Korean names by syllables, whatever they come to.</summary>
    [Benchmark(OperationsPerInvoke = Names * Names)]
    public int Korean() => All(_korean, 0);

    /// <summary>The same when only possible candidates matter, as in a look-up.</summary>
    [Benchmark(OperationsPerInvoke = Names * Names)]
    public int KoreanAboveFloor() => All(_korean, MatchOptions.Default.PossibleFrom);

    /// <summary>Other persons' names.</summary>
    [Benchmark(OperationsPerInvoke = Names * Names)]
    public int OtherPersons() => All(_persons, 0);

    /// <summary>Names of organisations.</summary>
    [Benchmark(OperationsPerInvoke = Names * Names)]
    public int Organisations() => All(_bodies, 0);

    /// <summary>FuzzySharp's Ratio on the Korean names.</summary>
    [Benchmark(OperationsPerInvoke = Names * Names)]
    public int FuzzySharpRatio() => Fuzzy(static (a, b) => Fuzz.Ratio(a, b, PreprocessMode.None));

    /// <summary>FuzzySharp's WeightedRatio on the Korean names.</summary>
    [Benchmark(OperationsPerInvoke = Names * Names)]
    public int FuzzySharpWeightedRatio() => Fuzzy(static (a, b) => Fuzz.WeightedRatio(a, b, PreprocessMode.None));

    private static int All(ScoringForm[] forms, int floor)
    {
        var sum = 0;
        foreach (var left in forms)
        {
            foreach (var right in forms)
            {
                sum += NameComparison.Similarity(left, right, null, floor);
            }
        }

        return sum;
    }

    private int Fuzzy(Func<string, string, int> scorer)
    {
        var sum = 0;
        foreach (var left in _korean)
        {
            foreach (var right in _korean)
            {
                sum += scorer(left.Form.Normalised, right.Form.Normalised);
            }
        }

        return sum;
    }

    private static IEnumerable<string> Listed(PartyKind kind, bool isKorean) =>
        Watchlist.Default.Parties.Where(p => p.Kind == kind).Select(p => p.PrimaryName)
            .Where(n => !isKorean || new PreparedName(n, NameKind.Person).Forms is [{ IsKorean: true }]);

    private static ScoringForm[] Forms(IEnumerable<string> names, PartyKind kind) =>
        [.. names.Select(n => new PreparedName(n, PreparedName.KindOf(kind)).Forms[0]).Take(Names)];
}
