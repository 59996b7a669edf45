using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Compliance.Lists;

namespace Compliance.Tests.Lists.Mutations;

/// <summary>One subject or more for each format that can be read.</summary>
internal static class MutationSubjects
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static ImmutableArray<MutationSubject> All { get; } =
    [
        Xml("un-xml", "un_sample.xml", "INDIVIDUAL ENTITY", "/REFERENCE_NUMBER", Texts("FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME NAME_ORIGINAL_SCRIPT ALIAS_NAME")),
        Xml("ofac-xml", "ofac_sample.xml", "sdnEntry", "/uid", Texts("firstName lastName")),
        Xml("ofac-advanced-xml", "ofac_advanced_sample.xml", "DistinctParty", "FixedRef", Texts("NamePartValue")),
        Xml("ofac-enhanced-xml", "ofac_enhanced_sample.xml", "entity", "id", EnhancedNames),
        OfacTable("ofac_sdn_sample.csv", "1"),
        OfacTable("ofac_alt_sample.csv", "3"),
        OfacTable("ofac_add_sample.csv", null),
        Xml("eu-fsf-xml", "eu_fsf_sample.xml", "sanctionEntity", "logicalId", e => e.Name.LocalName == "nameAlias"
            ? [(string?)e.Attribute("wholeName"), (string?)e.Attribute("firstName"), (string?)e.Attribute("middleName"), (string?)e.Attribute("lastName")]
            : []),
        Xml("eu-fsf-xml-old", "eu_fsf_old_sample.xml", "ENTITY", "Id", Texts("LASTNAME FIRSTNAME MIDDLENAME WHOLENAME")),
        Table("eu-fsf-csv", "eu_fsf_sample.csv", ';', null, 0, "Entity_LogicalId", "NameAlias_WholeName", "NameAlias_LastName", "NameAlias_FirstName", "NameAlias_MiddleName"),
        Table("eu-fsf-csv-old", "eu_fsf_old_sample.csv", ';', null, 0, "Entity_logical_id", "Naal_wholename", "Naal_lastname", "Naal_firstname", "Naal_middlename"),
        Table("eu-journal-csv", "eu_journal_sample.csv", ',', null, 0, "", "name", "alias", "weakAlias", "previousName"),
        Table("uk-conlist-csv", "uk_conlist_29_sample.csv", ',', Windows1252, 1, "Group ID", "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5"),
        Table("uk-conlist-csv", "uk_conlist_36_sample.csv", ',', Windows1252, 1, "Group ID", "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name Non-Latin Script"),
        Xml("uk-sanctions-list-xml", "uk_sanctions_list_sample.xml", "Designation", "/UniqueID", Texts("Name1 Name2 Name3 Name4 Name5 Name6 NameNonLatinScript")),
        Table("uk-sanctions-list-csv", "uk_sanctions_list_sample.csv", ',', Windows1252, 1, "Unique ID", "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name non-latin script"),
        Table("us-csl-csv", "us_csl_sample.csv", ',', null, 0, "", "name", "alt_names"),
        Table("us-bis-dpl", "us_bis_dpl_sample.txt", '\t', Windows1252, 0, "", "Name"),
        Json("ftm-json", "ftm_sample.jsonl", "id", "name", "alias", "weakAlias", "previousName"),
        Table("opensanctions-simple-csv", "targets_simple_sample.csv", ',', null, 0, "id", "name", "aliases"),
        Json("senzing-json", "senzing_sample.jsonl", "RECORD_ID", "NAME_FULL", "NAME_ORG", "NAME_FIRST", "NAME_MIDDLE", "NAME_LAST"),
        Xml("ch-seco-xml", "ch_sample.xml", "target", "ssid", e => e.Name.LocalName == "spelling-variant" || (e.Name.LocalName == "value" && e.Parent?.Name.LocalName == "name-part") ? [XmlCount.OwnText(e)] : []),
        Workbook("au-dfat-xlsx", "au_sample.xlsx", "Name of Individual or Entity"),
        Xml("ca-sema-xml", "ca_sample.xml", "record", "", Texts("EntityOrShip LastName GivenName Aliases")),
        Table("research-list-csv", "research_list_sample.csv", ',', null, 0, "", "name", "aliases"),
        Table("us-1260h-csv", "us_1260h_sample.csv", ',', null, 0, "", "Name", "Clean Name", "Alias", "Previous Name"),
        Json("ror-json", "ror_sample.json", "", ".name", "aliases", "acronyms", "value"),
        Table("own-csv", "own_sample.csv", ',', null, 0, "id", "name", "aliases", "weak_aliases", "former_names"),
        Json("own-list/1", "own_sample.jsonl", "id", "name", "aliases", "weak_aliases"),
        Snapshot(),
    ];

    private static byte[] Sample(string file) => File.ReadAllBytes(Repository.Data("samples", "lists", file));

    private static MutationSubject Xml(string format, string file, string entries, string id, Func<XElement, IEnumerable<string?>> namesOf)
    {
        var sample = Sample(file);
        var kinds = entries.Split(' ');
        return new MutationSubject(format, file, sample, new XmlCount(e => kinds.Contains(e.Name.LocalName), id, namesOf).Of, new XmlDamage(sample).Next);
    }

    private static Func<XElement, IEnumerable<string?>> Texts(string elements)
    {
        var names = elements.Split(' ');
        return e => names.Contains(e.Name.LocalName) ? [XmlCount.OwnText(e)] : [];
    }

    private static IEnumerable<string?> EnhancedNames(XElement element) =>
        element.Name.LocalName is "formattedFullName" || (element.Name.LocalName == "value" && element.Parent?.Name.LocalName == "namePart") ? [XmlCount.OwnText(element)] : [];

    private static MutationSubject Table(string format, string file, char delimiter, Encoding? fallback, int titles, string id, params string[] names)
    {
        var sample = Sample(file);
        return new MutationSubject(format, file, sample, new TableCount(delimiter, fallback, id, names, titles).Of, new TableDamage(sample, delimiter).Next)
        {
            Encoding = file.Contains("_29_", StringComparison.Ordinal) ? Windows1252 : Encoding.UTF8,
            HasIdsOfNames = format is "us-csl-csv" or "us-bis-dpl" or "research-list-csv" or "us-1260h-csv",
        };
    }

    // Three files of one publication, of which one is damaged.
    private static MutationSubject OfacTable(string file, string? nameColumn)
    {
        var sample = Sample(file);
        string[] files = ["ofac_sdn_sample.csv", "ofac_alt_sample.csv", "ofac_add_sample.csv"];
        Func<byte[], HeldBooks?> count = nameColumn is null ? _ => new HeldBooks(null, []) : new TableCount(',', Windows1252, "0", [nameColumn], empty: "-0-", hasLoneReturns: false).Of;
        return new MutationSubject("ofac-csv", file, sample, count, new TableDamage(sample, ',').Next)
        {
            Others = [.. files.Where(f => f != file).Select(Sample)],
        };
    }

    private static MutationSubject Json(string format, string file, string id, params string[] keys)
    {
        var sample = Sample(file);
        return new MutationSubject(format, file, sample, new JsonCount(id, keys).Of, new JsonDamage(sample).Next);
    }

    private static MutationSubject Workbook(string format, string file, string nameColumn)
    {
        var sample = Sample(file);
        var workbook = new WorkbookFile(sample);
        return new MutationSubject(format, file, sample, WorkbookFile.Count(nameColumn), workbook.Structure)
        {
            SingleByte = workbook.SingleByte,
            Plain = workbook.PlainStrings,
            Pack = workbook.WithStrings,
        };
    }

    private static MutationSubject Snapshot()
    {
        using var stream = new MemoryStream();
        Watchlist.Create([ListSamples.Source()], [ListSamples.FullParty(), ListSamples.Party("XXi.002", "EXAMPLE TWO")]).WriteTo(stream);
        var sample = stream.ToArray();
        return new MutationSubject("watchlist/1", "(written)", sample, new JsonCount("id", "name").Of, new JsonDamage(sample).Next);
    }
}
