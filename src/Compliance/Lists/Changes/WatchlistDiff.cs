using System.Collections.Immutable;

namespace Compliance.Lists.Changes;

/// <summary>What changed from one watchlist to another. Immutable.</summary>
/// <remarks>Facts are compared in a canonical form: the order of entries, of names and of other facts, repeats and white space make no difference.
/// Entries are those of each authority, recognised by authority and reference, whatever parties they were merged into.</remarks>
public sealed record WatchlistDiff
{
    /// <summary>The content hash of the older watchlist.</summary>
    public required string OldHash { get; init; }

    /// <summary>The content hash of the newer watchlist.</summary>
    public required string NewHash { get; init; }

    /// <summary>The publications of the older watchlist.</summary>
    public required ImmutableArray<ListSource> OldSources { get; init; }

    /// <summary>The publications of the newer watchlist.</summary>
    public required ImmutableArray<ListSource> NewSources { get; init; }

    /// <summary>Lists of which only one side holds a publication, added ones first.</summary>
    public required ImmutableArray<ListChange> Lists { get; init; }

    /// <summary>The entries that were added, amended, delisted, or are not shown any more; by authority and reference.</summary>
    public required ImmutableArray<EntryChange> Entries { get; init; }

    /// <summary>Every party of the older watchlist that the newer one does not hold with the same facts, by id.</summary>
    public required ImmutableArray<ListedParty> Before { get; init; }

    /// <summary>Every party of the newer watchlist that the older one does not hold with the same facts, by id.</summary>
    public required ImmutableArray<ListedParty> After { get; init; }

    /// <summary>Every party whose own facts are the same on both sides while those of a party that holds it, or to which it is related, are not, directly or
    /// through others: whether designated parties own it, or whether it acts for one, may have changed. By id.</summary>
    public required ImmutableArray<ListedParty> Linked { get; init; }

    /// <summary>Whether no fact changed; dates and hashes of the publications may still differ.</summary>
    public bool IsEmpty => Lists.IsEmpty && Entries.IsEmpty && Before.IsEmpty && After.IsEmpty;

    /// <summary>Whether a list of the newer side was published before the same list of the older side: the two were probably exchanged.</summary>
    public bool IsBackward => OldSources.Any(old => NewSources.Any(s => s.PublishedOn < old.PublishedOn
        && string.Equals(s.Authority, old.Authority, StringComparison.Ordinal) && string.Equals(s.List, old.List, StringComparison.Ordinal)));

    /// <summary>Compares two watchlists. Load both without errors: an entry that could not be read would pass for a delisted one.</summary>
    /// <param name="old">The older one.</param>
    /// <param name="current">The newer one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static WatchlistDiff Between(Watchlist old, Watchlist current)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(current);
        return WatchlistComparison.Between(old, current);
    }

    /// <summary>Writes the diff (format <c>watchlist-diff/1</c>: JSON Lines, UTF-8 without byte order mark, LF). The same diff gives the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(DiffWriter.ToBytes(this));
    }

    /// <summary>Reads a diff that <see cref="WriteTo"/> wrote. A file with any error is not used at all: what is missing from it would be passed over.</summary>
    /// <param name="path">The file.</param>
    public static LoadResult<WatchlistDiff> Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DiffReader.Load(path);
    }
}
