using System.Collections.Immutable;

namespace Compliance.Rules.Overlays;

/// <summary>What pack.yaml of an overlay says under <c>overlay</c>.</summary>
/// <param name="Pack">The id of the base.</param>
/// <param name="Version">The version of the base that it was written for.</param>
/// <param name="Authority">Who allowed it to be milder, or null.</param>
/// <param name="Places">Where <c>pack</c> and <c>version</c> stand.</param>
internal sealed record OverlayHeader(string Pack, string Version, string? Authority, (SourceLocation Pack, SourceLocation Version) Places)
{
    /// <summary>The layers that the overlay adds: only there may policy stand.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];
}
