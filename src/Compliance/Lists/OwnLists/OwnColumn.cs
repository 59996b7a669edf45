using System.Collections.Immutable;
using System.Text;

namespace Compliance.Lists.OwnLists;

/// <summary>The columns of an own list in CSV, and the keys of its objects in JSON Lines.</summary>
internal enum OwnColumn
{
    Id,
    Kind,
    Name,
    Aliases,
    WeakAliases,
    FormerNames,
    OriginalScriptNames,
    BirthDates,
    BirthPlaces,
    Nationalities,
    Gender,
    Addresses,
    Country,
    Identifiers,
    List,
    ListDate,
    Authority,
    Reference,
    Programme,
    Regime,
    Meaning,
    ListedOn,
    DelistedOn,
    From,
    Until,
    Owners,
    ActsFor,
}

/// <summary>How columns are written.</summary>
internal static class OwnColumns
{
    /// <summary>The words, in the order of <see cref="OwnColumn"/>.</summary>
    public static readonly ImmutableArray<string> Words =
    [
        "id", "kind", "name", "aliases", "weak_aliases", "former_names", "original_script_names", "birth_dates", "birth_places", "nationalities", "gender",
        "addresses", "country", "identifiers", "list", "list_date", "authority", "reference", "programme", "regime", "meaning", "listed_on", "delisted_on",
        "from", "until", "owners", "acts_for",
    ];

    private static readonly byte[][] Utf8Words = [.. Words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The columns without which a table is no own list.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "kind", "name"];

    /// <summary>A column whose name begins so is the user's own and is not read.</summary>
    public const string PrivatePrefix = "x_";

    /// <summary>Whether a column holds several values.</summary>
    public static bool IsMany(OwnColumn column) => column
        is OwnColumn.Aliases or OwnColumn.WeakAliases or OwnColumn.FormerNames or OwnColumn.OriginalScriptNames or OwnColumn.BirthDates or OwnColumn.BirthPlaces
        or OwnColumn.Nationalities or OwnColumn.Addresses or OwnColumn.Identifiers or OwnColumn.Owners or OwnColumn.ActsFor;

    /// <summary>Whether the entries of a list repeat what the column holds, so that one string of it is enough.</summary>
    public static bool IsRepeated(OwnColumn column) => column
        is OwnColumn.Kind or OwnColumn.Nationalities or OwnColumn.Gender or OwnColumn.Country or OwnColumn.List or OwnColumn.ListDate or OwnColumn.Authority
        or OwnColumn.Programme or OwnColumn.Regime or OwnColumn.Meaning;

    public static string Word(OwnColumn column) => Words[(int)column];

    /// <summary>The column of that word, or null. Looked for from <paramref name="first"/> on: keys mostly stand in the order of the columns.</summary>
    public static OwnColumn? Of(ReadOnlySpan<byte> word, int first)
    {
        for (var i = 0; i < Utf8Words.Length; i++)
        {
            var at = (first + i) % Utf8Words.Length;
            if (word.SequenceEqual(Utf8Words[at]))
            {
                return (OwnColumn)at;
            }
        }

        return null;
    }
}
