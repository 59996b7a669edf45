using System.Collections.Immutable;
using Compliance.Lists.ScreeningList;
using Compliance.Names;

namespace Compliance.Lists.OwnLists;

/// <summary>Facts that many entries of an own list share: each is made once, as far as memory is bounded.</summary>
internal sealed class OwnFacts
{
    // A list has a few countries and regimes, each in thousands of rows.
    private const int MostKept = 500;

    private const int Few = 8;

    private readonly Dictionary<string, string> regimes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> nationalities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ListedAddress>> countries = new(StringComparer.Ordinal);

    /// <summary>Any name of North Korea is one regime; other regimes stand as written.</summary>
    public string Regime(string text) => Kept(regimes, text, static t => CountryCodes.TryParse(t, out var country) && country == "KP" ? Regimes.Dprk : t);

    /// <summary>The nationalities, each once.</summary>
    public ImmutableArray<string> Nationalities(List<string> texts) =>
        texts.Count == 1 ? Kept(nationalities, texts[0], static t => [t]) : Distinct(texts, static t => t);

    /// <summary>The addresses, and the country when none of them is in it.</summary>
    public ImmutableArray<ListedAddress> Addresses(List<string> texts, string country)
    {
        if (texts.Count == 0)
        {
            return country.Length == 0 ? [] : Kept(countries, country, static c => [new ListedAddress(null, null, null, null, c)]);
        }

        var addresses = Distinct(texts, ScreeningListText.Address);
        return country.Length == 0 || IsIn(country, addresses) ? addresses : addresses.Add(new ListedAddress(null, null, null, null, country));
    }

    private static bool IsIn(string country, ImmutableArray<ListedAddress> addresses) => addresses.Any(a => a.Country == country);

    /// <summary>What texts say, each once.</summary>
    public static ImmutableArray<T> Distinct<T>(List<string> texts, Func<string, T?> read)
        where T : class => Distinct(texts, read, static (text, read) => read(text));

    /// <summary>What texts say, each once; what is null was reported.</summary>
    public static ImmutableArray<T> Distinct<T, TState>(List<string> texts, TState state, Func<string, TState, T?> read)
        where T : class
    {
        if (texts.Count == 0)
        {
            return [];
        }

        var values = ImmutableArray.CreateBuilder<T>(texts.Count);
        var seen = texts.Count > Few ? new HashSet<T>() : null;
        foreach (var text in texts)
        {
            if (read(text, state) is { } value && (seen is null ? !values.Contains(value) : seen.Add(value)))
            {
                values.Add(value);
            }
        }

        return values.DrainToImmutable();
    }

    private static T Kept<T>(Dictionary<string, T> kept, string text, Func<string, T> make)
    {
        if (!kept.TryGetValue(text, out var value))
        {
            value = make(text);
            if (kept.Count < MostKept)
            {
                kept.Add(text, value);
            }
        }

        return value;
    }
}
