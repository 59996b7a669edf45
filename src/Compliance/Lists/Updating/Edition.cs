using System.Collections.Immutable;

namespace Compliance.Lists.Updating;

/// <summary>What an edition of a list is compared by.</summary>
/// <param name="PublishedOn">The list's own date, when it states one.</param>
/// <param name="Entries">The entries in the file.</param>
/// <param name="Names">The names taken over.</param>
/// <param name="Lists">What the publications call themselves, and what part of the list they are when not the whole; empty when that is not on record.</param>
internal sealed record Edition(DateOnly? PublishedOn, int Entries, int Names, ImmutableArray<string> Lists)
{
    // A date that was concluded from the entries may go back when an entry is removed: only a stated one orders editions.
    public static Edition Of(ListFileInfo info) => new(
        info.Sources.Where(s => s.DateBasis == PublicationDateBasis.Stated).Max(s => s.PublishedOn),
        info.Tally.Entries,
        info.Names,
        [.. info.Sources.Select(s => string.Equals(s.Scope, ListSource.WholeList, StringComparison.Ordinal) ? s.List : $"{s.List} ({s.Scope})").Distinct(StringComparer.Ordinal)]);

    /// <summary>The edition in place: as the file tells, or as its record tells when the file cannot be read any more; null when neither does.</summary>
    public static Edition? Of(InPlaceFile file)
    {
        if (file.Info is { IsUsable: true } info)
        {
            return Of(info);
        }

        return file.Record is { Entries: { } entries } record ? new Edition(record.PublishedOn, entries, record.Names ?? 0, []) : null;
    }
}
