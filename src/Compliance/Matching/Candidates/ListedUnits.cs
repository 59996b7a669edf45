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

    /// <summary>How alike a pair of words must be at least so that names reach a floor by their words.</summary>
    /// <param name="query">A form of a name.</param>
    /// <param name="floor">The least similarity of interest.</param>
    public abstract int LeastOf(ScoringForm query, int floor);

    /// <summary>Adds the numbers of the units that may be at least so alike, some perhaps twice.</summary>
    /// <param name="form">A form of a name.</param>
    /// <param name="unit">The number of one of its units.</param>
    /// <param name="least">A similarity in basis points.</param>
    /// <param name="found">Receives the numbers.</param>
    public void Find(ScoringForm form, int unit, int least, List<int> found)
    {
        ref readonly var query = ref form.Units.ItemRef(unit);
        var isLookedUp = IsLookedUp(form, query);

        // Bound: other rules aside, the same spelling is the same word.
        foreach (var listed in _byText.GetValueOrDefault(query.Text, None))
        {
            if (isLookedUp || Units[listed].Kind != query.Kind)
            {
                found.Add(listed);
            }
        }

        if (!isLookedUp)
        {
            return;
        }

        if (!query.IsJoined)
        {
            // Bound: a title, number, legal form or common word is the same in each of its spellings.
            Add(_byMeaning.GetValueOrDefault((query.Kind, query.Canonical), None), found);
        }

        FindOthers(query, least, found);
    }

    /// <summary>Whether a listed unit is at least so alike.</summary>
    public abstract bool Reaches(in NameUnit query, int listed, int least);

    /// <summary>Whether a word is looked up among words of its kind; <see cref="LeastOf"/> makes up for those that are not.</summary>
    protected virtual bool IsLookedUp(ScoringForm form, in NameUnit query) => true;

    /// <summary>Adds what the rules find that names of one kind have of their own.</summary>
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
