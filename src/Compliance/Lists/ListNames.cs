using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>Collects the names of one entry. A name printed twice is one name, and the stronger statement stands.</summary>
internal sealed class ListNames
{
    // Most entries have a few names, and many entries may be open at a time: a table is made only for many names.
    private const int FewNames = 8;

    private readonly List<Alias> names = new(1);
    private Dictionary<string, int>? places;

    public int Count => names.Count;

    /// <summary>Makes it empty for the next entry.</summary>
    public void Clear()
    {
        names.Clear();
        places = null;
    }

    /// <summary>Adds a name; what is blank is no name.</summary>
    public void Add(string? name, AliasKind kind, AliasQuality quality = AliasQuality.Strong)
    {
        var clean = ListText.Clean(name);
        if (clean.Length == 0)
        {
            return;
        }

        var alias = new Alias(clean, kind, kind == AliasKind.Primary ? AliasQuality.Strong : quality);
        var at = Find(clean);
        if (at < 0)
        {
            places?.Add(clean, names.Count);
            names.Add(alias);
        }
        else if (Rank(alias) < Rank(names[at]))
        {
            names[at] = alias;
        }
    }

    /// <summary>Adds a name in the kind given, or as original script when it has letters of another script than Latin.</summary>
    public void AddInAnyScript(string? name, AliasKind kind, AliasQuality quality = AliasQuality.Strong) =>
        Add(name, kind != AliasKind.Primary && ListText.HasNonLatinLetter(name) ? AliasKind.OriginalScript : kind, quality);

    /// <summary>The names, the primary one first. When none was called primary, the first strong one is; several primaries leave the first.</summary>
    public ImmutableArray<Alias> ToImmutable()
    {
        if (names.Count == 0)
        {
            return [];
        }

        var first = names.FindIndex(static n => n.Kind == AliasKind.Primary);
        first = first >= 0 ? first : Math.Max(0, names.FindIndex(static n => n.Quality == AliasQuality.Strong && n.Kind != AliasKind.OriginalScript));
        var ordered = ImmutableArray.CreateBuilder<Alias>(names.Count);
        ordered.Add(names[first] is { Kind: AliasKind.Primary, Quality: AliasQuality.Strong } primary ? primary : names[first] with { Kind = AliasKind.Primary, Quality = AliasQuality.Strong });
        for (var i = 0; i < names.Count; i++)
        {
            if (i != first)
            {
                ordered.Add(names[i].Kind == AliasKind.Primary ? names[i] with { Kind = AliasKind.AlsoKnownAs } : names[i]);
            }
        }

        return ordered.MoveToImmutable();
    }

    private int Find(string name)
    {
        if (places is null && names.Count < FewNames)
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (string.Equals(names[i].Name, name, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }

        if (places is null)
        {
            places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < names.Count; i++)
            {
                places.Add(names[i].Name, i);
            }
        }

        return places.GetValueOrDefault(name, -1);
    }

    private static int Rank(Alias alias) => ((int)alias.Quality * 8) + (int)alias.Kind;
}
