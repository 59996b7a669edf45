namespace Compliance.Lists.Ofac;

/// <summary>OFAC's words for how two parties relate.</summary>
internal static class OfacRelations
{
    /// <summary>The kind of relation; <see cref="RelationKind.LinkedTo"/> with a warning for a word that is not known.</summary>
    public static RelationKind Kind(string word, ListElement element, ListFindings findings)
    {
        switch (word.ToUpperInvariant())
        {
            case "OWNED OR CONTROLLED BY":
                return RelationKind.OwnedOrControlledBy;
            case "OWNS, CONTROLS, OR OPERATES":
                return RelationKind.Owns;
            case "ACTING FOR OR ON BEHALF OF":
                return RelationKind.ActsFor;
            case "PROVIDING SUPPORT TO" or "PROVIDED SUPPORT TO":
                return RelationKind.Supports;
            case "LEADER OR OFFICIAL OF" or "PRINCIPAL EXECUTIVE OFFICER":
                return RelationKind.LeaderOf;
            case "FAMILY MEMBER OF" or "ASSOCIATE OF":
                return RelationKind.RelatedTo;
            case "PROPERTY IN THE INTEREST OF" or "PLAYING A SIGNIFICANT ROLE IN":
                return RelationKind.LinkedTo;
            default:
                findings.AddOnce("relation " + word, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord,
                    $"The relation \"{Diagnostic.Excerpt(word)}\" is not known; it is taken as a link here and wherever else it stands.",
                    findings.At(element.Line, element.Column)));
                return RelationKind.LinkedTo;
        }
    }
}
