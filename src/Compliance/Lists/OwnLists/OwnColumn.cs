using System.Collections.Immutable;

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

    /// <summary>The columns without which a table is no own list.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "kind", "name"];

    /// <summary>A column whose name begins so is the user's own and is not read.</summary>
    public const string PrivatePrefix = "x_";

    /// <summary>Whether a column holds several values.</summary>
    public static bool IsMany(OwnColumn column) => column
        is OwnColumn.Aliases or OwnColumn.WeakAliases or OwnColumn.FormerNames or OwnColumn.OriginalScriptNames or OwnColumn.BirthDates or OwnColumn.BirthPlaces
        or OwnColumn.Nationalities or OwnColumn.Addresses or OwnColumn.Identifiers or OwnColumn.Owners or OwnColumn.ActsFor;

    public static string Word(OwnColumn column) => Words[(int)column];
}
