namespace Compliance.Lists.UnitedKingdom;

/// <summary>One row of the CSV of the UK Sanctions List.</summary>
internal readonly struct SanctionsListRow(ListTable row, SanctionsListColumns columns, UnitedKingdomBooks books)
{
    public void AddTo(UnitedKingdomGroups groups)
    {
        if (Problem() is { } problem)
        {
            row.ReportRow(problem, "a row with the columns of the header");
            return;
        }

        var line = row.Line;
        if (row.Count < columns.Count)
        {
            books.ShortRow(line);
        }

        var rows = groups.Of(
            SanctionsListVocabulary.Id(row[columns.Id])!,
            [
                UnitedKingdomRows.Hash(row[columns.Type].Trim()),
                UnitedKingdomRows.Hash(row[columns.UpdatedOn].Trim()),
                UnitedKingdomRows.Hash(row[columns.Regime].Trim()),
                UnitedKingdomRows.Hash(row[columns.DesignatedOn].Trim()),
                UnitedKingdomRows.Hash(row[columns.Group].Trim()),
            ],
            line);
        if (rows is null)
        {
            row.ReportRow("its Unique ID stands on rows of many different entries");
            return;
        }

        rows.Entry.SetKind(row[columns.Type], line);
        AddNames(rows, line);
        if (rows.IsNew(row, columns.Regime, columns.DesignatedOn, columns.UpdatedOn))
        {
            rows.Entry.AddAct(row[columns.Regime], books.Day(row[columns.DesignatedOn], "Date Designated", line), books.Day(row[columns.UpdatedOn], "Last Updated", line));
        }

        AddPerson(rows, line);
        AddTexts(rows, line);
        AddContacts(rows);
        AddCompanyOrShip(rows, line);
    }

    // A row whose telling cells do not look like what they should be has its values in the wrong columns.
    private string? Problem()
    {
        if (UnitedKingdomTable.IsTooLong(row, columns.Count))
        {
            return "it has more cells than the header";
        }

        if (SanctionsListVocabulary.Id(row[columns.Id]) is null)
        {
            return $"its Unique ID is \"{ListText.Clean(row[columns.Id])}\"";
        }

        if (UnitedKingdomTable.HoldsRow(row, static cells => cells.Length > 3 && SanctionsListVocabulary.Id(cells[1]) is not null && UnitedKingdomDates.Day(cells[0]) is not null))
        {
            return "one of its cells holds other rows";
        }

        var wrong = (UnitedKingdomNames.Party(row[columns.Type]) is null ? 1 : 0)
            + (UnitedKingdomNames.Kind(row[columns.NameType]) is null ? 1 : 0)
            + (IsDay(row[columns.DesignatedOn]) ? 0 : 1)
            + (IsDay(row[columns.UpdatedOn]) ? 0 : 1);
        return wrong > 1 ? "several of its Designation Type, Name type, Date Designated and Last Updated are not what they should be" : null;
    }

    private static bool IsDay(string text) => string.IsNullOrWhiteSpace(text) || UnitedKingdomDates.Day(text) is not null;

    private void AddNames(UnitedKingdomRows rows, int line)
    {
        var at = columns.Name;
        var name = UnitedKingdomNames.Compose(row[at[0]], row[at[1]], row[at[2]], row[at[3]], row[at[4]], row[at[5]]);
        books.Names += name.Length > 0 ? 1 : 0;
        books.Aliases += name.Length > 0 && UnitedKingdomNames.Kind(row[columns.NameType]) != AliasKind.Primary ? 1 : 0;
        var hasNonLatin = !string.IsNullOrWhiteSpace(row[columns.NonLatin]);
        books.EmptyNames += name.Length > 0 || hasNonLatin ? 0 : 1;
        if (rows.IsNew(row, at[0], at[1], at[2], at[3], at[4], at[5], columns.NameType, columns.Strength))
        {
            rows.Entry.AddName(name, row[columns.NameType], row[columns.Strength], line);
        }

        if (hasNonLatin)
        {
            books.Names++;
            books.OriginalScriptNames++;
            if (rows.IsNew(row, columns.NonLatin))
            {
                rows.Entry.AddOriginalScript(row[columns.NonLatin]);
            }
        }
    }

    private void AddPerson(UnitedKingdomRows rows, int line)
    {
        var entry = rows.Entry;
        AddNew(rows, columns.Title, static (e, text) => e.AddTitle(text));
        AddNew(rows, columns.Nationality, static (e, text) => e.AddNationality(text));
        AddNew(rows, columns.Position, static (e, text) => e.AddPosition(text));
        AddNew(rows, columns.Gender, static (e, text) => e.AddGender(text));
        if (rows.IsNew(row, columns.BirthDate))
        {
            entry.AddBirthDate(row[columns.BirthDate], line);
        }

        if (rows.IsNew(row, columns.BirthTown, columns.BirthCountry))
        {
            entry.AddBirthPlace(row[columns.BirthTown], row[columns.BirthCountry]);
        }

        if (rows.IsNew(row, columns.Passport, columns.PassportRemarks))
        {
            entry.AddPassport(row[columns.Passport], row[columns.PassportRemarks]);
        }

        if (rows.IsNew(row, columns.NationalId, columns.NationalIdRemarks))
        {
            entry.AddNationalId(row[columns.NationalId], row[columns.NationalIdRemarks]);
        }
    }

    private void AddTexts(UnitedKingdomRows rows, int line)
    {
        AddNew(rows, columns.Group, static (e, text) => e.AddGroup(text));
        AddNew(rows, columns.UnitedNationsReference, static (e, text) => e.AddUnitedNationsReference(text));
        AddNew(rows, columns.Reasons, static (e, text) => e.AddProse(text));
        if (rows.IsNew(row, columns.OtherInformation))
        {
            rows.Entry.AddOtherInformation(row[columns.OtherInformation], line);
        }
    }

    private void AddContacts(UnitedKingdomRows rows)
    {
        var at = columns.Address;
        if (rows.IsNew(row, at))
        {
            rows.Entry.AddAddress(UnitedKingdomAddress.Lines(row[at[0]], row[at[1]], row[at[2]], row[at[3]], row[at[4]]), row[at[5]], row[at[6]], row[at[7]]);
        }

        AddNew(rows, columns.Phone, static (e, text) => e.AddPhone(text));
        AddNew(rows, columns.Email, static (e, text) => e.AddEmail(text));
        AddNew(rows, columns.Website, static (e, text) => e.AddOther(text));
    }

    private void AddCompanyOrShip(UnitedKingdomRows rows, int line)
    {
        var entry = rows.Entry;
        AddNew(rows, columns.Registration, static (e, text) => e.AddRegistration(text));
        AddNew(rows, columns.Parents, static (e, text) => e.AddRelation(RelationKind.OwnedOrControlledBy, text));
        AddNew(rows, columns.Subsidiaries, static (e, text) => e.AddRelation(RelationKind.Owns, text));
        AddNew(rows, columns.Owners, static (e, text) => e.AddRelation(RelationKind.OwnedOrControlledBy, text));
        AddNew(rows, columns.FormerOwners, static (e, text) => e.AddRelation(RelationKind.OwnedOrControlledBy, text, isFormer: true));
        AddNew(rows, columns.Hull, static (e, text) => e.AddOther(text));
        if (rows.IsNew(row, columns.Imo))
        {
            entry.AddImo(row[columns.Imo], line);
        }
    }

    private void AddNew(UnitedKingdomRows rows, int cell, Action<UnitedKingdomEntry, string> add)
    {
        if (rows.IsNew(row, cell))
        {
            add(rows.Entry, row[cell]);
        }
    }
}
