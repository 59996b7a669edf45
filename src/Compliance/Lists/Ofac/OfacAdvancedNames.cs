namespace Compliance.Lists.Ofac;

/// <summary>Reads the names of one identity of the advanced format: an alias holds one documented name for each script.</summary>
internal sealed class OfacAdvancedNames(ListFindings findings, OfacAdvancedTables tables, OfacTally tally)
{
    private readonly Dictionary<string, string> partTypes = new(StringComparer.Ordinal);
    private readonly List<(string Type, string Value)> parts = [];

    /// <param name="identity">The element Identity.</param>
    /// <param name="isMain">Whether its primary alias is the primary name of the party.</param>
    /// <param name="facts">Takes the names.</param>
    public void Read(ListElement identity, bool isMain, OfacTypedFacts facts)
    {
        ReadPartTypes(identity);
        foreach (var alias in identity.Children)
        {
            if (alias.Name is not "Alias")
            {
                continue;
            }

            if (alias.Attribute("DeltaAction") is "delete")
            {
                tally.Deleted++;
                continue;
            }

            ReadAlias(alias, isMain, identity.Attribute("FixedRef"), facts);
        }
    }

    private void ReadPartTypes(ListElement identity)
    {
        partTypes.Clear();
        foreach (var group in identity.All("NamePartGroups", "MasterNamePartGroup", "NamePartGroup"))
        {
            var type = tables.Text("NamePartType", group.Attribute("NamePartTypeID"), group);
            partTypes[group.Attribute("ID")] = type;
            if (!OfacName.IsPart(type))
            {
                findings.AddOnce("part type " + type, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord,
                    $"The type \"{Diagnostic.Excerpt(type)}\" of a name's part is not known; such parts are kept in their place.",
                    findings.At(group.Line, group.Column)));
            }
        }
    }

    private void ReadAlias(ListElement alias, bool isMain, string number, OfacTypedFacts facts)
    {
        var isPrimary = Flag(alias, "Primary") && isMain;
        var quality = Flag(alias, "LowQuality") ? AliasQuality.Weak : AliasQuality.Strong;
        var kind = Kind(alias);
        facts.AddProse(alias["Comment"]);
        foreach (var name in alias.Children)
        {
            if (name.Name is not "DocumentedName")
            {
                continue;
            }

            facts.AddProse(name["Comment"]);
            ReadParts(name);
            var text = OfacName.Compose(parts);
            if (text.Length == 0)
            {
                tally.EmptyAliases++;
                continue;
            }

            CheckOwner(name, text, number);
            tally.NameElements++;
            tally.Aliases += isPrimary ? 0 : 1;

            // The letters tell the script as well as the script table does, and cannot be damaged for all names at once.
            var isLatin = !ListText.HasNonLatinLetter(text);
            tally.OriginalScriptNames += isLatin ? 0 : 1;

            // Of the primary alias the Latin name is the primary one, its other scripts are the same name again.
            if (isPrimary && isLatin)
            {
                facts.Names.Add(text, AliasKind.Primary);
            }
            else
            {
                facts.Names.Add(text, isLatin ? kind : AliasKind.OriginalScript, quality);
            }
        }
    }

    private void ReadParts(ListElement name)
    {
        parts.Clear();
        foreach (var part in name.Children)
        {
            foreach (var value in part.Children)
            {
                if (value.Name is not "NamePartValue" || value.Text.Length == 0)
                {
                    continue;
                }

                parts.Add((PartType(value), part.Attribute("LeadingChars") + value.Text + part.Attribute("TrailingChars").TrimEnd(',')));
            }
        }
    }

    // Every name repeats the number of its identity: where it does not, parts of two entries stand together.
    private void CheckOwner(ListElement name, string text, string number)
    {
        var owner = name.Attribute("FixedRef");
        if (!string.Equals(owner, number, StringComparison.Ordinal))
        {
            findings.Add(Diagnostic.Error(
                OfacXmlDiagnostics.EntriesRunTogether,
                $"The entry {Diagnostic.Excerpt(number)} holds the name \"{Diagnostic.Excerpt(text)}\" of the number \"{Diagnostic.Excerpt(owner)}\"; it is kept there.",
                findings.At(name.Line, name.Column),
                "FixedRef as of the entry",
                "compare with the published list"));
        }
    }

    // The name is kept even when the type of a part is not known: it only stands without a comma then.
    private string PartType(ListElement value)
    {
        var group = value.Attribute("NamePartGroupID");
        if (partTypes.TryGetValue(group, out var type))
        {
            return type;
        }

        tally.Orphans++;
        findings.Add(Diagnostic.Warning(
            ListDiagnostics.Orphan,
            $"The name part \"{Diagnostic.Excerpt(value.Text)}\" refers to the group {Diagnostic.Excerpt(group)}, which its identity does not have; the part is kept without its type.",
            findings.At(value.Line, value.Column),
            "the ID of a <NamePartGroup>"));
        return "";
    }

    private AliasKind Kind(ListElement alias)
    {
        var word = tables.Text("AliasType", alias.Attribute("AliasTypeID"), alias);
        if (OfacVocabulary.Alias(word) is { } kind)
        {
            return kind;
        }

        // "Name" is the type of primary names; a second identity has one too.
        if (word is not "Name")
        {
            findings.AddOnce("alias type " + word, () => Diagnostic.Warning(
                ListDiagnostics.UnknownWord,
                $"The alias type \"{Diagnostic.Excerpt(word)}\" is not known; it is taken as a.k.a. here and wherever else it stands.",
                findings.At(alias.Line, alias.Column),
                "A.K.A., F.K.A. or N.K.A."));
        }

        return AliasKind.AlsoKnownAs;
    }

    private bool Flag(ListElement element, string name)
    {
        var word = element.Attribute(name);
        if (word is not ("true" or "false" or "1" or "0"))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownQuality,
                $"<{element.Name}> has {name}=\"{Diagnostic.Excerpt(word)}\"; it is taken as false, so an alias counts as strong.",
                findings.At(element.Line, element.Column),
                "true or false"));
        }

        return word is "true" or "1";
    }
}
