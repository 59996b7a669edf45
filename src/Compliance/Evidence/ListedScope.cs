using System.Collections.Immutable;
using Compliance.Lists;
using Compliance.Matching;

namespace Compliance.Evidence;

/// <summary>Whose designations a proposition is about: a measure of one authority is engaged by that authority's designation and by no other.</summary>
/// <param name="Authority">The authority, such as <c>UN</c>; null when any designation counts.</param>
/// <param name="OthersOpen">Whether a candidate that only others name leaves the question open (it has to be looked up) instead of closing it.</param>
internal readonly record struct ListedScope(string? Authority, bool OthersOpen)
{
    /// <summary>The designation of any authority counts; a mention on a list that designates nobody leaves the question open.</summary>
    public static ListedScope Any { get; } = new(null, true);

    /// <summary>Whether the party is designated on a day by an authority that counts.</summary>
    public bool Counts(ListedParty party, DateOnly asOf)
    {
        foreach (var designation in party.Designations)
        {
            if (designation.IsInEffectOn(asOf) && (Authority is null || string.Equals(designation.Authority, Authority, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The candidates to compare, and whether they are only named elsewhere, so that what is true of them leaves the question open.</summary>
    public (ImmutableArray<PartyMatch> Matches, bool AreElsewhere) Of(ListedCandidates candidates, DateOnly asOf)
    {
        if (candidates == ListedCandidates.None)
        {
            return ([], false);
        }

        var counted = Authority is null ? candidates.InEffect : Counted(candidates.InEffect, asOf);
        if (!counted.IsEmpty || !OthersOpen)
        {
            return (counted, false);
        }

        ImmutableArray<PartyMatch> elsewhere = [.. candidates.InEffect, .. candidates.Mentioned.Where(m => IsMentionedForRegime(m.Party))];
        return (elsewhere, !elsewhere.IsEmpty);
    }

    private ImmutableArray<PartyMatch> Counted(ImmutableArray<PartyMatch> matches, DateOnly asOf)
    {
        var scope = this;
        return [.. matches.Where(m => scope.Counts(m.Party, asOf))];
    }

    /// <summary>The fact about a candidate that only others name: what would be true is open.</summary>
    public Fact Open(Fact fact) => fact.Value != Truth.True ? fact : fact with
    {
        Value = Truth.Unknown,
        Gap = FactGap.Undecided,
        Text = fact.Text + (Authority is null
            ? "; that list designates nobody, and whether an authority lists the party is to be looked up"
            : $"; no {Authority} designation of it is on the watchlist, and whether there is one is to be looked up"),
    };

    // A register says what an institution is and not that it is sanctioned; a list that concerns no regime is no reason to look one up.
    private static bool IsMentionedForRegime(ListedParty party) =>
        party.Mentions.Any(m => m.Regime is not null && m.Meaning is not (ListMeaning.Register or ListMeaning.StateLinked));
}

/// <summary>The listed parties that a party's names resemble, the best candidate first.</summary>
/// <param name="InEffect">Those designated on the day asked about.</param>
/// <param name="Later">Those designated later or delisted before.</param>
/// <param name="Mentioned">Those that no authority designates and a list mentions.</param>
internal sealed record ListedCandidates(ImmutableArray<PartyMatch> InEffect, ImmutableArray<PartyMatch> Later, ImmutableArray<PartyMatch> Mentioned)
{
    public static ListedCandidates None { get; } = new([], [], []);
}
