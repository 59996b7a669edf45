using System.Globalization;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>
/// Puts the rows of each entry together: rows are a cross product of names, dates of birth, addresses and so on, and those of one entry need not be
/// adjacent. Rows under one id that disagree about what all rows of an entry repeat belong to different entries, which are never made one.
/// </summary>
internal sealed class UnitedKingdomGroups(UnitedKingdomBooks books, string list)
{
    // One cell may be damaged; rows that differ in more are of another entry.
    private const int MostDisagreements = 1;
    private const int MostVariants = 16;

    private readonly Dictionary<string, UnitedKingdomRows> groups = new(StringComparer.Ordinal);
    private readonly UnitedKingdomSlots slots = new();
    private readonly List<string> order = [];

    /// <summary>The rows to which a row belongs, or null when its id stands on rows of too many entries.</summary>
    /// <param name="id">The id of the entry.</param>
    /// <param name="telling">Hashes of the cells that all rows of one entry repeat.</param>
    /// <param name="line">The row's line.</param>
    public UnitedKingdomRows? Of(string id, ReadOnlySpan<ulong> telling, int line)
    {
        groups.TryGetValue(id, out var first);
        UnitedKingdomRows? best = null;
        var (fewest, variants) = (MostDisagreements + 1, 0);
        for (var rows = first; rows is not null; rows = rows.Other)
        {
            variants++;
            if (rows.Disagreements(telling) is var disagreements && disagreements < fewest)
            {
                (best, fewest) = (rows, disagreements);
            }
        }

        if (best is null)
        {
            if (variants == MostVariants)
            {
                return null;
            }

            best = new UnitedKingdomRows(new UnitedKingdomEntry(books, id, list, line), telling, slots);
            if (first is null)
            {
                groups.Add(id, best);
                order.Add(id);
            }
            else
            {
                (best.Other, first.Other) = (first.Other, best);
            }
        }
        else if (fewest > 0)
        {
            books.RowsDisagree(line);
        }

        best.Add(line);
        return best;
    }

    /// <summary>The parties in the order of the file. Of different entries under one id the one with the most rows stands, the others are errors.</summary>
    public List<ListedParty> ToParties()
    {
        var parties = new List<ListedParty>(order.Count);
        foreach (var id in order)
        {
            groups.Remove(id, out var first);
            var standing = first!;
            for (var rows = first; rows is not null; rows = rows.Other)
            {
                books.Entries++;
                standing = rows.Count > standing.Count ? rows : standing;
            }

            for (var rows = first; rows is not null; rows = rows.Other)
            {
                if (rows != standing)
                {
                    books.Reject(Duplicate(id, rows));
                }
            }

            if (!standing.Entry.HasName)
            {
                books.Reject(Diagnostic.Error(
                    ListDiagnostics.EntryWithoutName, $"The entry {id} has no name and was left out.", books.Findings.At(standing.Entry.Line), "Name 6", "compare with the published list"));
            }
            else
            {
                parties.Add(standing.Entry.ToParty());
            }
        }

        order.Clear();
        return parties;
    }

    private Diagnostic Duplicate(string id, UnitedKingdomRows rows)
    {
        var names = string.Join("\", \"", rows.Entry.Names.Select(n => n.Name));
        return Diagnostic.Error(
            ListDiagnostics.DuplicateReference,
            string.Create(CultureInfo.InvariantCulture, $"The id {id} also stands on {rows.Count} rows of another entry, from line {rows.Entry.Line} to {rows.LastLine}, which were left out: \"{names}\"."),
            books.Findings.At(rows.Entry.Line),
            "one entry per id",
            "compare with the published list");
    }
}
