using System.Collections.Immutable;

namespace Compliance.Lists.Ofac;

/// <summary>The entries by which parties stand on OFAC's lists: list, day of listing, legal basis, and programmes, which are comments of measures.</summary>
internal sealed class OfacAdvancedSanctions(ListFindings findings, OfacTally tally, OfacAdvancedTables tables)
{
    // The type of measure whose comment is a programme.
    private const string ProgrammeMeasure = "Program";
    private const string Created = "Created";

    private readonly List<(string Profile, OfacSanction Sanction, SourceLocation Place)> entries = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public bool IsEmpty => entries.Count == 0;

    /// <summary>The latest day on which a party was listed, or null.</summary>
    public DateOnly? Latest { get; private set; }

    public void Add(ListElement element, DateOnly? issuedOn)
    {
        var (listedOn, legalBasis) = Events(element);
        var isDeleted = element.Attribute("DeltaAction") is "delete" || element.Attribute("EntryDeltaFlag") is "DeletedEntry";
        var list = OfacPublications.ListName(tables.Text("List", element.Attribute("ListID"), element), element, findings);
        var sanction = new OfacSanction(Shared(list), listedOn, isDeleted ? issuedOn : null, legalBasis is null ? null : Shared(legalBasis), Programmes(element));
        entries.Add((element.Attribute("ProfileID"), sanction, findings.At(element.Line, element.Column)));
        foreach (var child in element.Children)
        {
            if (child.Name is "Comment" or "LimitationsToListing" or "SupportingInfo" && !child.IsEmpty)
            {
                tally.Prose++;
            }
        }
    }

    /// <summary>Gives each entry to its party.</summary>
    public void Assign(OfacAdvancedParties parties)
    {
        foreach (var (profile, sanction, place) in entries)
        {
            if (parties.Find(profile) is { } draft)
            {
                draft.Sanctions.Add(sanction);
                continue;
            }

            tally.Orphans++;
            findings.Add(Diagnostic.Warning(
                ListDiagnostics.Orphan,
                $"An entry on {sanction.List} belongs to the profile {Diagnostic.Excerpt(profile)}, which is not in the file or was left out.",
                place,
                "the ID of a <Profile>",
                "compare with the published list"));
        }

        entries.Clear();
    }

    private (DateOnly? ListedOn, string? LegalBasis) Events(ListElement element)
    {
        DateOnly? listedOn = null;
        string? bases = null;
        foreach (var happening in element.Children)
        {
            if (happening.Name is not "EntryEvent")
            {
                continue;
            }

            var type = tables.Text("EntryEventType", happening.Attribute("EntryEventTypeID"), happening);
            if (type is not (Created or ""))
            {
                findings.AddOnce("event " + type, () => Diagnostic.Warning(
                    ListDiagnostics.UnknownWord,
                    $"The event \"{Diagnostic.Excerpt(type)}\" is not known; its date was left out here and wherever else it stands.",
                    findings.At(happening.Line, happening.Column),
                    Created));
                continue;
            }

            var legalBasis = tables.Text("LegalBasis", happening.Attribute("LegalBasisID"), happening);
            if (legalBasis.Length > 0 && bases?.Contains(legalBasis, StringComparison.Ordinal) != true)
            {
                bases = bases is null ? legalBasis : bases + "; " + legalBasis;
            }

            var date = happening.Child("Date");
            var day = OfacDates.OfPoint(date);
            if (day is null)
            {
                tally.UnreadDates++;
                findings.Add(Diagnostic.Warning(
                    ListDiagnostics.DateNotUnderstood,
                    $"Could not read the day of listing \"{(date is null ? "" : Diagnostic.Excerpt(OfacDates.Print(date)))}\" of the profile {Diagnostic.Excerpt(element.Attribute("ProfileID"))}; it was left out.",
                    findings.At(happening.Line, happening.Column),
                    "<Date> with Year, Month and Day"));
            }

            listedOn = listedOn is null || day < listedOn ? day ?? listedOn : listedOn;
            Latest = Latest is null || day > Latest ? day ?? Latest : Latest;
        }

        return (listedOn, bases);
    }

    private List<string> Programmes(ListElement element)
    {
        var programmes = new List<string>(1);
        foreach (var measure in element.Children)
        {
            if (measure.Name is not "SanctionsMeasure" || measure.Attribute("DeltaAction") is "delete")
            {
                continue;
            }

            var comment = measure["Comment"];
            if (comment.Length == 0)
            {
                continue;
            }

            if (!string.Equals(tables.Text("SanctionsType", measure.Attribute("SanctionsTypeID"), measure), ProgrammeMeasure, StringComparison.OrdinalIgnoreCase))
            {
                tally.Prose++;
            }
            else if (!programmes.Contains(comment))
            {
                programmes.Add(Shared(comment));
            }
        }

        return programmes;
    }

    // The same few texts stand in every entry.
    private string Shared(string text)
    {
        if (texts.TryGetValue(text, out var shared))
        {
            return shared;
        }

        texts.Add(text, text);
        return text;
    }
}
