using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.Ofac;

/// <summary>Collects what an entry states, whatever its format; used again for the next entry.</summary>
internal sealed class OfacFacts(ListFindings findings, OfacCounts counts)
{
    private const int MostQuoted = 80;

    private readonly List<UncertainDate> birthDates = [];
    private readonly List<ListedAddress> birthPlaces = [];
    private readonly List<string> nationalities = [];
    private readonly List<string> positions = [];
    private readonly List<ListedAddress> addresses = [];
    private readonly List<Identifier> identifiers = [];
    private readonly List<Relation> relations = [];
    private HashSet<(object List, object Item)> seen = [];
    private string number = "";
    private string? gender;
    private PartyKind kind;
    private SourceLocation place = SourceLocation.None;

    public ListNames Names { get; } = new();

    /// <summary>Whether a statement names the North Korea Sanctions Regulations.</summary>
    public bool NamesDprkRegulations { get; private set; }

    /// <summary>Whether a statement is one of entries on lists other than the SDN list.</summary>
    public bool HasDirective { get; private set; }

    /// <summary>Begins an entry.</summary>
    public void Begin(string entryNumber, PartyKind entryKind, SourceLocation entryPlace)
    {
        number = entryNumber;
        kind = entryKind;
        place = entryPlace;
        Names.Clear();
        birthDates.Clear();
        birthPlaces.Clear();
        nationalities.Clear();
        positions.Clear();
        addresses.Clear();
        identifiers.Clear();
        relations.Clear();
        if (seen.Count > 0)
        {
            // Emptying a set costs what its largest content cost: after a huge entry a new one is cheaper.
            seen = seen.Count > 1000 ? [] : Emptied(seen);
        }

        gender = null;
        NamesDprkRegulations = false;
        HasDirective = false;
    }

    /// <summary>Takes over what another row of the same entry gave.</summary>
    public void Take(ListedParty party)
    {
        foreach (var name in party.Names)
        {
            Names.Add(name.Name, name.Kind, name.Quality);
        }

        birthDates.AddRange(party.BirthDates);
        AddAll(birthPlaces, party.BirthPlaces);
        AddAll(nationalities, party.Nationalities);
        AddAll(positions, party.Positions);
        AddAll(addresses, party.Addresses);
        AddAll(identifiers, party.Identifiers);
        AddAll(relations, party.Relations);
        gender = party.Gender;
    }

    /// <summary>Takes a statement by the meaning of its label.</summary>
    /// <param name="term">The label.</param>
    /// <param name="value">What follows it, with country and dates of issue where they stand in the same text.</param>
    /// <param name="country">The country of a document, where it stands apart.</param>
    public void State(OfacTerm term, string value, string country = "")
    {
        switch (term.Meaning)
        {
            case OfacMeaning.Identifier:
                AddIdentifier(term, value, country);
                break;
            case OfacMeaning.Imo:
                AddIdentifier(term with { Identifier = IdentifierKind.Registration }, value, country);
                break;
            case OfacMeaning.BirthDate:
                AddBirthDate(value);
                break;
            case OfacMeaning.BirthPlace:
                AddTo(birthPlaces, OfacPlaces.Birth(value));
                break;
            case OfacMeaning.Nationality:
                AddNationality(value);
                break;
            case OfacMeaning.Gender:
                gender ??= ListText.CleanOrNull(value);
                break;
            case OfacMeaning.Position:
                AddPosition(value);
                break;
            case OfacMeaning.Link:
                AddRelation(RelationKind.LinkedTo, value);
                break;
            case OfacMeaning.Alias:
                AddQuotedAlias(term, value);
                break;
            case OfacMeaning.Regulation or OfacMeaning.Directive:
                NamesDprkRegulations |= OfacVocabulary.NamesDprkRegulations(value);
                HasDirective |= term.Meaning == OfacMeaning.Directive || value.StartsWith("Not on the SDN List", StringComparison.OrdinalIgnoreCase);
                counts.Prose++;
                break;
            default:
                counts.Prose++;
                break;
        }
    }

    public void AddPosition(string text) => AddTo(positions, ListText.CleanOrNull(text));

    public void AddAddress(ListedAddress? address) => AddTo(addresses, address);

    public void AddNationality(string text)
    {
        if (ListText.Clean(text) is { Length: > 0 } country && !country.Contains("None Identified", StringComparison.OrdinalIgnoreCase))
        {
            AddTo(nationalities, country);
        }
    }

    public void AddRelation(RelationKind relation, string other)
    {
        if (ListText.CleanOrNull(other) is { } name)
        {
            AddTo(relations, new Relation(relation, name));
        }
    }

    public void AddIdentifier(IdentifierKind identifier, string value)
    {
        if (ListText.CleanOrNull(value) is { } text)
        {
            AddTo(identifiers, new Identifier(identifier, text));
        }
    }

    /// <summary>Counts a statement that is no known fact; one that looks like a name is reported for itself.</summary>
    public void ReportUnread(ReadOnlySpan<char> statement)
    {
        counts.CountUnread(place.Line);
        if (statement.TrimEnd(" .").EndsWith("'", StringComparison.Ordinal) && statement.IndexOf('\'') < statement.TrimEnd(" .").Length - 1)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.TextNotUnderstood,
                $"The remarks of {number} hold \"{Quote(statement)}\", which may be a name; it was left out.",
                place,
                "a.k.a. '...'",
                "compare with the published list"));
        }
    }

    /// <summary>Reports the statement in the middle of which the remarks break off.</summary>
    public void ReportCut(ReadOnlySpan<char> statement) => findings.Add(Diagnostic.Warning(
        OfacDiagnostics.RemarksCut,
        $"The remarks of {number} break off in \"{Quote(statement)}\"; this statement and what followed it are missing.",
        place,
        "the comments file of the same edition, which holds the rest",
        "pass it together with this file"));

    /// <summary>The party of all facts since <see cref="Begin"/>.</summary>
    public ListedParty Party(ImmutableArray<Designation> designations) => new()
    {
        Id = OfacVocabulary.PartyId(number),
        Kind = kind,
        Names = Names.ToImmutable(),
        Designations = designations,
        BirthDates = [.. birthDates],
        BirthPlaces = [.. birthPlaces],
        Nationalities = [.. nationalities],
        Positions = [.. positions],
        Gender = gender,
        Addresses = [.. addresses],
        Identifiers = [.. identifiers],
        Relations = [.. relations],
    };

    private static string Quote(ReadOnlySpan<char> text) =>
        text.Length <= MostQuoted ? text.ToString() : string.Concat(text[..MostQuoted], "...");

    private static HashSet<(object List, object Item)> Emptied(HashSet<(object List, object Item)> set)
    {
        set.Clear();
        return set;
    }

    private void AddAll<T>(List<T> list, ImmutableArray<T> items)
        where T : class
    {
        foreach (var item in items)
        {
            AddTo(list, item);
        }
    }

    private void AddTo<T>(List<T> list, T? item)
        where T : class
    {
        // A word can be both an office and a nationality, a place both an address and of birth.
        if (item is not null && seen.Add((list, item)))
        {
            list.Add(item);
        }
    }

    private void AddQuotedAlias(OfacTerm term, string value)
    {
        var text = value.Trim();
        // The outer apostrophes only: ''ABD AL-MUHSI' keeps the one that belongs to the name.
        var name = text.StartsWith('\'') ? text[1..] : text;
        name = name.EndsWith('\'') && name.Length < text.Length ? name[..^1] : name;
        if (string.IsNullOrWhiteSpace(name))
        {
            counts.EmptyAliases++;
            return;
        }

        counts.Aliases++;
        counts.NameElements++;
        Names.AddInAnyScript(name, OfacVocabulary.Alias(term.Label) ?? AliasKind.AlsoKnownAs, AliasQuality.Weak);
    }

    private void AddBirthDate(string text)
    {
        if (ListDates.TryFree(text, out var date))
        {
            if (!birthDates.Contains(date))
            {
                birthDates.Add(date);
            }

            return;
        }

        if (ListText.Clean(text).Length == 0)
        {
            counts.Empty++;
            return;
        }

        counts.UnreadDates++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood,
            $"Could not read the date of birth \"{Quote(text)}\" of {number}; it was left out.",
            place,
            "18 Feb 1962, Feb 1962, 1962, circa 1962, or two of them with to"));
    }

    private void AddIdentifier(OfacTerm term, string value, string country)
    {
        var (text, printed) = OfacDocument.Read(value);
        if (text.Length == 0)
        {
            counts.DocumentsWithoutNumber++;
        }
        else if (term.Meaning == OfacMeaning.Imo || text.StartsWith("IMO", StringComparison.Ordinal))
        {
            AddImo(text, term.Identifier);
        }
        else
        {
            AddTo(identifiers, new Identifier(term.Identifier, text, ListText.CleanOrNull(country) ?? printed));
        }
    }

    // Ships and companies have numbers of different check digits; the list calls both "IMO".
    private void AddImo(string text, IdentifierKind otherwise)
    {
        var digits = text.StartsWith("IMO", StringComparison.Ordinal) ? text.AsSpan(3).Trim(" :") : text;
        if (digits.Length != 7 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            AddTo(identifiers, new Identifier(otherwise, text));
        }
        else if (kind is not PartyKind.Vessel && ImoNumber.IsCompany(digits))
        {
            AddTo(identifiers, new Identifier(IdentifierKind.ImoCompany, digits.ToString()));
        }
        else if (!ImoNumber.IsShip(digits))
        {
            findings.Add(Diagnostic.Warning(ListDiagnostics.ImoCheckDigit, $"The IMO number {digits} of {number} has a wrong check digit and was left out.", place));
        }
        else if (kind is PartyKind.Vessel or PartyKind.Unknown)
        {
            AddTo(identifiers, new Identifier(IdentifierKind.Imo, digits.ToString()));
        }
        else
        {
            AddTo(relations, new Relation(RelationKind.VesselInterest, digits.ToString()));
        }
    }
}
