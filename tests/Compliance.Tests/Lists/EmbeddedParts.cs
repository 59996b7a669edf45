using Compliance.Lists;

namespace Compliance.Tests.Lists;

/// <summary>Parts of the embedded list.</summary>
internal static class EmbeddedParts
{
    /// <summary>The entries of the UN alone, unmerged: for tests that change an entry.</summary>
    public static Watchlist UnitedNations { get; } = Watchlist.Create(
        Watchlist.Default.Sources.Where(s => s.Authority == "UN"),
        Watchlist.Default.Parties.SelectMany(p => p.Entries.IsEmpty ? [p] : p.Entries).Where(e => e.Designations.Any(d => d.Authority == "UN")));
}
