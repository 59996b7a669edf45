namespace Compliance.Lists.ResearchSecurity;

/// <summary>Transcriptions of lists that designate nobody, one row for each entry of each report: schema, name, aliases, program, authority, dates, country.</summary>
internal sealed class ResearchListReader : IListReader
{
    private static readonly string[] Needed = ["schema", "name", "aliases", "program", "authority", "country"];

    // In the order of the table.
    private static readonly string[] Known =
        ["schema", "name", "aliases", "topics", "program", "authority", "reason", "report-date", "start-date", "end-date", "country", "notes", "source_url"];

    public string Format => "research-list-csv";

    public string Description => "the CSV of US research-security and non-proliferation lists (schema,name,aliases,topics,program,authority, ...)";

    public bool Recognises(ListHead head)
    {
        var names = head.FirstLine.Split(',').Select(n => n.Trim(' ', '"', '\uFEFF')).ToHashSet(StringComparer.Ordinal);
        return Known.Count(names.Contains) >= 9 && names.Contains("report-date");
    }

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new ResearchImport(findings);
        import.Read(input, Needed, Known, static (import, row) => import.TakeEntry(row));
        return ListContent.Of(input, Format, import.Publications, import.Parties, import.Tally, findings);
    }
}

/// <summary>The transcription of the US list of Chinese military companies: Name, Clean Name, Alias, Previous Name, Parent Name, dates.</summary>
internal sealed class MilitaryCompanyReader : IListReader
{
    private static readonly string[] Needed = ["Name", "Clean Name", "Alias", "Start date", "End date"];

    // In the order of the table.
    private static readonly string[] Known = ["Name", "Clean Name", "Alias", "Previous Name", "Parent Name", "Note", "Start date", "End date", "Source Url"];

    public string Format => "us-1260h-csv";

    public string Description => "the CSV of the US list of Chinese military companies (Name,Clean Name,Alias,Previous Name, ...)";

    public bool Recognises(ListHead head)
    {
        var names = head.FirstLine.Split(',').Select(n => n.Trim(' ', '"', '\uFEFF')).ToHashSet(StringComparer.Ordinal);
        return Known.Count(names.Contains) >= 7 && (names.Contains("Clean Name") || names.Contains("Parent Name"));
    }

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var import = new ResearchImport(findings);
        import.Read(input, Needed, Known, static (import, row) => import.TakeCompany(row));
        return ListContent.Of(input, Format, import.Publications, import.Parties, import.Tally, findings);
    }
}
