using System.Text;

namespace Compliance.Lists.UnitedNations;

/// <summary>One element of an entry as read, before it means anything.</summary>
internal sealed class UnitedNationsElement(string name, int line, int column)
{
    private StringBuilder? text;

    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<UnitedNationsElement> Children { get; } = [];

    /// <summary>The element's own text, cleaned.</summary>
    public string Text => ListText.Clean(text?.ToString());

    public void Append(string value) => (text ??= new StringBuilder()).Append(value);

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

    /// <summary>The children that stand for <paramref name="what"/> of a person or an entity, such as ALIAS for INDIVIDUAL_ALIAS.</summary>
    public IEnumerable<UnitedNationsElement> Parts(string what) =>
        Children.Where(c => string.Equals(UnitedNationsVocabulary.WithoutKind(c.Name), what, StringComparison.Ordinal));

    /// <summary>The distinct filled VALUE children of the named children, in order.</summary>
    public IEnumerable<string> Values(string what) => Parts(what)
        .SelectMany(p => p.Children)
        .Where(v => string.Equals(v.Name, "VALUE", StringComparison.Ordinal))
        .Select(v => v.Text)
        .Where(t => t.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether neither the element nor anything in it has text.</summary>
    public bool IsEmpty => Text.Length == 0 && Children.TrueForAll(c => c.IsEmpty);
}
