using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compliance.Evidence;
using Compliance.Lists;

namespace Compliance.Benchmarks;

/// <summary>Records of collaborators for measurements, as many as asked, always the same: given names and surnames of persons who are not listed, joined anew, at universities that are made up from cities.
/// A few bear a listed name. <c>records N FILE [NAMES]</c> writes them as CSV; NAMES is a table with the columns first_name, last_name, place_of_birth and nationality, ../shared/lists/negatives/negatives_us.csv when it is there.</summary>
internal sealed class BatchRecords
{
    private const int Seed = 20_261_130;

    /// <summary>Of a thousand records so many bear the name of a listed person.</summary>
    private const int ListedOfThousand = 2;

    private const string Header = "type,id,name,form,nationalities,nationality_source,affiliation,country,birth_date,activity_kind,activity_purpose,activity_field,activity_title,activity_start,activity_end,activity_items,activity_place,activity_partner_name,activity_partner_form,activity_partner_country,activity_documents";

    private static readonly string[] Kinds = ["joint_paper", "project", "visit", "conference"];
    private static readonly string[] Subjects = ["coral reefs", "medieval trade", "protein folding", "wheat yields", "tax reform", "birdsong", "sea ice", "early music", "school meals", "river sediments"];
    private static readonly string[] Bodies = ["University of {0}", "{0} Institute of Technology", "Technical University {0}", "{0} School of Medicine"];

    private readonly string[] _given;
    private readonly string[] _surnames;
    private readonly string[] _countries;
    private readonly string[] _bodies;
    private readonly ImmutableArray<string> _codes = DisciplineTable.Default.Codes;
    private readonly string[] _listed = [.. Watchlist.Default.Parties.Where(p => p.Kind == PartyKind.Person).Select(p => p.Names[0].Name)];

    private BatchRecords(string[] given, string[] surnames, string[] countries, string[] cities) =>
        (_given, _surnames, _countries, _bodies) = (given, surnames, countries, [.. cities.SelectMany(c => Bodies, (city, body) => string.Format(CultureInfo.InvariantCulture, body, city))]);

    /// <summary>Writes a file.</summary>
    public static void Print(string[] args)
    {
        var names = args.Length > 2 ? args[2] : EnlargedLists.Shared("lists/negatives/negatives_us.csv");
        using var file = new StreamWriter(args[1], append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in (File.Exists(names) ? FromTable(names) : MadeUp()).Lines(int.Parse(args[0], CultureInfo.InvariantCulture)))
        {
            file.WriteLine(line);
        }
    }

    private static BatchRecords FromTable(string path)
    {
        var header = File.ReadLines(path).First().Split(',');
        var rows = File.ReadLines(path).Skip(1).Where(l => !l.Contains('"', StringComparison.Ordinal)).Select(l => l.Split(',')).Where(r => r.Length == header.Length).ToArray();
        string[] Column(string name) => [.. rows.Select(r => r[Array.IndexOf(header, name)]).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new BatchRecords(Column("first_name"), Column("last_name"), Column("nationality"), Column("place_of_birth"));
    }

    // Without a table: syllables, 4,096 given names and as many surnames.
    private static BatchRecords MadeUp()
    {
        string[] syllables = ["be", "ca", "dor", "el", "fri", "ga", "hu", "is", "jo", "ka", "lin", "mar", "no", "ol", "per", "ri"];
        string[] Words(string end) => [.. syllables.SelectMany(a => syllables, (a, b) => a + b).SelectMany(ab => syllables, (ab, c) => char.ToUpperInvariant(ab[0]) + ab[1..] + c + end)];
        return new BatchRecords(Words(""), Words("sen"), ["AT", "CH", "DE", "FR", "IT", "NL", "PL", "SE"], [.. Words("burg").Take(200)]);
    }

    private IEnumerable<string> Lines(int count)
    {
        var random = new Random(Seed);
        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        yield return Header;
        for (var i = 1; i <= count; i++)
        {
            var name = random.Next(1_000) < ListedOfThousand ? Any(_listed) : Any(_given) + " " + Any(_surnames);
            var (country, place, body, partner, year) = (Any(_countries), Any(_countries), Any(_bodies), Any(_bodies), random.Next(2017, 2026));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"collaborator,B-{i:D7},\"{name}\",person,{country},self_declared,{body},{country},{random.Next(1950, 2000)}-{random.Next(1, 13):D2}-{random.Next(1, 29):D2},{Any(Kinds)},research,{Any(_codes)},A study of {Any(Subjects)},{year}-03,{year + 1}-06,none,{place},{partner},organisation,{place},none");
        }
    }
}
