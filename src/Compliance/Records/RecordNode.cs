using System.Collections.Immutable;

namespace Compliance.Records;

/// <summary>A record or a part of one: values that were stated, the fields stated to be none, and where they stand.</summary>
/// <remarks>A field that is null was not stated and reads as unknown. A field named in <see cref="StatedNone"/> was answered with
/// "none" and reads as known to be absent: the difference decides between review and clear.</remarks>
public abstract record RecordNode
{
    private static readonly ImmutableSortedSet<string> NoneStated = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private ImmutableSortedSet<string> _statedNone = NoneStated;

    /// <summary>Where the node stands in its file.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;

    /// <summary>The names of fields that were explicitly answered with "none".</summary>
    public ImmutableSortedSet<string> StatedNone
    {
        get => _statedNone;
        init => _statedNone = value;
    }

    /// <summary>The fields a node of this kind has.</summary>
    public abstract RecordSchema Schema { get; }

    /// <summary>Whether a field was answered with "none", as far as that answers it.</summary>
    internal bool IsNone(RecordField field) => !StatedNone.IsEmpty && field.CanBeNone && StatedNone.Contains(field.Name);

    /// <summary>Answers a field of the node itself with "none": only of one that is being made, which nobody else has yet.</summary>
    internal void StateNone(RecordField field) => _statedNone = _statedNone.IsEmpty ? field.OnlyName : _statedNone.Add(field.Name);

    /// <summary>An array as a list field keeps it: one that was never made states nothing.</summary>
    private protected static ImmutableArray<T>? Stated<T>(ImmutableArray<T>? items) => items is { IsDefault: true } ? null : items;
}
