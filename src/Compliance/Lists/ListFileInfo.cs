using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>What a list file holds; what <c>compliance lists info</c> prints.</summary>
public sealed record ListFileInfo
{
    /// <summary>The file as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; null when it cannot be read.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Such as <c>un-xml</c> or <c>watchlist/1</c>; <c>unknown</c> when it is no list.</summary>
    public required string Format { get; init; }

    /// <summary>The publications; empty when the file cannot be used.</summary>
    public required ImmutableArray<ListSource> Sources { get; init; }

    /// <summary>The counts by which the import is reconciled with the file.</summary>
    public required ImportTally Tally { get; init; }

    /// <summary>Persons.</summary>
    public required int Persons { get; init; }

    /// <summary>Organisations.</summary>
    public required int Organisations { get; init; }

    /// <summary>Vessels.</summary>
    public required int Vessels { get; init; }

    /// <summary>Aircraft.</summary>
    public required int Aircraft { get; init; }

    /// <summary>Parties of unknown kind.</summary>
    public required int OtherParties { get; init; }

    /// <summary>Parties with a designation.</summary>
    public required int Designated { get; init; }

    /// <summary>Parties that stand on the list without being designated by it.</summary>
    public required int OnlyMentioned { get; init; }

    /// <summary>The file of the same publication to which this one adds names or addresses, or null.</summary>
    public required string? AddsTo { get; init; }

    /// <summary>All names, primary ones included.</summary>
    public required int Names { get; init; }

    /// <summary>Names other than primary ones that the authority relies on.</summary>
    public required int StrongAliases { get; init; }

    /// <summary>Low-quality aliases.</summary>
    public required int WeakAliases { get; init; }

    /// <summary>Names with a letter of a script other than Latin.</summary>
    public required int NonLatinNames { get; init; }

    /// <summary>Parties by programme as the authority names it, in ordinal order of the programme.</summary>
    public required ImmutableSortedDictionary<string, int> Programmes { get; init; }

    /// <summary>Parties whose designation or mention concerns the DPRK, see <see cref="Regimes.Dprk"/>.</summary>
    public required int DprkParties { get; init; }

    /// <summary>How often each diagnostic code occurs, in ordinal order of the code.</summary>
    public required ImmutableSortedDictionary<string, int> DiagnosticsByCode { get; init; }

    /// <summary>Everything worth reporting, in the order of the file.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the file can be used at all; entries may still have been left out, see <see cref="Diagnostics"/>.</summary>
    public bool IsUsable => Persons + Organisations + Vessels + Aircraft + OtherParties > 0 || AddsTo is not null;

    /// <summary>Reads a file and counts. A file that cannot be read or used gives zeros and the reason in <see cref="Diagnostics"/>.</summary>
    public static ListFileInfo Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Of(ListFile.Read(path));
    }

    /// <summary>Reads files that may belong together, such as the four of a legacy OFAC list: one result for each, in their order.</summary>
    public static ImmutableArray<ListFileInfo> ReadAll(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return [.. ListFile.ReadAll(paths).Select(Of)];
    }

    private static ListFileInfo Of(ListContent content)
    {
        var names = content.Parties.SelectMany(p => p.Names).ToArray();
        int Count(PartyKind kind) => content.Parties.Count(p => p.Kind == kind);
        return new ListFileInfo
        {
            File = content.File,
            Sha256 = content.Sha256,
            Bytes = content.Bytes,
            Format = content.Format,
            Sources = content.Sources,
            Tally = content.Tally,
            Persons = Count(PartyKind.Person),
            Organisations = Count(PartyKind.Organisation),
            Vessels = Count(PartyKind.Vessel),
            Aircraft = Count(PartyKind.Aircraft),
            OtherParties = Count(PartyKind.Unknown),
            Designated = content.Parties.Count(p => !p.Designations.IsEmpty),
            OnlyMentioned = content.Parties.Count(p => p.Designations.IsEmpty),
            AddsTo = content.AddsTo,
            DprkParties = content.Parties.Count(p => p.IsOfRegime(Regimes.Dprk)),
            Names = names.Length,
            StrongAliases = names.Count(n => n.Kind != AliasKind.Primary && n.Quality == AliasQuality.Strong),
            WeakAliases = names.Count(n => n.Quality == AliasQuality.Weak),
            NonLatinNames = names.Count(n => ListText.HasNonLatinLetter(n.Name)),
            Programmes = Counts(content.Parties.SelectMany(p =>
                p.Designations.Select(d => d.Programme).Concat(p.Mentions.Select(m => m.Programme ?? m.List)).Distinct(StringComparer.Ordinal))),
            DiagnosticsByCode = Counts(content.Diagnostics.Select(d => d.Code)),
            Diagnostics = content.Diagnostics,
        };
    }

    private static ImmutableSortedDictionary<string, int> Counts(IEnumerable<string> keys) => keys
        .GroupBy(k => k, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
