namespace Compliance.Lists.Ofac;

/// <summary>The documents of an advanced file, which stand before the identities they belong to: kept by the number of the identity.</summary>
internal sealed class OfacAdvancedDocuments(ListFindings findings, OfacAdvancedTables tables)
{
    private readonly Dictionary<string, List<Document>> documents = new(StringComparer.Ordinal);

    public void Add(ListElement element, OfacTally tally)
    {
        var number = element["IDRegistrationNo"];
        if (number.Length == 0)
        {
            tally.DocumentsWithoutNumber++;
            return;
        }

        var identity = element.Attribute("IdentityID");
        if (!documents.TryGetValue(identity, out var those))
        {
            documents.Add(identity, those = new List<Document>(1));
        }

        var country = tables.Text("Country", element.Attribute("IssuedBy-CountryID"), element);
        those.Add(new Document(
            tables.Text("IDRegDocType", element.Attribute("IDRegDocTypeID"), element), number, country.Length > 0 ? country : null, element.Line, element.Column));
        if (element["Comment"].Length > 0 || element["IssuingAuthority"].Length > 0)
        {
            tally.Prose++;
        }
    }

    /// <summary>Gives the documents of an identity to its party; each goes to one party only.</summary>
    public void Take(string identity, OfacTypedFacts facts, ListElement element)
    {
        if (identity.Length > 0 && documents.Remove(identity, out var those))
        {
            foreach (var document in those)
            {
                facts.AddDocument(document.Type, document.Number, document.Country, element);
            }
        }
    }

    /// <summary>Reports the documents that belong to no identity of the file.</summary>
    public void ReportOrphans(OfacTally tally)
    {
        foreach (var (identity, those) in documents)
        {
            foreach (var document in those)
            {
                tally.Orphans++;
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.Orphan,
                    $"The document {document.Type} {Diagnostic.Excerpt(document.Number)} belongs to the identity {Diagnostic.Excerpt(identity)}, which is not in the file or was left out; so was the document.",
                    findings.At(document.Line, document.Column),
                    "the ID of an <Identity>",
                    "compare with the published list"));
            }
        }
    }

    private readonly record struct Document(string Type, string Number, string? Country, int Line, int Column);
}
