using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>Values in their order, each once: what an entry keeps of the values it was printed with.</summary>
internal static class DistinctValues
{
    // Most entries have one value or none, few more than some: a set is made only for many.
    private const int Few = 8;

    /// <summary>The values, each where it first stands; equality of strings is ordinal.</summary>
    public static ImmutableArray<T> Of<T>(IReadOnlyList<T>? values) => values switch
    {
        null or { Count: 0 } => [],
        { Count: 1 } => [values[0]],
        { Count: > Few } => [.. values.Distinct()],
        _ => OfFew(values),
    };

    /// <summary>What is made of the values, each once.</summary>
    public static ImmutableArray<TMade> Of<T, TMade>(IReadOnlyList<T> values, Func<T, TMade> make)
    {
        if (values.Count == 0)
        {
            return [];
        }

        var made = new TMade[values.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = make(values[i]);
        }

        return Of(made);
    }

    private static ImmutableArray<T> OfFew<T>(IReadOnlyList<T> values)
    {
        var distinct = ImmutableArray.CreateBuilder<T>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (!distinct.Contains(values[i]))
            {
                distinct.Add(values[i]);
            }
        }

        return distinct.DrainToImmutable();
    }
}
