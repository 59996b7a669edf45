using System.Collections.Immutable;

namespace Compliance.Lists.Ownership;

/// <summary>A share that one listed party holds in another, as a source states it.</summary>
/// <param name="OwnerId">The id of the owner.</param>
/// <param name="OwnedId">The id of the owned party.</param>
/// <param name="SharePercent">The share, or null when the source only says "owned or controlled".</param>
/// <param name="From">The first day, or null.</param>
/// <param name="Until">The last day, or null.</param>
/// <param name="IsFormer">Whether the source calls it a former one without a date.</param>
public sealed record Holding(string OwnerId, string OwnedId, decimal? SharePercent, DateOnly? From, DateOnly? Until, bool IsFormer)
{
    /// <summary>Whether the holding existed on a day; unknown for a former one without a last day.</summary>
    public Truth HeldOn(DateOnly day) =>
        day < From || day > Until ? Truth.False : IsFormer && Until is null ? Truth.Unknown : Truth.True;
}

/// <summary>What is known on a day about whether designated parties own a body.</summary>
/// <param name="Value">Whether the test is met; unknown when shares are not stated or the authority's test is not known.</param>
/// <param name="Test">The test applied, or null when the sources know none for that day.</param>
/// <param name="SharePercent">The share that designated parties, and bodies they own, are known to hold.</param>
/// <param name="Owners">Their ids, ordinal order.</param>
/// <param name="Text">The finding in words.</param>
public sealed record OwnershipAssessment(Truth Value, OwnershipTest? Test, decimal SharePercent, ImmutableArray<string> Owners, string Text);
