using System.Collections.Frozen;

namespace Compliance.Lists;

/// <summary>The elements of an XML list by local name: which to walk into, which to read whole, and what is known inside those.</summary>
/// <param name="root">The document element.</param>
/// <param name="containers">Elements that only hold entries; the document element is one.</param>
/// <param name="entries">Elements read whole and handed over one at a time.</param>
/// <param name="known">For each element inside an entry (and the entry itself), its known children and, with @, attributes: <c>"aka: uid type @lang"</c>.
/// An element without a line has no known children. A line that ends in <c>*</c> allows anything.</param>
internal sealed class XmlShape(string root, string containers, string entries, params string[] known)
{
    private readonly FrozenSet<string> containers = Set(containers);
    private readonly FrozenSet<string> entries = Set(entries);
    private readonly FrozenDictionary<string, FrozenSet<string>> known = known
        .Select(line => line.Split(':', 2))
        .ToFrozenDictionary(parts => parts[0].Trim(), parts => Set(parts[1]), StringComparer.Ordinal);

    public string Root { get; } = root;

    public string Entries { get; } = entries;

    public bool IsContainer(string name) => containers.Contains(name);

    public bool IsEntry(string name) => entries.Contains(name);

    /// <summary>What stands in an entry and is not known, each under its path.</summary>
    public IEnumerable<(string Path, ListElement Element)> Unknown(ListElement entry)
    {
        var open = new Stack<(string Path, ListElement Element)>();
        open.Push((entry.Name, entry));
        while (open.TryPop(out var at))
        {
            known.TryGetValue(at.Element.Name, out var names);
            if (names is not null && names.Contains("*"))
            {
                continue;
            }

            foreach (var (name, _) in at.Element.Attributes)
            {
                if (names is null || !names.Contains("@" + name))
                {
                    yield return ($"{at.Path}/@{name}", at.Element);
                }
            }

            for (var i = at.Element.Children.Count - 1; i >= 0; i--)
            {
                var child = at.Element.Children[i];
                var path = at.Path + "/" + child.Name;
                if (names is null || !names.Contains(child.Name))
                {
                    yield return (path, child);
                }
                else
                {
                    open.Push((path, child));
                }
            }
        }
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
