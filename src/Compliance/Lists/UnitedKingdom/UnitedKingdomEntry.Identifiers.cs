namespace Compliance.Lists.UnitedKingdom;

/// <summary>The documents, numbers, contacts and relations of an entry.</summary>
internal sealed partial class UnitedKingdomEntry
{
    private bool isShipByNumber;

    /// <summary>Adds the numbers of a cell that names passports, together with what another cell remarks on them.</summary>
    public void AddPassport(string number, string remarks) => AddDocuments(number, remarks, IdentifierKind.Passport);

    public void AddNationalId(string number, string remarks) => AddDocuments(number, remarks, IdentifierKind.NationalId);

    public void AddRegistration(string number) => AddDocuments(number, "", IdentifierKind.Registration);

    public void AddPhone(string text) => AddEach(text, IdentifierKind.Phone, static t => t.AsSpan().ContainsAnyInRange('0', '9'));

    public void AddEmail(string text) => AddEach(text, IdentifierKind.Email, static t => t.Contains('@', StringComparison.Ordinal));

    public void AddOther(string text) => AddEach(text, IdentifierKind.Other, static _ => true);

    /// <summary>Adds the reference of the UN list that the entry states in a field of its own.</summary>
    public void AddUnitedNationsReference(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            identifiers.Add(UnitedKingdomReferences.UnitedNations(text));
        }
    }

    /// <summary>Adds the number of the entry on the list of OFSI, which was closed in January 2026.</summary>
    public void AddGroup(string text)
    {
        if (ListText.CleanOrNull(text) is { } group)
        {
            identifiers.Add(new Identifier(IdentifierKind.ListReference, group, "UK-OFSI"));
        }
    }

    /// <summary>Adds what stands in a field for IMO numbers, such as "IMO9562233".</summary>
    public void AddImo(string text, int at)
    {
        var numbers = new string([.. text.Select(c => char.IsAsciiDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var number in numbers)
        {
            if (ImoNumber.IsShip(number))
            {
                if (kind == PartyKind.Organisation)
                {
                    relations.Add(new Relation(RelationKind.VesselInterest, number));
                }
                else
                {
                    identifiers.Add(new Identifier(IdentifierKind.Imo, number));
                }
            }
            else if (ImoNumber.IsCompany(number))
            {
                identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
            }
            else
            {
                WrongImo(number, at);
            }
        }

        if (numbers.Length == 0 && !string.IsNullOrWhiteSpace(text))
        {
            books.DocumentsWithoutNumber++;
        }
    }

    /// <summary>Takes the references and IMO numbers out of a text; the text itself is not kept.</summary>
    public void AddOtherInformation(string text, int at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        books.Prose++;
        var (references, hasUnread) = UnitedKingdomReferences.Find(text);
        AddAll(ref identifiers, references);
        if (hasUnread)
        {
            books.UnreadText(at);
        }

        var imo = UnitedKingdomShips.Find(text);
        if (imo.Own is { } own)
        {
            if (kind is PartyKind.Person)
            {
                relations.Add(new Relation(RelationKind.VesselInterest, own));
            }
            else
            {
                identifiers.Add(new Identifier(IdentifierKind.Imo, own));
                isShipByNumber = true;
            }
        }

        foreach (var number in imo.Company)
        {
            identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
        }

        foreach (var number in imo.Ships)
        {
            relations.Add(new Relation(RelationKind.VesselInterest, number));
        }

        foreach (var number in imo.Wrong)
        {
            WrongImo(number, at);
        }
    }

    /// <summary>Counts a text that is not kept and states nothing to extract.</summary>
    public void AddProse(string text) => books.Prose += string.IsNullOrWhiteSpace(text) ? 0 : 1;

    /// <summary>Adds a relation to each of the parties that a text names.</summary>
    public void AddRelation(RelationKind relation, string text, bool isFormer = false)
    {
        foreach (var other in NumberedText.Split(text))
        {
            relations.Add(new Relation(relation, other) { IsFormer = isFormer });
        }
    }

    private void AddDocuments(string text, string remarks, IdentifierKind documentKind)
    {
        AddProse(remarks);
        if (ListText.CleanOrNull(text) is not { } clean)
        {
            return;
        }

        var numbers = UnitedKingdomNumbers.Find(clean);
        foreach (var number in numbers)
        {
            identifiers.Add(new Identifier(Kind(documentKind, number.Words), number.Value));
        }

        books.DocumentsWithoutNumber += numbers.IsEmpty ? 1 : 0;
        books.Prose += numbers.Length == 1 && numbers[0].Value.Length == clean.Length ? 0 : 1;
    }

    // A cell for passports may hold an identity card as well.
    private static IdentifierKind Kind(IdentifierKind ofField, string words) =>
        ofField == IdentifierKind.Passport
        && words.Contains("identi", StringComparison.OrdinalIgnoreCase)
        && !words.Contains("passport", StringComparison.OrdinalIgnoreCase)
            ? IdentifierKind.NationalId
            : ofField;

    private void AddEach(string text, IdentifierKind contact, Func<string, bool> isOne)
    {
        foreach (var value in NumberedText.Split(text))
        {
            foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (isOne(part))
                {
                    identifiers.Add(new Identifier(contact, part));
                }
                else
                {
                    books.DocumentsWithoutNumber++;
                }
            }
        }
    }

    private void WrongImo(string number, int at) => books.Findings.Add(Diagnostic.Warning(
        ListDiagnostics.ImoCheckDigit, $"The IMO number {number} of {reference} has a wrong check digit and was left out.", books.Findings.At(at)));
}
