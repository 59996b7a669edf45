using System.Text;
using Compliance.Lists;

namespace Compliance.Tests.Lists.EuropeanUnion;

/// <summary>Invented entries in the formats of the European Union.</summary>
internal static class EuropeanUnionSamples
{
    public static readonly string[] Files =
        ["eu_fsf_sample.xml", "eu_fsf_sample.csv", "eu_fsf_old_sample.xml", "eu_fsf_old_sample.csv", "eu_journal_sample.csv"];

    public static byte[] Bytes(string file) => File.ReadAllBytes(Repository.Data("samples", "lists", file));

    public static string SampleText(string file) => Encoding.UTF8.GetString(Bytes(file));

    public static ListContent Read(string text) => ListFile.Parse(Encoding.UTF8.GetBytes(text), "list");

    public static string[] Names(this ListedParty party) => [.. party.Names.Select(n => n.Name)];

    /// <summary>A Financial Sanctions File with one entry.</summary>
    public static string FsfXml(string inner, string subject = "person", string attributes = "logicalId=\"900001\" euReferenceNumber=\"EU.1.11\"", string programme = "SAMPLE") =>
        "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-01-15T14:39:54.511+01:00\">"
        + FsfEntity(inner, subject, attributes, programme) + "</export>";

    public static string FsfEntity(string inner, string subject, string attributes, string programme = "SAMPLE") =>
        $"<sanctionEntity {attributes}><regulation regulationType=\"amendment\" publicationDate=\"2021-03-01\" numberTitle=\"2021/1 (OJ L1)\" programme=\"{programme}\"/>"
        + $"<subjectType code=\"{subject}\"/>{inner}</sanctionEntity>";

    public static string Alias(string name, string language = "", string strong = "true") => $"<nameAlias wholeName=\"{name}\" nameLanguage=\"{language}\" strong=\"{strong}\"/>";

    /// <summary>The one party of a Financial Sanctions File that holds these elements.</summary>
    public static ListedParty FsfParty(string inner, string subject = "person", string programme = "SAMPLE") =>
        Read(FsfXml(inner, subject, programme: programme)).Parties.Single();

    /// <summary>A table from its header (the first line of a sample) and rows by column name.</summary>
    public static string Table(string file, char delimiter, params (string Column, string Value)[][] rows)
    {
        var header = SampleText(file).TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r');
        var columns = header.Split(delimiter);
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var row in rows)
        {
            var cells = new string[columns.Length];
            foreach (var (column, value) in row)
            {
                cells[Array.IndexOf(columns, column)] = value.Contains(delimiter, StringComparison.Ordinal) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
            }

            text.AppendJoin(delimiter, cells).Append("\r\n");
        }

        return text.ToString();
    }

    public static string Journal(params (string Column, string Value)[][] rows) => Table("eu_journal_sample.csv", ',', rows);

    public static (string Column, string Value)[] JournalRow(params (string Column, string Value)[] cells) => With(
        cells, ("celex", "32017R1509"), ("recordId", "1"), ("programKey", "EU-PRK"), ("annex", "XV.A"), ("measure", "Asset freeze"), ("startDate", "30.3.2018"), ("schema", "Person"), ("name", "MUSTER Example"));

    public static ListedParty JournalParty(params (string Column, string Value)[] cells) => Read(Journal(JournalRow(cells))).Parties.Single();

    public static string FsfCsv(params (string Column, string Value)[][] rows) => Table("eu_fsf_sample.csv", ';', rows);

    public static (string Column, string Value)[] FsfRow(params (string Column, string Value)[] cells) => With(
        cells,
        ("fileGenerationDate", "15/01/2026"),
        ("Entity_LogicalId", "900001"),
        ("Entity_EU_ReferenceNumber", "EU.1.11"),
        ("Entity_SubjectType", "person"),
        ("Entity_Regulation_Programme", "SAMPLE"),
        ("Entity_Regulation_PublicationDate", "2021-03-01"));

    private static (string Column, string Value)[] With((string Column, string Value)[] cells, params (string Column, string Value)[] defaults) =>
        [.. cells, .. defaults.Where(d => !cells.Any(c => c.Column == d.Column))];
}
