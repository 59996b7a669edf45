namespace Compliance.Lists.Ofac;

/// <summary>Turns the entries of the legacy XML into listed parties, one at a time.</summary>
internal sealed class OfacXmlMapper
{
    private static readonly OfacTerm BirthDate = new("DOB", OfacMeaning.BirthDate);
    private static readonly OfacTerm BirthPlace = new("POB", OfacMeaning.BirthPlace);
    private static readonly ListedAddress NoAddress = new(null, null, null, null, null);

    private readonly ListFindings findings;
    private readonly OfacFacts facts;
    private readonly OfacParts parts = new();
    private readonly List<ListedParty> parties = [];
    private readonly HashSet<int> numbers = [];

    public OfacXmlMapper(ListFindings findings)
    {
        this.findings = findings;
        facts = new OfacFacts(findings, Counts);
    }

    public OfacCounts Counts { get; } = new();

    public ListContent Content(ListInput input, string format, DateOnly? publishedOn, int? stated)
    {
        if (parties.Count == 0 && !findings.IsRefused)
        {
            findings.Refuse(Diagnostic.Error(
                ListDiagnostics.NoParties, "The file holds no entry that can be read.", new SourceLocation(input.Name), "<sdnEntry>", "download the list again"));
        }

        Counts.Report(findings);
        return parts.Content(input, format, parties, Counts.ToTally(stated), findings, publishedOn);
    }

    public void Map(ListElement entry)
    {
        Counts.Entries++;
        var place = findings.At(entry.Line, entry.Column);
        var uid = entry["uid"];
        var name = OfacVocabulary.Name(entry["lastName"], entry["firstName"]);
        var number = OfacFlatShape.Number(uid);
        if (Rejection(number, uid, name, place) is { } rejection)
        {
            findings.Add(rejection);
            Counts.Rejected++;
            return;
        }

        var reference = FormattableString.Invariant($"{number}");
        var kind = Kind(entry, reference, place);
        facts.Begin(reference, kind, place);
        Counts.NameElements++;
        facts.Names.Add(name, AliasKind.Primary);
        AddAliases(entry, reference);
        AddPerson(entry, kind);
        AddAddresses(entry);
        AddStatements(entry);
        AddVessel(entry);
        foreach (var statement in OfacRemarks.Bracketed(entry["remarks"]))
        {
            OfacRemarks.Read(statement, isCut: false, entry["title"], facts, endsInFullStop: false);
        }

        var programmes = OfacVocabulary.Programmes(string.Join("] [", entry.Texts("programList", "program")));
        if (programmes.IsEmpty)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {reference} names no programme.", place, "<program>", "compare with the published list"));
        }

        parties.Add(facts.Party([]));
        parts.Add(1, parties.Count - 1, programmes, facts);
    }

    private Diagnostic? Rejection(int? number, string uid, string name, SourceLocation place)
    {
        if (number is null)
        {
            var what = uid.Length == 0 ? "has no number" : $"has the number \"{uid}\"";
            return Diagnostic.Error(ListDiagnostics.EntryWithoutReference, $"The entry \"{name}\" {what} and was left out.", place, "<uid>9345</uid>", "compare with the published list");
        }

        if (name.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entry {number} has no name and was left out.", place, "<lastName>", "compare with the published list");
        }

        return numbers.Add(number.Value)
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The number {number} occurs twice; the second entry, \"{name}\", was left out.",
                place,
                "one entry per number",
                "compare with the published list");
    }

    private PartyKind Kind(ListElement entry, string reference, SourceLocation place)
    {
        var word = entry["sdnType"];
        if (OfacVocabulary.Kind(word) is { } kind)
        {
            return kind;
        }

        findings.Add(Diagnostic.Warning(
            ListDiagnostics.UnknownWord,
            $"The entry {reference} is of the type \"{word}\"; it was kept as a party of unknown kind.",
            place,
            "Individual, Entity, Vessel or Aircraft"));
        return PartyKind.Unknown;
    }

    private void AddAliases(ListElement entry, string reference)
    {
        foreach (var aka in entry.All("akaList", "aka"))
        {
            var name = OfacVocabulary.Name(aka["lastName"], aka["firstName"]);
            if (name.Length == 0)
            {
                Counts.EmptyAliases++;
                continue;
            }

            Counts.Aliases++;
            Counts.NameElements++;
            var (type, category) = (aka["type"], aka["category"]);
            if (OfacVocabulary.Alias(type) is null)
            {
                Report(ListDiagnostics.UnknownWord, $"The alias \"{name}\" of {reference} is of the type \"{type}\"; it is taken as a.k.a.", aka, "a.k.a., f.k.a. or n.k.a.");
            }

            if (category is not ("strong" or "weak"))
            {
                Report(ListDiagnostics.UnknownQuality, $"The alias \"{name}\" of {reference} is of the category \"{category}\"; it is taken as strong.", aka, "strong or weak");
            }

            facts.Names.AddInAnyScript(name, OfacVocabulary.Alias(type) ?? AliasKind.AlsoKnownAs, category is "weak" ? AliasQuality.Weak : AliasQuality.Strong);
        }
    }

    private void AddPerson(ListElement entry, PartyKind kind)
    {
        if (kind is PartyKind.Person or PartyKind.Unknown)
        {
            facts.AddPosition(entry["title"]);
        }

        foreach (var country in entry.Texts("nationalityList", "nationality", "country").Concat(entry.Texts("citizenshipList", "citizenship", "country")))
        {
            facts.AddNationality(country);
        }

        foreach (var date in entry.Texts("dateOfBirthList", "dateOfBirthItem", "dateOfBirth"))
        {
            facts.State(BirthDate, date);
        }

        foreach (var place in entry.Texts("placeOfBirthList", "placeOfBirthItem", "placeOfBirth"))
        {
            facts.State(BirthPlace, place);
        }
    }

    private void AddAddresses(ListElement entry)
    {
        foreach (var address in entry.All("addressList", "address"))
        {
            var street = string.Join(", ", new[] { address["address1"], address["address2"], address["address3"] }.Where(t => t.Length > 0));
            var printed = new ListedAddress(
                ListText.CleanOrNull(street),
                ListText.CleanOrNull(address["city"]),
                ListText.CleanOrNull(address["stateOrProvince"]),
                ListText.CleanOrNull(address["postalCode"]),
                ListText.CleanOrNull(address["country"]));
            if (printed == NoAddress)
            {
                Counts.Empty++;
                continue;
            }

            facts.AddAddress(printed);
        }
    }

    // The list of "ids" holds documents next to genders, sanctions risks, directives and sentences: only the type tells.
    private void AddStatements(ListElement entry)
    {
        foreach (var id in entry.All("idList", "id"))
        {
            var type = id["idType"];
            var term = OfacTerms.Of(type);
            if (term is null)
            {
                findings.AddOnce("idType " + type, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord,
                    $"The id type \"{type}\" is not known; its values were kept as identifiers of no kind, here and wherever else it occurs.",
                    findings.At(id.Line, id.Column)));
                term = new OfacTerm(type, OfacMeaning.Identifier);
            }

            facts.State(term, id["idNumber"], id["idCountry"]);
        }
    }

    private void AddVessel(ListElement entry)
    {
        if (entry.Child("vesselInfo") is not { } vessel)
        {
            return;
        }

        facts.AddIdentifier(IdentifierKind.Other, vessel["callSign"]);
        facts.AddNationality(vessel["vesselFlag"]);
        facts.AddRelation(RelationKind.OwnedOrControlledBy, vessel["vesselOwner"]);
        foreach (var left in (ReadOnlySpan<string>)["vesselType", "tonnage", "grossRegisteredTonnage"])
        {
            Counts.Prose += vessel[left].Length > 0 ? 1 : 0;
        }
    }

    private void Report(string code, string what, ListElement element, string expected) =>
        findings.Add(Diagnostic.Warning(code, what, findings.At(element.Line, element.Column), expected));
}
