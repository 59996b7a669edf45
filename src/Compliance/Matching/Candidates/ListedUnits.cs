using System.Runtime.InteropServices;
using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed names, and which of them may be as alike as asked to a word of a query: never fewer than are, mostly more.</summary>
/// <remarks>There is a rule for each way in which the similarity of units can reach a threshold; each says which bound it rests on.</remarks>
internal abstract class ListedUnits
{
    private static readonly int[] None = [];

    private readonly Dictionary<string, int[]> _byText;
    private readonly Dictionary<(TokenKind Kind, string Canonical), int[]> _byMeaning;

    /// <summary>Makes an index of units.</summary>
    /// <param name="units">The distinct units; the number of each is its place.</param>
    /// <param name="hasMeaning">Which single words are the same when their canonical forms are.</param>
    protected ListedUnits(NameUnit[] units, Func<NameUnit, bool> hasMeaning)
    {
        Units = units;
        _byText = ByKey(units, u => u.Text, StringComparer.Ordinal);
        _byMeaning = ByKey(units.Where(u => !u.IsJoined && hasMeaning(u)), u => (u.Kind, u.Canonical));
    }

    /// <summary>The units by number.</summary>
    public NameUnit[] Units { get; }

    /// <summary>Adds the numbers of the units that may be at least so alike, some perhaps twice.</summary>
    /// <param name="query">A unit of the query.</param>
    /// <param name="least">A similarity in basis points.</param>
    /// <param name="found">Receives the numbers.</param>
    public void Find(in NameUnit query, int least, List<int> found)
    {
        // Bound: other rules aside, the same spelling is the same word.
        Add(_byText.GetValueOrDefault(query.Text, None), found);
        if (!query.IsJoined)
        {
            // Bound: a title, number, legal form or common word is the same in each of its spellings.
            Add(_byMeaning.GetValueOrDefault((query.Kind, query.Canonical), None), found);
        }

        FindOthers(query, least, found);
    }

    /// <summary>Whether a listed unit is at least so alike.</summary>
    public abstract bool Reaches(in NameUnit query, int listed, int least);

    /// <summary>Adds the numbers of the units that are spelled the same and are something else.</summary>
    public void FindOtherKinds(in NameUnit query, List<int> found)
    {
        foreach (var unit in _byText.GetValueOrDefault(query.Text, None))
        {
            if (Units[unit].Kind != query.Kind)
            {
                found.Add(unit);
            }
        }
    }

    /// <summary>The same for the rules that names of one kind have of their own.</summary>
    protected abstract void FindOthers(in NameUnit query, int least, List<int> found);

    /// <summary>The common words of one canonical form.</summary>
    protected int[] OfCommon(string canonical) => _byMeaning.GetValueOrDefault((TokenKind.Common, canonical), None);

    /// <summary>Adds numbers.</summary>
    protected static void Add(ReadOnlySpan<int> numbers, List<int> found) => CollectionExtensions.AddRange(found, numbers);

    /// <summary>The numbers of units by what they have in common.</summary>
    protected static Dictionary<TKey, int[]> ByKey<TKey>(IEnumerable<NameUnit> units, Func<NameUnit, TKey> key, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        var lists = new Dictionary<TKey, List<int>>(comparer);
        foreach (var unit in units)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(lists, key(unit), out _) ??= []).Add(unit.Id);
        }

        return lists.ToDictionary(l => l.Key, l => l.Value.ToArray(), comparer);
    }
}
