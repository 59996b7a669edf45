using System.Collections.Immutable;

namespace Compliance.Lists.Changes;

/// <summary>What happened to an entry between two editions.</summary>
public enum EntryChangeKind
{
    /// <summary>Only the newer side has it.</summary>
    Added,

    /// <summary>Both sides have it and they state different facts.</summary>
    Amended,

    /// <summary>The newer side states a day of delisting, or is a full publication that no longer has the entry.</summary>
    Delisted,

    /// <summary>The newer side does not have it and is no full publication: whether it was delisted cannot be told.</summary>
    NotShown,
}

/// <summary>The change of one authority's entry about a party.</summary>
public sealed record EntryChange
{
    /// <summary>What happened.</summary>
    public required EntryChangeKind Kind { get; init; }

    /// <summary>Short code of the authority.</summary>
    public required string Authority { get; init; }

    /// <summary>The list's name.</summary>
    public required string List { get; init; }

    /// <summary>The authority's reference of the entry.</summary>
    public required string Reference { get; init; }

    /// <summary>The id of the party on the newer watchlist, or on the older one when the newer does not have it.</summary>
    public required string PartyId { get; init; }

    /// <summary>The primary name, of the newer side when it has one.</summary>
    public required string Name { get; init; }

    /// <summary>The day of delisting that the newer side states, or null: then absence tells of the delisting.</summary>
    public DateOnly? DelistedOn { get; init; }

    /// <summary>The facts that differ; empty for what only one side has.</summary>
    public ImmutableArray<FactChange> Facts { get; init; } = [];

    /// <summary>An amendment is as grave as the gravest of its facts; everything else is major.</summary>
    public ChangeWeight Weight => Kind != EntryChangeKind.Amended || Facts.Any(f => f.Weight == ChangeWeight.Major) ? ChangeWeight.Major : ChangeWeight.Minor;
}

/// <summary>What happened to a whole list.</summary>
public enum ListChangeKind
{
    /// <summary>Only the newer watchlist holds a publication of it.</summary>
    Added,

    /// <summary>Only the older watchlist holds a publication of it.</summary>
    Gone,
}

/// <summary>A list of which only one side holds a publication. Its entries were neither designated nor delisted by that, and are not changes of their own.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Authority">Short code of the authority.</param>
/// <param name="List">The list's name.</param>
/// <param name="Entries">How many entries came or went with it.</param>
public sealed record ListChange(ListChangeKind Kind, string Authority, string List, int Entries);
