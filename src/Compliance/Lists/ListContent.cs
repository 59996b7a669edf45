using System.Collections.Immutable;

namespace Compliance.Lists;

/// <summary>What one list file gave.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Format">The format found: <c>un-xml</c>, <c>watchlist/1</c> or <c>unknown</c>.</param>
/// <param name="Sources">The publications; empty when the file is refused.</param>
/// <param name="Parties">The parties in the order of the file; empty when the file is refused.</param>
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

    public static ListContent Refused(string file, string format, ImmutableArray<Diagnostic> diagnostics, ImportTally? tally = null) =>
        new(file, format, [], [], tally ?? new ImportTally(), diagnostics);
}
