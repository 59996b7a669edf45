using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Lists.Changes;
using Compliance.Matching.Candidates;
using Compliance.Names;
using Compliance.Text;

namespace Compliance.Matching;

/// <summary>The names of a list made ready to be looked up. It is made once, may be written to a file, and serves every <see cref="PartyMatcher"/> over parties that bear these
/// names or some of them. Immutable and safe to share between threads.</summary>
/// <remarks>A file (<see cref="Save"/>) holds what analysing the names came to, so that a process that reads it does not analyse them: see docs/lists.md for its form. It says by
/// which build of the library it was made and is refused by any other, since another build may analyse names otherwise.</remarks>
public sealed class NameIndex
{
    private const string Resource = "watchlists/dprk.index";

    private static readonly Lazy<NameIndex> LazyDefault = new(ReadDefault);

    private readonly int _floor;

    internal NameIndex(ImmutableArray<KindOfNames> kinds, int floor)
    {
        (Kinds, _floor) = (kinds, floor);
    }

    /// <summary>The index of the names of <see cref="Watchlist.Default"/>, which is part of the library.</summary>
    public static NameIndex Default => LazyDefault.Value;

    /// <summary>How many distinct names it holds: spellings that differ in their blanks count apart, and a name that is borne by a person and a body twice.</summary>
    public int Count => Kinds.Sum(k => k.Names.Count);

    /// <summary>The names by the way in which they are read, in its order.</summary>
    internal ImmutableArray<KindOfNames> Kinds { get; }

    /// <summary>Makes an index of the names of parties.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="options">Thresholds, or null for <see cref="MatchOptions.Default"/>: look-ups at the floor of these are fastest, others are answered as well.</param>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="parties"/> is null.</exception>
    public static NameIndex Of(IEnumerable<ListedParty> parties, MatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parties);
        var used = options ?? MatchOptions.Default;
        used.Validate();
        // Records are compared with parties in a form of their own, whose names may be spaced otherwise.
        var index = Later([.. parties.Where(p => !p.Names.IsDefaultOrEmpty).SelectMany(p => CanonicalParty.MaySpellOtherwise(p) ? [p, CanonicalParty.Of(p)] : (ListedParty[])[p])], used);
        foreach (var kind in index.Kinds)
        {
            _ = kind.Tables.Value;
        }

        return index;
    }

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="watchlist">A watchlist whose names it must hold, or null.</param>
    /// <returns>The index, or why it is refused: it cannot be read, is no index, is damaged, was made by another build of the library, or lacks names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static LoadResult<NameIndex> Load(string path, Watchlist? watchlist = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var index = Read(File.ReadAllBytes(path), path);
            return index.Value is null || watchlist is null || index.Value.Holds(watchlist.Parties)
                ? index
                : new LoadResult<NameIndex>(null, [MadeOfOtherLists(new SourceLocation(path))]);
        }
        catch (Exception problem) when (TextFile.IsOfFileSystem(problem))
        {
            return new LoadResult<NameIndex>(null, [Diagnostic.Error(
                NameIndexDiagnostics.Unreadable, "the index cannot be read", new SourceLocation(path), "a readable file that `compliance lists index` wrote", "check the path and its permissions")]);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="index">The bytes.</param>
    /// <param name="name">A name for them, which diagnostics show.</param>
    /// <returns>The index, or why it is refused.</returns>
    public static LoadResult<NameIndex> Read(ReadOnlyMemory<byte> index, string name) => NameIndexFile.Read(index, new SourceLocation(name));

    /// <summary>Writes the index, so that another process of the same build need not make it. The same build makes the same bytes of the same parties at the same floor.</summary>
    /// <param name="stream">Receives some 500 bytes a name; it is not closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        NameIndexFile.Write(Kinds, _floor, stream);
    }

    /// <summary>Whether it holds all names of some parties.</summary>
    /// <param name="parties">The parties.</param>
    /// <exception cref="ArgumentException"><paramref name="parties"/> is the default value.</exception>
    public bool Holds(ImmutableArray<ListedParty> parties)
    {
        if (parties.IsDefault)
        {
            throw new ArgumentException("The parties were never set.", nameof(parties));
        }

        foreach (var party in parties)
        {
            var numbers = Kinds[(int)PreparedName.KindOf(party.Kind)].Numbers;
            foreach (var name in party.Names)
            {
                if (!numbers.ContainsKey(name.Name))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>What is reported of an index that lacks names.</summary>
    internal static Diagnostic MadeOfOtherLists(SourceLocation place) => Diagnostic.Error(
        NameIndexDiagnostics.OtherLists, "the index lacks names of the watchlist: it was made of other lists", place, "an index made of the same list files", "make it again: compliance lists index");

    /// <summary>The index that comes with a watchlist: that of the embedded one; null for others.</summary>
    internal static NameIndex? Of(Watchlist watchlist) => watchlist.IsDefault ? Default : null;

    /// <summary>An index whose tables are made when they are asked for.</summary>
    internal static NameIndex Later(ImmutableArray<ListedParty> parties, MatchOptions options) =>
        new([.. Enum.GetValues<NameKind>().Select(kind => KindOfNames.Of(parties, kind, options.FloorSimilarity))], options.FloorSimilarity);

    // What is part of the library was made for it: a test makes it again and compares.
    private static NameIndex ReadDefault() =>
        NameIndexFile.ReadEmbedded(EmbeddedTable.ReadBytes(Resource), new SourceLocation("<" + Resource + ">")).GetValueOrThrow();
}

/// <summary>The names of an index that are read in one way.</summary>
/// <param name="Names">The names.</param>
/// <param name="Numbers">Their numbers by their texts.</param>
/// <param name="Tables">The tables by which they are found.</param>
internal sealed record KindOfNames(ListedNames Names, Dictionary<string, int> Numbers, Lazy<NameTables> Tables)
{
    /// <summary>The distinct names of those parties whose names are read so.</summary>
    public static KindOfNames Of(ImmutableArray<ListedParty> parties, NameKind kind, int floor)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (PreparedName.KindOf(party.Kind) == kind)
            {
                foreach (var name in party.Names)
                {
                    numbers.TryAdd(name.Name, numbers.Count);
                }
            }
        }

        var texts = new string[numbers.Count];
        foreach (var (text, number) in numbers)
        {
            texts[number] = text;
        }

        var names = new ListedNames(kind, texts);
        return new KindOfNames(names, numbers, new Lazy<NameTables>(() => NameTables.Of(names, floor)));
    }
}
