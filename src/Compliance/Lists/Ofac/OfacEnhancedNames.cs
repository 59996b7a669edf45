namespace Compliance.Lists.Ofac;

/// <summary>Reads the names of one entity of the enhanced format: each name has a translation for each script.</summary>
internal sealed class OfacEnhancedNames(ListFindings findings, OfacEnhancedTables tables, OfacTally tally)
{
    private readonly List<(string Type, string Value)> parts = [];

    public void Read(ListElement entity, OfacTypedFacts facts)
    {
        foreach (var name in entity.All("names", "name"))
        {
            var isPrimary = Flag(name, "isPrimary");
            var quality = Flag(name, "isLowQuality") ? AliasQuality.Weak : AliasQuality.Strong;
            var kind = isPrimary ? AliasKind.AlsoKnownAs : Kind(name);
            facts.AddProse(name["comments"]);
            var hasTranslation = false;
            foreach (var translation in name.All("translations", "translation"))
            {
                hasTranslation = true;
                ReadTranslation(translation, isPrimary, kind, quality, facts);
            }

            tally.EmptyAliases += hasTranslation ? 0 : 1;
        }
    }

    private void ReadTranslation(ListElement translation, bool isPrimary, AliasKind kind, AliasQuality quality, OfacTypedFacts facts)
    {
        var composed = Composed(translation);
        var printed = OfacName.Clean(translation["formattedFullName"]);
        printed = printed.Length > 0 ? printed
            : OfacVocabulary.Name(OfacName.Clean(translation["formattedLastName"]), OfacName.Clean(translation["formattedFirstName"]));
        var text = printed.Length > 0 ? printed : composed;
        if (text.Length == 0)
        {
            tally.EmptyAliases++;
            return;
        }

        tally.NameElements++;
        tally.Aliases += isPrimary ? 0 : 1;

        // The letters tell the script as well as the element for it does.
        var isLatin = !ListText.HasNonLatinLetter(text);
        tally.OriginalScriptNames += isLatin ? 0 : 1;
        kind = isLatin ? kind : AliasKind.OriginalScript;
        if (isPrimary && kind != AliasKind.OriginalScript)
        {
            facts.Names.Add(text, AliasKind.Primary);
        }
        else
        {
            facts.Names.Add(text, kind, quality);
        }

        if (composed.Length > 0 && !OfacName.HasSameWords(printed, composed) && printed.Length > 0)
        {
            findings.Add(Diagnostic.Warning(
                OfacXmlDiagnostics.PrintedTwiceDisagree,
                $"The name \"{Diagnostic.Excerpt(printed)}\" has other parts, \"{Diagnostic.Excerpt(composed)}\"; both are kept as names.",
                findings.At(translation.Line, translation.Column),
                nextStep: "compare with the published list"));
            facts.Names.Add(composed, kind, quality);
        }
    }

    private string Composed(ListElement translation)
    {
        parts.Clear();
        foreach (var part in translation.All("nameParts", "namePart"))
        {
            parts.Add((tables.Word(part.Child("type")), part["value"]));
        }

        return OfacName.Compose(parts);
    }

    private AliasKind Kind(ListElement name)
    {
        var element = name.Child("aliasType");
        var word = tables.Word(element);
        if (OfacVocabulary.Alias(word) is { } kind)
        {
            return kind;
        }

        findings.AddOnce("alias type " + word, () => Diagnostic.Warning(
            ListDiagnostics.UnknownWord,
            $"The alias type \"{Diagnostic.Excerpt(word)}\" is not known; it is taken as a.k.a. here and wherever else it stands.",
            findings.At(name.Line, name.Column),
            "A.K.A., F.K.A. or N.K.A."));
        return AliasKind.AlsoKnownAs;
    }

    private bool Flag(ListElement element, string name)
    {
        var word = element[name];
        if (word is not ("true" or "false"))
        {
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.UnknownQuality,
                $"A name has <{name}> \"{Diagnostic.Excerpt(word)}\"; it is taken as false, so an alias counts as strong.",
                findings.At(element.Line, element.Column),
                "true or false"));
        }

        return word is "true";
    }
}
