using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>Several texts of a field as one value, so that "not stated" (null) and "none" (empty) stay apart.</summary>
/// <param name="Items">The texts in the order stated.</param>
public sealed record ImmutableStrings(ImmutableArray<string> Items)
{
    /// <summary>Wraps an array; null stays null.</summary>
    public static ImmutableStrings? From(ImmutableArray<string>? items) => items is { } some ? new ImmutableStrings(some) : null;

    /// <summary>Same texts in the same order.</summary>
    public bool Equals(ImmutableStrings? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The texts joined by "; ".</summary>
    public override string ToString() => string.Join("; ", Items);
}
