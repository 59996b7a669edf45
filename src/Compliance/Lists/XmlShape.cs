using System.Collections.Frozen;

namespace Compliance.Lists;

/// <summary>The elements of an XML list by local name: which to walk into, which to read whole, and what is known inside those.</summary>
/// <param name="root">The document element.</param>
/// <param name="containers">Elements that only hold entries; the document element is one.</param>
/// <param name="entries">Elements read whole and handed over one at a time.</param>
/// <param name="known">For each element inside an entry (and the entry itself), its known children and, with @, attributes: <c>"aka: uid type @lang"</c>.
/// An element without a line has no known children. <c>*</c> allows anything but entries, <c>@*</c> any attributes. A child that ends in <c>!</c> stands once: a second one with text is reported.</param>
internal sealed class XmlShape(string root, string containers, string entries, params string[] known)
{
    private readonly FrozenSet<string> containers = Set(containers);
    private readonly FrozenSet<string> entries = Set(entries);
    private readonly FrozenDictionary<string, KnownNames> known = known
        .Select(line => line.Split(':', 2))
        .ToFrozenDictionary(parts => parts[0].Trim(), parts => new KnownNames(Set(parts[1])), StringComparer.Ordinal);

    public string Root { get; } = root;

    public string Entries { get; } = entries;

    public bool IsContainer(string name) => containers.Contains(name);

    public bool IsEntry(string name) => entries.Contains(name);

    /// <summary>Reports what stands in an entry and is not known, each under its path, and what stands twice and should stand once.</summary>
    public void ReportUnknown(ListElement entry, Action<string, ListElement> unknown, Action<ListElement> second) => ReportUnknown(entry, [entry], unknown, second);

    /// <summary>Whether an entry stands in an element that is not known.</summary>
    public bool HoldsEntry(ListElement element) => element.Children.Exists(c => IsEntry(c.Name) || HoldsEntry(c));

    // The path is only put together for what is not known: every element of a large list comes through here.
    private void ReportUnknown(ListElement element, List<ListElement> trail, Action<string, ListElement> report, Action<ListElement> second)
    {
        known.TryGetValue(element.Name, out var names);
        if (names is not null && names.Anything)
        {
            ReportEntriesIn(element, report);
            return;
        }

        foreach (var (name, _) in element.Attributes)
        {
            if (names is null || (!names.AnyAttribute && !names.Attributes.Contains(name)))
            {
                report($"{Path(trail)}/@{name}", element);
            }
        }

        foreach (var child in element.Children)
        {
            trail.Add(child);
            if (names is null || !names.Children.Contains(child.Name))
            {
                report(Path(trail), child);
            }
            else
            {
                ReportUnknown(child, trail, report, second);
                if (names.Once.Contains(child.Name) && child.Text.Length > 0 && !ReferenceEquals(FirstFilled(element, child.Name), child))
                {
                    second(child);
                }
            }

            trail.RemoveAt(trail.Count - 1);
        }
    }

    private void ReportEntriesIn(ListElement element, Action<string, ListElement> report)
    {
        foreach (var child in element.Children)
        {
            if (IsEntry(child.Name) || HoldsEntry(child))
            {
                report(element.Name + "/" + child.Name, child);
            }
        }
    }

    private static ListElement? FirstFilled(ListElement element, string name) =>
        element.Children.Find(c => string.Equals(c.Name, name, StringComparison.Ordinal) && c.Text.Length > 0);

    private static string Path(List<ListElement> trail) => string.Join('/', trail.Select(e => e.Name));

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private sealed class KnownNames(FrozenSet<string> names)
    {
        public bool Anything { get; } = names.Contains("*");

        public bool AnyAttribute { get; } = names.Contains("@*");

        public FrozenSet<string> Children { get; } = names.Where(n => n[0] != '@').Select(n => n.TrimEnd('!')).ToFrozenSet(StringComparer.Ordinal);

        public FrozenSet<string> Once { get; } = names.Where(n => n[^1] == '!').Select(n => n[..^1]).ToFrozenSet(StringComparer.Ordinal);

        public FrozenSet<string> Attributes { get; } = names.Where(n => n[0] == '@').Select(n => n[1..]).ToFrozenSet(StringComparer.Ordinal);
    }
}
