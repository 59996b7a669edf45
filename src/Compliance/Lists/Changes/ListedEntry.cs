using System.Collections.Immutable;

namespace Compliance.Lists.Changes;

/// <summary>What one authority says about a party under one reference.</summary>
/// <param name="Authority">Short code of the authority.</param>
/// <param name="Reference">The authority's reference.</param>
/// <param name="PartyId">The party of the watchlist that the entry belongs to.</param>
/// <param name="Facts">What the entry states, in canonical form.</param>
/// <param name="Designations">The authority's designations under the reference.</param>
/// <param name="Mentions">The mentions under the reference, which are no designations.</param>
internal sealed record ListedEntry(
    string Authority,
    string Reference,
    string PartyId,
    ListedParty Facts,
    ImmutableArray<Designation> Designations,
    ImmutableArray<Mention> Mentions)
{
    /// <summary>The lists on which the entry stands.</summary>
    public ImmutableArray<string> Lists =>
        [.. Designations.Select(d => d.List).Concat(Mentions.Select(m => m.List)).Distinct(StringComparer.Ordinal)];

    /// <summary>The last day of delisting when every designation was ended.</summary>
    public DateOnly? DelistedOn =>
        !Designations.IsEmpty && Mentions.IsEmpty && Designations.All(d => d.DelistedOn is not null) ? Designations.Max(d => d.DelistedOn) : null;

    /// <summary>The entries of a party in canonical form: of a merged party those it was merged from, each with its own facts.</summary>
    public static IEnumerable<ListedEntry> Of(ListedParty party)
    {
        foreach (var facts in party.Entries.IsEmpty ? [party] : party.Entries)
        {
            var keys = facts.Designations.Select(d => (d.Authority, d.Reference)).Union(facts.Mentions.Select(m => (m.Authority, m.Reference)));
            foreach (var key in keys)
            {
                yield return new ListedEntry(
                    key.Authority,
                    key.Reference,
                    party.Id,
                    facts,
                    [.. facts.Designations.Where(d => (d.Authority, d.Reference) == key)],
                    [.. facts.Mentions.Where(m => (m.Authority, m.Reference) == key)]);
            }
        }
    }

    /// <summary>The entry without what it is on those lists.</summary>
    public ListedEntry Without(HashSet<(string Authority, string List)> lists) => this with
    {
        Designations = [.. Designations.Where(d => !lists.Contains((d.Authority, d.List)))],
        Mentions = [.. Mentions.Where(m => !lists.Contains((m.Authority, m.List)))],
    };
}
