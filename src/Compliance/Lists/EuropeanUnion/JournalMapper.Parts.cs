using System.Collections.Immutable;
using System.Globalization;
using Compliance.Dates;

namespace Compliance.Lists.EuropeanUnion;

/// <summary>The cells of a row that hold several values, and the counts.</summary>
internal sealed partial class JournalMapper
{
    private void Aliases(ListNames names, PartyKind kind)
    {
        var values = JournalNames.AddAliases(names, columns["alias"], kind, AliasKind.AlsoKnownAs, AliasQuality.Strong)
            + JournalNames.AddAliases(names, columns["weakAlias"], kind, AliasKind.AlsoKnownAs, AliasQuality.Weak)
            + JournalNames.AddAliases(names, columns["previousName"], kind, AliasKind.FormerlyKnownAs, AliasQuality.Strong);
        aliases += values;
        nameElements += values;
    }

    private DateOnly? ListedOn(string record)
    {
        var text = columns["startDate"];
        if (text.Length == 0)
        {
            withoutListingDay++;
            return null;
        }

        if (JournalDates.Day(text) is not { } day)
        {
            ReportDate($"the day of listing \"{text}\" of {record}");
            return null;
        }

        // Other measures may begin long after their publication; a freeze begins with it.
        if (columns["measure"] is AssetFreeze && (latestDay is null || day > latestDay))
        {
            latestDay = day;
        }

        return day;
    }

    private ImmutableArray<UncertainDate> BirthDates(string record)
    {
        if (columns["birthDate"] is not { Length: > 0 } text)
        {
            return [];
        }

        var (dates, unread) = JournalDates.Births(text);
        foreach (var part in unread)
        {
            ReportDate($"the date of birth \"{part}\" of {record}");
        }

        return dates;
    }

    private ImmutableArray<string> Nationalities()
    {
        var nationalities = new List<string>();
        foreach (var value in JournalCells.Values(columns["nationality"]))
        {
            // "Iraqi. National Identification No.: 00278640": the number is said to be one of another kind of document each time.
            var sentence = value.IndexOf(". ", StringComparison.Ordinal);
            unreadNumbers += sentence > 0 ? 1 : 0;
            foreach (var parts in JournalCells.At(sentence > 0 ? value[..sentence] : value, ", "))
            {
                foreach (var part in JournalCells.At(parts, " / "))
                {
                    if (part.TrimEnd('.') is { Length: > 0 } nationality)
                    {
                        nationalities.Add(repeated.Of(nationality));
                    }
                }
            }
        }

        return DistinctValues.Of(nationalities);
    }

    private ImmutableArray<Identifier> Identifiers(PartyKind kind)
    {
        var identifiers = new List<Identifier>();
        Add(identifiers, "passportNumber", IdentifierKind.Passport);
        var personal = kind == PartyKind.Person ? IdentifierKind.NationalId : IdentifierKind.Registration;
        Add(identifiers, "idNumber", personal);
        Add(identifiers, "taxNumber", personal);
        Add(identifiers, "innCode", personal);
        Add(identifiers, "registrationNumber", IdentifierKind.Registration);
        Add(identifiers, "ogrnCode", IdentifierKind.Registration);
        Add(identifiers, "okpoCode", IdentifierKind.Registration);
        Add(identifiers, "leiCode", IdentifierKind.Registration);
        Add(identifiers, "mmsi", IdentifierKind.Other);
        foreach (var code in JournalCells.Plain(columns["swiftBic"]))
        {
            identifiers.Add(new Identifier(IdentifierKind.Bic, code));
        }

        foreach (var mail in JournalNumbers.Emails(columns["email"]))
        {
            identifiers.Add(new Identifier(IdentifierKind.Email, mail));
        }

        foreach (var phone in JournalNumbers.Phones(columns["phone"]))
        {
            identifiers.Add(new Identifier(IdentifierKind.Phone, phone));
        }

        Imo(identifiers, columns["imoNumber"], kind);
        foreach (var number in ImoNumber.Find(columns["address"]))
        {
            if (ImoNumber.IsCompany(number))
            {
                identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
            }
        }

        return DistinctValues.Of(identifiers);
    }

    private void Add(List<Identifier> identifiers, string column, IdentifierKind kind)
    {
        if (columns[column] is not { Length: > 0 } text)
        {
            return;
        }

        var (numbers, unread) = JournalNumbers.Read(text);
        unreadNumbers += unread;
        foreach (var number in numbers)
        {
            identifiers.Add(new Identifier(kind, number));
        }
    }

    private void Imo(List<Identifier> identifiers, string text, PartyKind kind)
    {
        foreach (var number in JournalCells.Plain(text))
        {
            // Some numbers fit both check digits.
            if (ImoNumber.IsShip(number) && (kind == PartyKind.Vessel || !ImoNumber.IsCompany(number)))
            {
                identifiers.Add(new Identifier(IdentifierKind.Imo, number));
            }
            else if (ImoNumber.IsCompany(number))
            {
                identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
            }
            else if (!number.AsSpan().ContainsAnyInRange('0', '9'))
            {
                // "Does not exist".
                unreadNumbers++;
            }
            else
            {
                identifiers.Add(new Identifier(IdentifierKind.Imo, number));
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.ImoCheckDigit,
                    $"The IMO number \"{number}\" of \"{columns["name"]}\" has a wrong check digit; it was kept as printed.",
                    table.Place,
                    "seven digits, the last a check digit",
                    "compare with the published annex"));
            }
        }
    }

    private void ReportDate(string what)
    {
        unreadDates++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.DateNotUnderstood, $"Could not read {what}; it was left out.", table.Place, "a day, a month and year, a year, or two years"));
    }

    private ImportTally Tally() => new()
    {
        Entries = entries,
        Rejected = rejected,
        NameElements = nameElements,
        Aliases = aliases,
        UnreadDates = unreadDates,
        Prose = prose,
    };

    private void ReportCounts()
    {
        Report(withoutListingDay, ListDiagnostics.NoListingDate, "rows do not say when they were listed; they count as in effect on every day.");
        Report(unreadNumbers, ListDiagnostics.TextNotUnderstood, "values in cells of numbers and nationalities hold no number that could be read.");
        Report(prose, ListDiagnostics.ProseLeftOut, "reasons and notes are prose and were not taken over.", "read them in the published annex before deciding on a candidate");
        Report(substitutes, EuropeanUnionLists.SubstituteReference, "rows have no record number; their reference is made of the annex and the IMO number or the name.");
        findings.Add(latestDay is null
            ? Diagnostic.Warning(ListDiagnostics.DateNotStated, "The table does not state its date.", findings.At(1), nextStep: "give its date when building a watchlist")
            : Diagnostic.Info(ListDiagnostics.DateNotStated, "The table does not state its date; the latest day of a listing in it is used.", findings.At(1)));
        if (amendment is not null)
        {
            findings.Add(Diagnostic.Info(
                ListDiagnostics.PartialPublication,
                $"The table holds what {amendment.Title} added or changed: absence from it says nothing.",
                findings.At(1),
                nextStep: "load the act as amended"));
        }
    }

    private void Report(int count, string code, string text, string? nextStep = null)
    {
        if (count > 0)
        {
            findings.Add(Diagnostic.Info(code, string.Create(CultureInfo.InvariantCulture, $"{count} {text}"), findings.At(1), nextStep: nextStep));
        }
    }
}
