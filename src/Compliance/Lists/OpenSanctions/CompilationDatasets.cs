namespace Compliance.Lists.OpenSanctions;

/// <summary>The authority behind a dataset of OpenSanctions, for references that can be looked up in its own list.</summary>
internal static class CompilationDatasets
{
    /// <summary>The short code of the authority whose list the dataset reprints, or null.</summary>
    public static string? Authority(string dataset) =>
        dataset.StartsWith("un_sc", StringComparison.Ordinal) ? "UN"
        : dataset.StartsWith("us_ofac", StringComparison.Ordinal) ? "US"
        : dataset.StartsWith("eu_fsf", StringComparison.Ordinal) ? "EU"
        : dataset.StartsWith("gb_fcdo", StringComparison.Ordinal) || dataset.StartsWith("gb_hmt", StringComparison.Ordinal) ? "UK"
        : dataset.StartsWith("ch_seco", StringComparison.Ordinal) ? "CH"
        : dataset.StartsWith("au_dfat", StringComparison.Ordinal) ? "AU"
        : dataset.StartsWith("ca_dfatd", StringComparison.Ordinal) ? "CA"
        : null;
}
