using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Remembers, for one form of a query, the similarity of each of its units to each distinct listed unit.</summary>
internal sealed class SimilarityMemo
{
    private const short Unknown = -1;

    private readonly ScoringForm _query;
    private readonly short[][] _rows;
    private readonly short[] _best;

    public SimilarityMemo(ScoringForm query, int listedUnits)
    {
        _query = query;
        _rows = new short[query.Units.Length][];
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = new short[listedUnits];
        }

        _best = new short[listedUnits];
        Array.Fill(_best, Unknown);
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
        for (var i = 0; i < _rows.Length; i++)
        {
            ref readonly var unit = ref _query.Units.ItemRef(i);
            var similarity = _query.Kind == NameKind.Person ? UnitSimilarity.Of(unit, listed) : BodyWordSimilarity.Of(unit, listed);
            _rows[i][listed.Id] = (short)similarity;
            best = Math.Max(best, similarity);
        }

        _best[listed.Id] = (short)best;
        return best;
    }

    /// <summary>The similarity of one unit of the query to a listed unit for which <see cref="Best"/> was asked before.</summary>
    public int Of(int queryUnit, in NameUnit listed) => _rows[queryUnit][listed.Id];
}
