using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>What one list file gave.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Format">The format found: <c>un-xml</c>, <c>watchlist/1</c> or <c>unknown</c>.</param>
/// <param name="Sources">The publications; empty when the file is refused, and for a file that only adds to another one.</param>
/// <param name="Parties">The parties in the order of the file; empty when the file is refused, and for a file that only adds to another one.</param>
/// <param name="Tally">The counts of the file.</param>
/// <param name="Diagnostics">Everything worth reporting, in the order of the file.</param>
internal sealed record ListContent(
    string File,
    string Format,
    ImmutableArray<ListSource> Sources,
    ImmutableArray<ListedParty> Parties,
    ImportTally Tally,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public const string UnknownFormat = "unknown";

    /// <summary>The file of the same publication to which this one adds names or addresses, or null.</summary>
    public string? AddsTo { get; init; }

    /// <summary>SHA-256 of the file as published, lower-case hexadecimal; null when it cannot be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The size of the file as published, in bytes.</summary>
    public long Bytes { get; init; }

    public static ListContent Refused(string file, string format, ImmutableArray<Diagnostic> diagnostics, ImportTally? tally = null) =>
        new(file, format, [], [], tally ?? new ImportTally(), diagnostics);

    /// <summary>The content of a publication that was read whole; refused when its findings say so.</summary>
    public static ListContent Of(ListInput input, string format, ListPublication publication, IReadOnlyList<ListedParty> parties, ImportTally tally, ListFindings findings)
    {
        if (findings.IsRefused)
        {
            return Refused(input.Name, format, findings.Diagnostics, tally);
        }

        var count = new ListCount();
        foreach (var party in parties)
        {
            count.Add(party);
        }

        return new ListContent(input.Name, format, [Source(input, format, publication, count, findings)], [.. parties], tally, findings.Diagnostics);
    }

    /// <summary>The content of a file that holds entries of several lists; each publication counts the parties that stand on its list.</summary>
    public static ListContent Of(
        ListInput input, string format, IReadOnlyList<ListPublication> publications, IReadOnlyList<ListedParty> parties, ImportTally tally, ListFindings findings)
    {
        if (findings.IsRefused)
        {
            return Refused(input.Name, format, findings.Diagnostics, tally);
        }

        var counts = publications.ToDictionary(p => (p.Authority, p.List), static _ => new ListCount());
        // Most parties stand on the list of the party before.
        var (authority, list, count) = ("", "", (ListCount?)null);
        foreach (var party in parties)
        {
            foreach (var designation in party.Designations)
            {
                Count(party, designation.Authority, designation.List);
            }

            foreach (var mention in party.Mentions)
            {
                Count(party, mention.Authority, mention.List);
            }
        }

        return new ListContent(
            input.Name, format, [.. publications.Select(p => Source(input, format, p, counts[(p.Authority, p.List)], findings))], [.. parties], tally, findings.Diagnostics);

        void Count(ListedParty party, string ofAuthority, string ofList)
        {
            if (count is null || !ReferenceEquals(ofList, list) || !ReferenceEquals(ofAuthority, authority))
            {
                (authority, list, count) = (ofAuthority, ofList, counts[(ofAuthority, ofList)]);
            }

            count.Add(party);
        }
    }

    private static ListSource Source(ListInput input, string format, ListPublication publication, ListCount count, ListFindings findings) =>
        new(publication.Authority, publication.List, publication.PublishedOn, input.Sha256(), count.Persons, count.Organisations, publication.Scope)
        {
            Others = count.Others,
            Format = format,
            DateBasis = publication.PublishedOn is null ? PublicationDateBasis.Unknown : publication.DateBasis,
            IsOutdated = publication.IsNoCoverage,
            Diagnostics = string.Join(", ", findings.Diagnostics
                .GroupBy(d => d.Code, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => FormattableString.Invariant($"{g.Key} {g.Count()}"))),
        };
}

/// <summary>How many parties stand on a list; one that stands on it more than once counts once.</summary>
internal sealed class ListCount
{
    private ListedParty? last;

    public int Persons { get; private set; }

    public int Organisations { get; private set; }

    public int Others { get; private set; }

    /// <summary>Counts a party, unless it is the one counted last.</summary>
    public void Add(ListedParty party)
    {
        if (ReferenceEquals(party, last))
        {
            return;
        }

        last = party;
        Persons += party.Kind == PartyKind.Person ? 1 : 0;
        Organisations += party.Kind == PartyKind.Organisation ? 1 : 0;
        Others += party.Kind is PartyKind.Person or PartyKind.Organisation ? 0 : 1;
    }
}

/// <summary>What a publication says of itself.</summary>
/// <param name="Authority">Short code of the authority.</param>
/// <param name="List">The list's name.</param>
/// <param name="PublishedOn">Its date, or null.</param>
/// <param name="DateBasis">Where the date comes from.</param>
/// <param name="Scope"><see cref="ListSource.WholeList"/>, or what a partial publication says of itself.</param>
internal sealed record ListPublication(
    string Authority,
    string List,
    DateOnly? PublishedOn,
    PublicationDateBasis DateBasis = PublicationDateBasis.Stated,
    string Scope = ListSource.WholeList)
{
    /// <summary>Whether the file is not the authority's own publication, so that it never counts as coverage; see <see cref="ListSource.IsOutdated"/>.</summary>
    public bool IsNoCoverage { get; init; }
}
