using System.Collections.Immutable;
using System.Text;
using Compliance.Dates;
using Compliance.Lists;
using Compliance.Matching;
using Compliance.Names;

namespace Compliance.Tests.Evaluation;

/// <summary>Names and populations of ../shared; a test that asks for them is skipped when it is absent.</summary>
internal static class SharedNames
{
    // The list's own slips in Hangul, for 최찬일 and 량수녀: what is spelled from them is no spelling of the person.
    private static readonly ImmutableHashSet<string> MisprintedHangul = ["촤찬일", "량수니오"];

    /// <summary>DPRK persons of the EU list with their Hangul and their first Latin name.</summary>
    public static ImmutableArray<(KoreanName Name, string Listed)> OfTheEuropeanUnion() =>
    [
        .. from party in Watchlist.Load([Repository.Shared("lists", "eu", "journal_csv", "32017R1509.csv")]).GetValueOrThrow().Parties
           where party.Kind == PartyKind.Person
           let korean = party.Names.Select(n => KoreanName.TryRead(Keep(n.Name, HangulSyllable.IsHangul), KoreanNameTables.LongSurnames)).FirstOrDefault(n => n is not null)
           let latin = party.Names.Select(n => Keep(n.Name, c => !HangulSyllable.IsHangul(c))).FirstOrDefault(n => n.Length > 0)
           where korean is not null && latin is not null && !MisprintedHangul.Contains(korean.Hangul)
           select (korean, latin),
    ];

    /// <summary>South Korean persons whose Hangul is known: their Hangul and their Chinese characters against their own Latin spelling.</summary>
    public static ImmutableArray<(string Hangul, string Hanja, string Latin)> SouthKoreanScripts() =>
        [.. EvaluationData.SharedRows("rok_names.tsv").Where(r => r("hangul").Length > 0).Select(r => (r("hangul"), r("hanja"), r("latin")))];

    /// <summary>South Korean persons, with their Hangul where it is known.</summary>
    public static ImmutableArray<UnlistedPerson> SouthKoreans() =>
        [.. EvaluationData.SharedRows("rok_names.tsv").Select(r => new UnlistedPerson(r("latin"), KoreanName.TryRead(r("hangul"), KoreanNameTables.LongSurnames)))];

    /// <summary>Athletes of other Asian countries.</summary>
    public static ImmutableArray<UnlistedPerson> OtherAsians() =>
        [.. EvaluationData.SharedRows("other_names.tsv").Where(r => r("country") != "PRK").Select(r => new UnlistedPerson(r("latin")))];

    /// <summary>Clean records with date of birth and nationality.</summary>
    public static IEnumerable<NameQuery> CleanRecords() =>
        File.ReadLines(Repository.Shared("lists", "negatives", "negatives_us.csv")).Skip(1).Select(Cells).Select(cells => new NameQuery
        {
            Name = cells[0],
            Kind = PartyKind.Person,
            BirthDate = UncertainDate.TryParse(cells[5], out var date) ? date : null,
            Nationalities = CountryCodes.TryParse(cells[7], out _) ? [cells[7]] : [],
        });

    /// <summary>The UN list of August 2026.</summary>
    public static ImmutableArray<ListedParty> UnitedNations() =>
        Watchlist.Load([Repository.Shared("lists", "un", "un_consolidated_2026-08-01.xml")]).GetValueOrThrow().Parties;

    private static string Keep(string name, Func<char, bool> kept) =>
        string.Concat(name.Where(c => kept(c) || c == ' ')).Trim();

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
