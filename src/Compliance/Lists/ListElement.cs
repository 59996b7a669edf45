using System.Text;

namespace Compliance.Lists;

/// <summary>One XML element of an entry as read, before it means anything. Reused for the next entry: nothing of it may be kept.</summary>
internal sealed class ListElement
{
    private readonly List<(string Name, string Value)> attributes = [];
    private string? text;
    private StringBuilder? more;
    private string? clean;

    public string Name { get; private set; } = "";

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>How deep in the document it stands; the document element has 0.</summary>
    public int Depth { get; private set; }

    public List<ListElement> Children { get; } = [];

    public IReadOnlyList<(string Name, string Value)> Attributes => attributes;

    /// <summary>The element's own text, cleaned.</summary>
    public string Text => clean ??= ListText.Clean(RawText);

    /// <summary>The element's own text with its line breaks.</summary>
    public string RawText => more?.ToString() ?? text ?? "";

    /// <summary>Whether neither the element nor its attributes nor anything in it has text.</summary>
    public bool IsEmpty => Text.Length == 0 && attributes.TrueForAll(a => string.IsNullOrWhiteSpace(a.Value)) && Children.TrueForAll(c => c.IsEmpty);

    /// <summary>The cleaned text of the first filled child of that name, or the empty string.</summary>
    public string this[string child]
    {
        get
        {
            foreach (var element in Children)
            {
                if (string.Equals(element.Name, child, StringComparison.Ordinal) && element.Text is { Length: > 0 } filled)
                {
                    return filled;
                }
            }

            return "";
        }
    }

    /// <summary>The cleaned value of an attribute, or the empty string.</summary>
    public string Attribute(string name)
    {
        foreach (var (known, value) in attributes)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return ListText.Clean(value);
            }
        }

        return "";
    }

    /// <summary>The first child of that name, or null.</summary>
    public ListElement? Child(string name) => Children.Find(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>The children of that name, in order.</summary>
    public IEnumerable<ListElement> All(string name) => Children.Where(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>The elements reached by a path of child names, in order: <c>All("akaList", "aka")</c>.</summary>
    public IEnumerable<ListElement> All(string first, params string[] rest) =>
        rest.Aggregate(All(first), static (elements, name) => elements.SelectMany(e => e.All(name)));

    /// <summary>The distinct filled texts of the elements reached by a path.</summary>
    public IEnumerable<string> Texts(string first, params string[] rest) =>
        All(first, rest).Select(e => e.Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal);

    internal void Start(string name, int depth, int line, int column)
    {
        Depth = depth;
        Name = name;
        Line = line;
        Column = column;
        Children.Clear();
        attributes.Clear();
        text = null;
        more = null;
        clean = null;
    }

    internal void AddAttribute(string name, string value) => attributes.Add((name, value));

    internal void Append(string value)
    {
        if (text is null)
        {
            text = value;
            return;
        }

        (more ??= new StringBuilder(text)).Append(value);
    }
}
