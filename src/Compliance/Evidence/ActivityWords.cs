using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>What a record says about the field of an activity.</summary>
/// <param name="Field">The field stated, or null.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Abstract">The abstract, or null.</param>
/// <param name="Keywords">The keywords, possibly none.</param>
internal readonly record struct ActivityWords(string? Field, string? Title, string? Abstract, ImmutableArray<string> Keywords)
{
    /// <summary>Whether nothing but the field is stated.</summary>
    public bool AreEmpty => Title is null && Abstract is null && Keywords.IsEmpty;
}
