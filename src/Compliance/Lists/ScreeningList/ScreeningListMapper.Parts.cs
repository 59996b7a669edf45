using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.ScreeningList;

/// <summary>The parts of one row.</summary>
internal sealed partial class ScreeningListMapper
{
    private ListedParty Party(ListTable row, ScreeningListColumns columns, ScreeningListSource source, string id, string name, string number)
    {
        var facts = new ScreeningListFacts();
        ids.Read(row[columns.Ids], row.Place, facts);
        prose += facts.Notes;
        withoutNumber += facts.DocumentsWithoutNumber;
        foreach (var wrong in facts.WrongImo)
        {
            findings.Add(Diagnostic.Warning(ListDiagnostics.ImoCheckDigit, $"The IMO number {wrong} of \"{name}\" fails its check digit and was left out.", row.Place));
        }

        if (ListText.CleanOrNull(row[columns.CallSign]) is { } callSign)
        {
            facts.Identifiers.Add(new Identifier(IdentifierKind.Other, callSign));
        }

        var from = Day(row[columns.Start], row);
        if (from > LatestDay || LatestDay is null)
        {
            LatestDay = from ?? LatestDay;
        }

        var relations = Relations(row, columns);
        return new ListedParty
        {
            Id = id,
            Kind = Kind(row[columns.Type]) ?? PartyKind.Unknown,
            Names = Names(row, columns, name),
            Designations = source.Meaning is null ? Designations(row, columns, source, number, from, facts) : [],
            Mentions = source.Meaning is { } meaning ? Mentions(row, columns, source, meaning, from) : [],
            BirthDates = BirthDates(row, columns),
            BirthPlaces = DistinctValues.Of(ScreeningListText.Values(row[columns.BirthPlaces]), ScreeningListText.Place),
            Nationalities = Nationalities(row, columns),
            Titles = DistinctValues.Of(ScreeningListText.Values(row[columns.Title])),
            Gender = facts.Gender,
            Addresses = DistinctValues.Of(ScreeningListText.Values(row[columns.Addresses]), Address),
            Identifiers = DistinctValues.Of(facts.Identifiers),
            Relations = relations,
        };
    }

    private static ImmutableArray<string> Nationalities(ListTable row, ScreeningListColumns columns)
    {
        var (nationalities, citizenships) = (ScreeningListText.Values(row[columns.Nationalities]), ScreeningListText.Values(row[columns.Citizenships]));
        return DistinctValues.Of(citizenships.Count == 0 ? nationalities : nationalities.Count == 0 ? citizenships : [.. nationalities, .. citizenships]);
    }

    // One town or country stands in many addresses.
    private ListedAddress Address(string text)
    {
        var address = ScreeningListText.Address(text);
        return address with { City = address.City is { } city ? repeated.Of(city) : null, Country = address.Country is { } country ? repeated.Of(country) : null };
    }

    private ImmutableArray<Alias> Names(ListTable row, ScreeningListColumns columns, string name)
    {
        var names = new ListNames();
        names.Add(name, AliasKind.Primary);
        nameElements++;
        if (name.Contains('.', StringComparison.Ordinal) || name.Contains("known as", StringComparison.OrdinalIgnoreCase) || name.Contains('/', StringComparison.Ordinal))
        {
            foreach (var (inner, kind) in ScreeningListNames.Inside(name))
            {
                names.AddInAnyScript(inner, kind);
            }
        }

        // The list tells neither weak aliases from strong ones nor former names from others.
        foreach (var alias in ScreeningListNames.Aliases(row[columns.AltNames]))
        {
            nameElements++;
            aliases++;
            names.AddInAnyScript(alias, AliasKind.AlsoKnownAs);
        }

        return names.ToImmutable();
    }

    private ImmutableArray<Designation> Designations(
        ListTable row, ScreeningListColumns columns, ScreeningListSource source, string number, DateOnly? from, ScreeningListFacts facts)
    {
        var programmes = DistinctValues.Of(ScreeningListText.Values(row[columns.Programs]), repeated.Of);
        if (programmes.IsEmpty)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entry {number} names no programme; its list stands for it.", row.Place, nextStep: "check the entry in the published list"));
            programmes = [source.Code];
        }

        var isTagged = programmes.Any(IsDprk);
        var isWeapons = programmes.Contains("NPWMD", StringComparer.Ordinal);
        var listedOn = from ?? ListedOn(source, facts);
        var designations = ImmutableArray.CreateBuilder<Designation>(programmes.Length);
        foreach (var programme in programmes)
        {
            designations.Add(new Designation(Authority, source.List, number, programme, listedOn, [])
            {
                // Without a tag of its own the notice about the North Korea Sanctions Regulations says which entries of a wider programme are meant.
                Regime = IsDprk(programme) || (facts.ConcernsDprk && !isTagged && (!isWeapons || programme == "NPWMD")) ? Regimes.Dprk : null,
            });
        }

        return designations.MoveToImmutable();
    }

    private static bool IsDprk(string programme) => programme.StartsWith("DPRK", StringComparison.Ordinal);

    // The days of other lists stand in the same column: only the row of the list itself takes its day.
    private static DateOnly? ListedOn(ScreeningListSource source, ScreeningListFacts facts)
    {
        ReadOnlySpan<string> marks = source.Code switch
        {
            "CMIC" => ["(CMIC)"],
            "CAP" => ["Directive 2)"],
            "MBS" => ["Directive 1a)", "Directive 3)"],
            _ => [],
        };
        DateOnly? earliest = null;
        foreach (var (type, day) in facts.Listings)
        {
            foreach (var mark in marks)
            {
                if (type.Contains(mark, StringComparison.Ordinal) && (earliest is null || day < earliest))
                {
                    earliest = day;
                }
            }
        }

        return earliest;
    }

    private ImmutableArray<Mention> Mentions(ListTable row, ScreeningListColumns columns, ScreeningListSource source, ListMeaning meaning, DateOnly? from)
    {
        var until = Day(row[columns.End], row);
        var reference = ListText.Clean(row[columns.Notice]);
        var programmes = DistinctValues.Of(ScreeningListText.Values(row[columns.Programs]), repeated.Of);
        return programmes.IsEmpty
            ? [new Mention(Authority, source.List, reference, meaning, null, from, until)]
            : [.. programmes.Select(p => new Mention(Authority, source.List, reference, meaning, p, from, until) { Regime = IsDprk(p) ? Regimes.Dprk : null })];
    }

    private ImmutableArray<UncertainDate> BirthDates(ListTable row, ScreeningListColumns columns)
    {
        var dates = ImmutableArray.CreateBuilder<UncertainDate>();
        foreach (var printed in ScreeningListText.Values(row[columns.BirthDates]))
        {
            if (!ListDates.TryFree(printed, out var date))
            {
                ReportDate(printed, row);
            }
            else if (!dates.Contains(date))
            {
                dates.Add(date);
            }
        }

        return dates.ToImmutable();
    }

    private ImmutableArray<Relation> Relations(ListTable row, ScreeningListColumns columns)
    {
        var (linked, hasProse) = ScreeningListText.Linked(row[columns.Remarks]);
        prose += hasProse ? 1 : 0;
        prose += string.IsNullOrWhiteSpace(row[columns.LicenceRequirement]) ? 0 : 1;
        prose += string.IsNullOrWhiteSpace(row[columns.LicencePolicy]) ? 0 : 1;
        var owners = ScreeningListText.Values(row[columns.VesselOwner]);
        return linked.Count == 0 && owners.Count == 0
            ? []
            : [.. linked.Select(l => new Relation(RelationKind.LinkedTo, l)).Concat(owners.Select(o => new Relation(RelationKind.OwnedOrControlledBy, o))).Distinct()];
    }
}
