using System.Globalization;

namespace Compliance.Lists.Ofac;

/// <summary>The legacy XML of OFAC (SDN.XML, CONSOLIDATED.XML), in both of the namespaces under which it has been published.</summary>
internal sealed class OfacXmlReader : IListReader
{
    private const string Root = "sdnList";
    private const string Publication = "publshInformation";
    private const string Entry = "sdnEntry";

    private static readonly XmlShape Shape = new(
        Root,
        Root,
        $"{Publication} {Entry}",
        "publshInformation: Publish_Date Record_Count",
        "sdnEntry: uid firstName! lastName! title sdnType remarks programList idList akaList addressList nationalityList citizenshipList dateOfBirthList placeOfBirthList vesselInfo",
        "programList: program",
        "idList: id",
        "id: uid idType idNumber idCountry issueDate expirationDate",
        "akaList: aka",
        "aka: uid type category lastName! firstName!",
        "addressList: address",
        "address: uid address1 address2 address3 city stateOrProvince postalCode country",
        "nationalityList: nationality",
        "nationality: uid country mainEntry",
        "citizenshipList: citizenship",
        "citizenship: uid country mainEntry",
        "dateOfBirthList: dateOfBirthItem",
        "dateOfBirthItem: uid dateOfBirth mainEntry",
        "placeOfBirthList: placeOfBirthItem",
        "placeOfBirthItem: uid placeOfBirth mainEntry",
        "vesselInfo: callSign vesselType vesselFlag vesselOwner tonnage grossRegisteredTonnage");

    public string Format => "ofac-xml";

    public string Description => "the legacy XML of the US OFAC lists, SDN.XML or CONSOLIDATED.XML (<sdnList>)";

    public bool Recognises(ListHead head) => head.RootName is Root;

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new OfacXmlMapper(findings);
        var entries = new XmlEntries(input, findings, Shape);
        DateOnly? publishedOn = null;
        string? stated = null;
        entries.Read(
            static _ => { },
            element =>
            {
                if (element.Name is Entry)
                {
                    mapper.Map(element);
                }
                else
                {
                    publishedOn ??= PublishedOn(element, findings);
                    stated ??= element["Record_Count"];
                }
            });
        if (!entries.IsComplete)
        {
            return ListContent.Refused(input.Name, Format, findings.Diagnostics, mapper.Counts.ToTally());
        }

        var count = Count(stated, mapper.Counts.Entries, findings);
        if (publishedOn is null)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotStated, "The list does not state its own date.", new SourceLocation(input.Name), "<Publish_Date>01/08/2026</Publish_Date>", "download the list again"));
        }

        return mapper.Content(input, Format, publishedOn, count);
    }

    private static DateOnly? PublishedOn(ListElement element, ListFindings findings)
    {
        var text = element["Publish_Date"];
        var day = ListDates.Day(text, "MM/dd/yyyy", "M/d/yyyy");
        if (day is null && text.Length > 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotUnderstood, $"Could not read the date of the list, \"{text}\".", findings.At(element.Line, element.Column), "month/day/year, as 01/08/2026"));
        }

        return day;
    }

    private static int? Count(string? stated, int entries, ListFindings findings)
    {
        if (string.IsNullOrEmpty(stated))
        {
            return null;
        }

        var isNumber = int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        if (!isNumber || count != entries)
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.StatedCount,
                string.Create(CultureInfo.InvariantCulture, $"The list states \"{stated}\" entries and holds {entries}."),
                new SourceLocation(findings.File),
                "as many entries as <Record_Count> states",
                "download the list again and compare its size"));
        }

        return isNumber ? count : null;
    }
}
