namespace Compliance.Lists.EuropeanUnion;

/// <summary>The columns of the CSV 1.1, found by their header names, and what a row of them means.</summary>
internal sealed class FsfCsvColumns
{
    private static readonly string[] Regulation = ["Type", "OrganisationType", "PublicationDate", "EntryIntoForceDate", "NumberTitle", "Programme", "PublicationUrl"];

    private static readonly string[] Known =
    [
        "fileGenerationDate", "Entity_LogicalId", "Entity_EU_ReferenceNumber", "EU_ReferenceNumber", "Entity_UnitedNationId", "UnitedNationId", "Entity_DesignationDate",
        "DesignationDate", "Entity_DesignationDetails", "DesignationDetails", "Entity_Remark", "Remark", "Entity_SubjectType", "SubjectType",
        "Entity_SubjectType_ClassificationCode", "ClassificationCode",
        .. Of("NameAlias", "LastName", "FirstName", "MiddleName", "WholeName", "NameLanguage", "Gender", "Title", "Function"),
        .. Of("Address", "City", "Street", "PoBox", "ZipCode", "Region", "Place", "AsAtListingTime", "ContactInfo", "CountryIso2Code", "CountryDescription"),
        .. Of("BirthDate", "BirthDate", "Day", "Month", "Year", "YearRangeFrom", "YearRangeTo", "Circa", "CalendarType", "ZipCode", "Region", "Place", "City", "CountryIso2Code", "CountryDescription"),
        .. Of("Identification", "Number", "Diplomatic", "KnownExpired", "KnownFalse", "ReportedLost", "RevokedByIssuer", "IssuedBy", "IssuedDate", "ValidFrom", "ValidTo",
            "LatinNumber", "NameOnDocument", "TypeCode", "TypeDescription", "Region", "CountryIso2Code", "CountryDescription"),
        .. Of("Citizenship", "Region", "CountryIso2Code", "CountryDescription"),
        .. Regulation.Select(r => "Entity_Regulation_" + r),
    ];

    private readonly ListColumns columns;
    private readonly int cells;
    private readonly int day;
    private readonly int id;
    private readonly int reference;
    private readonly int unitedNations;
    private readonly int designatedOn;
    private readonly int details;
    private readonly int remark;
    private readonly int subject;
    private readonly int classification;
    private readonly int programme;
    private readonly int act;
    private readonly int actDay;
    private readonly int[] name;
    private readonly int[] address;
    private readonly int[] birth;
    private readonly int[] document;
    private readonly int[] citizenship;
    private readonly int[] partDays;
    private readonly int[] partRemarks;

    public FsfCsvColumns(ListColumns columns, ListFindings findings)
    {
        this.columns = columns;
        cells = columns.Names.Count;
        day = columns["fileGenerationDate"];
        id = FsfTable.Needed(columns, findings, "Entity_LogicalId");
        reference = columns.Any("Entity_EU_ReferenceNumber", "EU_ReferenceNumber");
        unitedNations = columns.Any("Entity_UnitedNationId", "UnitedNationId");
        designatedOn = columns.Any("Entity_DesignationDate", "DesignationDate");
        details = columns.Any("Entity_DesignationDetails", "DesignationDetails");
        remark = columns.Any("Entity_Remark", "Remark");
        subject = FsfTable.Needed(columns, findings, "Entity_SubjectType", "SubjectType", "Entity_SubjectType_ClassificationCode");
        classification = columns.Any("Entity_SubjectType_ClassificationCode", "ClassificationCode");
        programme = FsfTable.Needed(columns, findings, "Entity_Regulation_Programme");
        act = columns["Entity_Regulation_NumberTitle"];
        actDay = columns["Entity_Regulation_PublicationDate"];
        FsfTable.Needed(columns, findings, "NameAlias_WholeName");
        name = All("NameAlias", "WholeName", "FirstName", "MiddleName", "LastName", "NameLanguage", "Title", "Function", "Gender");
        address = All("Address", "Street", "PoBox", "Place", "City", "Region", "ZipCode", "CountryIso2Code", "CountryDescription", "ContactInfo");
        birth = All("BirthDate", "BirthDate", "Year", "Month", "Day", "YearRangeFrom", "YearRangeTo", "Circa", "CalendarType", "Place", "City", "Region", "ZipCode", "CountryIso2Code", "CountryDescription");
        document = All("Identification", "TypeCode", "Number", "LatinNumber", "NameOnDocument", "CountryIso2Code", "CountryDescription");
        citizenship = All("Citizenship", "CountryIso2Code", "CountryDescription");
        string[] parts = ["NameAlias", "Address", "BirthDate", "Identification", "Citizenship"];
        partDays = [.. parts.Select(p => columns[p + "_Regulation_PublicationDate"])];
        partRemarks = [.. parts.Select(p => columns[p + "_Remark"])];
        FsfTable.CheckHeader(columns, Known, findings);
    }

    public void Map(ListTable table, FsfRows rows, FsfMapper mapper)
    {
        string Cell(int at) => ListText.Clean(table[at]);
        var printed = Cell(subject) is { Length: > 0 } stated ? stated : Cell(classification);
        if (rows.Find(cells, day < 0 ? null : Cell(day), Cell(id), printed, Cell(reference)) is not { } entry)
        {
            return;
        }

        var place = table.Place;
        mapper.Regulation(entry, Cell(programme), Cell(act), Cell(actDay), place);
        mapper.DesignatedOn(entry, Cell(designatedOn), place);
        entry.AddUnitedNationsReference(Cell(unitedNations));
        mapper.CountRemark(entry, Cell(remark).Length + Cell(details).Length > 0);
        for (var i = 0; i < partDays.Length; i++)
        {
            mapper.ActDay(entry, Cell(partDays[i]), place);
            mapper.CountProse(Cell(partRemarks[i]).Length > 0);
        }

        if (IsFilled(table, name))
        {
            mapper.Name(entry, Cell(name[0]), (Cell(name[1]), Cell(name[2]), Cell(name[3])), Cell(name[4]), isStrong: true);
            mapper.Bearer(entry, Cell(name[5]), Cell(name[6]), Cell(name[7]));
        }

        if (IsFilled(table, address))
        {
            var country = FsfWords.Country(Cell(address[6]), Cell(address[7]));
            mapper.Address(entry, FsfPlace.Of(Cell(address[0]), Cell(address[1]), Cell(address[2]), Cell(address[3]), Cell(address[4]), Cell(address[5]), country));
            mapper.Contacts(entry, Cell(address[8]));
        }

        if (IsFilled(table, birth))
        {
            mapper.BirthDate(entry, new FsfBirthDate(Cell(birth[0]), Cell(birth[1]), Cell(birth[2]), Cell(birth[3]), Cell(birth[4]), Cell(birth[5]), Cell(birth[6]), Cell(birth[7])), place);
            var country = FsfWords.Country(Cell(birth[12]), Cell(birth[13]));
            entry.AddBirthPlace(FsfPlace.Of("", "", Cell(birth[8]), Cell(birth[9]), Cell(birth[10]), Cell(birth[11]), country));
        }

        if (IsFilled(table, document))
        {
            Document(entry, [.. document.Select(Cell)], mapper, place);
        }

        if (IsFilled(table, citizenship))
        {
            mapper.Nationality(entry, FsfWords.Country(Cell(citizenship[0]), Cell(citizenship[1])));
        }
    }

    private static void Document(FsfEntry entry, string[] cells, FsfMapper mapper, SourceLocation place)
    {
        var country = FsfWords.Country(cells[4], cells[5]);
        var (number, latin) = (cells[1], cells[2]);
        mapper.Document(entry, cells[0], number.Length > 0 ? number : latin, country, place);
        if (number.Length > 0 && latin.Length > 0 && !string.Equals(number, latin, StringComparison.Ordinal))
        {
            mapper.Document(entry, cells[0], latin, country, place);
        }

        if (cells[3].Length > 0)
        {
            mapper.Name(entry, cells[3], ("", "", ""), "", isStrong: false);
        }
    }

    private static bool IsFilled(ListTable table, int[] cells)
    {
        foreach (var at in cells)
        {
            if (!string.IsNullOrWhiteSpace(table[at]))
            {
                return true;
            }
        }

        return false;
    }

    private int[] All(string part, params ReadOnlySpan<string> names)
    {
        var found = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            found[i] = columns[part + "_" + names[i]];
        }

        return found;
    }

    private static IEnumerable<string> Of(string part, params string[] names) => names
        .Concat(["LogicalId", "RegulationLanguage", "Remark"])
        .Concat(Regulation.Select(r => "Regulation_" + r))
        .Select(n => part + "_" + n);
}
