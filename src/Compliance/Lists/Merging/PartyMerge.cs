using System.Collections.Immutable;

namespace Compliance.Lists.Merging;

/// <summary>
/// Merges the entries of several lists: by an official reference that a name or birth date supports, and by corroborated identity (identifier and name,
/// birth date and name, names of organisations); never by one identifier or one alias alone, and never two entries that one list keeps apart.
/// </summary>
internal static class PartyMerge
{
    // Beyond so many of one sort a list of them helps nobody; they are counted.
    private const int MostReported = 500;

    /// <summary>The parties, merged where that is certain, and what was linked, not linked, or conflicts.</summary>
    public static (ImmutableArray<ListedParty> Parties, ImmutableArray<Diagnostic> Diagnostics) Merge(IEnumerable<ListedParty> allEntries)
    {
        ImmutableArray<ListedParty> entries = [.. allEntries.SelectMany(p => p.Entries.IsEmpty ? [p] : p.Entries).Order(MergedParty.Order)];
        var links = new PartyLinks(entries);
        var groups = new PartyGroups(entries);
        var rejected = new List<(PartyLink Link, string Why)>(links.Rejected);
        foreach (var link in links.Links.OrderBy(l => l.Basis).ThenBy(l => l.Left).ThenBy(l => l.Right))
        {
            if (!groups.TryJoin(link, out var why))
            {
                rejected.Add((link, why));
            }
        }

        ImmutableArray<ListedParty> parties = [.. groups.All().Select(g => MergedParty.Of(g.Select(i => entries[i])))];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        Report(entries, groups, rejected, diagnostics);
        Report(parties, diagnostics);
        return (parties, diagnostics.ToImmutable());
    }

    private static void Report(
        ImmutableArray<ListedParty> entries, PartyGroups groups, List<(PartyLink Link, string Why)> rejected, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var open = rejected
            .Where(r => !groups.AreTogether(r.Link.Left, r.Link.Right))
            .OrderBy(r => r.Link.Basis).ThenBy(r => r.Link.Left).ThenBy(r => r.Link.Right)
            .ToList();
        foreach (var basis in open.GroupBy(r => r.Link.Basis))
        {
            foreach (var (link, why) in basis.Take(MostReported))
            {
                diagnostics.Add(Diagnostic.Info(
                    ListDiagnostics.LinkRejected,
                    $"{entries[link.Left].Id} {entries[link.Left].PrimaryName} and {entries[link.Right].Id} {entries[link.Right].PrimaryName} share {What(link)} and were not merged: {why}.",
                    SourceLocation.None));
            }

            if (basis.Count() > MostReported)
            {
                diagnostics.Add(Diagnostic.Info(
                    ListDiagnostics.LinkRejected, FormattableString.Invariant($"{basis.Count() - MostReported} further pairs share such a value and were not merged."), SourceLocation.None));
            }
        }
    }

    private static string What(PartyLink link) => link.Basis switch
    {
        LinkBasis.SameReference or LinkBasis.OfficialReference => $"the reference {link.What}",
        LinkBasis.IdentifierAndName => $"the number {link.What}",
        LinkBasis.BirthDateAndName => $"the date of birth {link.What}",
        _ => $"the name {link.What}",
    };

    private static void Report(ImmutableArray<ListedParty> parties, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var count = 0;
        foreach (var party in parties)
        {
            foreach (var conflict in PartyConflict.Of(party))
            {
                if (count++ < MostReported)
                {
                    diagnostics.Add(Diagnostic.Info(
                        ListDiagnostics.FactsConflict, $"{party.Id} {party.PrimaryName}: the lists do not agree on the {conflict.Fact}: {string.Join("; ", conflict.Statements)}.", SourceLocation.None));
                }
            }
        }

        if (count > MostReported)
        {
            diagnostics.Add(Diagnostic.Info(
                ListDiagnostics.FactsConflict, FormattableString.Invariant($"{count - MostReported} further conflicts are kept with the parties."), SourceLocation.None));
        }
    }
}
