namespace Compliance.Lists.UnitedKingdom;

/// <summary>Turns the elements of the UK Sanctions List into listed parties, one at a time.</summary>
internal sealed class SanctionsListMapper(UnitedKingdomBooks books)
{
    private readonly List<ListedParty> parties = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public IReadOnlyList<ListedParty> Parties => parties;

    public void Map(ListElement element)
    {
        books.Entries++;
        ReportLoose(element);
        var id = SanctionsListVocabulary.Id(element["UniqueID"]);
        if (id is null)
        {
            books.Reject(Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference,
                $"The entry \"{FirstName(element)}\" has the id \"{element["UniqueID"]}\" and was left out.",
                Place(element),
                "UniqueID, such as DPR0075",
                "compare with the published list"));
            return;
        }

        var entry = new UnitedKingdomEntry(books, id, SanctionsListVocabulary.List, element.Line);
        entry.SetKind(element["IndividualEntityShip"], element.Line);
        AddNames(entry, element);
        if (!entry.HasName)
        {
            books.Reject(Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entry {id} has no name and was left out.", Place(element), "Names/Name/Name6", "compare with the published list"));
            return;
        }

        if (!ids.Add(id))
        {
            books.Reject(Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The id {id} occurs twice; the second entry was left out: \"{string.Join("\", \"", entry.Names.Select(n => n.Name))}\".",
                Place(element),
                "one entry per id",
                "compare with the published list"));
            return;
        }

        AddActs(entry, element);
        AddContacts(entry, element);
        foreach (var person in element.All("IndividualDetails", "Individual"))
        {
            AddPerson(entry, person);
        }

        foreach (var company in element.All("EntityDetails", "Entity"))
        {
            AddCompany(entry, company);
        }

        foreach (var ship in element.All("ShipDetails", "Ship"))
        {
            AddShip(entry, ship);
        }

        parties.Add(entry.ToParty());
    }

    private void AddNames(UnitedKingdomEntry entry, ListElement element)
    {
        foreach (var printed in element.All("Names", "Name"))
        {
            var name = Compose(printed);
            if (name.Length == 0)
            {
                books.EmptyNames++;
                continue;
            }

            var type = printed["NameType"];
            books.Names++;
            books.Aliases += UnitedKingdomNames.Kind(type) == AliasKind.Primary ? 0 : 1;
            entry.AddName(name, type, printed["AliasStrength"], printed.Line);
        }

        foreach (var printed in element.All("NonLatinNames", "NonLatinName"))
        {
            var isEmpty = true;
            foreach (var name in printed.Texts("NameNonLatinScript"))
            {
                isEmpty = false;
                books.Names++;
                books.OriginalScriptNames++;
                entry.AddOriginalScript(name);
            }

            books.EmptyNames += isEmpty ? 1 : 0;
        }
    }

    // A part that stands twice is a part of the name as well.
    private static string Compose(ListElement name)
    {
        var parts = new List<string>(6);
        foreach (var part in (ReadOnlySpan<string>)["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"])
        {
            foreach (var child in name.Children)
            {
                if (string.Equals(child.Name, part, StringComparison.Ordinal))
                {
                    parts.Add(child.Text);
                }
            }
        }

        return UnitedKingdomNames.Compose([.. parts]);
    }

    private void AddActs(UnitedKingdomEntry entry, ListElement element)
    {
        var listedOn = books.Day(element["DateDesignated"], "DateDesignated", element.Line);
        var updatedOn = books.Day(element["LastUpdated"], "LastUpdated", element.Line);
        foreach (var regime in element.Texts("RegimeName"))
        {
            entry.AddAct(regime, listedOn, updatedOn);
        }

        if (element["RegimeName"].Length == 0)
        {
            entry.AddAct("", listedOn, updatedOn);
        }
    }

    private static void AddContacts(UnitedKingdomEntry entry, ListElement element)
    {
        Each(element.Texts("OFSIGroupID"), entry.AddGroup);
        Each(element.Texts("UNReferenceNumber"), entry.AddUnitedNationsReference);
        Each(element.Texts("Titles", "Title"), entry.AddTitle);
        Each(element.Texts("OtherInformation"), text => entry.AddOtherInformation(text, element.Line));
        Each(element.Texts("UKStatementofReasons"), entry.AddProse);
        Each(element.Texts("PhoneNumbers", "PhoneNumber"), entry.AddPhone);
        Each(element.Texts("EmailAddresses", "EmailAddress"), entry.AddEmail);
        Each(element.Texts("Websites", "Website"), entry.AddOther);
        foreach (var address in element.All("Addresses", "Address"))
        {
            var lines = UnitedKingdomAddress.Lines(
                address["AddressLine1"], address["AddressLine2"], address["AddressLine3"], address["AddressLine4"], address["AddressLine5"]);
            entry.AddAddress(lines, address["AddressLine6"], address["AddressPostalCode"], address["AddressCountry"]);
        }
    }

    private static void AddPerson(UnitedKingdomEntry entry, ListElement person)
    {
        Each(person.Texts("DOBs", "DOB"), text => entry.AddBirthDate(text, person.Line));
        Each(person.Texts("Genders", "Gender"), entry.AddGender);
        Each(person.Texts("Nationalities", "Nationality"), entry.AddNationality);
        Each(person.Texts("Positions", "Position"), entry.AddPosition);
        foreach (var passport in person.All("PassportDetails", "Passport"))
        {
            entry.AddPassport(passport["PassportNumber"], passport["PassportAdditionalInformation"]);
        }

        foreach (var document in person.All("NationalIdentifierDetails", "NationalIdentifier"))
        {
            entry.AddNationalId(document["NationalIdentifierNumber"], document["NationalIdentifierAdditionalInformation"]);
        }

        foreach (var place in person.All("BirthDetails", "Location"))
        {
            entry.AddBirthPlace(place["TownOfBirth"], place["CountryOfBirth"]);
        }
    }

    private static void AddCompany(UnitedKingdomEntry entry, ListElement company)
    {
        Each(company.Texts("BusinessRegistrationNumbers", "BusinessRegistrationNumber"), entry.AddRegistration);
        Each(company.Texts("ParentCompanies", "ParentCompany"), text => entry.AddRelation(RelationKind.OwnedOrControlledBy, text));
        Each(company.Texts("Subsidiaries", "Subsidiary"), text => entry.AddRelation(RelationKind.Owns, text));
    }

    private static void AddShip(UnitedKingdomEntry entry, ListElement ship)
    {
        Each(ship.Texts("IMONumbers", "IMONumber"), text => entry.AddImo(text, ship.Line));
        Each(ship.Texts("CurrentOwnerOperators", "CurrentOwnerOperator"), text => entry.AddRelation(RelationKind.OwnedOrControlledBy, text));
        Each(ship.Texts("PreviousOwnerOperators", "PreviousOwnerOperator"), text => entry.AddRelation(RelationKind.OwnedOrControlledBy, text, isFormer: true));
        Each(ship.Texts("HullIdentificationNumbers", "HullIdentificationNumber"), entry.AddOther);
    }

    // What stands twice where one value belongs, and text where elements belong, would otherwise be lost without a word.
    private void ReportLoose(ListElement element)
    {
        foreach (var child in element.Children)
        {
            if (child.Children.Count > 0 && child.Text.Length > 0)
            {
                Report(ListDiagnostics.MisplacedElement, $"Text stands beside the elements of <{child.Name}> and was left out: \"{child.Text}\".", child);
            }

            if (child.Name is "UniqueID" or "DateDesignated" or "LastUpdated" or "IndividualEntityShip"
                && child.Text.Length > 0
                && !string.Equals(child.Text, element[child.Name], StringComparison.Ordinal))
            {
                Report(ListDiagnostics.RowsDisagree, $"<{child.Name}> stands twice in one entry; the first is used, not \"{child.Text}\".", child);
            }
        }
    }

    private void Report(string code, string what, ListElement element) =>
        books.Findings.Add(Diagnostic.Warning(code, what, Place(element), nextStep: "compare with the published list"));

    private static void Each(IEnumerable<string> texts, Action<string> add)
    {
        foreach (var text in texts)
        {
            add(text);
        }
    }

    private static string FirstName(ListElement element) => element.All("Names", "Name").Select(Compose).FirstOrDefault(n => n.Length > 0) ?? "";

    private SourceLocation Place(ListElement element) => books.Findings.At(element.Line, element.Column);
}
