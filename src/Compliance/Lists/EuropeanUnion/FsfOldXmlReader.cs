namespace Compliance.Lists.EuropeanUnion;

/// <summary>The XML in which the list was published until 2018: the document element WHOLE.</summary>
internal sealed class FsfOldXmlReader : IListReader
{
    private const string Root = "WHOLE";
    private const int PartDepth = 2;
    private const string OfPart = " @Id @Entity_id @legal_basis @reg_date @pdf_link @programme";

    private static readonly XmlShape Shape = new(
        Root,
        Root,
        "ENTITY",
        "ENTITY: NAME BIRTH PASSPORT ADDRESS CITIZEN @Id @Type @legal_basis @reg_date @pdf_link @programme @remark",
        "NAME: LASTNAME! FIRSTNAME! MIDDLENAME! WHOLENAME GENDER TITLE FUNCTION LANGUAGE" + OfPart,
        "BIRTH: DATE PLACE COUNTRY" + OfPart,
        "PASSPORT: NUMBER COUNTRY" + OfPart,
        "ADDRESS: NUMBER STREET ZIPCODE CITY COUNTRY OTHER" + OfPart,
        "CITIZEN: COUNTRY" + OfPart);

    public string Format => "eu-fsf-xml-old";

    public string Description => "the XML of the EU consolidated list until 2018 (<WHOLE>)";

    public bool Recognises(ListHead head) => head.RootName is Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new FsfMapper(findings);
        DateOnly? generatedOn = null;
        new XmlEntries(input, findings, Shape).Read(
            root => generatedOn = ListDates.Day(root.Attribute("Date"), "dd/MM/yyyy"),
            entry => Map(entry, mapper, findings));
        return mapper.Content(input, Format, generatedOn);
    }

    private static void Map(ListElement element, FsfMapper mapper, ListFindings findings)
    {
        var place = findings.At(element.Line, element.Column);
        var type = element.Attribute("Type");
        var entry = new FsfEntry(element.Attribute("Id"), place) { Subject = FsfWords.Subject(type) ?? type };
        mapper.Regulation(entry, element.Attribute("programme"), element.Attribute("legal_basis"), element.Attribute("reg_date"), place);
        mapper.CountProse(!FsfOldEntry.AddProgrammes(entry, element.Attribute("remark")));
        foreach (var part in element.Children)
        {
            place = findings.At(part.Line, part.Column);
            if (!string.Equals(part.Attribute("Entity_id"), entry.LogicalId, StringComparison.Ordinal))
            {
                mapper.Orphan(Diagnostic.Error(
                    EuropeanUnionLists.PartOfOtherEntry,
                    $"<{part.Name}> \"{What(part)}\" stands in the entry {entry.LogicalId} and bears the number {part.Attribute("Entity_id")}; it was left out.",
                    place,
                    "the number of the entry in which it stands",
                    "compare with the published list"));
                continue;
            }

            mapper.ActDay(entry, part.Attribute("reg_date"), place);
            MapPart(entry, part, mapper, place);
        }

        mapper.ReportStrayText(entry, element, static e => e.Depth > PartDepth);
        mapper.Complete(entry);
    }

    private static void MapPart(FsfEntry entry, ListElement part, FsfMapper mapper, SourceLocation place)
    {
        switch (part.Name)
        {
            case "NAME":
                mapper.Name(entry, part["WHOLENAME"], (part["FIRSTNAME"], part["MIDDLENAME"], part["LASTNAME"]), part["LANGUAGE"], isStrong: true);
                foreach (var other in part.All("WHOLENAME").Where(n => n.Text.Length > 0).Skip(1))
                {
                    mapper.Name(entry, other.Text, ("", "", ""), part["LANGUAGE"], isStrong: true);
                }

                mapper.Bearer(entry, part["TITLE"], part["FUNCTION"], part["GENDER"]);
                break;
            case "BIRTH":
                mapper.OldBirthDate(entry, part["DATE"], place);
                entry.AddBirthPlace(FsfPlace.Of("", "", part["PLACE"], "", "", "", FsfWords.Country("", part["COUNTRY"])));
                break;
            case "PASSPORT":
                FsfOldEntry.AddDocument(entry, part["NUMBER"], FsfWords.Country("", part["COUNTRY"]), mapper, place);
                break;
            case "CITIZEN":
                mapper.Nationality(entry, FsfWords.Country("", part["COUNTRY"]));
                break;
            case "ADDRESS":
                var street = ListText.Clean(part["NUMBER"] + " " + part["STREET"]);
                mapper.Address(entry, FsfPlace.Of(street, "", "", part["CITY"], "", part["ZIPCODE"], FsfWords.Country("", part["COUNTRY"])));
                mapper.Contacts(entry, part["OTHER"]);
                break;
        }
    }

    private static string What(ListElement part) => part.Children.Count == 0 ? "" : part["WHOLENAME"] is { Length: > 0 } name ? name : part.Children[0].Text;
}
