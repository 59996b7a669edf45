using System.Collections.Immutable;

namespace Compliance.Evidence;

/// <summary>For each group of disciplines whether something belongs to it. Two arrays: collections of enumerations are compiled at every start.</summary>
internal sealed class GroupTruths(ImmutableArray<string> groups, Truth[] truths)
{
    public static GroupTruths None { get; } = new([], []);

    /// <summary>Whether no group is named at all.</summary>
    public bool IsEmpty => groups.IsEmpty;

    /// <exception cref="ArgumentException">There is no such group.</exception>
    public Truth this[string group] => groups.IndexOf(group) is >= 0 and var index
        ? truths[index]
        : throw new ArgumentException($"There is no discipline group \"{group}\". {DidYouMean.Hint(group, groups)}", nameof(group));
}
