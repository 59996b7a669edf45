using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Dates;

namespace Compliance.Lists.Switzerland;

/// <summary>The parts of a target that may occur several times: names, dates of birth, documents, relations.</summary>
internal sealed partial class SwitzerlandMapper
{
    private ImmutableArray<Alias> Names(List<ListElement> subjects)
    {
        var names = new ListNames();

        // The main identity first: its primary name is that of the party.
        foreach (var identity in subjects.SelectMany(s => s.All("identity")).OrderBy(i => i.Attribute("main") is "true" ? 0 : 1))
        {
            foreach (var name in identity.All("name"))
            {
                var isAdded = SwitzerlandNames.Add(name, AliasKindOf(name), Quality(name), names);
                Tally = isAdded ? Tally with { NameElements = Tally.NameElements + 1 } : Tally with { EmptyAliases = Tally.EmptyAliases + 1 };
            }
        }

        return names.ToImmutable();
    }

    private AliasKind AliasKindOf(ListElement name)
    {
        switch (name.Attribute("name-type"))
        {
            case "primary-name":
                return AliasKind.Primary;
            case "alias" or "":
                return AliasKind.AlsoKnownAs;
            case "formerly-known-as":
                return AliasKind.FormerlyKnownAs;
            case var other:
                findings.AddOnce("name-type " + other, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord,
                    $"The name type \"{other}\" is not known; such names are taken as aliases.",
                    findings.At(name.Line, name.Column),
                    "primary-name, alias or formerly-known-as"));
                return AliasKind.AlsoKnownAs;
        }
    }

    private AliasQuality Quality(ListElement name)
    {
        switch (name.Attribute("quality"))
        {
            case "good" or "":
                return AliasQuality.Strong;
            case "low":
                return AliasQuality.Weak;
            case var other:
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.UnknownQuality, $"A name has the quality \"{other}\"; it is taken as strong.", findings.At(name.Line, name.Column), "good or low"));
                return AliasQuality.Strong;
        }
    }

    private PartyKind Kind(ListElement subject, string reference)
    {
        switch ((subject.Name, subject.Attribute("object-type")))
        {
            case ("individual", _):
                return PartyKind.Person;
            case ("entity", _):
                return PartyKind.Organisation;
            case (_, "vessel"):
                return PartyKind.Vessel;
            case (_, "aircraft"):
                return PartyKind.Aircraft;
            case (_, var other):
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.UnknownWord,
                    $"The object {reference} is of the type \"{other}\", which is not known; it is of unknown kind.",
                    findings.At(subject.Line, subject.Column),
                    "vessel or aircraft"));
                return PartyKind.Unknown;
        }
    }

    private ImmutableArray<UncertainDate> BirthDates(List<ListElement> identities)
    {
        var dates = new List<UncertainDate>();
        foreach (var element in identities.SelectMany(i => i.All("day-month-year")))
        {
            if (BirthDate(element) is { } date)
            {
                dates.Add(element.Attribute("quality") is "low" ? date.AsApproximate() : date);
            }
            else if (element.Attribute("year").Length > 0)
            {
                ReportDate(element, $"the date of birth {element.Attribute("day")}.{element.Attribute("month")}.{element.Attribute("year")} ({element.Attribute("calendar")})");
            }
            else
            {
                Tally = Tally with { EmptyElements = Tally.EmptyElements + 1 };
            }
        }

        return DistinctValues.Of(dates);
    }

    private static UncertainDate? BirthDate(ListElement element)
    {
        if (element.Attribute("calendar") is not ("" or "Gregorian") || Number(element, "year", 9999) is not { } year || year < 1)
        {
            return null;
        }

        var month = Number(element, "month", 12);
        var day = Number(element, "day", 31);
        if ((month is null && element.Attribute("month").Length > 0) || (day is null && element.Attribute("day").Length > 0))
        {
            return null;
        }

        return (month, day) switch
        {
            (null or 0, _) => UncertainDate.Year(year),
            ({ } m, null or 0) => UncertainDate.Month(year, m),
            ({ } m, { } d) => d <= DateTime.DaysInMonth(year, m) ? UncertainDate.Day(new DateOnly(year, m, d)) : null,
        };
    }

    private (ImmutableArray<Identifier> Identifiers, ImmutableArray<Relation> Relations) Facts(
        ListElement target, List<ListElement> subjects, List<ListElement> identities, PartyKind kind)
    {
        var identifiers = new List<Identifier>();
        var relations = new List<Relation>();
        identifiers.AddRange(target.All("foreign-identifier").Where(f => f.Text.Length > 0).Select(ForeignReference));
        foreach (var document in identities.SelectMany(i => i.All("identification-document")))
        {
            if (document["number"] is { Length: > 0 } number)
            {
                identifiers.Add(new Identifier(DocumentKind(document.Attribute("document-type")), number, document.Child("issuer") is { } issuer ? Issuer(issuer) : null));
            }
            else
            {
                Tally = Tally with { DocumentsWithoutNumber = Tally.DocumentsWithoutNumber + 1 };
            }
        }

        foreach (var subject in subjects)
        {
            foreach (var relation in subject.All("relation"))
            {
                AddRelation(relation, relations);
            }

            foreach (var text in subject.All("other-information").Select(o => o.Text))
            {
                foreach (var number in ImoNumber.Find(text))
                {
                    AddImo(subject, number, kind, identifiers, relations);
                }
            }
        }

        return (DistinctValues.Of(identifiers), DistinctValues.Of(relations));
    }

    private void AddRelation(ListElement relation, List<Relation> relations)
    {
        var other = relation.Attribute("target-id");
        if (other.Length == 0)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.Orphan, "A relation does not say to whom and was left out.", findings.At(relation.Line, relation.Column), "target-id"));
            Tally = Tally with { Orphans = Tally.Orphans + 1 };
            return;
        }

        var type = relation.Attribute("relation-type");
        relations.Add(new Relation(RelationKindOf(type), other) { OtherId = Authority + ":" + other, IsFormer = type.StartsWith("former", StringComparison.OrdinalIgnoreCase) });
    }

    private static RelationKind RelationKindOf(string type) =>
        type.Contains("owned", StringComparison.OrdinalIgnoreCase) || type.Contains("controlled", StringComparison.OrdinalIgnoreCase) ? RelationKind.OwnedOrControlledBy
        : type.Contains("own", StringComparison.OrdinalIgnoreCase) || type.Contains("control", StringComparison.OrdinalIgnoreCase) ? RelationKind.Owns
        : type.Contains("acting", StringComparison.OrdinalIgnoreCase) || type.Contains("behalf", StringComparison.OrdinalIgnoreCase) ? RelationKind.ActsFor
        : RelationKind.LinkedTo;

    private void AddImo(ListElement subject, string number, PartyKind kind, List<Identifier> identifiers, List<Relation> relations)
    {
        if (ImoNumber.IsShip(number) && kind is PartyKind.Vessel or PartyKind.Unknown)
        {
            identifiers.Add(new Identifier(IdentifierKind.Imo, number));
        }
        else if (ImoNumber.IsCompany(number))
        {
            identifiers.Add(new Identifier(IdentifierKind.ImoCompany, number));
        }
        else if (ImoNumber.IsShip(number))
        {
            relations.Add(new Relation(RelationKind.VesselInterest, number));
        }
        else
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.ImoCheckDigit, $"The IMO number {number} has a wrong check digit and was left out.", findings.At(subject.Line, subject.Column)));
        }
    }

    // Once as elements, in older files as one attribute with blanks.
    private static IEnumerable<string> SetIds(ListElement target) => target.Attribute("sanctions-set-id")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Concat(target.All("sanctions-set-id").Select(s => s.Text).Where(t => t.Length > 0))
        .Distinct(StringComparer.Ordinal);

    private static Identifier ForeignReference(ListElement element)
    {
        var text = element.Text;
        return UnitedNations().Match(text) is { Success: true } un ? new Identifier(IdentifierKind.ListReference, un.Value, "UN")
            : EuropeanUnion().Match(text) is { Success: true } eu ? new Identifier(IdentifierKind.ListReference, eu.Value, "EU")
            : new Identifier(IdentifierKind.Other, text);
    }

    private static IdentifierKind DocumentKind(string type) =>
        type.Contains("passport", StringComparison.OrdinalIgnoreCase) ? IdentifierKind.Passport
        : type.Contains("id-card", StringComparison.OrdinalIgnoreCase) || type.Contains("identi", StringComparison.OrdinalIgnoreCase) || type.Contains("national", StringComparison.OrdinalIgnoreCase) ? IdentifierKind.NationalId
        : IdentifierKind.Other;

    private static string? Issuer(ListElement issuer) =>
        issuer.Child("country") is { } country ? Country(country)
        : ListText.CleanOrNull(issuer.Text) ?? ListText.CleanOrNull(issuer.Attribute("iso-code")) ?? ListText.CleanOrNull(issuer.Attribute("code"));

    private static string? Country(ListElement country) => ListText.CleanOrNull(country.Text.Length > 0 ? country.Text : country.Attribute("iso-code"));

    private static string? Street(ListElement address) => ListText.CleanOrNull(string.Join(
        ", ",
        new[] { address["c-o"], address["address-details"], address["p-o-box"] }.Where(p => p.Length > 0)));

    private static int? Number(ListElement element, string attribute, int most) =>
        int.TryParse(element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    [GeneratedRegex(@"\b[A-Z]{2}[ie]\.[0-9]{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnitedNations();

    [GeneratedRegex(@"\bEU\.[0-9]{1,6}\.[0-9]{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex EuropeanUnion();
}
