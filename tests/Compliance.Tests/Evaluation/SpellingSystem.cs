using System.Collections.Immutable;

namespace Compliance.Tests.Evaluation;

/// <summary>One way in which a Korean name reaches a form: a system, an order and a way of joining.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Spell">The name spelled; null when the system cannot spell it.</param>
internal sealed record SpellingSystem(string Name, Func<KoreanName, SeededChoice, string?> Spell)
{
    /// <summary>Every system, in the order of the tables.</summary>
    public static ImmutableArray<SpellingSystem> All { get; } =
    [
        new("DPRK", (n, _) => $"{Dprk(n.Surname)} {Dprk(n.Given, " ")}"),
        new("DPRK, given name joined", (n, _) => $"{Dprk(n.Surname)} {Dprk(n.Given)}"),
        new("DPRK, given name first", (n, _) => $"{Dprk(n.Given)} {Dprk(n.Surname)}"),
        new("DPRK, whole name joined", (n, _) => Dprk(n.Hangul)),
        new("McCune-Reischauer", (n, _) => Capital($"{Mccune(n.Surname)} {Mccune(n.Given, "-")}")),
        new("McCune-Reischauer, apostrophes", (n, _) => Capital($"{Apostrophes(n.Surname)} {Apostrophes(n.Given, "-")}")),
        new("McCune-Reischauer, no marks", (n, _) => $"{PlainMccune(n.Surname)} {PlainMccune(n.Given, "-")}"),
        new("Revised", (n, _) => $"{Revised(Southern(n).Surname)} {Revised(n.Given)}"),
        new("Revised, usual surname", (n, c) => $"{UsualSurname(n, c)} {Revised(n.Given, "-")}"),
        new("South Korean ad hoc", (n, c) => SouthKoreanSpelling.AdHoc(c.Below(2) == 0 ? n with { Surname = Southern(n).Surname } : Southern(n), c)),
        new("Yale", (n, _) => $"{Yale(n.Surname)} {Yale(n.Given, "-")}"),
        new("Kontsevich, given name joined", (n, _) => $"{Romanisation.Kontsevich(n.Surname)} {Romanisation.Kontsevich(n.Given)}"),
        new("Kontsevich, syllables apart", (n, _) => $"{Romanisation.Kontsevich(n.Surname)} {string.Join(' ', n.Given.Select(g => Romanisation.Kontsevich(g.ToString())))}"),
        new("Hangul", (n, _) => n.Hangul),
        new("Hangul, southern form", (n, _) => Southern(n).Hangul),
        new("Chinese characters", Hanja),
    ];

    /// <summary>The name as the South writes it: the initial n and r of surname and given name fall.</summary>
    public static KoreanName Southern(KoreanName name) => new(AtBeginning(name.Surname), AtBeginning(name.Given));

    // Characters that bearers of the surname and of the syllables use; null when none was seen.
    private static string? Hanja(KoreanName name, SeededChoice choice)
    {
        var surname = KoreanNameTables.Instance.Of(name.Surname).Select(s => s.Hanja).FirstOrDefault(h => h.Length > 0);
        var given = name.Given.Select(g => KoreanNameTables.Instance.Syllables.GetValueOrDefault(g)?.Hanja ?? "").ToArray();
        return surname is null || name.Surname.Length > 1 || given.Any(h => h.Length == 0) ? null
            : $"{choice.Of(surname.ToCharArray())}{string.Concat(given.Select(h => choice.Of(h.ToCharArray())))}";
    }

    private static string AtBeginning(string word) => HangulSyllable.Of(word[0]).AtSouthernBeginning().ToChar() + word[1..];

    private static string UsualSurname(KoreanName name, SeededChoice choice) =>
        SouthKoreanSpelling.Surname(Southern(name).Surname, choice);

    private static string Dprk(string hangul, string separator = "") => Romanisation.Word(hangul, s => Romanisation.Dprk(s), separator);

    private static string Revised(string hangul, string separator = "") => Romanisation.Word(hangul, s => Romanisation.Revised(s), separator);

    private static string Yale(string hangul, string separator = "") => Romanisation.Word(hangul, s => Romanisation.Yale(s), separator);

    private static string Mccune(string hangul, string separator = "") => Romanisation.Word(hangul, Romanisation.Mccune, separator);

    private static string PlainMccune(string hangul, string separator = "") => Romanisation.Word(hangul, Romanisation.PlainMccune, separator);

    private static string Apostrophes(string hangul, string separator = "") => Romanisation.Word(hangul, Romanisation.ApostropheMccune, separator);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Spells South Korean names as their bearers do: each syllable by how often it was seen spelled so.</summary>
internal static class SouthKoreanSpelling
{
    /// <summary>A surname as its bearers spell it; by the Revised system when nobody was seen.</summary>
    public static string Surname(string hangul, SeededChoice choice)
    {
        var row = KoreanNameTables.Instance.Surnames.FirstOrDefault(s => s.South == hangul);
        return row is { Observed.Total: > 0 } ? choice.Of(row.Observed) : Romanisation.Word(hangul, s => Romanisation.Revised(s));
    }

    /// <summary>A syllable of a given name as bearers spell it.</summary>
    public static string Syllable(char hangul, SeededChoice choice) =>
        KoreanNameTables.Instance.Syllables.GetValueOrDefault(hangul) is { Observed.Total: > 0 } row ? choice.Of(row.Observed) : Romanisation.Revised(HangulSyllable.Of(hangul));

    /// <summary>The whole name, surname first or last, given name joined, hyphenated or apart.</summary>
    public static string AdHoc(KoreanName name, SeededChoice choice)
    {
        var surname = Surname(name.Surname, choice);
        var given = string.Join(choice.Of(Separators), name.Given.Select(g => Syllable(g, choice)));
        return choice.Below(3) == 0 ? $"{given} {surname}" : $"{surname} {given}";
    }

    private static readonly string[] Separators = ["", "-", " "];
}
