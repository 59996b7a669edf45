using System.Buffers;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Remembers, for one form of a query, the similarity of each of its units to each distinct listed unit.</summary>
/// <remarks>The arrays are large and short-lived: they are rented, so that looking up many names leaves no garbage.</remarks>
internal sealed class SimilarityMemo : IDisposable
{
    private const short Unknown = -1;

    private readonly ScoringForm _query;
    private readonly int _listedUnits;
    private readonly short[] _rows;
    private readonly short[] _best;

    public SimilarityMemo(ScoringForm query, int listedUnits)
    {
        _query = query;
        _listedUnits = listedUnits;

        // A row is only read where it was written; only the best needs a beginning.
        _rows = ArrayPool<short>.Shared.Rent(query.Units.Length * listedUnits);
        _best = ArrayPool<short>.Shared.Rent(listedUnits);
        Array.Fill(_best, Unknown, 0, listedUnits);
    }

    /// <summary>The best similarity of any unit of the query to a listed unit; everything about that unit is computed once.</summary>
    public int Best(in NameUnit listed)
    {
        var known = _best[listed.Id];
        if (known != Unknown)
        {
            return known;
        }

        var best = 0;
        for (var i = 0; i < _query.Units.Length; i++)
        {
            ref readonly var unit = ref _query.Units.ItemRef(i);
            var similarity = _query.Kind == NameKind.Person ? UnitSimilarity.Of(unit, listed) : BodyWordSimilarity.Of(unit, listed);
            _rows[(i * _listedUnits) + listed.Id] = (short)similarity;
            best = Math.Max(best, similarity);
        }

        _best[listed.Id] = (short)best;
        return best;
    }

    /// <summary>The similarity of one unit of the query to a listed unit for which <see cref="Best"/> was asked before.</summary>
    public int Of(int queryUnit, in NameUnit listed) => _rows[(queryUnit * _listedUnits) + listed.Id];

    public void Dispose()
    {
        ArrayPool<short>.Shared.Return(_rows);
        ArrayPool<short>.Shared.Return(_best);
    }
}
