using System.Collections.Immutable;

namespace Compliance.Lists.Changes;

/// <summary>A fact that a list entry states.</summary>
public enum EntryFact
{
    /// <summary>Person, organisation, vessel or aircraft.</summary>
    Kind,

    /// <summary>Names with their kind and quality.</summary>
    Name,

    /// <summary>Dates of birth.</summary>
    BirthDate,

    /// <summary>Places of birth.</summary>
    BirthPlace,

    /// <summary>Nationalities.</summary>
    Nationality,

    /// <summary>Titles.</summary>
    Title,

    /// <summary>Offices and functions.</summary>
    Position,

    /// <summary>Gender.</summary>
    Gender,

    /// <summary>Addresses.</summary>
    Address,

    /// <summary>Passports, IMO numbers and the like.</summary>
    Identifier,

    /// <summary>Relations to other parties.</summary>
    Relation,

    /// <summary>The designation: list, programme, day of listing and of delisting, legal basis.</summary>
    Designation,

    /// <summary>Being on a list that designates nobody, with its meaning and days.</summary>
    Mention,

    /// <summary>The days on which the authority amended the entry.</summary>
    AmendmentDay,
}

/// <summary>How one fact of an entry differs between two editions. Both sides are texts for a reader, in ordinal order.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Weight">Whether it can change what screening comes to.</param>
/// <param name="Gone">What only the older side states.</param>
/// <param name="New">What only the newer side states.</param>
public sealed record FactChange(EntryFact Fact, ChangeWeight Weight, ImmutableArray<string> Gone, ImmutableArray<string> New);
