using System.Globalization;
using NUnit.Framework;

namespace Compliance.Tests.Evaluation;

/// <summary>A figure that must hold. The floor is what the code reaches today and may only be raised; the target is what it shall
/// reach.</summary>
/// <param name="What">The figure.</param>
/// <param name="Floor">Percent that the tests assert.</param>
/// <param name="Target">Percent aimed at.</param>
/// <param name="IsAtMost">Whether less is better.</param>
internal sealed record Bar(string What, double Floor, double Target, bool IsAtMost = false)
{
    private const int Shown = 40;

    /// <summary>Asserts the floor and says how far the target is; the misses explain a failure.</summary>
    public void Check(string set, Share share, IEnumerable<string>? misses = null)
    {
        var sign = IsAtMost ? "<=" : ">=";
        var text = string.Create(CultureInfo.InvariantCulture, $"{What}, {set}: {share.WithCounts}; floor {sign} {Floor} %, target {sign} {Target} %");
        TestContext.Out.WriteLine(text);
        MissesFile.Write(set, text, misses ?? []);
        Assert.That(share.Total, Is.GreaterThan(0), text);
        Assert.That(share.Percent, IsAtMost ? Is.LessThanOrEqualTo(Floor) : Is.GreaterThanOrEqualTo(Floor), () => text + "\n" + string.Join('\n', (misses ?? []).Take(Shown)));
    }
}

/// <summary>Every floor of the evaluation, in one place. Where floor and target differ, the matcher is not there yet.</summary>
internal static class Bars
{
    // Lists
    public static readonly Bar ListedNames = new("listed name typed exactly finds its party at the top", 100, 100);

    // Pairs of names
    public static readonly Bar ListedSpellings = new("spellings of one listed person found", 91.7, 92);
    public static readonly Bar SharedKoreanSpellings = new("spellings of one person found, without typos and Chinese readings", 98, 98);
    public static readonly Bar SharedSpellings = new("spellings of one person found, all", 98, 92);
    public static readonly Bar SharedScripts = new("Latin and Hangul name of one person found", 90.9, 90.9);
    public static readonly Bar SouthKoreanSpellings = new("spellings of one South Korean person found", 98, 98);
    public static readonly Bar NearNames = new("near names of different persons taken for one", 0.1, 0.3, true);
    public static readonly Bar OrganisationVariants = new("names of one organisation that share a significant word found", 77, 80);
    public static readonly Bar UnrelatedOrganisations = new("unrelated organisations taken for one", 0.1, 0.5, true);
    public static readonly Bar CommonestScore = new("largest share of one score among spellings that differ", 15, 15, true);

    // Korean names by system
    public static readonly Bar LatinSystems = new("Korean name spelled in a Latin system found", 98.4, 97);
    public static readonly Bar Yale = new("Korean name spelled in Yale found", 98, 92);
    public static readonly Bar Kontsevich = new("Korean name spelled in Kontsevich's Cyrillic found", 99, 92);
    public static readonly Bar Hangul = new("Korean name in Hangul found", 97.9, 97);
    public static readonly Bar Hanja = new("Korean name in Chinese characters found", 97.2, 97);

    // Populations. An invented South Korean may be spelled like somebody else: that counts as flagged, not as other.
    public static readonly Bar InventedSouthKoreanOthers = new("invented South Koreans flagged by a name that is no homonym", 0.12, 0, true);
    public static readonly Bar InventedSouthKoreans = new("invented South Koreans flagged", 0.7, 1.5, true);
    public static readonly Bar SouthKoreanOthers = new("South Koreans flagged by a name that is no homonym", 0, 0, true);
    public static readonly Bar SouthKoreans = new("South Koreans flagged", 0.1, 1.5, true);
    public static readonly Bar Chinese = new("Chinese persons flagged", 0.2, 0.3, true);
    public static readonly Bar OtherAsians = new("persons of other Asian countries flagged", 0.1, 0.3, true);
    public static readonly Bar OtherPersons = new("persons of other countries flagged", 0.1, 0.1, true);

    // Whole list, full records
    public static readonly Bar ManipulatedEmbedded = new("listed DPRK persons with a small manipulation found", 94, 99);
    public static readonly Bar Manipulated = new("listed persons with a small manipulation found", 99.3, 99);
    public static readonly Bar CleanRecords = new("clean full records flagged", 0.05, 0.05, true);

    // Hand-checked cases
    public static readonly Bar Cases = new("hand-checked cases as expected", 100, 100);
}
