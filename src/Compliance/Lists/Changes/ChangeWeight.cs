namespace Compliance.Lists.Changes;

/// <summary>Whether a change of a listed fact can change what screening comes to.</summary>
public enum ChangeWeight
{
    /// <summary>Descriptive: titles, offices, birthplaces, streets, amendment days.</summary>
    Minor,

    /// <summary>Can change a match or the outcome of a rule: names, alias quality, birth dates, identifiers, nationalities, countries of
    /// address, relations, the kind of party, the days and the programme of a designation.</summary>
    Major,
}
