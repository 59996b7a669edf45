using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>A State institution that is not listed, or a lookalike that must not be taken for one.</summary>
/// <param name="Indicator">The indicator; its values are the names that identify the body alone.</param>
/// <param name="NativeNames">Names in the own script; they ask and do not confirm while their spelling is unverified.</param>
/// <param name="Ambiguous">Short forms that other bodies share: they confirm only with the DPRK named beside them.</param>
/// <param name="Contextual">Names too general to say anything without the DPRK named beside them.</param>
/// <param name="Hosts">Internet hosts of the body.</param>
internal sealed record Institution(
    Indicator Indicator,
    ImmutableArray<string> NativeNames,
    ImmutableArray<string> Ambiguous,
    ImmutableArray<string> Contextual,
    ImmutableArray<string> Hosts);
