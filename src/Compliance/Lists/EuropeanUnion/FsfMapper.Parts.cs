namespace Compliance.Lists.EuropeanUnion;

/// <summary>The parts of an entry that may occur several times. All texts are cleaned.</summary>
internal sealed partial class FsfMapper
{
    private const int MostCharactersShown = 300;

    public void Name(FsfEntry entry, string whole, (string First, string Middle, string Last) parts, string language, bool isStrong)
    {
        var (first, second) = FsfName.Compose(whole, parts.First, parts.Middle, parts.Last);
        if (first.Length == 0)
        {
            emptyNames++;
            return;
        }

        nameElements++;
        entry.Add(new FsfName(first, language, isStrong));
        if (second is not null)
        {
            entry.Add(new FsfName(second, language, isStrong));
        }
    }

    /// <summary>Whether an alias is strong; one that is not said to be weak is.</summary>
    public bool IsStrong(FsfEntry entry, string strong, SourceLocation place)
    {
        if (strong is "true" or "")
        {
            return true;
        }

        if (strong is "false")
        {
            return false;
        }

        findings.Add(Diagnostic.Warning(
            ListDiagnostics.UnknownQuality, $"An alias of {entry.LogicalId} has strong=\"{strong}\"; it is taken as strong.", place, "true or false"));
        return true;
    }

    /// <summary>What stands beside a name: it is said of the party.</summary>
    public void Bearer(FsfEntry entry, string title, string function, string gender)
    {
        if (title.Length > 0)
        {
            entry.AddTitle(Shared(title));
        }

        if (function.Length > 0)
        {
            entry.AddPosition(Shared(function));
        }

        if (gender.Length == 0)
        {
            return;
        }

        if (entry.Gender is null)
        {
            entry.Gender = Shared(gender);
        }
        else if (!entry.Gender.Equals(gender, StringComparison.OrdinalIgnoreCase))
        {
            contradictingGenders++;
        }
    }

    public void BirthDate(FsfEntry entry, in FsfBirthDate stated, SourceLocation place)
    {
        if (stated.IsEmpty)
        {
            return;
        }

        if (stated.TryRead(out var date))
        {
            entry.AddBirth(date);
        }
        else
        {
            UnreadDate($"the date of birth \"{string.Join(' ', stated.Date, stated.Day, stated.Month, stated.Year, stated.From, stated.To, stated.Calendar).Trim()}\" of {entry.LogicalId}", place);
        }
    }

    public void OldBirthDate(FsfEntry entry, string text, SourceLocation place)
    {
        if (text.Length == 0 || text.Equals("N/A", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (FsfBirthDate.TryOld(text, out var date))
        {
            entry.AddBirth(date);
        }
        else
        {
            UnreadDate($"the date of birth \"{text}\" of {entry.LogicalId}", place);
        }
    }

    public void Address(FsfEntry entry, ListedAddress? address)
    {
        if (address is null)
        {
            emptyElements++;
        }
        else
        {
            entry.AddAddress(address);
        }
    }

    public void Contact(FsfEntry entry, string key, string value)
    {
        if (value.Length > 0 && !FsfContacts.Add(entry, key, value))
        {
            prose++;
        }
    }

    public void Contacts(FsfEntry entry, string text)
    {
        if (text.Length > 0 && !FsfContacts.AddAll(entry, text))
        {
            prose++;
        }
    }

    public void Nationality(FsfEntry entry, string? country)
    {
        if (country is null)
        {
            emptyElements++;
        }
        else
        {
            entry.AddNationality(Shared(country));
        }
    }

    /// <summary>A document with its type code.</summary>
    public void Document(FsfEntry entry, string type, string number, string? country, SourceLocation place)
    {
        if (!FsfWords.TryDocument(type, out var kind) && type.Length > 0)
        {
            findings.AddOnce("document " + type, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord, $"The document type \"{type}\" is not known; it is taken as a number of another kind here and wherever else it occurs.", place));
        }

        if (FsfDocument.Number(number, kind) is not { } value)
        {
            documentsWithoutNumber++;
            if (number.Length > 0)
            {
                findings.AddOnce("number " + number, () => Diagnostic.Info(
                    ListDiagnostics.DocumentWithoutNumber, $"\"{number}\" of {entry.LogicalId} is no number of a document; it was left out here and wherever else it occurs.", place));
            }

            return;
        }

        if (kind == IdentifierKind.Imo)
        {
            Imo(entry, value, place);
        }
        else
        {
            entry.AddIdentifier(new Identifier(kind, value, country is null ? null : Shared(country)));
        }
    }

    public void Regulation(FsfEntry entry, string programme, string act, string day, SourceLocation place)
    {
        if (programme.Length > 0)
        {
            entry.AddRegulation(Shared(programme), Shared(act));
        }

        ActDay(entry, day, place);
    }

    /// <summary>The day on which an act about the entry or a part of it was published.</summary>
    public void ActDay(FsfEntry entry, string day, SourceLocation place)
    {
        if (Day(entry, day, "a day of publication", place) is { } published)
        {
            entry.AddDay(published);
        }
    }

    public void DesignatedOn(FsfEntry entry, string day, SourceLocation place) =>
        entry.DesignatedOn ??= Day(entry, day, "the day of designation", place);

    /// <summary>Reports text that stands in elements which have none: it may be a damaged element.</summary>
    public void ReportStrayText(FsfEntry entry, ListElement element, Func<ListElement, bool> hasText)
    {
        if (!hasText(element) && element.Text.Length > 0)
        {
            findings.Add(Diagnostic.Error(
                ListDiagnostics.MisplacedElement,
                $"Text stands in <{element.Name}> of the entry {entry.LogicalId} and was left out: \"{(element.Text.Length <= MostCharactersShown ? element.Text : element.Text[..MostCharactersShown] + "...")}\".",
                findings.At(element.Line, element.Column),
                "elements only",
                "compare with the published list"));
        }

        foreach (var child in element.Children)
        {
            ReportStrayText(entry, child, hasText);
        }
    }

    public void CountProse(bool isProse) => prose += isProse ? 1 : 0;

    /// <summary>Counts the prose of an entry once, however many rows repeat it.</summary>
    public void CountRemark(FsfEntry entry, bool isProse)
    {
        if (isProse && !entry.HasRemark)
        {
            entry.HasRemark = true;
            prose++;
        }
    }

    // Owners and managers have IMO company numbers, ships have ship numbers; the list calls both imo, the check digits tell them apart. Where both fit, the
    // first digit does: nearly all ships' numbers begin with 7 to 9, companies' with 0 to 6.
    private void Imo(FsfEntry entry, string text, SourceLocation place)
    {
        var digits = text.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) ? text[3..].TrimStart(' ', ':', '.') : text;
        var isCompany = ImoNumber.IsCompany(digits);
        var isShip = ImoNumber.IsShip(digits) && (!isCompany || digits[0] >= '7');
        if (isShip || isCompany)
        {
            entry.AddIdentifier(new Identifier(isShip ? IdentifierKind.Imo : IdentifierKind.ImoCompany, digits));
            return;
        }

        entry.AddIdentifier(new Identifier(IdentifierKind.Imo, digits));
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.ImoCheckDigit,
            $"The IMO number \"{text}\" of {entry.LogicalId} has a wrong check digit; it was kept as printed.",
            place,
            "seven digits, the last a check digit",
            "compare with the published list"));
    }

    private DateOnly? Day(FsfEntry entry, string text, string what, SourceLocation place)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if ((ListDates.IsoDay(text) ?? ListDates.Day(text, "dd/MM/yyyy")) is { } day)
        {
            return day;
        }

        UnreadDate($"{what} \"{text}\" of {entry.LogicalId}", place);
        return null;
    }

    private void UnreadDate(string what, SourceLocation place)
    {
        unreadDates++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood, $"Could not read {what}; it was left out.", place, "a day, a month and year, a year, or two years"));
    }
}
