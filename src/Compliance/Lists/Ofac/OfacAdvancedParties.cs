namespace Compliance.Lists.Ofac;

/// <summary>Turns each DistinctParty into a party without designations, and finds parties by the number of their profile.</summary>
internal sealed class OfacAdvancedParties(
    ListFindings findings, OfacTally tally, OfacAdvancedTables tables, OfacAdvancedLocations locations, OfacAdvancedDocuments documents)
{
    private readonly List<OfacDraft> drafts = [];
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfacDraft> byProfile = new(StringComparer.Ordinal);
    private readonly OfacAdvancedNames names = new(findings, tables, tally);

    public IReadOnlyList<OfacDraft> Drafts => drafts;

    /// <summary>The party with that profile, or null.</summary>
    public OfacDraft? Find(string profile) => byProfile.GetValueOrDefault(profile);

    public void Add(ListElement element)
    {
        var number = element.Attribute("FixedRef");
        var profiles = element.All("Profile").ToList();
        var own = profiles.Where(p => profiles.Count == 1 || IsOf(p, number)).ToList();
        Add(element, number, own);
        foreach (var foreign in profiles.Except(own))
        {
            var other = foreign.Child("Identity")?.Attribute("FixedRef") ?? "";
            findings.Add(Diagnostic.Error(
                OfacXmlDiagnostics.EntriesRunTogether,
                $"The entry {Diagnostic.Excerpt(number)} holds a profile of {Diagnostic.Excerpt(other)}; it is read as an entry of its own.",
                findings.At(foreign.Line, foreign.Column),
                "one <DistinctParty> for each party",
                "compare with the published list"));
            Add(element, other, [foreign]);
        }
    }

    private static bool IsOf(ListElement profile, string number) =>
        string.Equals(profile.Child("Identity")?.Attribute("FixedRef") ?? number, number, StringComparison.Ordinal);

    private void Add(ListElement element, string number, List<ListElement> profiles)
    {
        tally.Entries++;
        var facts = new OfacTypedFacts(number, findings, tally);
        facts.AddProse(element["Comment"]);
        foreach (var profile in profiles)
        {
            facts.Kind = facts.Kind == PartyKind.Unknown ? Kind(profile) : facts.Kind;
            ReadProfile(profile, facts);
        }

        if (Rejection(number, facts.Names, element) is { } rejection)
        {
            findings.Add(rejection);
            tally.Rejected++;
            return;
        }

        var isDeleted = element.Attribute("DeltaAction") is "delete" || profiles.TrueForAll(p => p.Attribute("DeltaAction") is "delete");
        var draft = new OfacDraft(number, facts.Party(), facts.NamesDprkRegulations, isDeleted, element.Line, element.Column);
        drafts.Add(draft);
        foreach (var profile in profiles)
        {
            Register(profile, draft);
        }
    }

    private void Register(ListElement profile, OfacDraft draft)
    {
        var id = profile.Attribute("ID");
        if (id.Length > 0 && byProfile.TryAdd(id, draft))
        {
            return;
        }

        if (id.Length == 0)
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.IdUsedTwice,
                $"The profile of the entry {draft.Number} has no ID; the number of the entry is taken for it.",
                findings.At(profile.Line, profile.Column)));
            byProfile.TryAdd(draft.Number, draft);
            return;
        }

        // A profile normally has the number of its party: whoever bears it is right.
        var isOwner = string.Equals(id, draft.Number, StringComparison.Ordinal);
        findings.Add(Diagnostic.Warning(
            OfacXmlDiagnostics.IdUsedTwice,
            $"The profile {Diagnostic.Excerpt(id)} occurs in the entries {byProfile[id].Number} and {draft.Number}; what refers to it is given to {(isOwner ? draft.Number : byProfile[id].Number)}.",
            findings.At(profile.Line, profile.Column),
            nextStep: "compare with the published list"));
        if (isOwner)
        {
            byProfile[id] = draft;
        }
    }

    private Diagnostic? Rejection(string number, ListNames found, ListElement element)
    {
        var place = findings.At(element.Line, element.Column);
        var name = found.Count > 0 ? found.ToImmutable()[0].Name : "";
        if (number.Length == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutReference, $"The entry \"{Diagnostic.Excerpt(name)}\" has no number and was left out.", place, "FixedRef", "compare with the published list");
        }

        if (found.Count == 0)
        {
            return Diagnostic.Error(
                ListDiagnostics.EntryWithoutName, $"The entry {Diagnostic.Excerpt(number)} has no name and was left out.", place, "<Alias> with a <DocumentedName>", "compare with the published list");
        }

        return numbers.Add(number)
            ? null
            : Diagnostic.Error(
                ListDiagnostics.DuplicateReference,
                $"The number {Diagnostic.Excerpt(number)} occurs twice; the second entry, \"{Diagnostic.Excerpt(name)}\", was left out.",
                place,
                "one <DistinctParty> for each number",
                "compare with the published list");
    }

    private void ReadProfile(ListElement profile, OfacTypedFacts facts)
    {
        foreach (var child in profile.Children)
        {
            switch (child.Name)
            {
                case "Comment":
                    facts.AddProse(child.Text);
                    break;
                case "Identity":
                    ReadIdentity(child, facts);
                    break;
                case "Feature":
                    CheckOwner(child, profile, facts);
                    ReadFeature(child, facts);
                    break;
                case "ExternalReference":
                    tally.LeaveOut("external reference");
                    break;
            }
        }
    }

    private void ReadIdentity(ListElement identity, OfacTypedFacts facts)
    {
        var id = identity.Attribute("ID");
        var other = identity.Attribute("FixedRef");
        if (!string.Equals(other, facts.Number, StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.PrintedTwiceDisagree,
                $"The entry {Diagnostic.Excerpt(facts.Number)} holds an identity of the number {Diagnostic.Excerpt(other)}; it is read as its own.",
                findings.At(identity.Line, identity.Column),
                nextStep: "compare with the published list"));
        }

        if (id.Length == 0 || !identities.Add(id))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.IdUsedTwice,
                id.Length == 0
                    ? $"An identity of the entry {Diagnostic.Excerpt(facts.Number)} has no ID, so it gets no documents."
                    : $"The identity {Diagnostic.Excerpt(id)} occurs twice; its documents were given to the first.",
                findings.At(identity.Line, identity.Column),
                nextStep: "compare with the published list"));
        }

        facts.AddProse(identity["Comment"]);
        names.Read(identity, identity.Attribute("Primary") is not ("false" or "0"), facts);
        documents.Take(id, facts, identity);
    }

    // A feature names the identity it belongs to: where that is none of the profile's, parts of two entries stand together.
    private void CheckOwner(ListElement feature, ListElement profile, OfacTypedFacts facts)
    {
        var owner = feature.Child("IdentityReference")?.Attribute("IdentityID") ?? "";
        if (!profile.Children.Exists(c => c.Name is "Identity" && string.Equals(c.Attribute("ID"), owner, StringComparison.Ordinal)))
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.PrintedTwiceDisagree,
                $"The entry {Diagnostic.Excerpt(facts.Number)} holds a feature of the identity \"{Diagnostic.Excerpt(owner)}\", which is none of its own; it is read as its own.",
                findings.At(feature.Line, feature.Column),
                nextStep: "compare with the published list"));
        }
    }

    private void ReadFeature(ListElement feature, OfacTypedFacts facts)
    {
        if (feature.Attribute("DeltaAction") is "delete")
        {
            tally.Deleted++;
            return;
        }

        var type = tables.Text("FeatureType", feature.Attribute("FeatureTypeID"), feature);
        var meaning = OfacTerms.Of(type)?.Meaning;
        foreach (var version in feature.Children)
        {
            facts.AddProse(version["Comment"]);
            foreach (var value in version.Children)
            {
                switch (value.Name)
                {
                    case "DatePeriod" when meaning == OfacMeaning.BirthDate:
                        AddBirthDate(value, facts);
                        break;
                    case "DatePeriod":
                        facts.LeaveOut(type, value);
                        break;
                    case "VersionLocation":
                        AddLocation(type, meaning, value, facts);
                        break;
                    case "VersionDetail":
                        AddDetail(type, value, facts);
                        break;
                }
            }
        }
    }

    private void AddDetail(string type, ListElement detail, OfacTypedFacts facts)
    {
        var text = detail.Text.Length > 0 ? detail.Text : tables.Text("DetailReference", detail.Attribute("DetailReferenceID"), detail);

        // Dates and countries leave it empty: what they state stands beside it.
        if (text.Length > 0)
        {
            facts.AddText(type, text, detail);
        }
    }

    private void AddLocation(string type, OfacMeaning? meaning, ListElement reference, OfacTypedFacts facts)
    {
        if (locations.Find(reference, tally) is not { } address)
        {
            return;
        }

        switch (meaning)
        {
            case OfacMeaning.BirthPlace:
                facts.AddBirthPlace(address);
                break;
            case OfacMeaning.Nationality:
                facts.AddNationality(address.Country ?? "");
                break;
            case var _ when string.Equals(type, "Location", StringComparison.OrdinalIgnoreCase) || type.Length == 0:
                facts.AddAddress(address);
                break;
            default:
                facts.LeaveOut(type, reference);
                break;
        }
    }

    private static void AddBirthDate(ListElement period, OfacTypedFacts facts)
    {
        if (OfacDates.OfPeriod(period) is { } date)
        {
            facts.AddBirthDate(date);
        }
        else
        {
            facts.ReportDate(OfacDates.Print(period), period);
        }
    }

    // The sub-type of a transport is vessel or aircraft; that of all others is "Unknown", and their type counts.
    private PartyKind Kind(ListElement profile)
    {
        var id = profile.Attribute("PartySubTypeID");
        var subType = tables.Text("PartySubType", id, profile);
        var type = tables.Text("PartyType", tables.More("PartySubType", id, profile), profile);
        if ((OfacVocabulary.Kind(subType) ?? OfacVocabulary.Kind(type)) is { } kind)
        {
            return kind;
        }

        findings.AddOnce($"party type {subType}|{type}", () => Diagnostic.Warning(
            ListDiagnostics.UnknownWord,
            $"The party type \"{Diagnostic.Excerpt(subType)}\" of \"{Diagnostic.Excerpt(type)}\" is not known; such parties have no kind.",
            findings.At(profile.Line, profile.Column),
            "Individual, Entity, Vessel or Aircraft"));
        return PartyKind.Unknown;
    }
}
