namespace Compliance.Lists.Ofac;

/// <summary>The words of an enhanced file by their ids. Entries print both: the printed word stands, the id shows when one of the two is damaged.</summary>
internal sealed class OfacEnhancedTables(ListFindings findings)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> featureTypes = new(StringComparer.Ordinal);

    public void Add(ListElement element)
    {
        var isFeature = element.Name is OfacEnhancedVocabulary.FeatureType;
        var (table, id, word) = isFeature
            ? (featureTypes, element.Attribute("featureTypeId"), element["type"])
            : (values, element.Attribute("refId"), element["value"]);
        if (id.Length == 0 || !table.TryAdd(id, word))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.IdUsedTwice,
                $"<{element.Name}> \"{Diagnostic.Excerpt(word)}\" has {(id.Length == 0 ? "no id" : $"the id {Diagnostic.Excerpt(id)} of another one; the first stands")}.",
                findings.At(element.Line, element.Column)));
        }
    }

    /// <summary>The word of an element with refId; the empty string for no element.</summary>
    public string Word(ListElement? element) => element is null ? "" : Word(element, values, "refId");

    /// <summary>The type of a feature, which has a table of its own.</summary>
    public string FeatureType(ListElement? element) => element is null ? "" : Word(element, featureTypes, "featureTypeId");

    // Damage in the table would change all entries, damage in an entry only that one: so the table speaks only where an entry prints nothing.
    private string Word(ListElement element, Dictionary<string, string> table, string attribute)
    {
        var id = element.Attribute(attribute);
        var printed = element.Text;
        if (!table.TryGetValue(id, out var word) || word.Length == 0)
        {
            if (id.Length > 0)
            {
                findings.AddOnce($"{attribute} {id}", () => Diagnostic.Warning(
                    ListDiagnostics.Orphan,
                    $"The {attribute} {Diagnostic.Excerpt(id)} of <{element.Name}> \"{Diagnostic.Excerpt(printed)}\" is not in the file's table; the printed word is used.",
                    findings.At(element.Line, element.Column)));
            }

            return printed;
        }

        if (printed.Length == 0)
        {
            return word;
        }

        if (!string.Equals(word, printed, StringComparison.Ordinal))
        {
            findings.AddOnce($"{attribute} {id} {printed}", () => Diagnostic.Warning(
                OfacXmlDiagnostics.PrintedTwiceDisagree,
                $"<{element.Name}> prints \"{Diagnostic.Excerpt(printed)}\", but its {attribute} {Diagnostic.Excerpt(id)} means \"{Diagnostic.Excerpt(word)}\"; the printed word stands.",
                findings.At(element.Line, element.Column)));
        }

        return printed;
    }
}
