using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Compliance.Lists.UnitedKingdom;

/// <summary>
/// The values of one fact of an entry that is still open. All entries of a file may be open at a time: few values are kept in the very array that the
/// party gets, so that the collector has nothing else to move.
/// </summary>
internal struct UnitedKingdomValues<T>
{
    private const int Few = 8;

    private T[]? few;
    private List<T>? many;

    public void Add(T value)
    {
        if (many is not null)
        {
            many.Add(value);
        }
        else if (few is null)
        {
            few = [value];
        }
        else if (few.Length < Few)
        {
            few = [.. few, value];
        }
        else
        {
            many = [.. few, value];
            few = null;
        }
    }

    /// <summary>The values in their order, each once; equality of strings is ordinal.</summary>
    public readonly ImmutableArray<T> Distinct() => few is { Length: 1 } ? ImmutableCollectionsMarshal.AsImmutableArray(few) : DistinctValues.Of((IReadOnlyList<T>?)many ?? few);
}
