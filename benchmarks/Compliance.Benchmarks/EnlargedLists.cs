using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Compliance.Benchmarks;

/// <summary>A list of one format, enlarged from a published file or, without one, from the sample of the repository.</summary>
/// <param name="Format">The format's name.</param>
/// <param name="Published">The file under ../shared/lists, or the empty string.</param>
/// <param name="Sample">The file under data/samples/lists.</param>
/// <param name="Enlarge">Makes it as large as asked; each copy has other ids and names.</param>
internal sealed record EnlargedList(string Format, string Published, string Sample, Func<byte[], long, byte[]> Enlarge)
{
    /// <summary>What else belongs to the publication.</summary>
    public ImmutableArray<EnlargedList> Companions { get; init; } = [];
}

/// <summary>Lists as large as asked, of every format, for measurements. Not real: ids and names of all copies but the first are made up.</summary>
internal static class EnlargedLists
{
    private static readonly string Root = Path.GetFullPath(typeof(EnlargedLists).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static ImmutableArray<EnlargedList> All { get; } =
    [
        new("un-xml", "un/un_consolidated_2026-08-01.xml", "un_sample.xml", new EnlargedXml(
            ["INDIVIDUAL", "ENTITY"], [new("<(DATAID)>(\\d+)<"), new("<(REFERENCE_NUMBER)>[^<\\d]*(\\d+)")], "<(?:FIRST_NAME|ALIAS_NAME)>([^<]*\\p{L}[^<]*)").Of),
        new("ofac-xml", "us_ofac/consolidated_xml/consolidated_2018-04-06.xml", "ofac_sample.xml", new EnlargedXml(["sdnEntry"], [new("<(uid)>(\\d+)<")], "<lastName>([^<]+)") { Count = "Record_Count" }.Of),
        new("ofac-advanced-xml", "us_ofac/advanced/cons_advanced_2020-03-17.xml", "ofac_advanced_sample.xml", new EnlargedXml(
            ["Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry"],
            [new(" (ID|FixedRef|ProfileID|IdentityID|IDRegDocumentID|DocumentedNameID|NamePartGroupID|LocationID|FeatureVersionID|SanctionsEntryID|From-ProfileID|To-ProfileID|IssuedIn-LocationID)=\"(\\d+)\"")],
            "<NamePartValue[^>]*>([^<]+)").Of),
        new("ofac-enhanced-xml", "us_ofac/enhanced/IRGC_enhanced_2024-08-28.xml", "ofac_enhanced_sample.xml", new EnlargedXml(
            ["entity"], [new(" (id|entityId|nameId|nameTranslationId)=\"(\\d+)\"")], "(?:<formattedLastName>|<formattedFullName>|(?:Last|Entity|Vessel|Aircraft) Name</type>\\s*<value>)([^<]+)") { Within = "entities" }.Of),
        new("ofac-csv", "us_ofac/legacy_csv_2021-07/sdn.csv", "ofac_sdn_sample.csv", new EnlargedTable(',', 0, ["0"], "1").Of)
        {
            Companions =
            [
                new("", "us_ofac/legacy_csv_2021-07/alt.csv", "ofac_alt_sample.csv", new EnlargedTable(',', 0, ["0", "1"], "3").Of),
                new("", "us_ofac/legacy_csv_2021-07/add.csv", "ofac_add_sample.csv", new EnlargedTable(',', 0, ["0", "1"], "2").Of),
            ],
        },
        new("eu-fsf-xml", "eu/fsf_xml_1.1_excerpt_2018-12-21.xml", "eu_fsf_sample.xml", new EnlargedXml(
            ["sanctionEntity"], [new(" (logicalId)=\"(\\d+)\""), new("(euReferenceNumber)=\"EU\\.(\\d+)\\.")], " (?:wholeName|lastName)=\"([^\"]+)").Of),
        new("eu-fsf-xml-old", "eu/fsf_xml_old_WHOLE_2016-02-11.xml", "eu_fsf_old_sample.xml", new EnlargedXml(
            ["ENTITY"], [new(" (Id|Entity_id)=\"(\\d+)\"")], "<(?:LASTNAME|WHOLENAME)>([^<]+)").Of),
        new("eu-fsf-csv", "", "eu_fsf_sample.csv", new EnlargedTable(';', 1, ["Entity_LogicalId", "Entity_EU_ReferenceNumber"], "NameAlias_WholeName").Of),
        new("eu-fsf-csv-old", "", "eu_fsf_old_sample.csv", new EnlargedTable(
            ';', 1, ["Entity_logical_id", "Naal_logical_id", "Addr_logical_id", "Birt_logical_id", "Iden_logical_id", "Citi_logical_id", "EU_ref_num"], "Naal_wholename").Of),
        new("eu-journal-csv", "eu/journal_csv/32017R1509.csv", "eu_journal_sample.csv", new EnlargedTable(',', 1, ["recordId"], "name").Of),
        new("uk-conlist-csv", "uk/ofsi_conlist_2018-04-13.csv", "uk_conlist_29_sample.csv", new EnlargedTable(',', 2, ["Group ID"], "Name 6") { Encoding = Windows1252 }.Of),
        new("uk-conlist-csv", "", "uk_conlist_36_sample.csv", new EnlargedTable(',', 2, ["Group ID"], "Name 6") { Step = 10 }.Of),
        new("uk-sanctions-list-xml", "uk/uksl_xml_excerpt_2026-08-20.xml", "uk_sanctions_list_sample.xml", new EnlargedXml(
            ["Designation"], [new("<(OFSIGroupID)>(\\d+)<"), new("<(UniqueID)>[A-Z]{3}(\\d+)<") { Step = 100 }], "<(?:Name6|NameNonLatinScript)>([^<]+)").Of),
        new("uk-sanctions-list-csv", "", "uk_sanctions_list_sample.csv", new EnlargedTable(',', 2, ["OFSI Group ID", "Unique ID"], "Name 6") { Step = 10 }.Of),
        new("us-csl-csv", "us_csl/consolidated_2022-04.csv.gz", "us_csl_sample.csv", new EnlargedTable(',', 1, ["_id", "entity_number"], "name").Of),
        new("us-bis-dpl", "us_bis/dpl_b.txt", "us_bis_dpl_sample.txt", new EnlargedTable('\t', 1, [], "Name").Of),
        new("ftm-json", "opensanctions/entities.ftm_2024-03_sa_peps.json", "ftm_sample.jsonl", new EnlargedJson("id", "caption name alias weakAlias").Of),
        new("opensanctions-simple-csv", "opensanctions/targets.simple_2026-03_head.csv", "targets_simple_sample.csv", new EnlargedTable(',', 1, ["id"], "name").Of),
        new("senzing-json", "senzing/truthset_customers.jsonl", "senzing_sample.jsonl", new EnlargedJson("RECORD_ID", "NAME_FULL NAME_ORG NAME_LAST PRIMARY_NAME_FULL PRIMARY_NAME_LAST PRIMARY_NAME_ORG").Of),
        new("ch-seco-xml", "", "ch_sample.xml", new EnlargedXml(["target"], [new(" (ssid|target-id)=\"(\\d+)\"")], "<value>([^<]+)").Of),
        new("au-dfat-xlsx", "au_dfat/dfat_2026-08.xlsx", "au_sample.xlsx", EnlargedWorkbook.Of),
        new("ca-sema-xml", "ca_sema/sema-lmes_2025-05.xml", "ca_sample.xml", new EnlargedXml(["record"], [new("<(Item)>(\\d+)")], "<(?:LastName|EntityOrShip)>([^<]+)").Of),
        new("research-list-csv", "research_security/us_dod_section_1286.csv", "research_list_sample.csv", new EnlargedTable(',', 1, [], "name").Of),
        new("us-1260h-csv", "research_security/us_dod_chinese_milcorps.csv", "us_1260h_sample.csv", new EnlargedTable(',', 1, [], "Clean Name").Of),
        new("own-csv", "", "own_sample.csv", new EnlargedTable(',', 1, ["id"], "name").Of),
        new("own-list/1", "", "own_sample.jsonl", new EnlargedJson("id", "name aliases") { CountKey = "entries" }.Of),
        new("watchlist/1", "", "../../watchlists/dprk.jsonl", new EnlargedJson("id", "name reference") { CountKey = "parties" }.Of),
    ];

    /// <summary>A word that no other copy has, of letters only.</summary>
    public static string Word(int copy)
    {
        var word = new StringBuilder("X");
        for (; copy > 0; copy /= 26)
        {
            word.Append((char)('a' + (copy % 26)));
        }

        return word.ToString();
    }

    /// <summary>Where a file of published data lies beside the repository, when it is there.</summary>
    public static string Shared(string path) => Path.GetFullPath(Path.Combine(Root, "..", "shared", path));

    /// <summary>Writes the files of a list into a folder; the first is the list.</summary>
    public static ImmutableArray<string> Write(EnlargedList list, long bytes, string folder)
    {
        var (source, isPublished) = Source(list);
        var size = source.Length;
        var whole = size + list.Companions.Sum(c => (long)Source(c).Bytes.Length);
        var files = new List<string>();
        foreach (var part in (EnlargedList[])[list with { Companions = [] }, .. list.Companions])
        {
            // Companions have as many copies as the list itself.
            var file = Path.Combine(folder, list.Format.Replace('/', '-') + files.Count + Path.GetExtension(part.Sample) + (isPublished ? "" : ".sample"));
            var content = Source(part).Bytes;
            File.WriteAllBytes(file, part.Enlarge(content, (long)(bytes * (double)content.Length / whole)));
            files.Add(file);
        }

        return [.. files];
    }

    private static (byte[] Bytes, bool IsPublished) Source(EnlargedList list)
    {
        var published = Shared("lists/" + list.Published);
        if (list.Published.Length == 0 || !File.Exists(published))
        {
            return (File.ReadAllBytes(Path.Combine(Root, "data", "samples", "lists", list.Sample)), false);
        }

        using var file = File.OpenRead(published);
        using Stream content = published.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return (bytes.ToArray(), true);
    }
}
