using System.Collections.Immutable;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>The names of a query, read as the names of each kind of party that they are compared with.</summary>
internal sealed class QueryNames(NameQuery query)
{
    private static readonly int Kinds = Enum.GetValues<NameKind>().Length;

    private readonly ImmutableArray<string> _texts = query.OtherNames.IsDefaultOrEmpty
        ? [query.Name]
        : [.. query.OtherNames.Prepend(query.Name).Distinct(StringComparer.Ordinal)];

    private readonly ImmutableArray<PreparedName>[] _byKind = new ImmutableArray<PreparedName>[Kinds];

    /// <summary>The names read as names of a kind; each is read once.</summary>
    public ImmutableArray<PreparedName> As(NameKind kind)
    {
        ref var names = ref _byKind[(int)kind];
        if (names.IsDefault)
        {
            names = _texts is [var only] ? [new PreparedName(only, kind)] : [.. _texts.Select(t => new PreparedName(t, kind))];
        }

        return names;
    }
}
