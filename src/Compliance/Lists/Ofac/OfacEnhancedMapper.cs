using System.Collections.Immutable;
using Compliance.Dates;

namespace Compliance.Lists.Ofac;

/// <summary>Turns the entities of an enhanced file into listed parties, one at a time.</summary>
internal sealed class OfacEnhancedMapper(ListFindings findings, OfacTally tally, OfacEnhancedTables tables, OfacPublications publications)
{
    // Every list times every programme of today would be 600.
    private const int MostDesignations = 5000;

    private readonly List<ListedParty> parties = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly OfacEnhancedNames nameReader = new(findings, tables, tally);
    private readonly OfacPlace place = new();
    private readonly List<(string Party, string Other, int Line, int Column)> links = [];

    public IReadOnlyList<ListedParty> Parties => parties;

    /// <summary>The latest day on which a party was listed, or null.</summary>
    public DateOnly? Latest { get; private set; }

    public void Add(ListElement entity)
    {
        tally.Entries++;
        var number = entity.Attribute("id");
        var facts = new OfacTypedFacts(number, findings, tally);
        nameReader.Read(entity, facts);
        if (Rejection(entity, number, facts.Names) is { } rejection)
        {
            findings.Add(rejection);
            tally.Rejected++;
            return;
        }

        ReportRunTogether(entity, number);
        facts.Kind = Kind(entity);
        ReadGeneral(entity, facts);
        foreach (var feature in entity.All("features", "feature"))
        {
            ReadFeature(feature, facts);
        }

        foreach (var address in entity.All("addresses", "address"))
        {
            ReadAddress(address, facts);
        }

        foreach (var document in entity.All("identityDocuments", "identityDocument"))
        {
            ReadDocument(document, facts);
        }

        foreach (var relationship in entity.All("relationships", "relationship"))
        {
            ReadRelationship(relationship, number, facts);
        }

        var party = facts.Party();
        parties.Add(party with { Designations = Designations(entity, number, facts) });
        names[number] = party.PrimaryName;
    }

    /// <summary>Reports the relations whose other side is not in the file; they keep its number and name. A partial file always has some.</summary>
    public void ReportOrphans()
    {
        foreach (var (party, other, line, column) in links.Where(l => !names.ContainsKey(l.Other)))
        {
            tally.Orphans++;
            findings.Add(Diagnostic.Info(
                ListDiagnostics.Orphan,
                $"A relation of {Diagnostic.Excerpt(party)} names the entity {Diagnostic.Excerpt(other)}, which is not in this file; the relation is kept with its number and name.",
                findings.At(line, column)));
        }
    }

    private Diagnostic? Rejection(ListElement entity, string number, ListNames found)
    {
        var at = findings.At(entity.Line, entity.Column);
        var name = found.Count > 0 ? found.ToImmutable()[0].Name : "";
        if (number.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference, $"The entity \"{Diagnostic.Excerpt(name)}\" has no id and was left out.", at, "<entity id=\"...\">", "compare with the published list");
        }

        if (found.Count == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entity {Diagnostic.Excerpt(number)} has no name and was left out.", at, "<name> with a <translation>", "compare with the published list");
        }

        return names.TryAdd(number, "")
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The id {Diagnostic.Excerpt(number)} occurs twice; the second entity, \"{Diagnostic.Excerpt(name)}\", was left out.",
                at,
                "one <entity> for each id",
                "compare with the published list");
    }

    // The parts of an entity stand once each, and its documents name one of its names: otherwise parts of two entities stand together.
    private void ReportRunTogether(ListElement entity, string number)
    {
        var twice = entity.Children.Where((c, i) => entity.Children.FindIndex(o => string.Equals(o.Name, c.Name, StringComparison.Ordinal)) < i).Select(c => c.Name).FirstOrDefault();
        var ids = entity.All("names", "name").Select(n => n.Attribute("id")).ToHashSet(StringComparer.Ordinal);
        var foreign = entity.All("identityDocuments", "identityDocument", "name").FirstOrDefault(n => !ids.Contains(n.Attribute("nameId")));
        if (twice is not null || foreign is not null)
        {
            findings.Add(Diagnostic.Error(
                OfacXmlDiagnostics.EntriesRunTogether,
                twice is not null
                    ? $"The entity {Diagnostic.Excerpt(number)} has <{twice}> twice; both are read as its own."
                    : $"The entity {Diagnostic.Excerpt(number)} has a document of the name {Diagnostic.Excerpt(foreign!.Attribute("nameId"))} \"{Diagnostic.Excerpt(foreign.Text)}\", which is none of its own; it is read as its own.",
                findings.At(entity.Line, entity.Column),
                "one <entity> for each party",
                "compare with the published list"));
        }
    }

    private static void ReadGeneral(ListElement entity, OfacTypedFacts facts)
    {
        foreach (var general in entity.All("generalInfo"))
        {
            facts.AddPosition(general["title"]);
            facts.AddProse(general["remarks"]);
        }
    }

    private PartyKind Kind(ListElement entity)
    {
        var word = tables.Word(entity.Child("generalInfo")?.Child("entityType"));
        if (OfacVocabulary.Kind(word) is { } kind)
        {
            return kind;
        }

        findings.AddOnce("entity type " + word, () => Diagnostic.Warning(
            ListDiagnostics.UnknownWord,
            $"The entity type \"{Diagnostic.Excerpt(word)}\" is not known; such entities have no kind.",
            findings.At(entity.Line, entity.Column),
            "Individual, Entity, Vessel or Aircraft"));
        return PartyKind.Unknown;
    }

    private void ReadFeature(ListElement feature, OfacTypedFacts facts)
    {
        var type = tables.FeatureType(feature.Child("type"));
        var text = feature["value"];
        facts.AddProse(feature["comments"]);
        if (OfacTerms.Of(type)?.Meaning == OfacMeaning.BirthDate && feature.Child("valueDate") is { } period)
        {
            AddBirthDate(text, period, facts);
            return;
        }

        facts.AddText(type, text, feature);
    }

    // The date is printed as text and as an interval; should they disagree, either may be damaged.
    private void AddBirthDate(string text, ListElement period, OfacTypedFacts facts)
    {
        var hasText = ListDates.TryFree(text, out var printed);
        if (OfacDates.OfValueDate(period) is not { } date)
        {
            facts.ReportDate(OfacDates.Print(period), period);
            facts.AddWrittenBirthDate(text, period);
            return;
        }

        facts.AddBirthDate(date);
        if (hasText && !IsSame(printed, date))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.PrintedTwiceDisagree,
                $"The date of birth \"{Diagnostic.Excerpt(text)}\" has another interval beside it, {date}; both are kept.",
                findings.At(period.Line, period.Column),
                nextStep: "compare with the published list"));
            facts.AddBirthDate(printed);
        }
        else if (!hasText && text.Length > 0)
        {
            facts.ReportDate(text, period);
        }
    }

    private static bool IsSame(UncertainDate left, UncertainDate right) =>
        left.Earliest == right.Earliest && left.Latest == right.Latest && left.IsApproximate == right.IsApproximate;

    private void ReadAddress(ListElement address, OfacTypedFacts facts)
    {
        var country = ListText.CleanOrNull(tables.Word(address.Child("country")));
        var hasTranslation = false;
        foreach (var translation in address.All("translations", "translation"))
        {
            hasTranslation = true;
            foreach (var part in translation.All("addressParts", "addressPart"))
            {
                place.Add(tables.Word(part.Child("type")), OfacName.Clean(part["value"]));
            }

            facts.AddAddress(place.Take(country));
        }

        if (!hasTranslation)
        {
            facts.AddAddress(place.Take(country));
        }
    }

    private void ReadDocument(ListElement document, OfacTypedFacts facts)
    {
        facts.AddProse(document["comments"]);
        facts.AddDocument(
            tables.Word(document.Child("type")), document["documentNumber"], ListText.CleanOrNull(tables.Word(document.Child("issuingCountry"))), document);
    }

    private void ReadRelationship(ListElement relationship, string number, OfacTypedFacts facts)
    {
        var other = relationship.Child("relatedEntity");
        var id = other?.Attribute("entityId") ?? "";
        var name = OfacName.Clean(other?.Text ?? "");
        facts.AddProse(relationship["comments"]);
        if (id.Length == 0 && name.Length == 0)
        {
            tally.EmptyElements++;
            return;
        }

        facts.AddRelation(new Relation(OfacRelations.Kind(tables.Word(relationship.Child("type")), relationship, findings), name.Length > 0 ? name : id)
        {
            OtherId = id.Length > 0 ? OfacVocabulary.PartyId(id) : null,
            IsFormer = relationship["isFormer"] is "true",
        });
        if (id.Length > 0)
        {
            links.Add((number, id, relationship.Line, relationship.Column));
        }
    }

    private ImmutableArray<Designation> Designations(ListElement entity, string number, OfacTypedFacts facts)
    {
        ImmutableArray<string> programmes = [.. entity.All("sanctionsPrograms", "sanctionsProgram").Select(tables.Word).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)];
        var bases = string.Join("; ", entity.All("legalAuthorities", "legalAuthority").Select(tables.Word).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal));
        var lists = entity.All("sanctionsLists", "sanctionsList").Select(l => (Name: OfacPublications.ListName(tables.Word(l), l, findings), ListedOn: ListedOn(l, number))).ToList();
        if ((long)lists.Count * programmes.Length > MostDesignations)
        {
            findings.Refuse(ListDiagnostics.Beyond($"The entity {Diagnostic.Excerpt(number)} stands on more lists under more programmes than there are", findings.At(entity.Line, entity.Column)));
            return [];
        }

        if (lists.Count == 0)
        {
            lists.Add((OfacPublications.NotStated, null));
        }

        publications.Add(lists.Select(l => l.Name));
        if (programmes.IsEmpty)
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DoubtfulProgramme, $"The entity {number} names no programme.", findings.At(entity.Line, entity.Column), "<sanctionsProgram>", "compare with the published list"));
        }

        if (lists.Exists(l => l.ListedOn is null))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.NoListingDate,
                $"The entity {number} does not say when it was listed; it counts as in effect on every day.",
                findings.At(entity.Line, entity.Column),
                "datePublished=\"2019-04-15\""));
        }

        return [.. lists.SelectMany(l => OfacVocabulary.Designations(l.Name, number, programmes, facts.NamesDprkRegulations, l.ListedOn, bases.Length > 0 ? bases : null))];
    }

    private DateOnly? ListedOn(ListElement list, string number)
    {
        var text = list.Attribute("datePublished");
        var day = ListDates.IsoDay(text);
        if (day is null && text.Length > 0)
        {
            tally.UnreadDates++;
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.DateNotUnderstood,
                $"Could not read the day of listing \"{Diagnostic.Excerpt(text)}\" of the entity {Diagnostic.Excerpt(number)}; it was left out.",
                findings.At(list.Line, list.Column),
                "datePublished=\"2019-04-15\""));
        }

        Latest = Latest is null || day > Latest ? day ?? Latest : Latest;
        return day;
    }
}
