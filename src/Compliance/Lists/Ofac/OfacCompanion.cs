using System.Globalization;

namespace Compliance.Lists.Ofac;

/// <summary>The rows of one file that adds to the entries of another one, found by the number of the entry.</summary>
internal sealed class OfacCompanion<T>
{
    // Of more the count is given: the files are then of different editions.
    private const int MostOrphansNamed = 500;

    private readonly List<(int Number, int Line, T Value)> rows = [];
    private readonly Dictionary<int, (int First, int Count)> places = [];
    private readonly HashSet<int> used = [];

    public int Count => rows.Count;

    public void Add(int number, int line, T value) => rows.Add((number, line, value));

    /// <summary>Makes the rows ready to be found, those of one entry in the order of the file.</summary>
    public void Order()
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Number < rows[i - 1].Number)
            {
                rows.Sort(static (a, b) => a.Number != b.Number ? a.Number.CompareTo(b.Number) : a.Line.CompareTo(b.Line));
                break;
            }
        }

        for (var i = 0; i < rows.Count;)
        {
            var first = i;
            while (i < rows.Count && rows[i].Number == rows[first].Number)
            {
                i++;
            }

            places.Add(rows[first].Number, (first, i - first));
        }
    }

    /// <summary>The rows of an entry; they are no orphans then.</summary>
    public IEnumerable<(int Line, T Value)> Of(int number)
    {
        if (!places.TryGetValue(number, out var place))
        {
            yield break;
        }

        used.Add(number);
        for (var i = place.First; i < place.First + place.Count; i++)
        {
            yield return (rows[i].Line, rows[i].Value);
        }
    }

    /// <summary>Reports the rows of entries that no file has; gives how many they are.</summary>
    public int ReportOrphans(string what, ListFindings findings)
    {
        var orphans = places.Where(p => !used.Contains(p.Key)).OrderBy(p => p.Value.First).ToArray();
        foreach (var (number, place) in orphans.Take(MostOrphansNamed))
        {
            var line = rows[place.First].Line;
            var last = rows[place.First + place.Count - 1].Line;
            findings.Add(Orphan(
                place.Count == 1
                    ? $"{what} of this row belongs to entry {number}, which no file given together with this one has; it was left out."
                    : string.Create(CultureInfo.InvariantCulture, $"{place.Count} rows up to line {last} belong to entry {number}, which no file given together with this one has; they were left out."),
                findings.At(line)));
        }

        if (orphans.Length > MostOrphansNamed)
        {
            var rest = orphans.Skip(MostOrphansNamed).ToArray();
            findings.Add(Orphan(
                $"The rows of {rest.Length} more entries ({rest[0].Key} to {rest[^1].Key}) belong to no entry of the files given; they were left out.",
                findings.At(rows[rest[0].Value.First].Line)));
        }

        return orphans.Sum(o => o.Value.Count);
    }

    private static Diagnostic Orphan(string what, SourceLocation place) => Diagnostic.Warning(
        ListDiagnostics.Orphan, what, place, "files of one edition", "download the files of the list again, all on one day");
}
