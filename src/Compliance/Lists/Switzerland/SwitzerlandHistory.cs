namespace Compliance.Lists.Switzerland;

/// <summary>What the modifications of a target say: when it was listed, amended and taken off. Those who were taken off stay in the list.</summary>
/// <param name="ListedOn">The day of the last listing that followed no other, or null when it is not stated.</param>
/// <param name="AmendedOn">The days of amendments, ascending.</param>
/// <param name="DelistedOn">The day of delisting when that is the last change, or null.</param>
internal sealed record SwitzerlandHistory(DateOnly? ListedOn, IReadOnlyList<DateOnly> AmendedOn, DateOnly? DelistedOn)
{
    /// <summary>Reads the modifications in the order of their days; one without a day stands where it is printed.</summary>
    /// <param name="target">The target.</param>
    /// <param name="publishedOn">The day of the list, on which a delisting without a day is known to have happened.</param>
    /// <param name="unread">Takes what could not be read.</param>
    public static SwitzerlandHistory Of(ListElement target, DateOnly publishedOn, Action<ListElement, string> unread)
    {
        var changes = new List<(DateOnly? Day, string Type, int Place)>();
        foreach (var modification in target.All("modification"))
        {
            changes.Add((Day(modification, unread), modification.Attribute("modification-type"), changes.Count));
        }

        // A change without a day keeps its place behind the one before it.
        DateOnly? last = null;
        var ordered = changes.Select(c => (Key: last = c.Day ?? last, Change: c)).OrderBy(c => c.Key ?? DateOnly.MinValue).ThenBy(c => c.Change.Place).Select(c => c.Change).ToList();
        DateOnly? listedOn = null, delistedOn = null;
        var isListed = false;
        var amended = new SortedSet<DateOnly>();
        foreach (var (day, type, _) in ordered)
        {
            switch (type)
            {
                case "listed" when !isListed:
                    (listedOn, delistedOn, isListed) = (day, null, true);
                    break;
                case "de-listed" or "delisted":
                    (delistedOn, isListed) = (day ?? publishedOn, false);
                    break;
                default:
                    if (day is { } amendment)
                    {
                        amended.Add(amendment);
                    }

                    break;
            }
        }

        return new SwitzerlandHistory(listedOn, [.. amended], delistedOn);
    }

    private static DateOnly? Day(ListElement modification, Action<ListElement, string> unread)
    {
        foreach (var name in (ReadOnlySpan<string>)["effective-date", "publication-date", "enactment-date"])
        {
            if (modification.Attribute(name) is { Length: > 0 } text)
            {
                if (ListDates.IsoDay(text) is { } day)
                {
                    return day;
                }

                unread(modification, $"the {name} \"{text}\"");
            }
        }

        return null;
    }
}
