using System.Collections.Immutable;
using Compliance.Records;

namespace Compliance.Evidence;

/// <summary>A party with what many facts ask of it, read once: its names, and what of it was not answered.</summary>
internal sealed class StatedParty(Party party)
{
    /// <summary>The party.</summary>
    public Party Party => party;

    /// <summary>Every name of it, distinct, in the order of the fields.</summary>
    public ImmutableArray<string> Names { get; } = PartyFields.Names(party);

    /// <summary>The names and numbers that are neither stated nor answered with none.</summary>
    public MissingFields Missing { get; } = MissingFields.Of(party);
}
