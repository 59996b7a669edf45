using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.UnitedNations;

/// <summary>The parts of an entry that may occur several times: names, dates and places of birth, addresses, documents, IMO numbers.</summary>
internal sealed partial class UnitedNationsMapper
{
    private static readonly ListedAddress NoPlace = new(null, null, null, null, null);

    private ImmutableArray<Alias> Names(ListElement entry, string primary)
    {
        var names = new ListNames();
        names.Add(primary, AliasKind.Primary);
        if (entry["NAME_ORIGINAL_SCRIPT"] is { Length: > 0 } original)
        {
            Tally = Tally with { OriginalScriptNames = Tally.OriginalScriptNames + 1 };
            names.Add(original, AliasKind.OriginalScript);
        }

        foreach (var alias in entry.Parts("ALIAS"))
        {
            if (alias["ALIAS_NAME"] is not { Length: > 0 } text)
            {
                Tally = Tally with { EmptyAliases = Tally.EmptyAliases + 1 };
                continue;
            }

            Tally = Tally with { Aliases = Tally.Aliases + 1 };
            var (kind, quality) = Quality(alias);
            foreach (var name in UnitedNationsAliases.Split(text))
            {
                names.AddInAnyScript(name, kind, quality);
            }
        }

        Tally = Tally with { NameElements = Tally.NameElements + 1 + entry.Parts("ALIAS").Count(a => a["ALIAS_NAME"].Length > 0) };
        return names.ToImmutable();
    }

    private (AliasKind Kind, AliasQuality Quality) Quality(ListElement alias)
    {
        switch (alias["QUALITY"])
        {
            case "Good" or "a.k.a.":
                return (AliasKind.AlsoKnownAs, AliasQuality.Strong);
            case "Low":
                return (AliasKind.AlsoKnownAs, AliasQuality.Weak);
            case "f.k.a.":
                return (AliasKind.FormerlyKnownAs, AliasQuality.Strong);
            case var other:
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.UnknownQuality,
                    $"The alias \"{alias["ALIAS_NAME"]}\" has the quality \"{other}\"; it is taken as strong.",
                    Place(alias),
                    "Good, Low, a.k.a. or f.k.a."));
                return (AliasKind.AlsoKnownAs, AliasQuality.Strong);
        }
    }

    private ImmutableArray<UncertainDate> BirthDates(ListElement entry)
    {
        var dates = new List<UncertainDate>();
        foreach (var element in entry.Parts("DATE_OF_BIRTH"))
        {
            if (element.IsEmpty)
            {
                CountEmpty();
            }
            else if (UnitedNationsDates.TryBirthDate(element, out var date))
            {
                dates.Add(date);
            }
            else
            {
                ReportDate(element, $"the date of birth \"{string.Join(' ', element.Children.Select(c => c.Text).Where(t => t.Length > 0))}\"");
            }
        }

        // A second identity may have a date of birth of its own.
        foreach (var element in entry.Parts("ALIAS").SelectMany(a => a.Children).Where(c => c.Name is "DATE_OF_BIRTH"))
        {
            if (element.Text is "" or "null")
            {
                CountEmpty();
            }
            else if (UnitedNationsDates.TryFree(element.Text, out var date))
            {
                dates.Add(date);
            }
            else
            {
                ReportDate(element, $"the date of birth \"{element.Text}\" of an alias");
            }
        }

        return [.. dates.Distinct()];
    }

    private List<ListedAddress> Places(ListElement entry, string what)
    {
        var places = new List<ListedAddress>();
        foreach (var element in entry.Parts(what))
        {
            var place = new ListedAddress(
                ListText.CleanOrNull(element["STREET"]),
                ListText.CleanOrNull(element["CITY"]),
                ListText.CleanOrNull(element["STATE_PROVINCE"]),
                ListText.CleanOrNull(element["ZIP_CODE"]),
                ListText.CleanOrNull(element["COUNTRY"]));
            if (place != NoPlace)
            {
                places.Add(place);
            }
            else if (element.IsEmpty)
            {
                CountEmpty();
            }
        }

        return places;
    }

    private static IEnumerable<ListedAddress> AliasBirthPlaces(ListElement entry) => entry.Parts("ALIAS")
        .Select(a => NoPlace with { City = ListText.CleanOrNull(a["CITY_OF_BIRTH"]), Country = ListText.CleanOrNull(a["COUNTRY_OF_BIRTH"]) })
        .Where(p => p != NoPlace);

    private List<Identifier> Documents(ListElement entry)
    {
        var documents = new List<Identifier>();
        foreach (var element in entry.Parts("DOCUMENT"))
        {
            if (element.IsEmpty)
            {
                CountEmpty();
            }
            else if (UnitedNationsDocuments.Read(element) is { } document)
            {
                documents.Add(document);
            }
            else
            {
                Tally = Tally with { DocumentsWithoutNumber = Tally.DocumentsWithoutNumber + 1 };
            }
        }

        return documents;
    }

    // Owners and managers have IMO company numbers, ships have ship numbers; the list calls both "IMO number", the check digits tell them apart.
    private (List<Identifier> Companies, ImmutableArray<Relation> Ships) ImoNumbers(ListElement entry)
    {
        var companies = new List<Identifier>();
        var ships = ImmutableArray.CreateBuilder<Relation>();
        if (entry.Name is not UnitedNationsVocabulary.Organisation)
        {
            return (companies, []);
        }

        foreach (var number in ImoNumber.Find(entry["COMMENTS1"]))
        {
            if (ImoNumber.IsCompany(number))
            {
                companies.Add(new Identifier(IdentifierKind.ImoCompany, number));
            }
            else if (ImoNumber.IsShip(number))
            {
                ships.Add(new Relation(RelationKind.VesselInterest, number));
            }
            else
            {
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.ImoCheckDigit,
                    $"The IMO number {number} of {entry["REFERENCE_NUMBER"]} has a wrong check digit and was left out.",
                    Place(entry)));
            }
        }

        return (companies, ships.ToImmutable());
    }
}
