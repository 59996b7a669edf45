using Compliance.Matching.Candidates;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>Remembers, for one form of a query, the similarity of each of its units to the distinct listed units that were asked for.</summary>
internal sealed class SimilarityMemo(ScoringForm query, SimilarityRows rows)
{
    // The best stands first, then one similarity for each unit of the query.
    private readonly int _width = query.Units.Length + 1;

    /// <summary>The best similarity of any unit of the query to a listed unit; everything about that unit is computed once.</summary>
    public int Best(in NameUnit listed)
    {
        var row = rows.Row(listed.Id, _width, out var isNew);
        if (isNew)
        {
            var best = 0;
            for (var i = 1; i < row.Length; i++)
            {
                ref readonly var unit = ref query.Units.ItemRef(i - 1);
                var similarity = query.Kind == NameKind.Person ? UnitSimilarity.Of(unit, listed) : BodyWordSimilarity.Of(unit, listed);
                row[i] = (short)similarity;
                best = Math.Max(best, similarity);
            }

            row[0] = (short)best;
        }

        return row[0];
    }

    /// <summary>The similarity of one unit of the query to a listed unit for which <see cref="Best"/> was asked before.</summary>
    public int Of(int queryUnit, in NameUnit listed) => rows.Row(listed.Id, _width, out _)[queryUnit + 1];
}
