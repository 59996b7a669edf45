using Compliance.Names;

namespace Compliance.Matching.Candidates;

/// <summary>The distinct words of listed names, and which of them may be as alike as asked to a word of a query: never fewer than are, mostly more.</summary>
/// <remarks>There is a rule for each way in which the similarity of units can reach a threshold; each says which bound it rests on.</remarks>
/// <param name="units">The distinct units.</param>
internal abstract class ListedUnits(UnitTable units)
{
    /// <summary>The units by number.</summary>
    public UnitTable Units { get; } = units;

    /// <summary>How alike a pair of words must be at least so that names reach a floor by their words.</summary>
    /// <param name="query">A form of a name.</param>
    /// <param name="floor">The least similarity of interest.</param>
    public abstract int LeastOf(ScoringForm query, int floor);

    /// <summary>Adds the numbers of the units that may be at least so alike, some perhaps twice.</summary>
    /// <param name="form">A form of a name.</param>
    /// <param name="unit">The number of one of its units.</param>
    /// <param name="least">A similarity in basis points.</param>
    /// <param name="found">Receives the numbers.</param>
    public abstract void Find(ScoringForm form, int unit, int least, List<int> found);

    /// <summary>Whether a listed unit is at least so alike.</summary>
    public abstract bool Reaches(in NameUnit query, int listed, int least);

    /// <summary>Which tokens of a query a listed unit may meet at all, and which it meets that are not looked up.</summary>
    /// <param name="query">A form of a name.</param>
    /// <param name="tokens">The signatures of its tokens, or of the first <see cref="AlignmentBound.MostTokens"/>; those of bodies are not read.</param>
    /// <param name="listed">The unit.</param>
    public abstract (uint Found, uint May) Meets(ScoringForm query, ReadOnlySpan<UnitSignature> tokens, int listed);

    /// <summary>How alike a unit of a query and a listed one are.</summary>
    public abstract int Similarity(in NameUnit query, int listed);

    /// <summary>Whether joined words may meet that were not found to be as alike as asked.</summary>
    public abstract bool JoinedMayMeet { get; }

    /// <summary>How alike a word must be taken to be that may meet another: where words that are left over may lift a name, the other may be taken.</summary>
    public abstract int LeastCredit(int floor);

    /// <summary>Whether names whose tokens meet so may reach a floor by their words.</summary>
    public abstract bool MayReach(in MetTokens query, in MetTokens listed, int floor);

    /// <summary>Writes the columns.</summary>
    public abstract void Write(ColumnWriter writer);

    /// <summary>Adds numbers.</summary>
    protected static void Add(ReadOnlySpan<int> numbers, List<int> found) => CollectionExtensions.AddRange(found, numbers);

    /// <summary>The numbers of the units of which something holds.</summary>
    protected static int[] Those(DistinctUnit[] units, Predicate<DistinctUnit> holds)
    {
        var numbers = new List<int>();
        for (var number = 0; number < units.Length; number++)
        {
            if (holds(units[number]))
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    /// <summary>The numbers of units by what they have in common.</summary>
    protected static HashedNumbers ByHash(DistinctUnit[] units, Predicate<DistinctUnit> holds, Func<DistinctUnit, ulong> hash)
    {
        var keys = new List<HashedNumber>();
        for (var number = 0; number < units.Length; number++)
        {
            if (holds(units[number]))
            {
                keys.Add(new HashedNumber(hash(units[number]), number));
            }
        }

        return new HashedNumbers(keys);
    }

    /// <summary>The numbers of units by kind and canonical form.</summary>
    protected static HashedNumbers ByMeaning(DistinctUnit[] units, Predicate<DistinctUnit> hasMeaning) =>
        ByHash(units, hasMeaning, u => HashedNumbers.HashOf(u.Unit.Kind, u.Unit.Canonical));
}
