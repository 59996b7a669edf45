using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compliance.Matching;

namespace Compliance.Evidence;

/// <summary>Remembers what names were compared to, for runs that ask the same again and again: the cases of a pack vary a few records.</summary>
/// <remarks>It grows with every name, so a screener that lives long has none.</remarks>
internal sealed class MatchMemory(Func<NameQuery, ImmutableArray<PartyMatch>> match)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<PartyMatch>> _known = new(StringComparer.Ordinal);

    public ImmutableArray<PartyMatch> Match(NameQuery query) => _known.GetOrAdd(Key(query), _ => match(query));

    // Every field that the comparison reads; a unit separator stands in no name.
    private static string Key(NameQuery query) => string.Join(
        '\u001f',
        [
            query.Name,
            query.Kind.ToString(),
            query.BirthDate?.ToString() ?? "",
            query.Gender ?? "",
            query.Country ?? "",
            .. Counted(query.OtherNames),
            .. Counted(query.Nationalities),
            .. Counted(query.BirthPlaces),
            .. Counted(query.Affiliations),
            .. Counted(query.Identifiers),
        ]);

    private static IEnumerable<string> Counted(ImmutableArray<string> values) =>
        values.Prepend(values.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
