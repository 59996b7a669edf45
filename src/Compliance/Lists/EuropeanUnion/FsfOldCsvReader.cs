namespace Compliance.Lists.EuropeanUnion;

/// <summary>The CSV 1.0 in which the list was published until 2018; its header names the entry's id four times more.</summary>
internal sealed class FsfOldCsvReader : IListReader
{
    private static readonly string[] OfPart = ["logical_id", "leba_numtitle", "leba_publication_date", "leba_url", "programme"];

    private static readonly string[] Known =
    [
        "Date_file", "Entity_logical_id", "Subject_type", "Leba_numtitle", "Leba_publication_date", "Leba_url", "Programme", "Entity_remark", "EU_ref_num",
        .. Of("Naal", "lastname", "firstname", "middlename", "wholename", "gender", "title", "function", "language"),
        .. Of("Addr", "number", "street", "zipcode", "city", "country", "other"),
        .. Of("Birt", "date", "place", "country"),
        .. Of("Iden", "number", "country"),
        .. Of("Citi", "country"),
    ];

    public string Format => "eu-fsf-csv-old";

    public string Description => "the CSV 1.0 of the EU consolidated list until 2018";

    public bool Recognises(ListHead head) => FsfTable.IsHeader(head.FirstLine, "Naal_wholename", "Leba_numtitle", "Naal_lastname", "Birt_date");

    public ListContent Read(ListInput input)
    {
        var findings = new ListFindings(input.Name);
        var mapper = new FsfMapper(findings);
        DateOnly? generatedOn = null;
        using var table = FsfTable.Open(input, findings);
        if (table is not null && table.Read())
        {
            var columns = new ListColumns(table);
            foreach (var needed in (ReadOnlySpan<string>)["Entity_logical_id", "Subject_type", "Programme", "Naal_wholename"])
            {
                FsfTable.Needed(columns, findings, needed);
            }

            FsfTable.CheckHeader(columns, Known, findings, repeated: "Entity_logical_id");
            var rows = new FsfRows(table, findings);
            var map = new Row(columns);
            while (table.Read())
            {
                map.Map(table, rows, mapper);
            }

            FsfTable.Complete(rows, mapper);
            generatedOn = rows.GeneratedOn;
        }

        return mapper.Content(input, Format, generatedOn);
    }

    private static IEnumerable<string> Of(string part, params string[] names) => names.Concat(OfPart).Select(n => part + "_" + n);

    /// <summary>What a row means: one name, address, date of birth, document or citizenship.</summary>
    private sealed class Row(ListColumns columns)
    {
        private readonly int cells = columns.Names.Count;
        private readonly int[] entity = Places(columns, "", "Date_file", "Entity_logical_id", "Subject_type", "EU_ref_num", "Programme", "Leba_numtitle", "Leba_publication_date", "Entity_remark");
        private readonly int[] ids = [.. Enumerable.Range(0, columns.Names.Count).Where(i => ListColumns.Key(columns.Names[i]) is "entitylogicalid")];
        private readonly int[] name = Places(columns, "Naal_", "wholename", "firstname", "middlename", "lastname", "language", "title", "function", "gender", "leba_publication_date");
        private readonly int[] address = Places(columns, "Addr_", "number", "street", "city", "zipcode", "country", "other", "leba_publication_date");
        private readonly int[] birth = Places(columns, "Birt_", "date", "place", "country", "leba_publication_date");
        private readonly int[] document = Places(columns, "Iden_", "number", "country", "leba_publication_date");
        private readonly int[] citizenship = Places(columns, "Citi_", "country", "leba_publication_date");

        public void Map(ListTable table, FsfRows rows, FsfMapper mapper)
        {
            // Line breaks inside cells are printed as \n.
            string Cell(int at) => ListText.Clean(table[at].Replace("\\n", "\n", StringComparison.Ordinal));
            var day = entity[0] < 0 ? null : Cell(entity[0]);
            if (rows.Find(cells, day, Cell(entity[1]), Cell(entity[2]), Cell(entity[3])) is not { } entry)
            {
                return;
            }

            foreach (var at in ids)
            {
                if (Cell(at) is { Length: > 0 } other && !string.Equals(other, entry.LogicalId, StringComparison.Ordinal))
                {
                    table.ReportRow($"it names the logical ids {entry.LogicalId} and {other}", "the same logical id in all its parts");
                    return;
                }
            }

            var place = table.Place;
            mapper.Regulation(entry, Cell(entity[4]), Cell(entity[5]), Cell(entity[6]), place);
            mapper.CountRemark(entry, !FsfOldEntry.AddProgrammes(entry, Cell(entity[7])));
            foreach (var part in (ReadOnlySpan<int[]>)[name, address, birth, document, citizenship])
            {
                mapper.ActDay(entry, Cell(part[^1]), place);
            }

            if (IsFilled(table, name))
            {
                mapper.Name(entry, Cell(name[0]), (Cell(name[1]), Cell(name[2]), Cell(name[3])), Cell(name[4]), isStrong: true);
                mapper.Bearer(entry, Cell(name[5]), Cell(name[6]), Cell(name[7]));
            }

            if (IsFilled(table, address))
            {
                var street = ListText.Clean(Cell(address[0]) + " " + Cell(address[1]));
                mapper.Address(entry, FsfPlace.Of(street, "", "", Cell(address[2]), "", Cell(address[3]), FsfWords.Country("", Cell(address[4]))));
                mapper.Contacts(entry, Cell(address[5]));
            }

            if (IsFilled(table, birth))
            {
                mapper.OldBirthDate(entry, Cell(birth[0]), place);
                entry.AddBirthPlace(FsfPlace.Of("", "", Cell(birth[1]), "", "", "", FsfWords.Country("", Cell(birth[2]))));
            }

            if (IsFilled(table, document))
            {
                FsfOldEntry.AddDocument(entry, Cell(document[0]), FsfWords.Country("", Cell(document[1])), mapper, place);
            }

            if (IsFilled(table, citizenship))
            {
                mapper.Nationality(entry, FsfWords.Country("", Cell(citizenship[0])));
            }
        }

        // The day of publication stands last and alone makes no part.
        private static bool IsFilled(ListTable table, int[] cells)
        {
            for (var i = 0; i < cells.Length - 1; i++)
            {
                if (!string.IsNullOrWhiteSpace(table[cells[i]]))
                {
                    return true;
                }
            }

            return false;
        }

        private static int[] Places(ListColumns columns, string part, params string[] names) => [.. names.Select(n => columns[part + n])];
    }
}
