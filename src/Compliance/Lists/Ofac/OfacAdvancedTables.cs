namespace Compliance.Lists.Ofac;

/// <summary>The code tables at the beginning of an advanced file: everything later refers to them by number.</summary>
internal sealed class OfacAdvancedTables(ListFindings findings)
{
    private readonly Dictionary<string, Dictionary<string, Value>> tables = new(StringComparer.Ordinal);

    public void Add(ListElement element)
    {
        if (!tables.TryGetValue(element.Name, out var table))
        {
            tables.Add(element.Name, table = new Dictionary<string, Value>(StringComparer.Ordinal));
        }

        var id = element.Attribute("ID");
        var value = new Value(element.Text, element.Name switch
        {
            "PartySubType" => element.Attribute("PartyTypeID"),
            "AreaCode" => element.Attribute("Description"),
            _ => "",
        });
        if (id.Length == 0 || !table.TryAdd(id, value))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.IdUsedTwice,
                $"<{element.Name}> \"{Diagnostic.Excerpt(element.Text)}\" has {(id.Length == 0 ? "no ID" : $"the ID {id} of another one; the first stands")}.",
                findings.At(element.Line, element.Column)));
        }
    }

    /// <summary>The text of a code; the empty string for no code and for one that the file does not define, which is reported once.</summary>
    public string Text(string table, string id, ListElement user) => Find(table, id, user).Text;

    /// <summary>What the value refers to or describes itself by: the party type of a sub-type, the name of an area.</summary>
    public string More(string table, string id, ListElement user) => Find(table, id, user).More;

    private Value Find(string table, string id, ListElement user)
    {
        if (id.Length == 0)
        {
            return Value.None;
        }

        if (tables.TryGetValue(table, out var values) && values.TryGetValue(id, out var value))
        {
            return value;
        }

        findings.AddOnce($"{table} {id}", () => Diagnostic.Warning(
            ListDiagnostics.Orphan,
            $"The code {Diagnostic.Excerpt(id)} of <{user.Name}> is not in the file's table <{table}Values>; it counts as not stated here and wherever else it stands.",
            findings.At(user.Line, user.Column),
            $"an ID of <{table}>",
            "compare with the published list"));
        return Value.None;
    }

    private readonly record struct Value(string Text, string More)
    {
        public static readonly Value None = new("", "");
    }
}
