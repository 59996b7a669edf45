using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.Ofac;

/// <summary>Collects the facts of one entry of the advanced and enhanced formats: names, features and documents, whose types and values stand apart.</summary>
internal sealed class OfacTypedFacts(string number, ListFindings findings, OfacTally tally)
{
    private readonly OfacValues<UncertainDate> birthDates = [];
    private readonly OfacValues<ListedAddress> birthPlaces = [];
    private readonly OfacValues<string> nationalities = [];
    private readonly OfacValues<string> positions = [];
    private readonly OfacValues<ListedAddress> addresses = [];
    private readonly OfacValues<Identifier> identifiers = [];
    private readonly OfacValues<Relation> relations = [];
    private string? gender;

    /// <summary>The number of the entry.</summary>
    public string Number { get; } = number;

    /// <summary>What the party is; set before its documents are added.</summary>
    public PartyKind Kind { get; set; }

    /// <summary>Names, the primary one among them.</summary>
    public ListNames Names { get; } = new();

    /// <summary>Whether a feature or a remark names the North Korea Sanctions Regulations.</summary>
    public bool NamesDprkRegulations { get; private set; }

    public void AddRelation(Relation relation) => relations.Add(relation);

    public void AddBirthDate(UncertainDate date) => birthDates.Add(date);

    public void AddBirthPlace(ListedAddress place) => birthPlaces.Add(place);

    public void AddNationality(string country)
    {
        if (country.Length > 0 && !country.Contains("None Identified", StringComparison.OrdinalIgnoreCase))
        {
            nationalities.Add(country);
        }
    }

    public void AddPosition(string text)
    {
        if (text.Length > 0)
        {
            positions.Add(text);
        }
    }

    /// <summary>An address; one without any part is counted as empty.</summary>
    public void AddAddress(ListedAddress address)
    {
        if (address == OfacPlace.None)
        {
            tally.EmptyElements++;
        }
        else
        {
            addresses.Add(address);
        }
    }

    /// <summary>Looks for the regulations that put a party with the DPRK; the text itself is prose and only counted.</summary>
    public void AddProse(string text)
    {
        if (text.Length > 0)
        {
            tally.Prose++;
            NamesDprkRegulations |= OfacVocabulary.NamesDprkRegulations(text);
        }
    }

    /// <summary>A fact with a label and a text, such as "Gender" and "Male"; a date or place of birth only when it came as text alone.</summary>
    public void AddText(string label, string text, ListElement element)
    {
        if (text.Length == 0)
        {
            tally.EmptyElements++;
            return;
        }

        NamesDprkRegulations |= OfacVocabulary.NamesDprkRegulations(text);
        var term = Term(label);
        switch (term?.Meaning)
        {
            case OfacMeaning.Identifier:
                AddNumber(term.Identifier, text, null);
                break;
            case OfacMeaning.Imo:
                AddShipNumber(text, null, element);
                break;
            case OfacMeaning.BirthDate:
                AddWrittenBirthDate(text, element);
                break;
            case OfacMeaning.BirthPlace:
                AddBirthPlace(OfacPlaces.Birth(text) ?? OfacPlace.None);
                break;
            case OfacMeaning.Nationality:
                AddNationality(text);
                break;
            case OfacMeaning.Gender:
                AddGender(text, element);
                break;
            case OfacMeaning.Position:
                AddPosition(text);
                break;
            case OfacMeaning.Link:
                relations.Add(new Relation(RelationKind.LinkedTo, text));
                break;
            default:
                LeaveOut(label, element);
                break;
        }
    }

    /// <summary>Counts a fact that has no place in the model; a type that is not known at all may be a new one that has.</summary>
    public void LeaveOut(string label, ListElement element)
    {
        tally.LeaveOut(label);
        if (Term(label) is null)
        {
            findings.AddOnce("type " + label, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"Facts of the type \"{Diagnostic.Excerpt(label)}\" are not known; they were left out here and wherever else they stand.",
                findings.At(element.Line, element.Column),
                nextStep: "read them in the published list"));
        }
    }

    /// <summary>A document with its type as printed, its number and the country that issued it.</summary>
    public void AddDocument(string type, string number, string? country, ListElement element)
    {
        if (number.Length == 0)
        {
            tally.DocumentsWithoutNumber++;
            return;
        }

        NamesDprkRegulations |= OfacVocabulary.NamesDprkRegulations(number);
        var term = Term(type);
        switch (term?.Meaning)
        {
            case OfacMeaning.Imo:
                AddShipNumber(number, country, element);
                break;
            case OfacMeaning.Identifier or null:
                AddNumber(term?.Identifier ?? IdentifierKind.Other, number, country);
                break;
            default:
                AddText(type, number, element);
                break;
        }
    }

    public void AddWrittenBirthDate(string text, ListElement element)
    {
        if (ListDates.TryFree(text, out var date))
        {
            AddBirthDate(date);
        }
        else
        {
            ReportDate(text, element);
        }
    }

    public void ReportDate(string text, ListElement element)
    {
        tally.UnreadDates++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood,
            $"Could not read the date \"{Diagnostic.Excerpt(text)}\"; it was left out.",
            findings.At(element.Line, element.Column),
            "a day, a month and year, a year, or a range of these"));
    }

    /// <summary>The party of these facts, without designations.</summary>
    public ListedParty Party() => new()
    {
        Id = OfacVocabulary.PartyId(Number),
        Kind = Kind,
        Names = Names.ToImmutable(),
        Designations = [],
        BirthDates = [.. birthDates],
        BirthPlaces = [.. birthPlaces],
        Nationalities = [.. nationalities],
        Positions = [.. positions],
        Gender = gender,
        Addresses = [.. addresses],
        Identifiers = [.. identifiers],
        Relations = [.. relations],
    };

    // These formats print the apostrophe of "Manufacturer's" as a typographic one.
    private static OfacTerm? Term(string label) => OfacTerms.Of(label.Replace('\u2019', '\''));

    private void AddGender(string text, ListElement element)
    {
        if (gender is not null && !string.Equals(gender, text, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.PrintedTwiceDisagree,
                $"The entry gives the gender \"{gender}\" and also \"{Diagnostic.Excerpt(text)}\"; the first stands.",
                findings.At(element.Line, element.Column)));
        }

        gender ??= text;
    }

    private void AddNumber(IdentifierKind kind, string number, string? country) => identifiers.Add(new Identifier(kind, number, country));

    // Ships and companies have IMO numbers with check digits of their own; a registration that is no IMO number stays what it is.
    private void AddShipNumber(string text, string? country, ListElement element)
    {
        var numbers = ImoNumber.Find(text);
        if (numbers.Count == 0)
        {
            AddNumber(IdentifierKind.Registration, text, country);
        }

        foreach (var imo in numbers)
        {
            if (Kind is not PartyKind.Vessel && ImoNumber.IsCompany(imo))
            {
                AddNumber(IdentifierKind.ImoCompany, imo, null);
            }
            else if (!ImoNumber.IsShip(imo))
            {
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.ImoCheckDigit, $"The IMO number {imo} has a wrong check digit and was left out.", findings.At(element.Line, element.Column)));
            }
            else if (Kind is PartyKind.Vessel or PartyKind.Unknown)
            {
                AddNumber(IdentifierKind.Imo, imo, null);
            }
            else
            {
                relations.Add(new Relation(RelationKind.VesselInterest, imo));
            }
        }
    }
}
