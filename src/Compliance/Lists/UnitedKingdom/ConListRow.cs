namespace Compliance.Lists.UnitedKingdom;

/// <summary>One row of the OFSI list.</summary>
internal readonly struct ConListRow(ListTable row, ConListColumns columns, UnitedKingdomBooks books)
{
    private const int LongestId = 9;

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
            row[columns.Id].Trim(),
            [
                UnitedKingdomRows.Hash(row[columns.Type].Trim()),
                UnitedKingdomRows.Hash(row[columns.UpdatedOn].Trim()),
                UnitedKingdomRows.Hash(row[columns.OtherInformation].Trim()),
            ],
            line);
        if (rows is null)
        {
            row.ReportRow("its Group ID stands on rows of many different entries");
            return;
        }

        rows.Entry.SetKind(row[columns.Type], line);
        AddNames(rows, line);
        AddAct(rows, line);
        AddPerson(rows, line);
        AddContact(rows, line);
    }

    // A row whose telling cells do not look like what they should be has its values in the wrong columns.
    private string? Problem()
    {
        if (UnitedKingdomTable.IsTooLong(row, columns.Count))
        {
            return "it has more cells than the header";
        }

        if (!IsId(row[columns.Id]))
        {
            return $"its Group ID is \"{ListText.Clean(row[columns.Id])}\"";
        }

        if (UnitedKingdomTable.HoldsRow(row, static cells => cells.Length > 3 && IsId(cells[^1]) && UnitedKingdomDates.Day(cells[^2]) is not null))
        {
            return "one of its cells holds other rows";
        }

        var wrong = (UnitedKingdomNames.Party(row[columns.Type]) is null ? 1 : 0)
            + (UnitedKingdomNames.Kind(row[columns.AliasType]) is null ? 1 : 0)
            + (IsDay(row[columns.ListedOn]) ? 0 : 1)
            + (IsDay(row[columns.UpdatedOn]) ? 0 : 1);
        return wrong > 1 ? "several of its Group Type, Alias Type, Listed On and Last Updated are not what they should be" : null;
    }

    private static bool IsId(string text) =>
        text.AsSpan().Trim() is { IsEmpty: false, Length: <= LongestId } id && !id.ContainsAnyExceptInRange('0', '9');

    private static bool IsDay(string text) => string.IsNullOrWhiteSpace(text) || UnitedKingdomDates.Day(text) is not null;

    private void AddNames(UnitedKingdomRows rows, int line)
    {
        var isBlank = true;
        foreach (var cell in columns.Name)
        {
            isBlank = isBlank && string.IsNullOrWhiteSpace(row[cell]);
        }

        if (isBlank)
        {
            books.EmptyNames++;
        }
        else
        {
            books.Names++;
            books.Aliases += UnitedKingdomNames.Kind(row[columns.AliasType]) == AliasKind.Primary ? 0 : 1;
        }

        var name = columns.Name;
        if (rows.IsNew(row, name[0], name[1], name[2], name[3], name[4], name[5], columns.AliasType, columns.Quality) && !isBlank)
        {
            rows.Entry.AddName(
                UnitedKingdomNames.Compose(row[name[0]], row[name[1]], row[name[2]], row[name[3]], row[name[4]], row[name[5]]),
                row[columns.AliasType],
                row[columns.Quality],
                line);
        }

        if (!string.IsNullOrWhiteSpace(row[columns.NonLatin]))
        {
            books.Names++;
            books.OriginalScriptNames++;
            if (rows.IsNew(row, columns.NonLatin))
            {
                rows.Entry.AddOriginalScript(row[columns.NonLatin]);
            }
        }
    }

    private void AddAct(UnitedKingdomRows rows, int line)
    {
        if (!rows.IsNew(row, columns.Regime, columns.ListedOn, columns.Designated, columns.UpdatedOn))
        {
            return;
        }

        // The newer form states two days; the designation began on the earlier one.
        var listedOn = books.Day(row[columns.ListedOn], "Listed On", line);
        var designatedOn = books.Day(row[columns.Designated], "UK Sanctions List Date Designated", line);
        rows.Entry.AddAct(row[columns.Regime], listedOn is null || designatedOn < listedOn ? designatedOn ?? listedOn : listedOn, books.Day(row[columns.UpdatedOn], "Last Updated", line));
    }

    private void AddPerson(UnitedKingdomRows rows, int line)
    {
        var entry = rows.Entry;
        if (rows.IsNew(row, columns.Title))
        {
            entry.AddTitle(row[columns.Title]);
        }

        if (rows.IsNew(row, columns.BirthDate))
        {
            entry.AddBirthDate(row[columns.BirthDate], line);
        }

        if (rows.IsNew(row, columns.BirthTown, columns.BirthCountry))
        {
            entry.AddBirthPlace(row[columns.BirthTown], row[columns.BirthCountry]);
        }

        if (rows.IsNew(row, columns.Nationality))
        {
            entry.AddNationality(row[columns.Nationality]);
        }

        if (rows.IsNew(row, columns.Position))
        {
            entry.AddPosition(row[columns.Position]);
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

    private void AddContact(UnitedKingdomRows rows, int line)
    {
        if (rows.IsNew(row, columns.Address))
        {
            var at = columns.Address;
            rows.Entry.AddAddress(UnitedKingdomAddress.Lines(row[at[0]], row[at[1]], row[at[2]], row[at[3]], row[at[4]]), row[at[5]], row[at[6]], row[at[7]]);
        }

        if (rows.IsNew(row, columns.OtherInformation))
        {
            rows.Entry.AddOtherInformation(row[columns.OtherInformation], line);
        }
    }
}
