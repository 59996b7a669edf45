using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>Indicators of a link with the DPRK that are not listings: domains, prefixes, addresses, names of the State and of its
/// institutions. Immutable and safe for concurrent use.</summary>
public sealed class IndicatorTable
{
    private static readonly Lazy<IndicatorTable> Embedded = new(() => IndicatorReader.Read(EvidenceTables.Embedded("indicators/")).GetValueOrThrow());

    internal IndicatorTable(
        ImmutableArray<Indicator> indicators,
        ImmutableArray<Premises> premises,
        ImmutableArray<Institution> institutions,
        StateWords stateWords,
        InstitutionWords institutionWords)
    {
        Indicators = indicators;
        Premises = premises;
        Institutions = institutions;
        EmailDomains = [.. Folded(IndicatorKind.EmailDomain).OrderByDescending(d => d.Value.Length).ThenBy(d => d.Value, StringComparer.Ordinal)];
        EmailAddresses = [.. Folded(IndicatorKind.EmailAddress)];
        StateNames = new StateNameReading(this, stateWords);
        InstitutionNames = new InstitutionReading(institutions, institutionWords);
    }

    /// <summary>The table embedded into the library.</summary>
    public static IndicatorTable Default => Embedded.Value;

    /// <summary>Every indicator, in the order of the files.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    internal ImmutableArray<Premises> Premises { get; }

    internal ImmutableArray<Institution> Institutions { get; }

    /// <summary>Domains, folded, the longest first: star-co.net.kp says more than kp.</summary>
    internal ImmutableArray<FoldedValue> EmailDomains { get; }

    internal ImmutableArray<FoldedValue> EmailAddresses { get; }

    internal StateNameReading StateNames { get; }

    internal InstitutionReading InstitutionNames { get; }

    /// <summary>Reads every <c>*.yaml</c> file of a folder as one table.</summary>
    /// <param name="folder">The folder; its subfolders are not read.</param>
    /// <returns>The table, or every problem at once. A table with any problem is not usable.</returns>
    public static LoadResult<IndicatorTable> Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = EvidenceTables.InFolder(folder, diagnostics);
        return diagnostics.Count > 0 ? new LoadResult<IndicatorTable>(null, diagnostics.ToImmutable()) : IndicatorReader.Read(files);
    }

    private IEnumerable<FoldedValue> Folded(IndicatorKind kind) =>
        Of(kind).SelectMany(i => i.Values.Select(v => new FoldedValue(i, EvidenceText.Fold(v))));

    internal IEnumerable<Indicator> Of(IndicatorKind kind) => Indicators.Where(i => i.Kind == kind);
}

/// <summary>A value of an indicator as it is compared. A class: collections of structs are compiled at every start.</summary>
internal sealed record FoldedValue(Indicator Indicator, string Value);
