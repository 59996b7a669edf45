using System.Collections.Immutable;
using Compliance.Names;

namespace Compliance.Matching;

/// <summary>The names of a query, read as the names of each kind of party that they are compared with.</summary>
internal sealed class QueryNames(NameQuery query)
{
    private readonly ImmutableArray<string> _texts =
        [.. (query.OtherNames.IsDefault ? [] : query.OtherNames).Prepend(query.Name).Distinct(StringComparer.Ordinal)];

    private readonly ImmutableArray<PreparedName>[] _byKind = new ImmutableArray<PreparedName>[Enum.GetValues<NameKind>().Length];

    /// <summary>The names read as names of a kind; each is read once.</summary>
    public ImmutableArray<PreparedName> As(NameKind kind)
    {
        ref var names = ref _byKind[(int)kind];
        if (names.IsDefault)
        {
            names = [.. _texts.Select(t => new PreparedName(t, kind))];
        }

        return names;
    }
}
