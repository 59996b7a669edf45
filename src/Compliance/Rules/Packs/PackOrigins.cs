using System.Collections.Immutable;

namespace Compliance.Rules.Packs;

/// <summary>Which places belong to a pack itself and which to the one that it lies over.</summary>
/// <param name="BaseFiles">The files of the base as diagnostics name them; empty for a pack that stands alone.</param>
internal sealed record PackOrigins(ImmutableHashSet<string> BaseFiles)
{
    /// <summary>Whether the place stands in the pack's own files.</summary>
    public bool IsOwn(SourceLocation location) => location.File is null || !BaseFiles.Contains(location.File);
}
