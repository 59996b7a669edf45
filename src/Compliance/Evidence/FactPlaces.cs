using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Some facts of the catalogue, by where they stand in <see cref="FactCatalogue.All"/>: whether a proposition rests on any of them is told at once.</summary>
internal readonly record struct FactPlaces
{
    private readonly ulong _places;

    private FactPlaces(ulong places) => _places = places;

    /// <summary>Every fact.</summary>
    public static FactPlaces All { get; } = new(ulong.MaxValue);

    /// <summary>Facts by id; <see cref="All"/> when one of them is not in the catalogue.</summary>
    public static FactPlaces Of(IEnumerable<string> ids)
    {
        var places = 0UL;
        foreach (var id in ids)
        {
            if (FactCatalogue.IndexOf(id) is not (>= 0 and var place))
            {
                return All;
            }

            places |= Bit(place);
        }

        return new FactPlaces(places);
    }

    /// <summary>The facts that are true or undecided, and those that lack an input; both <see cref="All"/> when the facts are not those of the catalogue in its order.</summary>
    public static (FactPlaces Told, FactPlaces Unstated) Of(ImmutableArray<Fact> facts)
    {
        var (told, unstated) = (0UL, 0UL);
        var definitions = FactCatalogue.All;
        if (facts.IsDefault || facts.Length != definitions.Length || facts.Length >= sizeof(ulong) * 8)
        {
            return (All, All);
        }

        for (var i = 0; i < facts.Length; i++)
        {
            var fact = facts[i];
            if (!string.Equals(fact.Id, definitions[i].Id, StringComparison.Ordinal))
            {
                return (All, All);
            }

            if (fact.Value == Truth.Unknown && fact.Gap == FactGap.MissingInput)
            {
                unstated |= Bit(i);
            }
            else if (fact.Value != Truth.False)
            {
                told |= Bit(i);
            }
        }

        return (new FactPlaces(told), new FactPlaces(unstated));
    }

    /// <summary>Whether both hold a fact; <see cref="All"/>, which stands for what is not known, meets everything.</summary>
    public bool Meets(FactPlaces other) => _places == ulong.MaxValue || other._places == ulong.MaxValue || (_places & other._places) != 0;

    private static ulong Bit(int place) => 1UL << place;
}
