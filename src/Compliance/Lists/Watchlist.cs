using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Compliance.Lists;

/// <summary>An immutable, dated, hashed snapshot of listed parties from one or more publications. Safe for concurrent use.</summary>
public sealed class Watchlist
{
    private static readonly Lazy<Watchlist> LazyDefault = new(EmbeddedWatchlist.Read);

    private readonly Lazy<string> contentHash;
    private readonly Lazy<ILookup<string, ListedParty>> byReference;
    private readonly Lazy<Dictionary<string, ListedParty>> byEntry;
    private readonly Lazy<FrozenSet<(string Authority, string List)>> designatingLists;

    private Watchlist(ImmutableArray<ListSource> sources, ImmutableArray<ListedParty> parties, string? hash)
    {
        Sources = sources;
        Parties = parties;
        contentHash = hash is not null ? new Lazy<string>(hash) : new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(SnapshotWriter.ToBytes(this))));
        byReference = new Lazy<ILookup<string, ListedParty>>(() => Parties
            .SelectMany(p => p.Designations.Select(d => (d.Reference, Party: p)).DistinctBy(x => x.Reference, StringComparer.OrdinalIgnoreCase))
            .ToLookup(x => x.Reference, x => x.Party, StringComparer.OrdinalIgnoreCase));
        designatingLists = new Lazy<FrozenSet<(string Authority, string List)>>(() => Parties.SelectMany(p => p.Designations).Select(d => (d.Authority, d.List)).ToFrozenSet());
        byEntry = new Lazy<Dictionary<string, ListedParty>>(() => Parties
            .SelectMany(p => p.Entries.Select(e => (e.Id, Party: p)))
            .DistinctBy(e => e.Id, StringComparer.Ordinal)
            .ToDictionary(e => e.Id, e => e.Party, StringComparer.Ordinal));
    }

    /// <summary>The embedded list: the DPRK designations of the UN Security Council as facts, with the date of their publication in
    /// <see cref="Sources"/>. It ages: check <see cref="Coverage"/> and load a newer publication for real decisions.</summary>
    public static Watchlist Default => LazyDefault.Value;

    /// <summary>Whether it is the embedded list, which is not read to tell that.</summary>
    internal bool IsDefault => LazyDefault.IsValueCreated && ReferenceEquals(this, LazyDefault.Value);

    /// <summary>The parties, ordered by <see cref="ListedParty.Id"/> (ordinal); never empty.</summary>
    public ImmutableArray<ListedParty> Parties { get; }

    /// <summary>The publications the parties come from, ordered by authority, list and date.</summary>
    public ImmutableArray<ListSource> Sources { get; }

    /// <summary>SHA-256 (lower-case hexadecimal) of the snapshot that <see cref="WriteTo"/> writes: the same for the same facts,
    /// whatever the order or format of the files they came from.</summary>
    public string ContentHash => contentHash.Value;

    /// <summary>The lists that designate a party here.</summary>
    internal FrozenSet<(string Authority, string List)> DesignatingLists => designatingLists.Value;

    /// <summary>Makes a watchlist from parties.</summary>
    /// <param name="sources">The publications, at least one.</param>
    /// <param name="parties">The parties, at least one, in any order.</param>
    /// <exception cref="ArgumentException">There is no source or no party, two parties share an id, or a party
    /// has a blank id, no primary name that comes first, a blank name or neither designation nor mention.</exception>
    public static Watchlist Create(IEnumerable<ListSource> sources, IEnumerable<ListedParty> parties) => Create(sources, parties, null);

    /// <summary>As <see cref="Create(IEnumerable{ListSource}, IEnumerable{ListedParty})"/>.</summary>
    /// <param name="sources">The publications.</param>
    /// <param name="parties">The parties.</param>
    /// <param name="hash">The hash of the snapshot when it is known, or null.</param>
    internal static Watchlist Create(IEnumerable<ListSource> sources, IEnumerable<ListedParty> parties, string? hash)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(parties);
        var orderedSources = InOrder(sources.Distinct(), Order);
        var ordered = InOrder(parties, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        if (orderedSources.IsEmpty || ordered.IsEmpty)
        {
            throw new ArgumentException("A watchlist needs a source and a party: an empty list would clear everybody.");
        }

        for (var i = 0; i < ordered.Length; i++)
        {
            if (!IsComplete(ordered[i]))
            {
                throw new ArgumentException($"The party \"{ordered[i].Id}\" needs an id, a primary name that comes first, no blank name and a designation or mention.", nameof(parties));
            }

            if (i > 0 && string.Equals(ordered[i].Id, ordered[i - 1].Id, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Two parties have the id {ordered[i].Id}.", nameof(parties));
            }
        }

        return new Watchlist(orderedSources, ordered, hash);
    }

    /// <summary>Loads list files and combines them. The format (UN XML or a snapshot of this library) is told by the content.</summary>
    /// <param name="paths">The files. Their order does not matter.</param>
    /// <returns>The watchlist and everything worth reporting. Files that cannot be used and entries that were left out are errors; a
    /// watchlist may come together with errors, and then must not count as complete. No party at all is an error without a watchlist.</returns>
    public static LoadResult<Watchlist> Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return WatchlistFiles.Combine(ListFile.ReadAll([.. paths]));
    }

    /// <summary>Loads one list from a stream.</summary>
    /// <param name="stream">The content; read to its end and left open.</param>
    /// <param name="name">How diagnostics call it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>As for <see cref="Load"/>.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<LoadResult<Watchlist>> LoadAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return WatchlistFiles.Combine([await ListFile.ReadAsync(stream, name, cancellationToken).ConfigureAwait(false)]);
    }

    /// <summary>The party with that id, such as <c>UN:KPi.026</c> (exact), or the merged party that has an entry with it, or null.</summary>
    public ListedParty? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var (low, high) = (0, Parties.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Parties[middle].Id, id);
            if (order == 0)
            {
                return Parties[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return byEntry.Value.GetValueOrDefault(id);
    }

    /// <summary>The parties that any authority lists under that reference, such as <c>KPi.026</c>, ordered by id; letter case does not matter.</summary>
    public ImmutableArray<ListedParty> FindByReference(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return [.. byReference.Value[reference.Trim()]];
    }

    /// <summary>What the watchlist covers on a day: its lists with their age, and the authorities it does not cover.</summary>
    /// <param name="asOf">The day the question is about.</param>
    /// <param name="maxAgeDays">The age in days above which a list counts as stale, or null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxAgeDays"/> is negative.</exception>
    public WatchlistCoverage Coverage(DateOnly asOf, int? maxAgeDays = null) => WatchlistCoverage.Of(this, asOf, maxAgeDays);

    /// <summary>Writes the snapshot (JSON Lines, UTF-8 without byte order mark, LF): one header line, then one party a line.
    /// <see cref="Load"/> reads it back to an equal watchlist.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(SnapshotWriter.ToBytes(this));
    }

    // What the snapshot's reader demands as well: what is written must be read back.
    internal static bool IsComplete(ListedParty party) =>
        !string.IsNullOrWhiteSpace(party.Id)
        && !party.Names.IsDefaultOrEmpty
        && party.Names[0].Kind == AliasKind.Primary
        && party.Names.All(n => !string.IsNullOrWhiteSpace(n.Name))
        && (!party.Designations.IsDefaultOrEmpty || !party.Mentions.IsDefaultOrEmpty);

    private static ImmutableArray<T> InOrder<T>(IEnumerable<T> items, Comparison<T> order)
    {
        var array = items.ToArray();
        Array.Sort(array, order);
        return ImmutableCollectionsMarshal.AsImmutableArray(array);
    }

    private static int Order(ListSource left, ListSource right)
    {
        var order = string.CompareOrdinal(left.Authority, right.Authority);
        order = order != 0 ? order : string.CompareOrdinal(left.List, right.List);
        order = order != 0 ? order : Nullable.Compare(left.PublishedOn, right.PublishedOn);
        order = order != 0 ? order : string.CompareOrdinal(left.Sha256, right.Sha256);
        order = order != 0 ? order : string.CompareOrdinal(left.Scope, right.Scope);
        order = order != 0 ? order : left.Persons.CompareTo(right.Persons);
        return order != 0 ? order : left.Organisations.CompareTo(right.Organisations);
    }
}
