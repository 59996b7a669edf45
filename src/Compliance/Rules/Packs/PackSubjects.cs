namespace Compliance.Rules.Packs;

/// <summary>Which entry of a pack stands at a place: <c>RC-1</c> for a rule, <c>RC-1/nexus</c> for a condition of it, the key of a parameter
/// or document type.</summary>
internal sealed class PackSubjects(IReadOnlyDictionary<string, DataNode> roots)
{
    /// <summary>The id, or null where no entry with an id stands.</summary>
    public string? Of(SourceLocation location)
    {
        if (location.File is null || !roots.TryGetValue(location.File, out var node))
        {
            return null;
        }

        string? subject = null;
        var isNamed = false;
        while (true)
        {
            switch (node)
            {
                case DataMapping { Entries.IsEmpty: false } mapping:
                    if (mapping.Find("id") is DataScalar { Text.Length: > 0 } id && !ReferenceEquals(mapping, roots[location.File]))
                    {
                        subject = subject is null ? id.Text : $"{subject}/{id.Text}";
                    }

                    if (mapping.Entries.LastOrDefault(e => !IsBehind(e.KeyLocation, location)) is not { } entry)
                    {
                        return subject;
                    }

                    subject = isNamed ? entry.Key : subject;
                    isNamed = ReferenceEquals(mapping, roots[location.File]) && entry.Key is "params" or "documents";
                    node = entry.Value;
                    break;
                case DataSequence sequence:
                    if (sequence.Items.LastOrDefault(i => !IsBehind(i.Location, location)) is not { } item)
                    {
                        return subject;
                    }

                    node = item;
                    break;
                default:
                    return subject;
            }
        }
    }

    private static bool IsBehind(SourceLocation place, SourceLocation location) =>
        place.Line > location.Line || (place.Line == location.Line && place.Column > location.Column);
}
