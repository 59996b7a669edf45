namespace Compliance.Records;

/// <summary>Where a field stands, for diagnostics: put together only when there is something to report.</summary>
/// <param name="Prefix">The way to what it is a field of, with its point, or the empty string.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct FieldPath(string Prefix, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Prefix + Name;
}
