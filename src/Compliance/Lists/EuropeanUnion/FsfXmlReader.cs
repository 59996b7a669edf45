namespace Compliance.Lists.EuropeanUnion;

/// <summary>The XML 1.1 of the Financial Sanctions Files.</summary>
internal sealed class FsfXmlReader : IListReader
{
    private const string Root = "export";
    private const string Namespace = "http://eu.europa.ec/fpi/fsd/export";
    private const string OfPart = " remark regulationSummary @logicalId @regulationLanguage";
    private const string OfCountry = " @region @countryIso2Code @countryDescription";

    private static readonly XmlShape Shape = new(
        Root,
        Root,
        "sanctionEntity",
        "sanctionEntity: remark regulation subjectType nameAlias birthdate identification citizenship address "
            + "@logicalId @euReferenceNumber @unitedNationId @designationDate @designationDetails",
        "regulation: publicationUrl remark @regulationType @organisationType @publicationDate @entryIntoForceDate @numberTitle @programme @logicalId",
        "subjectType: @code @classificationCode",
        "nameAlias: @firstName @middleName @lastName @wholeName @function @gender @title @nameLanguage @strong" + OfPart,
        "birthdate: @circa @calendarType @birthdate @year @monthOfYear @dayOfMonth @yearRangeFrom @yearRangeTo @city @place @zipCode" + OfCountry + OfPart,
        "identification: @diplomatic @knownExpired @knownFalse @reportedLost @revokedByIssuer @issuedBy @issuedDate @validFrom @validTo @number @latinNumber "
            + "@nameOnDocument @identificationTypeCode @identificationTypeDescription" + OfCountry + OfPart,
        "citizenship:" + OfCountry + OfPart,
        "address: contactInfo @street @city @poBox @place @zipCode @asAtListingTime" + OfCountry + OfPart,
        "contactInfo: @key @value",
        "regulationSummary: @regulationType @publicationDate @numberTitle @publicationUrl @programme @organisationType @entryIntoForceDate @logicalId");

    public string Format => "eu-fsf-xml";

    public string Description => "the XML 1.1 of the EU Financial Sanctions Files (<export>)";

    public bool Recognises(ListHead head) =>
        head.RootName is Root && (head.RootNamespace is Namespace || head.Text.Contains("<sanctionEntity", StringComparison.Ordinal));

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new FsfMapper(findings);
        DateOnly? generatedOn = null;
        new XmlEntries(input, findings, Shape).Read(
            root => generatedOn = ListDates.IsoDay(root.Attribute("generationDate")),
            entry => Map(entry, mapper, findings));
        return mapper.Content(input, Format, generatedOn);
    }

    private static void Map(ListElement element, FsfMapper mapper, ListFindings findings)
    {
        var entry = new FsfEntry(element.Attribute("logicalId"), findings.At(element.Line, element.Column)) { Reference = element.Attribute("euReferenceNumber") };
        entry.AddUnitedNationsReference(element.Attribute("unitedNationId"));
        mapper.DesignatedOn(entry, element.Attribute("designationDate"), entry.Place);
        mapper.CountProse(element.Attribute("designationDetails").Length > 0);
        var subjects = 0;
        foreach (var part in element.Children)
        {
            var place = findings.At(part.Line, part.Column);
            switch (part.Name)
            {
                case "subjectType":
                    subjects++;
                    Subject(entry, part);
                    break;
                case "regulation":
                    mapper.Regulation(entry, part.Attribute("programme"), part.Attribute("numberTitle"), part.Attribute("publicationDate"), place);
                    break;
                case "remark":
                    mapper.CountProse(part.Text.Length > 0);
                    break;
                default:
                    MapPart(entry, part, mapper, place);
                    break;
            }
        }

        if (subjects > 1)
        {
            findings.Add(Diagnostic.Error(
                EuropeanUnionLists.TwoSubjects,
                $"The entry {entry.LogicalId} states {subjects} subjects: two entries may have run together. It was read as one.",
                entry.Place,
                "one <subjectType>",
                "download the list again"));
        }

        mapper.ReportStrayText(entry, element, static e => e.Name is "remark" or "publicationUrl");
        mapper.Complete(entry);
    }

    private static void Subject(FsfEntry entry, ListElement part)
    {
        if (entry.Subject.Length == 0)
        {
            var code = part.Attribute("code");
            entry.Subject = FsfWords.Subject(code) ?? FsfWords.Subject(part.Attribute("classificationCode")) ?? code;
        }
    }

    private static void MapPart(FsfEntry entry, ListElement part, FsfMapper mapper, SourceLocation place)
    {
        switch (part.Name)
        {
            case "nameAlias":
                var name = (part.Attribute("firstName"), part.Attribute("middleName"), part.Attribute("lastName"));
                mapper.Name(entry, part.Attribute("wholeName"), name, part.Attribute("nameLanguage"), mapper.IsStrong(entry, part.Attribute("strong"), place));
                mapper.Bearer(entry, part.Attribute("title"), part.Attribute("function"), part.Attribute("gender"));
                break;
            case "birthdate":
                mapper.BirthDate(entry, BirthDate(part), place);
                entry.AddBirthPlace(Place(part, street: "", poBox: ""));
                break;
            case "identification":
                Identification(entry, part, mapper, place);
                break;
            case "citizenship":
                mapper.Nationality(entry, Country(part));
                break;
            case "address":
                mapper.Address(entry, Place(part, part.Attribute("street"), part.Attribute("poBox")));
                foreach (var contact in part.Children)
                {
                    if (contact.Name is "contactInfo")
                    {
                        mapper.Contact(entry, contact.Attribute("key"), contact.Attribute("value"));
                    }
                }

                break;
        }

        foreach (var child in part.Children)
        {
            if (child.Name is "regulationSummary")
            {
                mapper.ActDay(entry, child.Attribute("publicationDate"), place);
            }
            else if (child.Name is "remark")
            {
                mapper.CountProse(child.Text.Length > 0);
            }
        }
    }

    private static void Identification(FsfEntry entry, ListElement part, FsfMapper mapper, SourceLocation place)
    {
        var type = part.Attribute("identificationTypeCode");
        var number = part.Attribute("number");
        var latin = part.Attribute("latinNumber");
        mapper.Document(entry, type, number.Length > 0 ? number : latin, Country(part), place);
        if (number.Length > 0 && latin.Length > 0 && !string.Equals(number, latin, StringComparison.Ordinal))
        {
            mapper.Document(entry, type, latin, Country(part), place);
        }

        if (part.Attribute("nameOnDocument") is { Length: > 0 } name)
        {
            mapper.Name(entry, name, ("", "", ""), "", isStrong: false);
        }
    }

    private static FsfBirthDate BirthDate(ListElement part) => new(
        part.Attribute("birthdate"),
        part.Attribute("year"),
        part.Attribute("monthOfYear"),
        part.Attribute("dayOfMonth"),
        part.Attribute("yearRangeFrom"),
        part.Attribute("yearRangeTo"),
        part.Attribute("circa"),
        part.Attribute("calendarType"));

    private static ListedAddress? Place(ListElement part, string street, string poBox) =>
        FsfPlace.Of(street, poBox, part.Attribute("place"), part.Attribute("city"), part.Attribute("region"), part.Attribute("zipCode"), Country(part));

    private static string? Country(ListElement part) => FsfWords.Country(part.Attribute("countryIso2Code"), part.Attribute("countryDescription"));
}
