using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Compliance.Lists;

/// <summary>What a list file holds; what <c>compliance lists info</c> prints.</summary>
public sealed record ListFileInfo
{
    /// <summary>The file as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; null when it cannot be read.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The size in bytes.</summary>
    public required int Bytes { get; init; }

    /// <summary><c>un-xml</c>, <c>watchlist/1</c> or <c>unknown</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The publications; empty when the file cannot be used.</summary>
    public required ImmutableArray<ListSource> Sources { get; init; }

    /// <summary>The counts by which the import is reconciled with the file.</summary>
    public required ImportTally Tally { get; init; }

    /// <summary>Persons.</summary>
    public required int Persons { get; init; }

    /// <summary>Organisations.</summary>
    public required int Organisations { get; init; }

    /// <summary>Vessels, aircraft and parties of unknown kind.</summary>
    public required int OtherParties { get; init; }

    /// <summary>All names, primary ones included.</summary>
    public required int Names { get; init; }

    /// <summary>Names other than primary ones that the authority relies on.</summary>
    public required int StrongAliases { get; init; }

    /// <summary>Low-quality aliases.</summary>
    public required int WeakAliases { get; init; }

    /// <summary>Names with a letter of a script other than Latin.</summary>
    public required int NonLatinNames { get; init; }

    /// <summary>Parties by programme, in ordinal order of the programme.</summary>
    public required ImmutableSortedDictionary<string, int> Programmes { get; init; }

    /// <summary>Parties of the programme DPRK.</summary>
    public int DprkParties => Programmes.GetValueOrDefault("DPRK");

    /// <summary>How often each diagnostic code occurs, in ordinal order of the code.</summary>
    public required ImmutableSortedDictionary<string, int> DiagnosticsByCode { get; init; }

    /// <summary>Everything worth reporting, in the order of the file.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the file can be used at all; entries may still have been left out, see <see cref="Diagnostics"/>.</summary>
    public bool IsUsable => Persons + Organisations + OtherParties > 0;

    /// <summary>Reads a file and counts. A file that cannot be read or used gives zeros and the reason in <see cref="Diagnostics"/>.</summary>
    public static ListFileInfo Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (bytes, problem) = ListFile.ReadBytes(path);
        return bytes is null
            ? Of(ListContent.Refused(path, ListContent.UnknownFormat, [problem!]), null)
            : Of(ListFile.Parse(bytes, path), bytes);
    }

    private static ListFileInfo Of(ListContent content, byte[]? bytes)
    {
        var names = content.Parties.SelectMany(p => p.Names).ToArray();
        var persons = content.Parties.Count(p => p.Kind == PartyKind.Person);
        var organisations = content.Parties.Count(p => p.Kind == PartyKind.Organisation);
        return new ListFileInfo
        {
            File = content.File,
            Sha256 = bytes is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Bytes = bytes?.Length ?? 0,
            Format = content.Format,
            Sources = content.Sources,
            Tally = content.Tally,
            Persons = persons,
            Organisations = organisations,
            OtherParties = content.Parties.Length - persons - organisations,
            Names = names.Length,
            StrongAliases = names.Count(n => n.Kind != AliasKind.Primary && n.Quality == AliasQuality.Strong),
            WeakAliases = names.Count(n => n.Quality == AliasQuality.Weak),
            NonLatinNames = names.Count(n => ListText.HasNonLatinLetter(n.Name)),
            Programmes = Counts(content.Parties.SelectMany(p => p.Designations.Select(d => d.Programme).Distinct(StringComparer.Ordinal))),
            DiagnosticsByCode = Counts(content.Diagnostics.Select(d => d.Code)),
            Diagnostics = content.Diagnostics,
        };
    }

    private static ImmutableSortedDictionary<string, int> Counts(IEnumerable<string> keys) => keys
        .GroupBy(k => k, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
