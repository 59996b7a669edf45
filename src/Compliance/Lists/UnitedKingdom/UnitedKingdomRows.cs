namespace Compliance.Lists.UnitedKingdom;

/// <summary>The rows of one entry: what of them is new is added to the entry, what repeats an earlier row is passed over.</summary>
internal sealed class UnitedKingdomRows
{
    private const int FewestSlots = 16;

    private readonly UnitedKingdomSlots slots;
    private readonly ArraySegment<ulong> telling;
    private ArraySegment<ulong> seen;
    private int seenCount;

    public UnitedKingdomRows(UnitedKingdomEntry entry, ReadOnlySpan<ulong> telling, UnitedKingdomSlots slots)
    {
        Entry = entry;
        this.slots = slots;
        this.telling = slots.Take(telling.Length);
        telling.CopyTo(this.telling);
        seen = slots.Take(FewestSlots);
    }

    /// <summary>The rows of another entry under the same id, or null.</summary>
    public UnitedKingdomRows? Other { get; set; }

    public UnitedKingdomEntry Entry { get; }

    public int Count { get; private set; }

    public int LastLine { get; private set; }

    public void Add(int line)
    {
        Count++;
        LastLine = line;
    }

    public int Disagreements(ReadOnlySpan<ulong> others)
    {
        var count = 0;
        for (var i = 0; i < telling.Count; i++)
        {
            count += telling[i] == others[i] ? 0 : 1;
        }

        return count;
    }

    /// <summary>Whether these cells hold anything, and no earlier row of the entry had the same in them.</summary>
    public bool IsNew(ListTable row, params ReadOnlySpan<int> cells)
    {
        var isBlank = true;
        foreach (var cell in cells)
        {
            isBlank = isBlank && string.IsNullOrWhiteSpace(row[cell]);
        }

        if (isBlank)
        {
            return false;
        }

        var hash = Seed;
        foreach (var cell in cells)
        {
            hash = Hash(row[cell], unchecked((hash ^ (ulong)(uint)(cell + 1)) * Prime));
        }

        return AddSeen(hash);
    }

    /// <summary>As with several cells: most cells are blank.</summary>
    public bool IsNew(ListTable row, int cell) =>
        !string.IsNullOrWhiteSpace(row[cell]) && AddSeen(Hash(row[cell], unchecked((Seed ^ (ulong)(uint)(cell + 1)) * Prime)));

    // A plain open-addressed table: the rows of all entries of a file are open at a time, and a HashSet is several times as large.
    private bool AddSeen(ulong hash)
    {
        hash = hash == 0 ? 1 : hash;
        if (!Place(seen, hash))
        {
            return false;
        }

        if (++seenCount * 4 > seen.Count * 3)
        {
            var larger = slots.Take(seen.Count * 2);
            foreach (var value in seen)
            {
                if (value != 0)
                {
                    Place(larger, value);
                }
            }

            slots.Return(seen);
            seen = larger;
        }

        return true;
    }

    private static bool Place(Span<ulong> table, ulong hash)
    {
        var at = (int)((hash ^ (hash >> 32)) % (ulong)table.Length);
        while (table[at] != 0)
        {
            if (table[at] == hash)
            {
                return false;
            }

            at = at + 1 == table.Length ? 0 : at + 1;
        }

        table[at] = hash;
        return true;
    }

    /// <summary>FNV-1a with 64 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv; the same in every process.</summary>
    public static ulong Hash(string text, ulong hash = Seed)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }

    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
}
